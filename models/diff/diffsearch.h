// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffquery.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace windlass {

class DiffDocument;

//! Where a query matches.
struct DiffHit {
    int line = -1; //!< DiffDocument::lineKey() of the line: its index may change while others are shown around it.
    int start = 0; //!< In bytes of DiffDocument::text().
    int length = 0;
    bool operator==(const DiffHit &) const = default;
};

//! Looks through a whole diff on a worker thread, slice by slice, and goes on while the diff grows.
//!
//! A slice takes some milliseconds and the next one is begun only when its hits were taken over. So stopping costs
//! nothing, and whatever the query is, the thread of the window never waits for it.
class DiffSearch : public QObject {
    Q_OBJECT

public:
    //! More hits are not kept: nobody walks through them, and they would cost more memory than the diff.
    static constexpr int MostHits = 1'000'000;
    //! After so many lines for which an expression took too long, the search gives up.
    static constexpr int MostComplexLines = 50;

    explicit DiffSearch(QObject *parent = nullptr);
    ~DiffSearch() override;

    //! Looks into this diff from now on; nullptr for none. The query stays and is put to it.
    void setDocument(DiffDocument *document);
    void setQuery(const DiffQuery &query);
    const DiffQuery &query() const { return m_query; }
    //! Forgets query and hits.
    void clear() { setQuery({}); }

    //! In the order of the document.
    const std::vector<DiffHit> &hits() const { return m_hits; }
    //! The index of the first hit at or behind a place; the number of hits if there is none.
    int firstHitFrom(int line, int byte) const;

    //! Whether hits may still come.
    bool isRunning() const { return m_isRunning; }
    //! Lines before this one are looked through.
    int searchedLines() const { return m_next; }
    //! Whether there are more hits than are kept.
    bool isFull() const { return static_cast<int>(m_hits.size()) >= MostHits; }
    //! Whether the expression was given up because it took too long.
    bool isTooComplex() const { return m_complexLines >= MostComplexLines; }
    //! How many lines were not looked through to their end, for being too long or the expression too complex.
    int incompleteLines() const { return m_complexLines + m_cutLines; }
    //! What is wrong with the expression, and where; empty and -1 if nothing is.
    const QString &error() const { return m_matcher.error(); }
    int errorOffset() const { return m_matcher.errorOffset(); }

signals:
    //! There are more hits, or none any more, or the search is over.
    void changed();

private:
    struct Link;
    struct Slice;

    void restart();
    void startSlice();
    void takeSlice(const Slice &slice);

    QPointer<DiffDocument> m_document;
    DiffQuery m_query;
    DiffMatcher m_matcher;
    std::vector<DiffHit> m_hits;
    std::shared_ptr<Link> m_link;
    int m_next = 0;
    int m_complexLines = 0;
    int m_cutLines = 0;
    int m_generation = 0;
    bool m_isRunning = false;
    bool m_isWorking = false; // A slice of this generation is under way.
};

} // namespace windlass
