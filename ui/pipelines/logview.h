// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipelines/steplog.h"

#include "models/pipelines/steplog.h"
#include "ui/pipelines/ansipalette.h"
#include "ui/pipelines/logindex.h"
#include "ui/pipelines/logline.h"
#include "ui/pipelines/logsearch.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>

#include <compare>

namespace windlass {

//! Shows the log of a step. It reads and paints the lines in the viewport and nothing else, so its cost does not depend
//! on how long the log is. Colours are shown, made legible; nothing that the log says is carried out.
class LogView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    //! Shows a log, which may still grow; null for nothing. The view does not own it.
    void setLog(StepLog *log);
    StepLog *log() const { return m_log; }

    //! Whether the view stays at the end while the log grows. The person ends it by scrolling up and begins it again by
    //! scrolling to the end.
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);

    //! What is looked for, and where it is. The view paints its matches.
    LogSearch *search() { return &m_search; }
    //! Steps through the matches, from what can be seen at first; scrolls to it. False without matches.
    bool goToMatch(bool isForward);
    //! Position of the match gone to, from 0; -1 before.
    int currentMatch() const { return m_currentMatch; }

    bool hasSelection() const { return m_anchor != m_head; }
    //! The selected text, without colours.
    QString selectedText() const;
    //! The line as it is shown.
    LogLine lineAt(int line) const;
    int lineCount() const;
    int firstVisibleLine() const;
    int lastVisibleLine() const;
    //! Where the text of a line stands in the viewport.
    QRect lineRect(int line) const;
    //! How many lines were painted since the view was made.
    qint64 paintedLineCount() const { return m_paintedLines; }

public slots:
    void copy();
    void selectAll();

signals:
    void followingChanged(bool isFollowing);
    void currentMatchChanged();

protected:
    bool event(QEvent *event) override;
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

private:
    struct Position {
        int line = 0;
        int index = 0; //!< In UTF-16 units of the line as it is shown.
        auto operator<=>(const Position &) const = default;
    };

    void takeGrowth();
    void applyTheme();
    void updateScrollBars();
    void scrollTo(int line, int cell);
    int gutterWidth() const;
    qreal cellX(int cell) const;
    Position positionAt(const QPoint &point) const;
    void paintLine(QPainter &painter, int line, const QRect &rect);
    void paintText(QPainter &painter, const LogLine &line, const QRect &rect, const QColor *onlyColor);
    void paintRun(QPainter &painter, const LogLine &line, int start, int end, const QRect &rect);
    QRectF cellsRect(const LogLine &line, int start, int end, const QRect &rect) const;

    QPointer<StepLog> m_log;
    LogIndex m_index;
    LogSearch m_search;
    AnsiPalette m_palette;
    qreal m_cellWidth = 8;
    int m_lineHeight = 16;
    int m_ascent = 12;
    bool m_isFollowing = false;
    bool m_isMovingItself = false;
    int m_currentMatch = -1;
    Position m_anchor;
    Position m_head;
    bool m_isSelecting = false;
    QBasicTimer m_dragTimer;
    QPoint m_dragPoint;
    qint64 m_paintedLines = 0;
};

} // namespace windlass
