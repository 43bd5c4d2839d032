// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Why git would not take a name for a branch or tag; the first reason that is found.
enum class RefNameProblem {
    None,
    Empty,
    BadCharacter, //!< A blank, a control character, or one of ~ ^ : ? * [ \.
    DoubleDot,    //!< "..".
    AtBrace,      //!< "@{", or "@" alone.
    BadStart,     //!< A part begins with a dot, or the name with a dash or slash.
    BadEnd,       //!< Ends with a dot or slash, or a part ends with ".lock".
    DoubleSlash,  //!< "//".
    TooLong,      //!< Over 250 bytes: files of this length can't be made everywhere.
};

//! The rules of `git check-ref-format --branch`, and the length.
RefNameProblem checkRefName(const QString &name);

} // namespace windlass
