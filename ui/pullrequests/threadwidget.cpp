// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/threadwidget.h"

#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/commentview.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/shell/keydispatcher.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

CommentCard::CommentCard(QWidget *parent) : QWidget(parent) {}

void CommentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    painter.setPen(theme.color(ColorToken::Border));
    painter.setBrush(theme.color(ColorToken::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::CardRadius, Theme::CardRadius);
}

ThreadWidget::ThreadWidget(CommentDesk &desk, const CommentThread &thread, Place place, QWidget *parent)
    : CommentCard(parent)
    , m_desk(desk)
    , m_place(place)
    , m_isCollapsed(thread.isResolved)
    , m_head(new QWidget(this))
    , m_fold(makeIconButton(u"chevron-down"_s, tr("Collapse the thread"), m_head))
    , m_summary(new ElidedLabel({}, TextStyle::Body, ColorToken::MutedText, m_head))
    , m_where(makeButton({}, ButtonKind::Link, m_head))
    , m_resolved(new Badge(badgeFor(BadgeState::Approved, tr("Resolved")), m_head))
    , m_outdated(new Badge(badgeFor(BadgeState::Skipped, tr("Outdated")), m_head))
    , m_body(new QWidget(this))
    , m_comments(new QVBoxLayout)
    , m_answer(makeButton(tr("Answer"), ButtonKind::Quiet, m_body))
{
    setObjectName(u"commentThread"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty(TakesLettersProperty, true);
    m_fold->setObjectName(u"foldThread"_s);
    m_answer->setObjectName(u"answerButton"_s);
    setThemedIcon(m_answer, u"reply"_s, ColorToken::MutedText);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Theme::SpaceSmall);
    head->addWidget(m_fold);
    head->addWidget(m_where);
    head->addWidget(m_summary, 1);
    head->addWidget(m_outdated);
    head->addWidget(m_resolved);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Theme::SpaceSmall);
    m_comments->setSpacing(Theme::Space);
    body->addLayout(m_comments);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 0, 0);
    buttons->addWidget(m_answer);
    buttons->addStretch(1);
    body->addLayout(buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Space, Theme::SpaceSmall + 2, Theme::Space, Theme::SpaceSmall);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_head);
    layout->addWidget(m_body);

    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_isCollapsed); });
    connect(m_answer, &QPushButton::clicked, this, &ThreadWidget::openAnswer);
    connect(m_where, &QPushButton::clicked, this, [this] { emit placeRequested(m_thread.id); });
    connect(&desk, &CommentDesk::closed, this, [this](const NewComment &target) {
        if (isSamePlace(target, answerTarget()))
            closeAnswer();
    });
    connect(&desk, &CommentDesk::sent, this, [this](const NewComment &target) {
        if (isSamePlace(target, answerTarget()) && m_editor && m_editor->text().isEmpty())
            closeAnswer();
    });
    setThread(thread);
    if (!desk.draft(answerTarget()).isEmpty()) {
        m_isCollapsed = false;
        makeEditor();
    }
    showParts();
}

NewComment ThreadWidget::answerTarget() const
{
    NewComment target;
    target.parentId = m_thread.id;
    return target;
}

void ThreadWidget::setThread(const CommentThread &thread)
{
    const bool wasResolved = m_thread.isResolved;
    m_thread = thread;
    if (thread.isResolved && !wasResolved && !m_views.isEmpty())
        m_isCollapsed = true;
    const QHash<QString, QString> names = m_desk.content().names();
    while (m_views.size() > thread.comments.size())
        delete m_views.takeLast();
    for (qsizetype i = 0; i < thread.comments.size(); ++i) {
        if (i == m_views.size()) {
            m_views.append(new CommentView(m_body));
            m_comments->addWidget(m_views.constLast());
        }
        m_views.at(i)->setComment(thread.comments.at(i), names);
    }
    const Comment &root = thread.root();
    const QString words = root.isDeleted ? tr("This comment was deleted.") : oneLine(root.content, 200);
    //: A thread on one line: who wrote the first comment, and its words.
    m_summary->setFullText(tr("%1: %2").arg(personName(root.author), words));
    m_where->setText(placeText());
    if (thread.isResolved && !thread.resolvedBy.displayName.isEmpty()) {
        BadgeSpec spec = badgeFor(BadgeState::Approved, tr("Resolved"));
        spec.toolTip = tr("Resolved by %1").arg(personName(thread.resolvedBy));
        m_resolved->setSpec(spec);
    }
    setAccessibleName(tr("Thread by %1, %n answers", nullptr, thread.answerCount()).arg(personName(root.author)));
    showParts();
}

QString ThreadWidget::placeText() const
{
    if (!m_thread.anchor)
        return {};
    const InlineAnchor &anchor = *m_thread.anchor;
    const QString path = oneLine(anchor.path, 200);
    if (anchor.to)
        return tr("%1, line %2").arg(path).arg(*anchor.to);
    if (anchor.from)
        return tr("%1, old line %2").arg(path).arg(*anchor.from);
    return path;
}

void ThreadWidget::showParts()
{
    const bool hasPlace = m_place == Place::OnAPage && m_thread.anchor;
    m_where->setVisible(hasPlace);
    m_resolved->setVisible(m_thread.isResolved);
    m_outdated->setVisible(m_thread.isOutdated());
    m_summary->setVisible(m_isCollapsed || m_thread.isResolved || m_thread.isOutdated() || hasPlace);
    m_head->setVisible(m_isCollapsed || hasPlace || m_thread.isResolved || m_thread.isOutdated());
    m_body->setVisible(!m_isCollapsed);
    m_answer->setVisible(!m_editor);
    setThemedIcon(m_fold, m_isCollapsed ? u"chevron-right"_s : u"chevron-down"_s, ColorToken::MutedText);
    const QString name = m_isCollapsed ? tr("Expand the thread") : tr("Collapse the thread");
    m_fold->setAccessibleName(name);
    m_fold->setToolTip(toolTipText(name));
    updateGeometry();
}

void ThreadWidget::setCollapsed(bool isCollapsed)
{
    if (m_isCollapsed == isCollapsed)
        return;
    m_isCollapsed = isCollapsed;
    if (isCollapsed && isAncestorOf(focusWidget()))
        setFocus(Qt::OtherFocusReason);
    showParts();
    emit collapsedChanged(isCollapsed);
}

void ThreadWidget::makeEditor()
{
    if (m_editor)
        return;
    m_editor = m_desk.makeEditor(answerTarget(), true, m_body);
    m_editor->layout()->setContentsMargins(32, 0, 0, Theme::SpaceTiny);
    static_cast<QVBoxLayout *>(m_body->layout())->insertWidget(1, m_editor);
}

void ThreadWidget::openAnswer()
{
    setCollapsed(false);
    makeEditor();
    showParts();
    m_editor->focusText();
}

void ThreadWidget::submitAnswer()
{
    if (m_editor)
        m_editor->submit();
}

void ThreadWidget::closeAnswer()
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    setFocus(Qt::OtherFocusReason);
    showParts();
}

void ThreadWidget::paintEvent(QPaintEvent *event)
{
    CommentCard::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().color(ColorToken::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::CardRadius, Theme::CardRadius);
}

void ThreadWidget::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (hasFocus() && isEnter && event->modifiers() == Qt::NoModifier) {
        m_isCollapsed ? setCollapsed(false) : openAnswer();
        return;
    }
    CommentCard::keyPressEvent(event);
}

} // namespace windlass
