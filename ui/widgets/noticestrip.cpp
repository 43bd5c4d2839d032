// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticestrip.h"

#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int NoticeIcon = 16;

struct NoticeLook {
    ColorToken ground;
    ColorToken ink;
    QString icon;
};

NoticeLook noticeLook(NoticeStrip::Tone tone)
{
    switch (tone) {
    case NoticeStrip::Tone::Neutral: return {ColorToken::NeutralGround, ColorToken::MutedText, u"info"_s};
    case NoticeStrip::Tone::Success: return {ColorToken::SuccessGround, ColorToken::Success, u"success"_s};
    case NoticeStrip::Tone::Warning: return {ColorToken::WarningGround, ColorToken::Warning, u"warning"_s};
    case NoticeStrip::Tone::Danger: return {ColorToken::DangerGround, ColorToken::Danger, u"warning"_s};
    }
    return {ColorToken::NeutralGround, ColorToken::MutedText, u"info"_s};
}

} // namespace

NoticeStrip::NoticeStrip(Tone tone, const QString &text, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_icon(icon)
    , m_text(makeLabel(text, TextStyle::Body, ColorToken::Text, this))
    , m_buttons(new QHBoxLayout)
{
    setAccessibleName(text);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge + NoticeIcon + Theme::SpaceSmall, Theme::SpaceTiny, Theme::Space,
                               Theme::SpaceTiny);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(Theme::SpaceSmall);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

QPushButton *NoticeStrip::addButton(const QString &text)
{
    QPushButton *button = makeButton(text, ButtonKind::Link, this);
    m_buttons->addWidget(button);
    return button;
}

QToolButton *NoticeStrip::addCross(const QString &name)
{
    QToolButton *button = makeIconButton(u"close"_s, name, this);
    m_buttons->addWidget(button);
    return button;
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const NoticeLook look = noticeLook(m_tone);
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(look.ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorToken::Border));
    const QRect place(Theme::SpaceLarge, (height() - NoticeIcon) / 2, NoticeIcon, NoticeIcon);
    paintThemeIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon.isEmpty() ? look.icon : m_icon,
                   theme.color(look.ink));
}

} // namespace windlass
