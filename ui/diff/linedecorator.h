// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace windlass {

class DiffDocument;

//! What a part of a line means; the view has a colour for each.
enum class LineRole : quint8 {
    ChangedWord, //!< Differs from the line's counterpart: a stronger ground under the text.
    Keyword,
    Type,
    String,
    Number,
    Comment,
    Preprocessor,
};

struct LineSpan {
    int start; //!< In bytes of DiffDocument::text().
    int length;
    LineRole role;
};

//! What a decorator remembers between two lines of one side of a hunk ("inside a comment"). Zero at a hunk's start.
using LineState = quint32;

//! Finds what is to be coloured in a line. The view asks for the lines it shows, once each, in the order of the
//! document, and keeps the answers; so a decorator may be slow for a line, but has no say over the whole diff.
class LineDecorator {
public:
    virtual ~LineDecorator() = default;

    //! Whether the state that comes out of a line is needed for the next one. If not, lines are asked for in any order
    //! and always with state zero.
    virtual bool hasState() const { return false; }
    //! Appends the spans of a line, ordered by start, and returns the state behind the line.
    virtual LineState decorate(const DiffDocument &document, int line, LineState before, QList<LineSpan> &spans) = 0;
};

//! Marks the words in which a changed line differs from its counterpart.
class WordDecorator : public LineDecorator {
public:
    LineState decorate(const DiffDocument &document, int line, LineState before, QList<LineSpan> &spans) override;
};

} // namespace windlass
