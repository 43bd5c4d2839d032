// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"
#include "ui/diff/linedecorator.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace windlass {

//! Asks the decorators for the lines that are shown and keeps what they said, for a few screens.
class DecorationCache {
public:
    void addDecorator(std::unique_ptr<LineDecorator> decorator);
    //! Forgets all spans; \a fromLine: only those at and behind that line, because the hunk has grown.
    void clear();
    void forgetFrom(int line);
    const QList<LineSpan> &spans(const DiffDocument &document, int line);

private:
    struct Entry {
        std::unique_ptr<LineDecorator> decorator;
        QHash<quint64, LineState> states; // Behind a line of a side; see decorationKey.
    };

    static LineState stateBefore(Entry &entry, const DiffDocument &document, int line, DiffSide side);

    std::vector<Entry> m_decorators;
    QHash<int, QList<LineSpan>> m_spans;
};

} // namespace windlass
