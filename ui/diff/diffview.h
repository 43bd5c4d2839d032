// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffcontextloader.h"
#include "models/diff/diffrows.h"
#include "ui/diff/diffexpander.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace windlass {

class DiffFind;
class DiffPainter;
class DiffSelection;
class DiffStickyHeader;
class DiffThreadHost;
class FindBar;

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
    //! Whether long lines go on in the next line of the screen; false at first, and then one scrolls to their ends.
    void setWrapping(bool wraps);
    bool isWrapping() const { return m_wraps; }
    //! The number of columns that a tab moves to a multiple of; 4 at first.
    void setTabWidth(int columns);
    int tabWidth() const { return m_tabWidth; }
    //! Gives the whole of one side of a file, so that its syntax colours are certain and not guessed.
    void setFileText(int file, DiffSide side, const QByteArray &text);
    //! Whether all lines in sight have their syntax colours and word marks, which come after the first paint.
    bool isDecorated() const;

    // Lines around the hunks.
    //! Who is asked for the content of a file, so that lines can be shown that the diff does not have; nobody at first,
    //! and then there are no expanders. Holds for documents to come and drops what was shown of this one.
    void setContextFetch(DiffContextLoader::Fetch fetch);
    //! Shows so many lines above or below a hunk, as far as there are any; at once, or when the file has come.
    void showContext(int hunk, int above, int below);
    //! Shows all of the file, or hides again what was shown beyond the diff.
    void setWholeFile(int file, bool whole);
    //! Whether lines are shown of the file that the diff does not have.
    bool hasShownContext(int file) const;

    // Threads and editors between the lines.

    //! Puts a row below \a anchor, or moves and remakes the one with this \a key. Rows of one line are ordered by key.
    //! Keys below 0 are for what is no thread and not gone to as one.
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
    //! Why a file is collapsed, for its header: "lock file". Shown while it is; empty for no reason to give.
    void setFileLabel(const QString &path, const QString &label);
    QString fileLabel(const QString &path) const { return m_fileLabels.value(path); }
    void setCollapsed(int file, bool collapsed);
    //! Many at once, for the price of one.
    void collapse(const QList<int> &files);
    bool isCollapsed(int file) const { return m_rows.isCollapsed(file); }
    //! Whether lines offer to be commented on; false at first.
    void setCommentingEnabled(bool enabled);
    bool isCommentingEnabled() const { return m_commenting; }

    void scrollToFile(int file);
    //! Scrolls to a line and puts the cursor on it; false if the diff does not show it.
    bool scrollToAnchor(const DiffAnchor &anchor);
    //! Opens the file of a line, puts the cursor on it and scrolls until \a length bytes from \a start can be seen.
    void showText(int line, int start, int length);
    //! The anchor of the line of a file that has this number in the new version, or of the nearest one that the diff
    //! shows (in the old version of a deleted file). Nothing if the file has no lines here.
    std::optional<DiffAnchor> nearestLine(int file, quint32 number) const;
    //! The file at the top of the viewport, -1 without files.
    int currentFile() const { return m_currentFile; }
    //! The file that the cursor is in, or the current one without a cursor.
    int cursorFile() const;

    // The cursor and the selection.

    //! Where the cursor is; None if it was never set.
    const DiffRow &cursor() const { return m_cursor; }
    //! Puts the cursor on a row, if it can be there, and scrolls to it.
    void setCursorRow(int row);
    //! The place under the cursor, or the selected lines if there are any: what `c` comments on.
    DiffAnchor cursorAnchor() const;
    bool hasSelection() const;
    //! Whether the view shows only the beginning of a line, because it is very long.
    bool isLineCut(int line) const;
    //! The selected text without markers.
    QString selectedText() const;
    //! What is selected; for reading.
    const DiffSelection &selection() const { return *m_selection; }
    //! Selects \a length bytes of a line, from \a start.
    void selectText(int line, int start, int length);
    //! Selects whole lines, the last one included.
    void selectLines(int first, int last);
    //! The selected changes as a patch that `git apply` takes; without a selection the cursor's hunk or, on a header,
    //! its file. Empty if there is none: see whyNoPatch().
    QByteArray selectedPatch() const;
    //! Why there is no patch to copy, as a sentence; empty if there is one.
    QString whyNoPatch() const;

    // Finding.

    //! The search, which the find bar shows. There always is one.
    DiffFind *find() const { return m_find; }
    //! The bar, nullptr if it was never opened.
    FindBar *findBar() const { return m_findBar; }

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
    //! Where a part of a line's text is in the viewport, given in bytes: a rectangle for each line of the screen that it
    //! is on. Empty if the line is not shown; \a side counts for context lines in side by side.
    QList<QRect> textRects(int line, int startByte, int endByte, DiffSide side = DiffSide::New) const;
    //! What a row between hunks offers; invalid for other rows.
    DiffExpander expander(int row) const;
    //! Where some bytes of a line begin in the viewport, in the row that shows the line: of a wrapped line the first part.
    QRect textRect(int row, int line, int start, int length) const;
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
    void toggleWrapping();
    //! Shows more lines at the upper or lower end of the cursor's hunk.
    void showMoreAbove();
    void showMoreBelow();
    //! Shows all of the cursor's file, or hides again what is not in the diff.
    void toggleWholeFile();
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
    //! What Enter does on the cursor's row: opens or collapses a file, goes into a thread.
    void activateCursor();
    //! Goes to the header of a file. What it is in the document counts, not its path.
    void goToFile(int file);
    void goToTop();
    void goToEnd();
    void pageDown();
    void pageUp();
    //! As nextLine() and previousLine(), and selects the lines passed over.
    void extendDown();
    void extendUp();
    void copy();
    void copyPatch();
    void copyPath();
    void copyFileName();
    //! Selects all lines of the cursor's file; if they are, all of the diff.
    void selectFile();
    void selectAll();
    void clearSelection();

    //! Opens the find bar, with what is selected in one line.
    void openFind();
    void closeFind();
    //! Goes to the next hit; with a closed bar it opens and looks for the last text.
    void findNext();
    void findPrevious();
    //! Opens the list of files to jump to.
    void chooseFile();
    //! The same, asking for a line of the cursor's file.
    void chooseLine();

