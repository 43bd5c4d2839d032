// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/syntaxcolors.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

namespace windlass {

namespace {

struct SyntaxColorValue {
    QRgb light;
    QRgb dark;
};

// Few hues, of like lightness, so that the added and removed words stay what stands out.
SyntaxColorValue syntaxColorValue(SyntaxRole role)
{
    switch (role) {
    case SyntaxRole::Keyword:
    case SyntaxRole::Heading:
        return {0x7a2f9a, 0xd3a8f5};
    case SyntaxRole::Type:
    case SyntaxRole::Tag:
        return {0x1b5883, 0x84cdf0};
    case SyntaxRole::Constant:
    case SyntaxRole::Number:
        return {0x8a3a10, 0xf2b48a};
    case SyntaxRole::Function:
    case SyntaxRole::Link:
        return {0x2a4bb0, 0xa9c0fb};
    case SyntaxRole::Variable:
        return {0x6e3b5e, 0xefb3d3};
    case SyntaxRole::String:
        return {0x2b5e2f, 0xa5d99a};
    case SyntaxRole::Escape:
        return {0x7a4800, 0xe6c07a};
    case SyntaxRole::Comment:
        return {0x4f5966, 0xb2bcc8};
    case SyntaxRole::Preprocessor:
    case SyntaxRole::Annotation:
        return {0x6b4a1f, 0xd9c092};
    case SyntaxRole::Key:
        return {0x2a4f8f, 0x9cc5f7};
    case SyntaxRole::Strong:
        return {0x8a3a10, 0xf2b48a};
    case SyntaxRole::None:
        break;
    }
    return {0xff00ff, 0xff00ff};
}

} // namespace

QColor syntaxColor(SyntaxRole role, bool isDark)
{
    if (role == SyntaxRole::None)
        return tokenColor(ColorToken::Text, isDark);
    const SyntaxColorValue value = syntaxColorValue(role);
    return QColor::fromRgb(isDark ? value.dark : value.light);
}

QColor syntaxColor(SyntaxRole role)
{
    return syntaxColor(role, Theme::current().isDark());
}

} // namespace windlass
