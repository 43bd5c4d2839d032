// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

namespace windlass {

namespace {

struct TokenValue {
    QRgb light;
    QRgb dark;
};

// A switch and not a table: the compiler then says which token has no value.
TokenValue tokenValue(ColorToken token)
{
    switch (token) {
    case ColorToken::Canvas:
        return {0xffffff, 0x14181f};
    case ColorToken::Surface:
        return {0xf6f7f9, 0x1b2029};
    case ColorToken::Raised:
        return {0xffffff, 0x222834};
    case ColorToken::Hover:
        return {0xedf0f4, 0x262d3a};
    case ColorToken::Border:
        return {0xdfe2e8, 0x2f3744};
    case ColorToken::Text:
        return {0x1b2430, 0xe4e8ee};
    case ColorToken::MutedText:
        return {0x566170, 0xa2adbb};
    case ColorToken::Accent:
        return {0x1e5fd0, 0x6ea2f7};
    case ColorToken::AccentText:
        return {0xffffff, 0x0f1722};
    case ColorToken::AccentGround:
        return {0xe0ebfd, 0x1e3358};
    case ColorToken::Success:
        return {0x1b6e45, 0x57c38a};
    case ColorToken::SuccessGround:
        return {0xdff3e7, 0x183628};
    case ColorToken::Danger:
        return {0xb5302a, 0xf2837b};
    case ColorToken::DangerGround:
        return {0xfce7e5, 0x42211f};
    case ColorToken::Warning:
        return {0x855300, 0xe0a83e};
    case ColorToken::WarningGround:
        return {0xfbefd3, 0x3a2d12};
    case ColorToken::Merged:
        return {0x6346c0, 0xb09cf4};
    case ColorToken::MergedGround:
        return {0xece7fb, 0x2f2850};
    case ColorToken::NeutralGround:
        return {0xe9ecf1, 0x2c3441};
    case ColorToken::AddedLine:
        return {0xe3f6ea, 0x173626};
    case ColorToken::AddedWord:
        return {0xb4e6c5, 0x1f5336};
    case ColorToken::AddedBar:
        return {0x2f9e63, 0x3fa873};
    case ColorToken::RemovedLine:
        return {0xfde9e7, 0x43201f};
    case ColorToken::RemovedWord:
        return {0xf8c2bc, 0x6d2d2a};
    case ColorToken::RemovedBar:
        return {0xd0453b, 0xd9655d};
    case ColorToken::HunkGround:
        return {0xeef3fc, 0x1d2838};
    case ColorToken::Selection:
        return {0xcfe0fc, 0x223d66};
    case ColorToken::AvatarText:
        return {0xffffff, 0xffffff};
    case ColorToken::Scrim:
        return {0x101418, 0x000000};
    }
    return {0xff00ff, 0xff00ff};
}

} // namespace

QColor tokenColor(ColorToken token, bool isDark)
{
    const TokenValue value = tokenValue(token);
    return QColor::fromRgb(isDark ? value.dark : value.light);
}

} // namespace windlass
