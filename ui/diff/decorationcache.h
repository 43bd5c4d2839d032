// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diff/linedecorator.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace windlass {

class DiffDocument;

//! Has the decorations of the lines that are shown found on a worker thread, and keeps them for some screens.
//!
//! Painting asks with decoration() and never waits: a line whose decoration is not there yet is drawn without, and
//! decorated() says when it came. What is asked for is what is in sight when the worker gets to it, and then a screen
//! on each side; lines that were scrolled past are not looked at.
class DecorationCache : public QObject {
    Q_OBJECT

public:
    //! Lists the lines in sight, in the order in which they are to come.
    using VisibleLines = std::function<QList<int>()>;

    explicit DecorationCache(VisibleLines visibleLines, QObject *parent = nullptr);
    ~DecorationCache() override;

    //! Forgets everything. \a document may go away before the cache does.
    void setDocument(const DiffDocument *document);
    //! The same for the document that is there: its lines have other numbers now.
    void clear();
    //! Ends what is under way before it returns: the document is about to number its lines anew.
    void pause();
    void setWishes(const DecorationWishes &wishes);
    const DecorationWishes &wishes() const { return m_wishes; }
    //! The lines from \a line on may mean something else, because their hunk has grown. What was found of them is
    //! shown until it was found anew.
    void forgetFrom(int line);
    //! The whole of one side of a file: its colours then begin in a state that is true and not guessed.
    void setFileText(int file, DiffSide side, const QByteArray &text);

    //! What is known of a line; asks for it if that is nothing.
    const LineDecoration &decoration(int line);
    //! Whether all lines in sight have their decoration.
    bool isComplete() const;
    //! How many lines are kept, for tests.
    int keptLineCount() const { return static_cast<int>(m_lines.size()); }

    //! Lines before and behind those in sight that are looked at, too.
    static constexpr int LinesAhead = 60;
    static constexpr int MostKeptLines = 6000;

signals:
    //! These lines are decorated otherwise than before: paint them again.
    void decorated(const QList<int> &lines);
    //! All that is in sight is decorated. Once for each time that it was not.
    void completed();

private:
    struct Kept {
        LineDecoration decoration;
        bool isStale = false;
    };
    struct Work;

    bool isFresh(int line) const;
    void ask();
    void startJob();
    void endJob();
    void take(const std::shared_ptr<Work> &work, const QList<std::pair<int, LineDecoration>> &found, bool isLast);

    VisibleLines m_visibleLines;
    std::shared_ptr<const DiffDocument> m_document;
    DecorationWishes m_wishes;
    QHash<int, Kept> m_lines;
    LineDecoration m_nothing;
    std::shared_ptr<LineDecorator> m_decorator; // The worker's; a new one takes its place where things change.
    QList<std::function<void(LineDecorator &)>> m_news; // For the worker, before its next line.
    std::shared_ptr<Work> m_work;               // Under way.
    int m_firstCovered = 0; // What the last job looked at, with what is out of sight.
    int m_lastCovered = -1;
    bool m_isAsked = false;                     // A call of startJob() is on its way.
    bool m_isComplete = false;                  // As completed() was last said.
    QThreadPool m_thread;
};

} // namespace windlass
