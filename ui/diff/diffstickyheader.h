// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace windlass {

class DiffView;

//! The header of the file at the top of a DiffView, while its own header is scrolled out. A widget, and not just
//! painted, because the widgets of threads pass below it.
class DiffStickyHeader : public QWidget {
    Q_OBJECT

public:
    explicit DiffStickyHeader(DiffView &view);

    //! Puts the header of the right file in the right place, or hides it.
    void place();
    int file() const { return m_file; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    DiffView &m_view;
    int m_file = -1;
};

} // namespace windlass
