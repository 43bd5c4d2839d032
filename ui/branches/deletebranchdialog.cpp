// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/deletebranchdialog.h"

#include "api/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

DeleteBranchDialog::DeleteBranchDialog(Session &session, const RepositoryId &repository, const QString &branch,
                                       const QString &mainBranch, QWidget *parent)
    : QDialog(parent)
    , m_effect(makeLabel(tr("Looking what only this branch has…"), TextStyle::Body, ColorToken::MutedText, this))
    , m_delete(makeButton(tr("&Delete branch"), ButtonKind::Danger, this))
{
    setObjectName(u"deleteBranchDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete branch"));
    setMinimumWidth(480);
    m_effect->setObjectName(u"deleteBranchEffect"_s);
    m_effect->setWordWrap(true);
    m_delete->setObjectName(u"confirmDeleteBranch"_s);
    m_delete->setAutoDefault(false);
    QLabel *question = makeLabel(tr("Delete the branch %1 of %2?").arg(oneLine(branch, 200), repository.fullName()),
                                 TextStyle::Heading, ColorToken::Text, this);
    question->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *keep = buttons->addButton(tr("&Keep it"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_delete, QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(question);
    column->addWidget(m_effect);
    column->addSpacing(Theme::SpaceSmall);
    column->addWidget(buttons);
    countCommits(session, repository, branch, mainBranch);
    keep->setFocus();
}

void DeleteBranchDialog::countCommits(Session &session, const RepositoryId &repository, const QString &branch,
                                      const QString &mainBranch)
{
    if (mainBranch.isEmpty()) {
        m_effect->setText(tr("Which branch is the main one is not known: nothing can be said about what would be lost."));
        return;
    }
    CommitFilter filter;
    filter.include = {branch};
    filter.exclude = {mainBranch};
    session.commits.list(repository, filter).then(this, [this, mainBranch](const Result<Page<Commit>> &answer) {
        const QString main = oneLine(mainBranch, 80);
        if (!answer) {
            setLabelStyle(m_effect, TextStyle::Body, ColorToken::Warning);
            m_effect->setText(tr("How many of its commits %1 does not have could not be found out.").arg(main));
            return;
        }
        const int count = static_cast<int>(answer->values.size());
        if (count == 0) {
            m_effect->setText(tr("All of its commits are in %1 too.").arg(main));
            return;
        }
        setLabelStyle(m_effect, TextStyle::Body, ColorToken::Warning);
        m_effect->setText(answer->next.isEmpty()
                              //: %1 is the main branch.
                              ? tr("%n commit(s) are not merged into %1. Unless another branch has them, they are lost.",
                                   nullptr, count)
                                    .arg(main)
                              : tr("More than %n commit(s) are not merged into %1. Unless another branch has them, they are lost.",
                                   nullptr, count)
                                    .arg(main));
    });
}

} // namespace windlass
