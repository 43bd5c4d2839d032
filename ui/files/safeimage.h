// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace windlass {

//! A picture out of a repository, which anybody may have written.
struct SafeImage {
    enum class Problem { None, NoImage, TooManyPixels, Damaged, Refused };

    QImage image;     //!< Scaled down to what a screen needs; null with a problem.
    QSize size;       //!< Of the picture itself, in pixels.
    QByteArray format; //!< "png", "svg", …
    bool isAnimated = false;
    Problem problem = Problem::None;

    bool isShown() const { return problem == Problem::None && !image.isNull(); }
};

//! Reads a picture: png, jpeg, gif, webp, bmp, ico or svg, by what it is and not by what it is called. Any thread; no more
//! than 64 million pixels; nothing outside of the bytes is read, whatever they ask for.
SafeImage readSafeImage(const QByteArray &bytes);

//! An SVG without anything that is somewhere else: files, addresses, style sheets, entities. Empty when it is none, or too
//! much for a preview.
QByteArray safeSvg(const QByteArray &bytes);

//! Whether a file of this name is worth asking for as a picture.
bool isImageName(const QString &path);

} // namespace windlass
