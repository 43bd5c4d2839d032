// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffsyntax.h"
#include "models/diff/worddiff.h"

#include <QMutex>
#include <QRunnable>

#include <memory>

class QObject;

namespace windlass {

class SyntaxCatalog;

//! What a line has besides its text.
struct LineDecoration {
    QList<ByteRange> words;   //!< What differs from the line's counterpart.
    QList<SyntaxSpan> syntax; //!< In order, without overlap.
    bool operator==(const LineDecoration &) const = default;
};

//! What is to be found out of lines.
struct DecorationWishes {
    bool words = true;
    bool syntax = true;
    bool operator==(const DecorationWishes &) const = default;
};

//! Finds what decorates lines. It is slow for a line (microseconds), keeps what it learned of a hunk for the next one,
//! and belongs to the thread that works.
class LineDecorator {
public:
    explicit LineDecorator(const SyntaxCatalog &catalog)
        : m_syntax(catalog)
    {
    }

    void clear() { m_syntax.clear(); }
    void setFileText(int file, DiffSide side, const QByteArray &text) { m_syntax.setFileText(file, side, text); }
    //! False, and nothing found, if \a stop was raised meanwhile.
    bool decorate(const DiffDocument &document, int line, const DecorationWishes &wishes, const std::atomic<bool> &stop,
                  LineDecoration &decoration);

private:
    DiffSyntax m_syntax;
};

} // namespace windlass
