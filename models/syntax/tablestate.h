// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/syntaxhighlighter.h"

#include <QByteArray>

#include <vector>

namespace windlass {

//! One context that a place in a file is inside of.
struct TableFrame {
    quint16 context = 0;
    quint16 indent = 0; //!< Of the line that it began in.
    QByteArray opening; //!< What \1 of its patterns stands for.
    bool operator==(const TableFrame &) const = default;
};

//! The contexts that a place is inside of, the outermost first. Never empty.
class TableState : public SyntaxStateData {
public:
    explicit TableState(std::vector<TableFrame> frames)
        : m_frames(std::move(frames))
    {
    }
    bool equals(const SyntaxStateData &other) const override
    {
        const auto *state = dynamic_cast<const TableState *>(&other);
        return state && state->m_frames == m_frames;
    }
    const std::vector<TableFrame> &frames() const { return m_frames; }

private:
    std::vector<TableFrame> m_frames;
};

} // namespace windlass
