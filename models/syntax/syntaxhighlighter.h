// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxspan.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <memory>

namespace windlass {

//! What a highlighter remembers from one line to the next ("inside a comment"). Immutable, so copies are cheap and go
//! to any thread.
class SyntaxStateData {
public:
    virtual ~SyntaxStateData() = default;
    virtual bool equals(const SyntaxStateData &other) const = 0;
};

//! The state between two lines. A default one is the state at the start of a file. Only the highlighter that gave a
//! state can read it.
class SyntaxState {
public:
    SyntaxState() = default;
    explicit SyntaxState(std::shared_ptr<const SyntaxStateData> data)
        : m_data(std::move(data))
    {
    }
    const SyntaxStateData *data() const { return m_data.get(); }
    friend bool operator==(const SyntaxState &a, const SyntaxState &b)
    {
        return a.m_data == b.m_data || (a.m_data && b.m_data && a.m_data->equals(*b.m_data));
    }

private:
    std::shared_ptr<const SyntaxStateData> m_data;
};

//! Finds the colours of one language, line by line. All of it may be called on any thread, on several at once.
class SyntaxHighlighter {
public:
    //! Two texts between which lines mean something else, for finding out where a fragment begins.
    struct Enclosure {
        QByteArray open; //!< Equal to close where one text does both, as with Python's """.
        QByteArray close;
    };

    virtual ~SyntaxHighlighter() = default;

    //! The name of the language, for people.
    virtual QString languageName() const = 0;
    //! Appends the spans of \a line (without its line feed, in bytes, in order and without overlap) and returns the
    //! state behind it. Bytes that are no text, and lines without sense, are fine. Lines may be cut: what is behind
    //! the cut is taken to change nothing.
    virtual SyntaxState highlightLine(QByteArrayView line, const SyntaxState &before,
                                      QList<SyntaxSpan> &spans) const = 0;
    //! The state in which a fragment begins that is not the start of a file, if nothing else is known.
    virtual SyntaxState fragmentState() const { return {}; }
    //! Comments and strings of several lines that a fragment may begin in.
    virtual QList<Enclosure> enclosures() const { return {}; }
};

} // namespace windlass
