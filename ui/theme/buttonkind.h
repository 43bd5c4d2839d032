// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace windlass {

//! How much a button asks to be pressed. One Primary a panel.
enum class ButtonKind {
    Plain,
    Primary, //!< On the accent colour.
    Danger,  //!< Deletes or declines.
    Quiet,   //!< No frame until the mouse is over it.
    Link,    //!< Looks like a link, for navigation.
};

//! The property of a QPushButton that says how it looks: an int of ButtonKind. makeButton() in ui/widgets sets it.
inline constexpr char ButtonKindProperty[] = "windlassButtonKind";

} // namespace windlass
