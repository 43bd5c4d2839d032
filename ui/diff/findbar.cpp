// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/findbar.h"

#include "ui/diff/difffind.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Narrower, the buttons stand below the field.
constexpr int NarrowBar = 560;
constexpr int WidestField = 420;

QString describeLines(DiffQuery::Lines lines)
{
    switch (lines) {
    case DiffQuery::Lines::All:
        return FindBar::tr("In all lines");
    case DiffQuery::Lines::Changed:
        return FindBar::tr("In changed lines");
    case DiffQuery::Lines::Added:
        return FindBar::tr("In added lines");
    case DiffQuery::Lines::Removed:
        return FindBar::tr("In removed lines");
    }
    return {};
}

} // namespace

FindBar::FindBar(DiffFind &find, QWidget *parent)
    : QWidget(parent)
    , m_find(find)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_field(new QLineEdit)
    , m_count(makeLabel({}, TextStyle::Body, ColorToken::MutedText))
    , m_message(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in the diff"));
    setGround(this, ColorToken::Surface);
    m_field->setObjectName(u"findField"_s);
    m_field->setPlaceholderText(tr("Find in the diff"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(140);
    m_field->setMaximumWidth(WidestField);
    m_field->addAction(Theme::current().icon(u"search"_s, ColorToken::MutedText), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_message->setObjectName(u"findMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    m_case = addSwitch(u"Aa"_s, tr("Match case"), u"findCase"_s);
    m_words = addSwitch(u"ab|"_s, tr("Whole words"), u"findWords"_s);
    m_expression = addSwitch(u".*"_s, tr("Regular expression"), u"findExpression"_s);
    m_lines = makeIconButton(u"filter"_s, describeLines(DiffQuery::Lines::All), this);
    m_lines->setObjectName(u"findLines"_s);
    fillLinesMenu(m_lines);
    m_previous = makeIconButton(u"chevron-up"_s, tr("Previous hit"), this);
    m_previous->setObjectName(u"findPrevious"_s);
    m_next = makeIconButton(u"chevron-down"_s, tr("Next hit"), this);
    m_next->setObjectName(u"findNext"_s);
    auto *close = makeIconButton(u"close"_s, tr("Close the find bar"), this);
    close->setObjectName(u"findClose"_s);
    for (QToolButton *button : {m_case, m_words, m_expression, m_lines, m_previous, m_next, close})
        button->setFocusPolicy(Qt::TabFocus);
    for (QToolButton *button : {m_case, m_words, m_expression, m_lines})
        buttons->addWidget(button);
    buttons->addSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_previous);
    buttons->addWidget(m_next);
    buttons->addSpacing(Theme::SpaceTiny);
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(close);
    m_row->setSpacing(Theme::SpaceSmall);
    m_row->addWidget(m_field, 1);
    m_row->addLayout(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Space, Theme::SpaceTiny + 1, Theme::SpaceSmall, Theme::SpaceTiny + 2);
    layout->setSpacing(2);
    layout->addLayout(m_row);
    layout->addWidget(m_message);
    QWidget *last = m_field;
    for (QToolButton *button : {m_case, m_words, m_expression, m_lines, m_previous, m_next, close}) {
        setTabOrder(last, button);
        last = button;
    }

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    for (QToolButton *button : {m_case, m_words, m_expression})
        connect(button, &QToolButton::toggled, this, &FindBar::queryChanged);
    connect(m_previous, &QToolButton::clicked, &m_find, &DiffFind::previous);
    connect(m_next, &QToolButton::clicked, &m_find, &DiffFind::next);
    connect(close, &QToolButton::clicked, this, &FindBar::closeRequested);
    connect(&m_find, &DiffFind::changed, this, &FindBar::showStatus);
    showStatus();
}

QToolButton *FindBar::addSwitch(const QString &text, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setText(text);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(toolTipText(name));
    return button;
}

void FindBar::fillLinesMenu(QToolButton *button)
{
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (const auto lines :
         {DiffQuery::Lines::All, DiffQuery::Lines::Changed, DiffQuery::Lines::Added, DiffQuery::Lines::Removed}) {
        QAction *action = menu->addAction(describeLines(lines));
        action->setCheckable(true);
        action->setData(static_cast<int>(lines));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, lines] {
            m_query.lines = lines;
            showLines();
            queryChanged();
        });
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setCheckable(true);
}

void FindBar::showLines()
{
    const QString text = describeLines(m_query.lines);
    m_lines->setChecked(m_query.lines != DiffQuery::Lines::All);
    m_lines->setAccessibleName(text);
    m_lines->setToolTip(toolTipText(text));
    for (QAction *action : m_lines->menu()->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_query.lines));
}

void FindBar::start()
{
    const QString selected = m_find.selectedWords();
    const bool isOpen = m_find.isActive();
    m_query = DiffFind::lastQuery();
    if (!selected.isEmpty()) {
        m_query.text = selected;
        m_query.isExpression = false;
    }
    m_isFilling = true;
    m_field->setText(m_query.text);
    m_case->setChecked(m_query.isCaseSensitive);
    m_words->setChecked(m_query.wholeWords);
    m_expression->setChecked(m_query.isExpression);
    showLines();
    m_isFilling = false;
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    // Pressed once more it only takes the focus back: the hit that is looked at stays.
    if (isOpen && m_query == m_find.query())
        return;
    m_find.begin();
    m_find.setQuery(m_query);
}

void FindBar::queryChanged()
{
    if (m_isFilling)
        return;
    m_query.text = m_field->text();
    m_query.isCaseSensitive = m_case->isChecked();
    m_query.wholeWords = m_words->isChecked();
    m_query.isExpression = m_expression->isChecked();
    m_find.setQuery(m_query);
}

QString FindBar::statusText() const
{
    return m_message->isHidden() ? m_count->text() : m_count->text() + u"; "_s + m_message->text();
}

void FindBar::setMessage(const QString &text, bool isError)
{
    const bool changes = m_message->isHidden() == !text.isEmpty() || m_message->text() != text;
    setTextLook(m_message, TextStyle::Secondary, isError ? ColorToken::Danger : ColorToken::MutedText);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (changes) {
        layout()->activate();
        emit heightChanged();
    }
}

void FindBar::showStatus()
{
    const DiffSearch &search = m_find.search();
    const int count = static_cast<int>(search.hits().size());
    const QLocale locale;
    QString text;
    if (!search.error().isEmpty() || m_query.text.isEmpty())
        text = QString();
    else if (count == 0)
        text = search.isRunning() ? tr("Searching…") : tr("No results");
    else if (m_find.current() < 0)
        text = search.isRunning() ? tr("%1 so far…").arg(locale.toString(count))
                                  : tr("%n hit(s)", nullptr, count);
    else if (search.isFull())
        text = tr("%1 of more than %2").arg(locale.toString(m_find.current() + 1), locale.toString(count));
    else if (search.isRunning())
        text = tr("%1 of %2 so far…").arg(locale.toString(m_find.current() + 1), locale.toString(count));
    else
        text = tr("%1 of %2").arg(locale.toString(m_find.current() + 1), locale.toString(count));
    m_count->setText(text);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);

    if (!search.error().isEmpty()) {
        //: %1 is a position, counted from 1, %2 what the library for regular expressions says.
        setMessage(search.errorOffset() < 0 ? tr("This is no regular expression: %1.").arg(search.error())
                                            : tr("This is no regular expression. At character %1: %2.")
                                                  .arg(search.errorOffset() + 1)
                                                  .arg(search.error()),
                   true);
    } else if (search.isTooComplex()) {
        setMessage(tr("This expression takes too long. Only the first %n lines were looked through; write it more simply.",
                      nullptr, search.searchedLines()),
                   true);
    } else if (!search.isRunning() && search.incompleteLines() > 0) {
        setMessage(tr("%n line(s) are too long to be looked through to the end.", nullptr, search.incompleteLines()),
                   false);
    } else if (m_find.wrapped() == DiffFind::Wrapped::ToTop) {
        setMessage(tr("The end was reached; continued from the top."), false);
    } else if (m_find.wrapped() == DiffFind::Wrapped::ToBottom) {
        setMessage(tr("The top was reached; continued from the end."), false);
    } else {
        setMessage({}, false);
    }
}

int FindBar::heightForWidth(int width) const
{
    const auto direction = width < NarrowBar ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() != direction) {
        m_row->setDirection(direction);
        // A field that has a row for itself takes all of it.
        m_field->setMaximumWidth(direction == QBoxLayout::TopToBottom ? QWIDGETSIZE_MAX : WidestField);
    }
    const QMargins margins = layout()->contentsMargins();
    int height = margins.top() + m_row->sizeHint().height() + margins.bottom();
    if (!m_message->isHidden())
        height += layout()->spacing() + m_message->heightForWidth(width - margins.left() - margins.right());
    return height;
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        emit heightChanged();
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(ColorToken::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color(ColorToken::Border));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)) {
        modifiers == Qt::ShiftModifier ? m_find.previous() : m_find.next();
        return true;
    }
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        key->key() == Qt::Key_Up ? m_find.previous() : m_find.next();
        return true;
    }
    return false;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    // What nobody in here wants is not for the lines behind it either.
    event->accept();
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else if (event->key() == Qt::Key_F3)
        event->modifiers() & Qt::ShiftModifier ? m_find.previous() : m_find.next();
    else if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        event->ignore();
}

} // namespace windlass
