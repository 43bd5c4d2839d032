// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/declinedialog.h"

#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

DeclineDialog::DeclineDialog(const PullRequestContent &content, const QString &reason, QWidget *parent)
    : QDialog(parent), m_reason(new QPlainTextEdit(reason, this))
{
    setObjectName(u"declineDialog"_s);
    setWindowTitle(tr("Decline pull request #%1").arg(content.id().id));
    QLabel *question = makeLabel(tr("Decline “%1”?").arg(oneLine(content.value().title, 200)), TextStyle::Heading,
                                 ColorToken::Text, this);
    question->setWordWrap(true);
    QLabel *effect = makeLabel(tr("It is closed without a merge and can't be opened again. The branch %1 stays as it is.")
                                   .arg(branchText(content.value().source, content.id().repository)),
                               TextStyle::Body, ColorToken::MutedText, this);
    effect->setWordWrap(true);
    QLabel *label = makeLabel(tr("&Reason (others see it)"), TextStyle::Strong, ColorToken::Text, this);
    label->setBuddy(m_reason);
    m_reason->setObjectName(u"declineReason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    QPushButton *decline = makeButton(tr("Decline"), ButtonKind::Danger, buttons);
    decline->setObjectName(u"confirmDecline"_s);
    decline->setAutoDefault(false);
    buttons->addButton(decline, QDialogButtonBox::AcceptRole);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(question);
    layout->addWidget(effect);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    cancel->setFocus();
}

QString DeclineDialog::reason() const
{
    return m_reason->toPlainText().trimmed();
}

} // namespace windlass
