// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

namespace windlass {

class DiffPainter;
class DiffSelection;
class DiffStickyHeader;
class DiffThreadHost;
class LineDecorator;

//! Shows a DiffDocument: unified or side by side, with rows that others put in, for reading with the keyboard.
//!
//! It paints the rows in the viewport and nothing else, so its cost does not depend on the size of the diff. Loading,
//! empty and error states are the page's: here a document without files is a blank area.
class DiffView : public QAbstractScrollArea {
    Q_OBJECT

public:
    //! Makes the widget of a thread row, with \a parent as its parent. Called whenever the row comes into view.
    using WidgetFactory = std::function<QWidget *(QWidget *parent)>;

    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    //! Shows \a document, which may still grow; nullptr for nothing. The view does not own it. Threads, counts,
    //! viewed marks and the cursor of the document before are dropped.
    void setDocument(DiffDocument *document);
    DiffDocument *document() const { return m_document; }

    void setDiffLayout(DiffLayout layout);
    DiffLayout diffLayout() const { return m_rows.layout(); }
    //! The number of columns that a tab moves to a multiple of; 4 at first.
    void setTabWidth(int columns);
    int tabWidth() const { return m_tabWidth; }
    //! Adds what colours the text. WordDecorator is there from the start.
    void addDecorator(std::unique_ptr<LineDecorator> decorator);

    // Threads and editors between the lines.

    //! Puts a row below \a anchor, or moves and remakes the one with this \a key. Rows of one line are ordered by key.
    //! Its widget exists only while the row can be seen, has the focus or is pinned; it is as high as it asks to be.
    //! What is not in the diff is shown below the header of its file. Works before the line has arrived, too.
    void setThread(const DiffAnchor &anchor, WidgetFactory factory, int key);
    void removeThread(int key);
    void removeAllThreads();
    //! Keeps a widget alive out of sight, because it holds what somebody typed.
    void setThreadPinned(int key, bool pinned);
    //! The widget of a row, nullptr while it is out of sight.
    QWidget *threadWidget(int key) const;
    //! Where the row of the thread is: nowhere (yet), at its line, or below its file's header.
    DiffRows::Placement threadPlacement(int key) const { return m_rows.placement(key); }
    //! Scrolls to a thread and gives its widget the focus.
    void focusThread(int key);

    // Files.

    //! Marks a file as viewed and collapses it, or the other way round. By path, so it may be said before the file
    //! came.
    void setViewed(const QString &path, bool viewed);
    bool isViewed(const QString &path) const { return m_viewed.contains(path); }
    //! Whether file headers have a box to mark the file as viewed; true at first.
    void setViewedBoxesVisible(bool visible);
    //! The number of comments that a file's header shows; 0 for none.
    void setCommentCount(const QString &path, int count);
    void setCollapsed(int file, bool collapsed);
    bool isCollapsed(int file) const { return m_rows.isCollapsed(file); }
    //! Whether lines offer to be commented on; false at first.
    void setCommentingEnabled(bool enabled);
    bool isCommentingEnabled() const { return m_commenting; }

    void scrollToFile(int file);
    //! Scrolls to a line and puts the cursor on it; false if the diff does not show it.
    bool scrollToAnchor(const DiffAnchor &anchor);
    //! The file at the top of the viewport, -1 without files.
    int currentFile() const { return m_currentFile; }
    //! The file that the cursor is in, or the current one without a cursor.
    int cursorFile() const;

    // The cursor and the selection.

    //! Where the cursor is; None if it was never set.
    const DiffRow &cursor() const { return m_cursor; }
    //! The place under the cursor, or the selected lines if there are any: what `c` comments on.
    DiffAnchor cursorAnchor() const;
    bool hasSelection() const;
    //! Whether the view shows only the beginning of a line, because it is very long.
    bool isLineCut(int line) const;
    //! The selected text without markers.
    QString selectedText() const;

    //! Whether the view acts on the letters of its own key map; true at first. Off, they are left to others.
    void setKeysEnabled(bool enabled) { m_keysEnabled = enabled; }
    bool keysEnabled() const { return m_keysEnabled; }

