// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace windlass {

//! What a part of a line of code means. The view has a colour for each; several may share one.
enum class SyntaxRole : quint8 {
    None, //!< Ordinary text; never in a span.
    Keyword,
    Type,
    Constant, //!< true, null, and names that a language or a custom keeps for constants.
    Number,
    Function, //!< The name of what is called or defined.
    Variable, //!< Where a sign marks it: $name, @name.
    String,
    Escape, //!< Inside a string: \n, %d, and the signs around an expression.
    Comment,
    Preprocessor, //!< Directives: #include, <?php, ---.
    Annotation,   //!< Decorators and attributes: @Override, #[derive].
    Tag,          //!< The name of an element, and a selector.
    Key,          //!< The name that a value is given to: of JSON, YAML, CSS, an attribute.
    Heading,
    Strong, //!< Emphasis in prose.
    Link,
};
inline constexpr int SyntaxRoleCount = static_cast<int>(SyntaxRole::Link) + 1;

//! A part of a line, in bytes.
struct SyntaxSpan {
    int start = 0;
    int length = 0;
    SyntaxRole role = SyntaxRole::None;
    bool operator==(const SyntaxSpan &) const = default;
};

} // namespace windlass
