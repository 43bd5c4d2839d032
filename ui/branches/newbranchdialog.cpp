// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/newbranchdialog.h"

#include "api/session.h"
#include "models/branches/refname.h"
#include "ui/errortext.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int NewBranchWidth = 520;
constexpr int ResolveDelay = 300; // ms: typing goes on.

//! Gives the texts below their context for translators.
struct RefName {
    Q_DECLARE_TR_FUNCTIONS(windlass::RefName)
};

} // namespace

QString refNameText(const QString &name)
{
    switch (checkRefName(name)) {
    case RefNameProblem::None: return {};
    case RefNameProblem::Empty: return RefName::tr("Type a name first.");
    case RefNameProblem::BadCharacter: return RefName::tr("Git allows no blanks and none of ~ ^ : ? * [ \\ in a name.");
    case RefNameProblem::DoubleDot: return RefName::tr("Git allows no two dots in a row in a name.");
    case RefNameProblem::AtBrace: return RefName::tr("Git allows neither “@{” nor “@” alone as a name.");
    case RefNameProblem::BadStart: return RefName::tr("A name can't begin with a dash or slash, and no part of it with a dot.");
    case RefNameProblem::BadEnd: return RefName::tr("A name can't end with a dot or slash, and no part of it with “.lock”.");
    case RefNameProblem::DoubleSlash: return RefName::tr("Git allows no two slashes in a row in a name.");
    case RefNameProblem::TooLong: return RefName::tr("The name is longer than 250 bytes.");
    }
    return {};
}

NewBranchDialog::NewBranchDialog(Session &session, RepositoryActions &actions, const RepositoryId &repository,
                                 const QString &start, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_actions(actions)
    , m_repository(repository)
    , m_name(new QLineEdit(this))
    , m_nameHint(makeLabel({}, TextStyle::Secondary, ColorToken::Danger, this))
    , m_start(new QLineEdit(start, this))
    , m_startHint(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_message(new InlineMessage(this))
    , m_create(makeButton(tr("&Create branch"), ButtonKind::Primary, this))
{
    setObjectName(u"newBranchDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New branch"));
    setMinimumWidth(NewBranchWidth);
    m_name->setObjectName(u"branchName"_s);
    m_name->setPlaceholderText(tr("feature/retry-payments"));
    m_nameHint->setObjectName(u"branchNameHint"_s);
    m_start->setObjectName(u"branchStart"_s);
    m_start->setPlaceholderText(tr("A branch, a tag or the hash of a commit"));
    m_startHint->setObjectName(u"branchStartHint"_s);
    m_message->setObjectName(u"newBranchMessage"_s);
    m_create->setObjectName(u"createBranchButton"_s);
    for (QLabel *hint : {m_nameHint, m_startHint})
        hint->setWordWrap(true);

    QLabel *heading = makeLabel(tr("New branch in %1").arg(repository.fullName()), TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    QLabel *nameLabel = makeLabel(tr("&Name"), TextStyle::Body, ColorToken::Text, this);
    nameLabel->setBuddy(m_name);
    QLabel *startLabel = makeLabel(tr("&Begins at"), TextStyle::Body, ColorToken::Text, this);
    startLabel->setBuddy(m_start);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(nameLabel, m_name);
    form->addRow(nullptr, m_nameHint);
    form->addRow(startLabel, m_start);
    form->addRow(nullptr, m_startHint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &NewBranchDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);

    auto *wait = new QTimer(this);
    wait->setSingleShot(true);
    wait->setInterval(ResolveDelay);
    connect(wait, &QTimer::timeout, this, &NewBranchDialog::resolve);
    connect(m_start, &QLineEdit::textEdited, this, [this, wait] {
        m_hash.clear();
        m_asked.clear();
        m_startHint->clear();
        update();
        wait->start();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_message->clear();
        update();
    });
    connect(&m_actions, &RepositoryActions::finished, this, &NewBranchDialog::take);
    connect(&m_actions, &RepositoryActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning, tr("No answer came. Looking whether the branch was made…"));
    });
    update();
    resolve();
    m_name->setFocus();
}