signals:
    //! Somebody wants to write a comment here.
    void commentRequested(const windlass::DiffAnchor &anchor);
    //! The person has set or cleared the box of a file.
    void viewedToggled(const QString &path, bool viewed);
    void currentFileChanged(int file);
    void cursorMoved();
    //! Another document is shown, or none.
    void documentChanged();
    void layoutChanged(windlass::DiffLayout layout);
    void wrappingChanged(bool wraps);
    void collapsedChanged(int file, bool collapsed);
    //! All lines in sight have their syntax colours and word marks now.
    void decorated();
    //! scrollToAnchor() asked for this line, it did not come, and what is nearest is shown instead.
    void anchorMissed(const windlass::DiffAnchor &anchor);

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
    bool focusNextPrevChild(bool next) override;

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
        enum class Part { None, Text, Gutter, CommentButton, Header, Collapse, ViewedBox, Widget, Expander, ShowAll };
        Part part = Part::None;
        DiffExpander::Part expander = DiffExpander::Part::None;
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
    // diffviewdecoration.cpp: colours and word marks.
    QList<int> visibleLines() const;
    void connectDecorations();
    void applyCodeSettings();
    // diffviewwrap.cpp: long lines.
    void applyWrap();
    bool measureRows();
    bool scrollInTallRow(int step);
    int rowsInPage(int direction) const;
    // diffviewcontext.cpp: lines around the hunks.
    void makeContextLoader();
    void useExpander(const DiffExpander &expander, DiffExpander::Part part);
    bool showAnchorContext(const DiffAnchor &anchor);
    void finishWantedLine(int file);
    int cursorHunk() const;
    void keepLines();
    void takeContext(int file);
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
    void pageBy(int step, bool extend);
    void goToChange(int step);
    void goToThread(int step);
    DiffAnchor anchorOfLines(int first, int last) const;
    // diffviewkeys.cpp.
    bool handleLetter(QKeyEvent *event);
    bool handleMovement(QKeyEvent *event);
    // diffviewmouse.cpp.
    Hit hitAt(const QPoint &position) const;
    Hit headerHit(int file, const QRect &header, const QPoint &position) const;
    void extendSelectionTo(const QPoint &position);
    void setHover(const Hit &hit);
    // diffviewselect.cpp: what is selected and copied.
    std::pair<int, int> wordAt(int line, int byte) const;
    void startSelection(const Hit &hit, bool extend);
    void selectWord(const Hit &hit);
    void selectWholeLine(const Hit &hit);
    void publishSelection();
    // diffviewfocus.cpp: between the lines and the widgets among them.
    bool focusThreadFrom(int row, int step);
    bool leaveThread(QWidget *focused, bool next);
    bool leaveView(bool next);
    bool returnToLine();
    FindBar *ensureFindBar();
    void placeFindBar();
    bool showToolTip(const QPoint &position, const QPoint &globalPosition);
    //! What is remembered of lines while their numbers change.
    struct KeptLines {
        Hold place;
        int placeKeys[2] = {-1, -1};
        int cursorKeys[2] = {-1, -1};
        int selectionKeys[2] = {-1, -1};
    };

    QPointer<DiffDocument> m_document;
    DiffRows m_rows;
    std::unique_ptr<DiffPainter> m_painter;
    std::unique_ptr<DiffSelection> m_selection;
    std::unique_ptr<DiffThreadHost> m_threads;
    DiffStickyHeader *m_sticky;
    DiffFind *m_find;
    FindBar *m_findBar = nullptr;
    DiffRow m_cursor;
    int m_currentFile = -1;
    int m_tabWidth = 4;
    int m_longestLine = 0; // In cells, of the lines that were seen.
    bool m_keysEnabled = true;
    bool m_commenting = false;
    bool m_viewedBoxes = true;
    bool m_wraps = false;
    bool m_isMeasuring = false;
    DiffContextLoader::Fetch m_contextFetch;
    std::unique_ptr<DiffContextLoader> m_context;
    KeptLines m_kept;
    DiffRow m_expanding;      // The row that lines were asked for in: it stays where it is when they come.
    DiffAnchor m_wantedLine;  // To be shown when its lines have come.
    qint64 m_paintedRows = 0;
    QSet<QString> m_viewed;
    QHash<QString, int> m_commentCounts;
    QHash<QString, QString> m_fileLabels;
    int m_knownFiles = 0;
    int m_knownLines = 0;
    Hit m_hover;
    Hit m_pressed;
    QPoint m_dragPosition;
    QBasicTimer m_dragTimer;
    QBasicTimer m_tripleClick; // Runs for a moment after a double click: one more selects the line.
};

} // namespace windlass
