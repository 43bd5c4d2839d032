// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/verdictbar.h"

#include "models/paging/objectmodel.h"
#include "models/pullrequests/pullrequestactions.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/shell/page.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

VerdictBar::VerdictBar(PullRequestContent &content, CommentDesk &desk, PageWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_desk(desk)
    , m_failureLine(new QWidget(this))
    , m_failure(makeLabel({}, TextStyle::Body, ColorToken::Danger, m_failureLine))
    , m_drafts(makeButton({}, ButtonKind::Link, this))
    , m_hint(new ElidedLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_changes(makeButton({}, ButtonKind::Plain, this))
    , m_approve(makeButton({}, ButtonKind::Plain, this))
    , m_merge(makeButton(tr("Merge…"), ButtonKind::Primary, this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"verdictBar"_s);
    setGround(this, ColorToken::Surface);
    m_failure->setObjectName(u"verdictFailure"_s);
    m_failure->setWordWrap(true);
    m_drafts->setObjectName(u"draftsButton"_s);
    m_hint->setObjectName(u"mergeHint"_s);
    m_changes->setObjectName(u"requestChangesButton"_s);
    m_approve->setObjectName(u"approveButton"_s);
    m_merge->setObjectName(u"mergeButton"_s);
    setThemedIcon(m_changes, u"changes"_s);
    setThemedIcon(m_approve, u"check"_s);
    setThemedIcon(m_merge, u"merged"_s, ColorToken::AccentText);
    QToolButton *more = makeIconButton(u"more"_s, tr("More actions"), this);
    more->setObjectName(u"moreActions"_s);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    QAction *decline = m_menu->addAction(tr("Decline…"));
    decline->setObjectName(u"declineAction"_s);
    setThemedIcon(decline, u"declined"_s);

    QToolButton *dismiss = makeIconButton(u"close"_s, tr("Dismiss"), m_failureLine);
    connect(dismiss, &QToolButton::clicked, this, [this] { showFailure({}); });
    auto *failure = new QHBoxLayout(m_failureLine);
    failure->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, 0);
    failure->addWidget(m_failure, 1);
    failure->addWidget(dismiss, 0, Qt::AlignTop);
    m_failureLine->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_drafts);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_changes);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_merge);
    buttons->addWidget(more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_failureLine);
    layout->addLayout(buttons);

    bindCommand(m_changes, page, u"pullrequest.requestChanges"_s);
    bindCommand(m_approve, page, u"pullrequest.approve"_s);
    bindCommand(m_merge, page, u"pullrequest.merge"_s);
    bindCommand(decline, page, u"pullrequest.decline"_s);
    connect(page, &PageWidget::commandsChanged, this, &VerdictBar::update);
    connect(&desk, &CommentDesk::draftsChanged, this, &VerdictBar::update);
    connect(m_drafts, &QPushButton::clicked, this, &VerdictBar::draftsRequested);
    update();
}

void VerdictBar::showFailure(const QString &sentence, const QString &quote)
{
    m_failure->setText(quote.isEmpty() ? sentence : sentence + u'\n' + quote);
    m_failureLine->setVisible(!sentence.isEmpty());
}

void VerdictBar::update()
{
    const Verdict verdict = m_content.ownVerdict();
    m_approve->setText(verdict == Verdict::Approved ? tr("Withdraw approval") : tr("Approve"));
    m_changes->setText(verdict == Verdict::ChangesRequested ? tr("Withdraw request for changes") : tr("Request changes"));
    const int drafts = m_desk.draftCount();
    m_drafts->setText(tr("%n drafts", nullptr, drafts));
    m_drafts->setVisible(drafts > 0);
    m_drafts->setToolTip(toolTipText(tr("Go to the next text that is written and not sent")));
    // Why it can't be merged is said in words beside the button and not only when the mouse finds it.
    m_hint->setFullText(m_content.isLoaded() ? m_content.whyNotMergeable() : QString());
    const bool isClosed = m_content.isLoaded() && !m_content.isOpen();
    setButtonKind(m_merge, isClosed ? ButtonKind::Plain : ButtonKind::Primary);
    setThemedIcon(m_merge, u"merged"_s, isClosed || !m_merge->isEnabled() ? ColorToken::MutedText : ColorToken::AccentText);
}

} // namespace windlass
