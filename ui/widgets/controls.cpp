// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Paints itself, so a theme change is no more than a repaint.
class Hairline : public QWidget {
public:
    Hairline(Qt::Orientation orientation, QWidget *parent)
        : QWidget(parent)
    {
        const bool isHorizontal = orientation == Qt::Horizontal;
        isHorizontal ? setFixedHeight(1) : setFixedWidth(1);
        setSizePolicy(isHorizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                      isHorizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().color(ColorToken::Border));
    }
};

} // namespace

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonKind(button, kind);
    return button;
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(ButtonKindProperty, static_cast<int>(kind));
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(Theme::current().icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(toolTipText(name));
    return button;
}

void setThemedIcon(QAbstractButton *button, const QString &icon, ColorToken color)
{
    button->setIcon(icon.isEmpty() ? QIcon() : Theme::current().icon(icon, color));
}

void setThemedIcon(QAction *action, const QString &icon, ColorToken color)
{
    action->setIcon(icon.isEmpty() ? QIcon() : Theme::current().icon(icon, color));
}

void setEnabledWithReason(QWidget *widget, const QString &reason, const QString &toolTip)
{
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(toolTipText(reason.isEmpty() ? toolTip : reason));
    widget->setAccessibleDescription(reason);
}

QWidget *makeLine(Qt::Orientation orientation, QWidget *parent)
{
    return new Hairline(orientation, parent);
}

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_timer(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(Theme::current().icon(u"search"_s, ColorToken::MutedText), QLineEdit::LeadingPosition);
    m_timer->setSingleShot(true);
    m_timer->setInterval(250);
    connect(m_timer, &QTimer::timeout, this, &SearchField::requestSearch);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (m_timer->interval() == 0 || text().isEmpty())
            requestSearch();
        else
            m_timer->start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::requestSearch);
}

void SearchField::setDelay(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

void SearchField::setTarget(QWidget *target)
{
    m_target = target;
}

void SearchField::requestSearch()
{
    m_timer->stop();
    const QString wanted = text().trimmed();
    if (wanted == m_last)
        return;
    m_last = wanted;
    emit searchRequested(wanted);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty() && m_target)
            m_target->setFocus(Qt::OtherFocusReason);
        clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && m_target) {
        m_target->setFocus(Qt::OtherFocusReason);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, TextStyle::Heading))
    , m_count(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::SpaceSmall);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    m_count->hide();
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setCount(int count)
{
    m_count->setText(QLocale().toString(count));
    m_count->setVisible(count >= 0);
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace windlass
