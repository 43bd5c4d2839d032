// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hooklistpage.h"

#include "api/session.h"
#include "models/webhooks/hooklistmodel.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/webhooks/deliverydialog.h"
#include "ui/webhooks/hookdelegate.h"
#include "ui/webhooks/hookdialog.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

HookListPage::HookListPage(Session &session, RepositoryActions &actions, StarredRepositories *starred,
                           const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new HookListModel(session.hooks, HookSubject::of(repository()), this))
    , m_panel(new ListPanel(m_model, new HookDelegate(RowDelegate::Density::TwoLines, this), tr("Webhooks"), this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"hookListPage"_s);
    m_panel->list()->setObjectName(u"hookList"_s);
    m_message->setObjectName(u"hookListMessage"_s);
    m_panel->setEmptyWords([] {
        return EmptyWords{u"webhook"_s, tr("No webhooks"),
                          tr("A webhook tells another program when something happens here: a push, a new pull request, a merge.")};
    });
    auto *messageRow = new QVBoxLayout;
    messageRow->setContentsMargins(Theme::SpaceLarge, 0, Theme::SpaceLarge, 0);
    messageRow->addWidget(m_message);
    body()->addWidget(makeBar());
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addLayout(messageRow);
    body()->addWidget(m_panel, 1);

    follow(m_model);
    useCopyId([this] { return currentHook() ? currentHook()->url : QString(); });
    addHandlers();
    connect(&m_actions, &RepositoryActions::finished, this, &HookListPage::take);
    connect(m_panel->list(), &RowList::currentRowChanged, this, &HookListPage::updateSwitch);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HookListPage::updateSwitch);
    connect(m_panel, &ListPanel::opened, this, [this] { edit(currentHook()); });
    updateSwitch();
}

QWidget *HookListPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    const auto add = [this, bar, row](const QString &name, const QString &text, const QString &icon) {
        QPushButton *button = makeButton(text, ButtonKind::Plain, bar);
        button->setObjectName(name);
        setThemedIcon(button, icon);
        row->addWidget(button);
        return button;
    };
    add(u"addHookButton"_s, tr("Add webhook…"), u"plus"_s);
    add(u"editHookButton"_s, tr("Edit…"), u"edit"_s);
    m_switch = add(u"switchHookButton"_s, tr("Switch off"), u"pause"_s);
    add(u"deleteHookButton"_s, tr("Delete…"), u"trash"_s);
    row->addStretch(1);
    add(u"inspectDeliveryButton"_s, tr("Check a delivery…"), u"search"_s);
    return bar;
}

void HookListPage::addHandlers()
{
    const auto whyNot = [this] { return whyNotCurrent(); };
    handleCommand(
        u"webhook.add"_s, this, [this] { edit(std::nullopt); },
        [this] { return m_session.client.isReadOnly() ? tr("This account is read only.") : QString(); });
    handleCommand(u"webhook.edit"_s, this, [this] { edit(currentHook()); }, whyNot);
    handleCommand(u"webhook.switch"_s, this, [this] { switchCurrent(); }, whyNot);
    handleCommand(u"webhook.delete"_s, this, [this] { askDelete(); }, whyNot);
    handleCommand(u"webhook.inspect"_s, this, [this] { (new DeliveryDialog(this))->open(); });
    bindCommand(findChild<QPushButton *>(u"addHookButton"_s), this, u"webhook.add"_s);
    bindCommand(findChild<QPushButton *>(u"editHookButton"_s), this, u"webhook.edit"_s);
    bindCommand(m_switch, this, u"webhook.switch"_s);
    bindCommand(findChild<QPushButton *>(u"deleteHookButton"_s), this, u"webhook.delete"_s);
    bindCommand(findChild<QPushButton *>(u"inspectDeliveryButton"_s), this, u"webhook.inspect"_s);
}

QString HookListPage::title() const
{
    return tr("Webhooks of %1").arg(repository().fullName());
}

void HookListPage::refresh()
{
    m_model->reload();
}

void HookListPage::activated(bool)
{
    m_model->reload();
}

QWidget *HookListPage::focusTarget() const
{
    return m_panel->list();
}

HookSubject HookListPage::subject() const
{
    return HookSubject::of(repository());
}

std::optional<Hook> HookListPage::currentHook() const
{
    const QModelIndex row = m_panel->list()->currentRow();
    return row.isValid() ? std::optional(row.data(ItemRole).value<Hook>()) : std::nullopt;
}

QString HookListPage::whyNotCurrent() const
{
    if (m_session.client.isReadOnly())
        return tr("This account is read only.");
    if (m_ticket != 0)
        return tr("A webhook is being changed.");
    return currentHook() ? QString() : tr("Choose a webhook first.");
}

void HookListPage::edit(const std::optional<Hook> &hook)
{
    auto *dialog = new HookDialog(m_session.hooks, m_actions, subject(), hook, this);
    connect(dialog, &HookDialog::saved, this, [this, isNew = !hook] {
        emit notice(isNew ? tr("Webhook added") : tr("Webhook saved"));
        m_model->reload();
    });
    dialog->open();
}

void HookListPage::switchCurrent()
{
    const std::optional<Hook> hook = currentHook();
    if (!hook || m_ticket != 0)
        return;
    HookChange change;
    change.url = hook->url;
    change.description = hook->description;
    change.events = hook->events;
    change.isActive = !hook->isActive;
    m_message->clear();
    m_doneNotice = change.isActive ? tr("Webhook switched on") : tr("Webhook switched off");
    m_ticket = m_actions.updateHook(subject(), hook->uuid, change);
    emit commandsChanged();
}

void HookListPage::askDelete()
{
    const std::optional<Hook> hook = currentHook();
    if (!hook)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete webhook"), {}, QMessageBox::NoButton, this);
    question->setObjectName(u"deleteHookDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Delete the webhook to %1?").arg(oneLine(hook->url, 300)));
    question->setInformativeText(tr("Bitbucket stops telling that address at once. Its secret can't be read back."));
    QPushButton *confirm = question->addButton(tr("&Delete webhook"), QMessageBox::DestructiveRole);
    setButtonKind(confirm, ButtonKind::Danger);
    confirm->setObjectName(u"confirmDeleteHook"_s);
    QPushButton *keep = question->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(confirm, &QPushButton::clicked, this, [this, uuid = hook->uuid] {
        m_message->clear();
        m_doneNotice = tr("Webhook deleted");
        m_ticket = m_actions.deleteHook(subject(), uuid);
        emit commandsChanged();
    });
    question->open();
}

void HookListPage::take(const RepositoryReport &report)
{
    if (m_ticket == 0 || report.ticket != m_ticket)
        return;
    m_ticket = 0;
    if (report.outcome.isDone())
        emit notice(m_doneNotice);
    else
        m_message->showMessage(InlineMessage::Tone::Danger, outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    m_model->reload();
    emit commandsChanged();
}

void HookListPage::updateSwitch()
{
    const std::optional<Hook> hook = currentHook();
    const bool isOff = hook && !hook->isActive;
    m_switch->setText(isOff ? tr("Switch on") : tr("Switch off"));
    setThemedIcon(m_switch, isOff ? u"play"_s : u"pause"_s);
    emit commandsChanged();
}

} // namespace windlass
