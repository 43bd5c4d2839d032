// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositorydialog.h"

#include "api/session.h"
#include "models/repositories/repositoryslug.h"
#include "ui/branches/branchpicker.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int RepositoryDialogWidth = 540;
constexpr int MaximumNameLength = 100;

template <typename T>
std::optional<T> ifOther(const T &now, const T &before)
{
    return now == before ? std::nullopt : std::optional<T>(now);
}

} // namespace

RepositoryDialog::RepositoryDialog(Session &session, RepositoryActions &actions, const QString &workspace,
                                   const std::optional<Repository> &repository, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_repository(repository)
    , m_projects(new CompleteList<Project>(
          [&session, workspace](const PageToken &page, ReadFrom from) { return session.projects.list(workspace, page, from); },
          this))
    , m_name(new QLineEdit(repository ? repository->name : QString(), this))
    , m_address(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_project(new QComboBox(this))
    , m_description(new QPlainTextEdit(repository ? repository->description : QString(), this))
    , m_private(new QCheckBox(tr("&Private: only members see it"), this))
    , m_forks(new QComboBox(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"repositoryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(repository ? tr("Repository settings") : tr("New repository"));
    setMinimumWidth(RepositoryDialogWidth);
    buildForm(session);

    m_private->setChecked(!repository || repository->isPrivate);
    connect(m_projects, &ObjectModelBase::changed, this, &RepositoryDialog::showProjects);
    connect(m_name, &QLineEdit::textEdited, this, &RepositoryDialog::update);
    connect(m_description, &QPlainTextEdit::textChanged, this, &RepositoryDialog::update);
    connect(m_private, &QCheckBox::toggled, this, &RepositoryDialog::update);
    connect(m_project, &QComboBox::activated, this, &RepositoryDialog::update);
    connect(m_forks, &QComboBox::activated, this, &RepositoryDialog::update);
    connect(&m_actions, &RepositoryActions::finished, this, &RepositoryDialog::take);
    connect(&m_actions, &RepositoryActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning,
                                   tr("No answer came. Looking whether the repository was saved…"));
    });
    showProjects();
    m_projects->reload();
    update();
    m_name->setFocus();
}

void RepositoryDialog::buildForm(Session &session)
{
    m_name->setObjectName(u"repositoryNameEdit"_s);
    m_name->setMaxLength(MaximumNameLength);
    m_address->setObjectName(u"repositoryAddress"_s);
    m_address->setWordWrap(true);
    m_project->setObjectName(u"repositoryProject"_s);
    m_description->setObjectName(u"repositoryDescription"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);
    m_private->setObjectName(u"repositoryPrivate"_s);
    m_forks->setObjectName(u"repositoryForks"_s);
    m_message->setObjectName(u"repositoryMessage"_s);
    m_forks->addItem(tr("Anybody who can read it"), u"allow_forks"_s);
    m_forks->addItem(tr("Private forks only"), u"no_public_forks"_s);
    m_forks->addItem(tr("No forks"), u"no_forks"_s);
    const QString policy = m_repository ? m_repository->forkPolicyWord : u"no_public_forks"_s;
    if (m_forks->findData(policy) < 0)
        m_forks->addItem(policy.isEmpty() ? tr("As it is") : oneLine(policy, 40), policy);
    m_forks->setCurrentIndex(m_forks->findData(policy));

    const auto label = [this](const QString &text, QWidget *buddy) {
        QLabel *made = makeLabel(text, TextStyle::Body, ColorToken::Text, this);
        made->setBuddy(buddy);
        return made;
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(label(tr("&Name"), m_name), m_name);
    form->addRow(nullptr, m_address);
    form->addRow(label(tr("Pro&ject"), m_project), m_project);
    form->addRow(label(tr("D&escription"), m_description), m_description);
    form->addRow(nullptr, m_private);
    form->addRow(label(tr("&Forks"), m_forks), m_forks);
    if (m_repository && !m_repository->mainBranch.isEmpty()) {
        m_mainBranch = new BranchPicker(
            [&session, id = m_repository->id](const QString &text, const PageToken &page, ReadFrom from) {
                return session.refs.branches(id, text, page, from);
            },
            m_repository->id, this);
        m_mainBranch->setObjectName(u"repositoryMainBranch"_s);
        m_mainBranch->setBranch(m_repository->mainBranch);
        m_mainBranch->setAutoDefault(false);
        connect(m_mainBranch, &BranchPicker::branchChosen, this, &RepositoryDialog::update);
        form->addRow(label(tr("&Main branch"), m_mainBranch), m_mainBranch);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = makeButton(m_repository ? tr("&Save") : tr("&Create repository"), ButtonKind::Primary, buttons);
    m_save->setObjectName(u"saveRepository"_s);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &RepositoryDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    QLabel *heading = makeLabel(m_repository ? tr("Settings of %1").arg(m_repository->id.fullName())
                                             : tr("New repository in %1").arg(m_workspace),
                                TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
}

void RepositoryDialog::showProjects()
{
    const QString chosen = m_project->count() > 0 ? m_project->currentData().toString()
                                                  : (m_repository ? m_repository->projectKey : QString());
    m_project->clear();
    if (!m_repository)
        m_project->addItem(tr("The workspace's oldest project"), QString());
    for (const Project &project : m_projects->items())
        //: A project: its name and its key.
        m_project->addItem(tr("%1 (%2)", "project and key").arg(oneLine(project.name, 60), project.key), project.key);
    if (m_project->findData(chosen) < 0)
        m_project->addItem(m_repository && !m_repository->projectName.isEmpty() ? oneLine(m_repository->projectName, 60) : chosen,
                           chosen);
    m_project->setCurrentIndex(m_project->findData(chosen));
}

void RepositoryDialog::showAddress()
{
    const QString slug = repositorySlug(m_name->text());
    if (slug.isEmpty()) {
        m_address->clear();
        return;
    }
    const QString address = m_workspace + u'/' + slug;
    if (m_repository && slug == m_repository->id.slug)
        m_address->setText(tr("Address: %1").arg(address));
    else if (m_repository && m_name->text().trimmed() != m_repository->name)
        m_address->setText(tr("The address becomes %1. Clones and links to the old one stop working sooner or later.").arg(address));
    else
        m_address->setText(tr("Address: %1").arg(m_repository ? m_repository->id.fullName() : address));
}

QString RepositoryDialog::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Type a name first.");
    if (repositorySlug(m_name->text()).isEmpty())
        return tr("A name needs a letter or a digit: the address is made of them.");
    return m_repository && change() == RepositoryChange{} ? tr("Nothing was changed.") : QString();
}

RepositoryChange RepositoryDialog::change() const
{
    RepositoryChange change;
    const QString name = m_name->text().trimmed();
    const QString project = m_project->currentData().toString();
    const QString forks = m_forks->currentData().toString();
    if (!m_repository) {
        change.name = name;
        if (!m_description->toPlainText().trimmed().isEmpty())
            change.description = m_description->toPlainText().trimmed();
        if (!project.isEmpty())
            change.projectKey = project;
        change.forkPolicyWord = forks;
        change.isPrivate = m_private->isChecked();
        return change;
    }
    change.name = ifOther(name, m_repository->name);
    change.description = ifOther(m_description->toPlainText(), m_repository->description);
    change.projectKey = ifOther(project, m_repository->projectKey);
    change.forkPolicyWord = ifOther(forks, m_repository->forkPolicyWord);
    change.isPrivate = ifOther(m_private->isChecked(), m_repository->isPrivate);
    if (m_mainBranch)
        change.mainBranch = ifOther(m_mainBranch->branch(), m_repository->mainBranch);
    return change;
}

void RepositoryDialog::update()
{
    showAddress();
    if (!m_save)
        return; // The form is still being built.
    if (m_ticket != 0)
        m_save->setEnabled(false);
    else
        setEnabledWithReason(m_save, problem());
}

void RepositoryDialog::save()
{
    if (m_ticket != 0 || !problem().isEmpty())
        return;
    m_message->clear();
    m_ticket = m_repository ? m_actions.updateRepository(m_repository->id, change())
                            : m_actions.createRepository({m_workspace, repositorySlug(m_name->text())}, change());
    if (m_ticket == 0)
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same repository is being saved already."));
    update();
}

void RepositoryDialog::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (report.outcome.isDone()) {
        const RepositoryId asked = m_repository ? m_repository->id
                                                : RepositoryId{m_workspace, repositorySlug(m_name->text())};
        emit saved(report.repository ? report.repository->id : asked);
        accept();
        return;
    }
    const Error::Kind kind = report.outcome.error.kind;
    const bool isRefused = report.outcome.kind == WriteOutcome::Kind::Failed &&
        (kind == Error::Kind::Invalid || kind == Error::Kind::Conflict);
    m_message->showMessage(InlineMessage::Tone::Danger,
                           isRefused ? tr("Bitbucket refused it. Perhaps the name is taken.") : outcomeSentence(report.outcome),
                           outcomeQuote(report.outcome));
    update();
}

void RepositoryDialog::reject()
{
    if (m_ticket != 0)
        return; // It is being sent: whether it was saved is said here.
    const bool isTouched = m_repository ? !(change() == RepositoryChange{})
                                        : !m_name->text().isEmpty() || !m_description->toPlainText().isEmpty();
    if (!isTouched) {
        QDialog::reject();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, windowTitle(), tr("Close without saving?"), QMessageBox::NoButton, this);
    question->setObjectName(u"discardRepositoryDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What you typed here is lost."));
    QPushButton *discard = question->addButton(tr("&Close without saving"), QMessageBox::DestructiveRole);
    setButtonKind(discard, ButtonKind::Danger);
    discard->setObjectName(u"discardRepository"_s);
    QPushButton *stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace windlass
