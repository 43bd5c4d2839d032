// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinemessage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/dialogroom.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QDialog>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int MessageIcon = 16;
constexpr int LongestMessageQuote = 600;

} // namespace

InlineMessage::InlineMessage(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}, TextStyle::Body, ColorToken::Text, this))
    , m_quote(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_button(makeButton({}, ButtonKind::Plain, this))
{
    m_text->setObjectName(u"messageText"_s);
    m_quote->setObjectName(u"messageQuote"_s);
    m_button->setObjectName(u"messageButton"_s);
    for (QLabel *label : {m_text, m_quote}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::Space + MessageIcon + Theme::SpaceSmall, Theme::SpaceSmall, Theme::Space,
                               Theme::SpaceSmall);
    column->setSpacing(Theme::SpaceTiny);
    column->addWidget(m_text);
    column->addWidget(m_quote);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // What it does may clear this message, and with that itself.
        if (const auto action = m_action)
            action();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void InlineMessage::showMessage(Tone tone, const QString &text, const QString &quote)
{
    m_tone = tone;
    m_text->setText(text);
    //: What the server answered, in the quotation marks of the language.
    m_quote->setText(quote.isEmpty() ? QString() : tr("“%1”").arg(quote.left(LongestMessageQuote)));
    m_quote->setVisible(!quote.isEmpty());
    setButton({}, {});
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
    // Later: a button may follow, and the layouts have heard of it then.
    if (auto *dialog = qobject_cast<QDialog *>(window()); dialog && !text.isEmpty())
        QMetaObject::invokeMethod(dialog, [dialog] { makeRoomInDialog(dialog); }, Qt::QueuedConnection);
    if (!text.isEmpty() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void InlineMessage::clear()
{
    showMessage(Tone::Neutral, {});
}

void InlineMessage::setButton(const QString &text, std::function<void()> action)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
    m_action = std::move(action);
}

QString InlineMessage::text() const
{
    return m_text->text();
}

QString InlineMessage::quote() const
{
    return m_quote->text();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    ColorToken ground = ColorToken::NeutralGround;
    ColorToken ink = ColorToken::MutedText;
    QString icon = u"info"_s;
    if (m_tone == Tone::Danger) {
        ground = ColorToken::DangerGround;
        ink = ColorToken::Danger;
        icon = u"warning"_s;
    } else if (m_tone == Tone::Warning) {
        ground = ColorToken::WarningGround;
        ink = ColorToken::Warning;
        icon = u"warning"_s;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().color(ground));
    painter.drawRoundedRect(rect(), Theme::ControlRadius, Theme::ControlRadius);
    const int line = m_text->fontMetrics().height();
    const QRect place(Theme::Space, m_text->y() + (line - MessageIcon) / 2, MessageIcon, MessageIcon);
    paintThemeIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), icon, Theme::current().color(ink));
}

} // namespace windlass
