// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diff/glyphpainter.h"

#include <QAbstractScrollArea>
#include <QByteArray>

namespace windlass {

//! Shows one line of any length, broken into rows of the same number of bytes. It paints what can be seen and computes
//! where a row begins, so 100 MB open as fast as 10 KB.
class LongLineView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LongLineView(const QByteArray &line, QWidget *parent = nullptr);

    int rowCount() const;
    //! The bytes of a row. Rows begin with characters, never inside of one, and all of them together are the line.
    QByteArrayView row(int index) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void layOut();
    qsizetype rowStart(int index) const;
    int gutterWidth() const;

    QByteArray m_line;
    bool m_isOdd; // Marks take more room than the bytes they stand for.
    int m_bytesPerRow = 80;
    GlyphPainter m_glyphs;
};

} // namespace windlass
