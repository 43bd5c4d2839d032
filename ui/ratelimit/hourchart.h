// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/requestledger.h"

#include <QDateTime>
#include <QWidget>

namespace windlass {

//! The last hour as twelve bars of five minutes. In words too: the accessible description has all of them, and the
//! arrow keys go from bar to bar and say what it stands for.
class HourChart : public QWidget {
    Q_OBJECT

public:
    using Counts = std::array<int, RequestLedger::SlotCount>;

    explicit HourChart(QWidget *parent = nullptr);

    //! The oldest first; the last bar ends at `end`.
    void setCounts(const Counts &counts, const QDateTime &end);
    //! "11:40 to 11:45: 12 requests".
    QString barText(int bar) const;
    //! -1 when none is chosen.
    int currentBar() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    //! Empty when no bar is chosen any more.
    void barChosen(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int bar);
    //! The whole column of a bar, from left to right in the direction of the language.
    QRect column(int bar) const;
    QDateTime startOf(int bar) const;

    Counts m_counts{};
    QDateTime m_end;
    int m_current = -1;
};

} // namespace windlass