    //! The rows, for tests and accessibility.
    const DiffRows &rows() const { return m_rows; }
    //! How many rows were painted since the view was made.
    qint64 paintedRowCount() const { return m_paintedRows; }
    //! The text of a row as a screen reader says it: "added line 42: …".
    QString rowDescription(int row) const;
    //! Where a row is in the viewport.
    QRect rowRect(int row) const;
    //! What of the document is at the top of the viewport, in pixels from the document's top.
    qint64 topOfViewport() const { return scrollY(); }

public slots:
    void nextLine();
    void previousLine();
    void nextChange();
    void previousChange();
    void nextFile();
    void previousFile();
    void nextThread();
    void previousThread();
    void toggleLayout();
    //! Collapses or opens the file that the cursor is in.
    void toggleCollapsed();
    //! Turns the viewed mark of the file that the cursor is in, and tells viewedToggled().
    void toggleViewed();
    //! Marks the cursor's file as viewed and goes to the next one that is not.
    void markViewedAndGoOn();
    //! Opens a window with the whole of a line that is shown cut.
    void showWholeLine(int line);
    //! Emits commentRequested() for the cursor's line or the selected lines.
    void requestComment();
    void copy();
    void selectAll();
    void clearSelection();

signals:
    //! Somebody wants to write a comment here.
    void commentRequested(const windlass::DiffAnchor &anchor);
    //! The person has set or cleared the box of a file.
    void viewedToggled(const QString &path, bool viewed);
    void currentFileChanged(int file);
    void cursorMoved();
    void layoutChanged(windlass::DiffLayout layout);
    void collapsedChanged(int file, bool collapsed);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class DiffPainter;
    friend class DiffStickyHeader;
    friend class DiffThreadHost;

    //! What keeps its place on the screen while rows above it come, go or change.
    struct Hold {
        DiffRow row;
        qint64 offset = 0;
    };
    //! What is under the mouse.
    struct Hit {
        enum class Part { None, Text, Gutter, CommentButton, Header, Collapse, ViewedBox, Widget, ShowAll };
        Part part = Part::None;
        int row = -1;
        DiffSide side = DiffSide::New;
        int line = -1;
        int byte = 0;
        int file = -1;
        bool operator==(const Hit &) const = default;
    };

    // diffview.cpp: what is shown.
    void takeGrowth();
    void applyTheme();
    void rowsChanged();
    void collapseViewed();
    void setFileCollapsed(int file, bool collapsed);
    int fileOfViewport() const;
    // diffviewscroll.cpp: where it is.
    void updateScrollBars();
    void updateCurrentFile();
    Hold hold() const;
    void restore(const Hold &hold);
    qint64 scrollY() const;
    void scrollToY(qint64 y);
    void ensureVisible(int row);
    void updateRow(int row);
    int stickyFile() const;
    QRect headerRect(int row) const;
    // diffviewcursor.cpp: moving about.
    bool isCursorRow(const DiffRow &row) const;
    int cursorRow() const;
    void moveCursor(int row);
    void moveCursorBy(int step, bool extend);
    void goToChange(int step);
    void goToFile(int file);
    void goToThread(int step);
    DiffAnchor anchorOfLines(int first, int last) const;
    // diffviewkeys.cpp.
    bool handleLetter(QKeyEvent *event);
    bool handleMovement(QKeyEvent *event);
    // diffviewmouse.cpp.
    Hit hitAt(const QPoint &position) const;
    Hit headerHit(int file, const QRect &header, const QPoint &position) const;
    void extendSelectionTo(const QPoint &position);
    void selectWord(const Hit &hit);
    void setHover(const Hit &hit);
    void publishSelection();
    bool showToolTip(const QPoint &position, const QPoint &globalPosition);

    QPointer<DiffDocument> m_document;
    DiffRows m_rows;
    std::unique_ptr<DiffPainter> m_painter;
    std::unique_ptr<DiffSelection> m_selection;
    std::unique_ptr<DiffThreadHost> m_threads;
    DiffStickyHeader *m_sticky;

    DiffRow m_cursor;
    int m_currentFile = -1;
    int m_tabWidth = 4;
    int m_longestLine = 0; // In cells, of the lines that were seen.
    bool m_keysEnabled = true;
    bool m_commenting = false;
    bool m_viewedBoxes = true;
    qint64 m_paintedRows = 0;
    QSet<QString> m_viewed;
    QHash<QString, int> m_commentCounts;
    int m_knownFiles = 0;
    int m_knownLines = 0;

    Hit m_hover;
    Hit m_pressed;
    QPoint m_dragPosition;
    QBasicTimer m_dragTimer;
};

} // namespace windlass
