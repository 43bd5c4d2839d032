// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace windlass {

namespace {

Theme *currentTheme = nullptr;

QColor mixedColor(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() * share + b.redF() * (1 - share), a.greenF() * share + b.greenF() * (1 - share),
                            a.blueF() * share + b.blueF() * (1 - share));
}

QPalette themePalette(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette, &theme](QPalette::ColorRole role, ColorToken token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, ColorToken::Canvas);
    set(QPalette::Base, ColorToken::Canvas);
    set(QPalette::AlternateBase, ColorToken::Surface);
    set(QPalette::Button, ColorToken::Raised);
    set(QPalette::ToolTipBase, ColorToken::Raised);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        set(role, ColorToken::Text);
    set(QPalette::PlaceholderText, ColorToken::MutedText);
    set(QPalette::Highlight, ColorToken::Selection);
    set(QPalette::HighlightedText, ColorToken::Text);
    set(QPalette::Link, ColorToken::Accent);
    set(QPalette::LinkVisited, ColorToken::Accent);
    for (const auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        set(role, ColorToken::Border);
    const QColor disabled = mixedColor(theme.color(ColorToken::MutedText), theme.color(ColorToken::Canvas), 0.7F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

//! The font size that the person chose for the desktop, against the 13 px that the scale below is made for: who set
//! larger letters gets all sizes larger; smaller ones than the design are not followed.
qreal fontScale()
{
    static const qreal scale =
        std::clamp(QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize() / 15.0, 1.0, 2.0);
    return scale;
}

} // namespace

Theme::Theme(Mode mode, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_system(new SystemScheme(this))
{
    currentTheme = this;
    QApplication::setStyle(new Style);
    apply();
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_mode == Mode::FollowSystem)
            apply();
    });
}

Theme::~Theme()
{
    if (currentTheme == this)
        currentTheme = nullptr;
}

Theme &Theme::current()
{
    // A test of one widget need not know of themes.
    if (!currentTheme)
        new Theme(Mode::Light, QCoreApplication::instance());
    return *currentTheme;
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

QColor Theme::color(ColorToken token) const
{
    return tokenColor(token, m_isDark);
}

QFont Theme::font(TextStyle style) const
{
    QFont font =
        QFontDatabase::systemFont(style == TextStyle::Code ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    const auto size = [&font](int pixels) { font.setPixelSize(qRound(pixels * fontScale())); };
    switch (style) {
    case TextStyle::Body:
        size(13);
        break;
    case TextStyle::Secondary:
    case TextStyle::Code:
        size(12);
        break;
    case TextStyle::Strong:
        size(13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Heading:
        size(15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Title:
        size(20);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QIcon Theme::icon(const QString &name, ColorToken color) const
{
    return makeThemeIcon(name, color);
}

void Theme::apply()
{
    m_isDark = m_mode == Mode::Dark || (m_mode == Mode::FollowSystem && m_system->isDark());
    QApplication::setFont(font(TextStyle::Body));
    const QPalette palette = themePalette(*this);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextStyle::Secondary));
    emit changed();
}

void setGround(QWidget *widget, ColorToken ground)
{
    const auto apply = [widget, ground] {
        QPalette palette;
        const QColor color = Theme::current().color(ground);
        palette.setColor(QPalette::Window, color);
        palette.setColor(QPalette::Base, color);
        widget->setPalette(palette);
    };
    widget->setAutoFillBackground(true);
    apply();
    QObject::connect(&Theme::current(), &Theme::changed, widget, apply);
}

void setTextLook(QWidget *widget, TextStyle style, ColorToken color)
{
    const auto apply = [widget, style, color] {
        QPalette palette;
        const QColor ink = Theme::current().color(color);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(QPalette::Active, role, ink), palette.setColor(QPalette::Inactive, role, ink);
        widget->setPalette(palette);
        widget->setFont(Theme::current().font(style));
    };
    apply();
    // A second call takes the place of the first: the old connection would put the old look back.
    const auto property = "windlassTextLook";
    QObject::disconnect(widget->property(property).value<QMetaObject::Connection>());
    const QMetaObject::Connection connection = QObject::connect(&Theme::current(), &Theme::changed, widget, apply);
    widget->setProperty(property, QVariant::fromValue(connection));
}

} // namespace windlass