void NewBranchDialog::resolve()
{
    const QString start = m_start->text().trimmed();
    if (start.isEmpty() || start == m_asked)
        return;
    m_asked = start;
    m_startHint->setText(tr("Looking for it…"));
    setLabelStyle(m_startHint, TextStyle::Secondary, ColorToken::MutedText);
    m_session.refs.branch(m_repository, start).then(this, [this, start](const Result<Branch> &answer) {
        if (start != m_asked)
            return;
        if (answer)
            setTarget(start, answer->target);
        else if (answer.error().kind == Error::Kind::NotFound)
            resolveTag(start);
        else
            showUnknown(start, answer.error());
    });
}

void NewBranchDialog::resolveTag(const QString &start)
{
    m_session.refs.tag(m_repository, start).then(this, [this, start](const Result<Tag> &answer) {
        if (start != m_asked)
            return;
        if (answer)
            setTarget(start, answer->target);
        else
            resolveCommit(start);
    });
}

void NewBranchDialog::resolveCommit(const QString &start)
{
    static const QRegularExpression hash(u"^[0-9a-fA-F]{7,40}$"_s);
    if (!hash.match(start).hasMatch()) {
        showUnknown(start, Error::make(Error::Kind::NotFound, {}));
        return;
    }
    m_session.commits.get(m_repository, start).then(this, [this, start](const Result<Commit> &answer) {
        if (start != m_asked)
            return;
        if (answer)
            setTarget(start, *answer);
        else
            showUnknown(start, answer.error());
    });
}

void NewBranchDialog::setTarget(const QString &, const Commit &commit)
{
    m_hash = commit.hash;
    //: A commit: its short hash and the first line of its message.
    m_startHint->setText(tr("%1 %2", "hash and summary").arg(commit.shortHash(), oneLine(commit.summary(), 120)));
    setLabelStyle(m_startHint, TextStyle::Secondary, ColorToken::MutedText);
    update();
}

void NewBranchDialog::showUnknown(const QString &start, const Error &error)
{
    m_asked.clear(); // Asked again when the text is the same but the network is back.
    m_startHint->setText(error.kind == Error::Kind::NotFound
                             ? tr("There is no branch, tag or commit “%1” here.").arg(oneLine(start, 80))
                             : errorSentence(error));
    setLabelStyle(m_startHint, TextStyle::Secondary, ColorToken::Danger);
    update();
}

QString NewBranchDialog::problem() const
{
    if (const QString text = refNameText(m_name->text().trimmed()); !text.isEmpty())
        return text;
    return m_hash.isEmpty() ? tr("Say where it begins: a branch, a tag or a commit.") : QString();
}

void NewBranchDialog::update()
{
    const QString name = m_name->text().trimmed();
    const QString hint = name.isEmpty() ? QString() : refNameText(name);
    m_nameHint->setText(hint);
    m_nameHint->setVisible(!hint.isEmpty());
    if (m_ticket != 0)
        m_create->setEnabled(false);
    else
        setEnabledWithReason(m_create, problem());
}

void NewBranchDialog::create()
{
    if (m_ticket != 0 || !problem().isEmpty())
        return;
    m_message->clear();
    m_ticket = m_actions.createBranch(m_repository, {m_name->text().trimmed(), m_hash, {}});
    if (m_ticket == 0)
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same branch is being made already."));
    update();
}

void NewBranchDialog::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (report.outcome.isDone()) {
        emit created(m_name->text().trimmed());
        accept();
        return;
    }
    const bool isRefused = report.outcome.kind == WriteOutcome::Kind::Failed &&
        (report.outcome.error.kind == Error::Kind::Invalid || report.outcome.error.kind == Error::Kind::Conflict);
    m_message->showMessage(InlineMessage::Tone::Danger,
                           isRefused ? tr("Bitbucket did not make the branch. Perhaps the name is taken.")
                                     : outcomeSentence(report.outcome),
                           outcomeQuote(report.outcome));
    update();
}

} // namespace windlass
