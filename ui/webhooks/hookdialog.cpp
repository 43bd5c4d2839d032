// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hookdialog.h"

#include "api/resources/hookaddress.h"
#include "models/webhooks/hookevents.h"
#include "ui/errortext.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/webhooks/hookeventpicker.h"
#include "ui/webhooks/hooksecretfield.h"
#include "ui/webhooks/hooktext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int HookDialogWidth = 620;

} // namespace

HookDialog::HookDialog(HooksApi &hooks, RepositoryActions &actions, const HookSubject &subject,
                       const std::optional<Hook> &hook, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_subject(subject)
    , m_hook(hook)
    , m_events(new CompleteList<HookEvent>(
          [&hooks, kind = subject.kind()](const PageToken &page, ReadFrom from) { return hooks.events(kind, page, from); },
          this))
    , m_description(new QLineEdit(hook ? hook->description : QString(), this))
    , m_address(new QLineEdit(hook ? hook->url : QString(), this))
    , m_addressHint(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_secret(new HookSecretField(hook ? hook->hasSecret : std::nullopt, !hook, this))
    , m_picker(new HookEventPicker(this))
    , m_eventsMessage(new InlineMessage(this))
    , m_active(new QCheckBox(tr("&Active: Bitbucket sends deliveries"), this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"hookDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(hook ? tr("Edit webhook") : tr("Add webhook"));
    setMinimumWidth(HookDialogWidth);
    buildForm();

    m_active->setChecked(!hook || hook->isActive);
    m_picker->setEvents(usualHookEvents());
    m_picker->setChosen(hook ? hook->events : QStringList{u"repo:push"_s});
    connect(m_events, &ObjectModelBase::changed, this, [this] { m_picker->setEvents(m_events->items()); });
    connect(m_events, &ObjectModelBase::stateChanged, this, [this] {
        if (m_events->state() != LoadState::Failed) {
            m_eventsMessage->clear();
            return;
        }
        m_eventsMessage->showMessage(InlineMessage::Tone::Warning,
                                     tr("Bitbucket's list of events could not be loaded; the usual ones are here."),
                                     errorQuote(m_events->error()));
        m_eventsMessage->setButton(tr("Try again"), [this] { m_events->retry(); });
    });
    connect(&m_actions, &RepositoryActions::finished, this, &HookDialog::take);
    connect(&m_actions, &RepositoryActions::looking, this, [this](quint64 ticket) {
        if (ticket == m_ticket)
            m_message->showMessage(InlineMessage::Tone::Warning, tr("No answer came. Looking whether the webhook was saved…"));
    });
    connect(m_address, &QLineEdit::textEdited, this, &HookDialog::updateSave);
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        m_isAddressTouched = true;
        showAddressProblem();
    });
    connect(m_description, &QLineEdit::textEdited, this, &HookDialog::updateSave);
    connect(m_secret, &HookSecretField::changed, this, &HookDialog::updateSave);
    connect(m_picker, &HookEventPicker::chosenChanged, this, &HookDialog::updateSave);
    connect(m_active, &QCheckBox::toggled, this, &HookDialog::updateSave);
    m_events->reload();
    updateSave();
    m_address->setFocus();
}

void HookDialog::buildForm()
{
    m_description->setObjectName(u"hookDescription"_s);
    m_description->setMaxLength(255);
    m_description->setPlaceholderText(tr("What it is for, e.g. “Deploys to staging”"));
    m_address->setObjectName(u"hookAddress"_s);
    m_address->setPlaceholderText(tr("https://hooks.acme.dev/bitbucket"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_addressHint->setObjectName(u"hookAddressHint"_s);
    m_addressHint->setWordWrap(true);
    m_addressHint->hide();
    m_active->setObjectName(u"hookActive"_s);
    m_message->setObjectName(u"hookMessage"_s);
    m_eventsMessage->setObjectName(u"hookEventsMessage"_s);

    const auto label = [this](const QString &text, QWidget *buddy) {
        QLabel *made = makeLabel(text, TextStyle::Body, ColorToken::Text, this);
        made->setBuddy(buddy);
        return made;
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->addRow(label(tr("A&ddress"), m_address), m_address);
    form->addRow(nullptr, m_addressHint);
    form->addRow(label(tr("D&escription"), m_description), m_description);
    form->addRow(label(tr("Sec&ret"), m_secret), m_secret);
    form->addRow(nullptr, m_active);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = makeButton(m_hook ? tr("&Save") : tr("Add &webhook"), ButtonKind::Primary, buttons);
    m_save->setObjectName(u"saveHook"_s);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &HookDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::Space);
    //: %1 is a repository or a workspace.
    QLabel *heading = makeLabel((m_hook ? tr("Webhook of %1") : tr("New webhook of %1"))
                                    .arg(m_subject.repository.isEmpty() ? m_subject.workspace
                                                                        : m_subject.workspace + u'/' + m_subject.repository),
                                TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(makeLabel(tr("Events that are sent"), TextStyle::Strong, ColorToken::Text, this));
    column->addWidget(m_picker, 1);
    column->addWidget(m_eventsMessage);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void HookDialog::showAddressProblem()
{
    const HookAddressProblem problem = m_isAddressTouched ? checkHookAddress(m_address->text()) : HookAddressProblem::None;
    m_addressHint->setText(hookAddressText(problem));
    m_addressHint->setVisible(problem != HookAddressProblem::None);
    setLabelStyle(m_addressHint, TextStyle::Secondary, isWarning(problem) ? ColorToken::Warning : ColorToken::Danger);
}

QString HookDialog::problem() const
{
    const HookAddressProblem address = checkHookAddress(m_address->text());
    if (address != HookAddressProblem::None && !isWarning(address))
        return hookAddressText(address);
    if (m_picker->chosen().isEmpty())
        return tr("Choose at least one event.");
    return m_secret->problem();
}

void HookDialog::updateSave()
{
    if (m_isAddressTouched)
        showAddressProblem();
    if (!m_save)
        return; // The form is still being built.
    if (m_ticket != 0)
        m_save->setEnabled(false);
    else
        setEnabledWithReason(m_save, problem());
}

HookChange HookDialog::change() const
{
    HookChange change;
    change.url = m_address->text().trimmed();
    change.description = m_description->text().trimmed();
    change.events = m_picker->chosen();
    change.isActive = m_active->isChecked();
    change.secretChange = m_secret->change();
    change.secret = m_secret->secret();
    return change;
}

bool HookDialog::isChanged() const
{
    const HookChange now = change();
    if (!m_hook)
        return !now.url.isEmpty() || !now.description.isEmpty();
    return now.url != m_hook->url || now.description != m_hook->description || now.events != m_hook->events ||
        now.isActive != m_hook->isActive || now.secretChange != HookChange::Secret::Keep;
}

void HookDialog::save()
{
    m_isAddressTouched = true;
    showAddressProblem();
    if (m_ticket != 0 || !problem().isEmpty())
        return;
    m_message->clear();
    m_ticket = m_hook ? m_actions.updateHook(m_subject, m_hook->uuid, change()) : m_actions.createHook(m_subject, change());
    if (m_ticket == 0)
        m_message->showMessage(InlineMessage::Tone::Warning, tr("The same webhook is being saved already."));
    updateSave();
}

void HookDialog::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (report.outcome.isDone()) {
        emit saved();
        accept();
        return;
    }
    const Error::Kind kind = report.outcome.error.kind;
    m_message->showMessage(InlineMessage::Tone::Danger,
                           report.outcome.kind == WriteOutcome::Kind::Failed && kind == Error::Kind::Invalid
                               ? tr("Bitbucket refused the webhook. Check the address and the events.")
                               : outcomeSentence(report.outcome),
                           outcomeQuote(report.outcome));
    updateSave();
}

void HookDialog::reject()
{
    if (m_ticket != 0)
        return; // It is being sent: whether it was saved is said here.
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    auto *question =
        new QMessageBox(QMessageBox::Question, windowTitle(), tr("Close without saving?"), QMessageBox::NoButton, this);
    question->setObjectName(u"discardHookDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What you typed here is lost, the secret too."));
    QPushButton *discard = question->addButton(tr("&Close without saving"), QMessageBox::DestructiveRole);
    setButtonKind(discard, ButtonKind::Danger);
    discard->setObjectName(u"discardHook"_s);
    QPushButton *stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace windlass
