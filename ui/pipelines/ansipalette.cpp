// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/ansipalette.h"

#include "ui/theme/theme.h"

#include <array>
#include <cmath>

namespace windlass {

namespace {

double linearPart(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor &color)
{
    return 0.2126 * linearPart(color.redF()) + 0.7152 * linearPart(color.greenF()) + 0.0722 * linearPart(color.blueF());
}

//! The sixteen named colours. Red, green, yellow, blue and magenta are the theme's own, so that a log looks at home.
QColor namedColor(quint32 index)
{
    const Theme &theme = Theme::current();
    const bool isBright = index >= 8;
    QColor color;
    switch (index % 8) {
    case 0:
        return theme.color(isBright ? ColorToken::MutedText : ColorToken::Text);
    case 1:
        color = theme.color(ColorToken::Danger);
        break;
    case 2:
        color = theme.color(ColorToken::Success);
        break;
    case 3:
        color = theme.color(ColorToken::Warning);
        break;
    case 4:
        color = theme.color(ColorToken::Accent);
        break;
    case 5:
        color = theme.color(ColorToken::Merged);
        break;
    case 6: {
        // Cyan lies between the theme's green and blue.
        const QColor green = theme.color(ColorToken::Success);
        color = QColor::fromHslF(0.52F, 0.6F, static_cast<float>(green.lightnessF()));
        break;
    }
    default:
        return theme.color(isBright ? ColorToken::Text : ColorToken::MutedText);
    }
    return isBright && theme.isDark() ? color.lighter(115) : color;
}

//! A colour of the 256: the named ones, a cube of 6×6×6, and a ramp of greys.
QColor indexedColor(quint32 index)
{
    if (index < 16)
        return namedColor(index);
    if (index >= 232) {
        const int grey = 8 + 10 * static_cast<int>(index - 232);
        return QColor(grey, grey, grey);
    }
    const auto level = [](quint32 step) { return step == 0 ? 0 : 55 + 40 * static_cast<int>(step); };
    const quint32 cube = index - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

QColor ansiColor(quint32 packed, const QColor &defaultColor)
{
    if (packed & AnsiStyle::RgbColor)
        return QColor::fromRgb(packed & 0xffffff);
    if (packed & AnsiStyle::IndexedColor)
        return indexedColor(packed & 0xff);
    return defaultColor;
}

//! A named colour as a ground has to be pale (or deep, in the dark theme) for text to stand on it.
QColor groundColor(quint32 packed)
{
    if (!(packed & AnsiStyle::IndexedColor) || (packed & 0xff) >= 16)
        return ansiColor(packed, {});
    const Theme &theme = Theme::current();
    switch ((packed & 0xff) % 8) {
    case 1:
        return theme.color(ColorToken::DangerGround);
    case 2:
        return theme.color(ColorToken::SuccessGround);
    case 3:
        return theme.color(ColorToken::WarningGround);
    case 4:
        return theme.color(ColorToken::HunkGround);
    case 5:
        return theme.color(ColorToken::MergedGround);
    default:
        return theme.color(ColorToken::NeutralGround);
    }
}

} // namespace

double AnsiPalette::contrast(const QColor &left, const QColor &right)
{
    const double one = luminanceOf(left);
    const double other = luminanceOf(right);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

QColor AnsiPalette::legible(const QColor &wanted, const QColor &ground, double ratio)
{
    const bool toLight = luminanceOf(ground) < 0.18;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    wanted.getHslF(&hue, &saturation, &lightness);
    QColor color = wanted;
    constexpr int Steps = 40;
    for (int step = 1; step <= Steps && contrast(color, ground) < ratio; ++step) {
        const float share = static_cast<float>(step) / Steps;
        const float target = toLight ? 1.0F : 0.0F;
        color = QColor::fromHslF(qMax(hue, 0.0F), saturation, lightness + (target - lightness) * share);
    }
    return color;
}

AnsiPalette::Colors AnsiPalette::colors(const AnsiStyle &style) const
{
    const quint64 key = static_cast<quint64>(style.foreground) ^ (static_cast<quint64>(style.background) << 28) ^
                        (static_cast<quint64>(style.flags & (AnsiStyle::Inverse | AnsiStyle::Dim)) << 56);
    auto known = m_known.constFind(key);
    if (known == m_known.constEnd()) {
        constexpr int Limit = 1024; // A rainbow of RGB colours must not fill the memory.
        if (m_known.size() >= Limit)
            m_known.clear();
        known = m_known.insert(key, make(style));
    }
    return *known;
}

AnsiPalette::Colors AnsiPalette::make(const AnsiStyle &style) const
{
    const Theme &theme = Theme::current();
    const QColor canvas = theme.color(ColorToken::Canvas);
    const QColor text = theme.color(ColorToken::Text);
    if (style.flags & AnsiStyle::Inverse) {
        const QColor ground = ansiColor(style.foreground, text);
        const QColor ink = style.background ? ansiColor(style.background, canvas) : canvas;
        return {legible(ink, ground), ground};
    }
    const QColor ground = style.background ? groundColor(style.background) : QColor();
    const QColor wanted = style.foreground
                              ? ansiColor(style.foreground, text)
                              : theme.color(style.flags & AnsiStyle::Dim ? ColorToken::MutedText : ColorToken::Text);
    return {legible(wanted, ground.isValid() ? ground : canvas), ground};
}

} // namespace windlass
