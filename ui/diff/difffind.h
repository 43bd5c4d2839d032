// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffsearch.h"

#include <QObject>

#include <span>

namespace windlass {

class DiffView;

//! Walks through what a DiffSearch finds: which hit is the current one, where to go next, what is to be marked.
class DiffFind : public QObject {
    Q_OBJECT

public:
    explicit DiffFind(DiffView *view);

    //! The last query of any diff: what the bar begins with.
    static DiffQuery &lastQuery();

    //! Looks for this from now on, and goes to the first hit at or behind the place where the search began.
    void setQuery(const DiffQuery &query);
    const DiffQuery &query() const { return m_search.query(); }
    //! Remembers where the view is: what begins here goes on from here while the text is typed.
    void begin();
    //! Ends the search: no marks any more; the current hit is left selected.
    void stop();
    bool isActive() const { return m_isActive; }

    void next() { step(1); }
    void previous() { step(-1); }

    const DiffSearch &search() const { return m_search; }
    //! The index of the current hit; -1 for none.
    int current() const { return m_current; }
    //! Which end the last step went around.
    enum class Wrapped : quint8 { No, ToTop, ToBottom };
    Wrapped wrapped() const { return m_wrapped; }
    //! The hits of a line, in order.
    std::span<const DiffHit> hitsOf(int line) const;
    bool isCurrent(const DiffHit &hit) const;
    //! The word of the selection to begin with; empty if it is none or goes over several lines.
    QString selectedWords() const;

    void documentChanged();

signals:
    void changed();

private:
    void step(int direction);
    int searchedLine(int line) const;
    void takeHits();
    void show(int hit);

    DiffView *m_view;
    DiffSearch m_search;
    int m_current = -1;
    int m_pending = 0; // A step that waits until the search knows its target.
    int m_originLine = 0;
    int m_originByte = 0;
    Wrapped m_wrapped = Wrapped::No;
    bool m_isActive = false;
};

} // namespace windlass
