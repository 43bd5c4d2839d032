// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/safeimage.h"

#include <QWidget>

namespace windlass {

//! Two versions of a picture: beside each other, one swiped over the other, or one faded over the other. Both in the same
//! scale, so that a picture that grew is seen to have grown. With one of them alone, that one.
class ImageCompare : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { SideBySide, Swipe, OnionSkin };

    explicit ImageCompare(QWidget *parent = nullptr);

    //! An image that is not shown is left out.
    void setImages(const SafeImage &before, const SafeImage &now);
    bool hasBoth() const { return m_before.isShown() && m_now.isShown(); }
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    //! How much of the new picture is seen, in per cent: to the right of the line, or through the other one.
    void setShare(int percent);
    int share() const { return m_share; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    //! The line was dragged, or moved by keyboard.
    void shareChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isBeside() const { return !hasBoth() || m_mode == Mode::SideBySide; }
    //! Pixels of the screen for one of the picture.
    double scaleFor(int width) const;
    QSize shown(const SafeImage &image, int width) const;
    void paintImage(QPainter &painter, const QRect &place, const SafeImage &image, double opacity = 1.0) const;
    QRect stage() const;
    void drag(int x);

    SafeImage m_before;
    SafeImage m_now;
    Mode m_mode = Mode::SideBySide;
    int m_share = 50;
};

} // namespace windlass
