// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace windlass {

//! A delivery as somebody caught it: from the log of a tunnel, a request bin, a file.
struct CapturedDelivery {
    QList<QPair<QByteArray, QByteArray>> headers; //!< In their order, names as written; a request line is left out.
    QByteArray body; //!< The bytes as they came: the signature is over them.

    //! The value of the first header of that name, whatever its case; empty when it is not there.
    QByteArray header(QByteArrayView name) const;
    bool operator==(const CapturedDelivery &) const = default;
};

//! Takes headers and body apart at the first empty line. What begins with `{` or `[` is a body without headers. The body
//! keeps every byte, its last line break too. Headers may end with LF alone, stand behind a request line, have blanks
//! around the colon, go on in the next line, and be quoted as `curl -v` does ("> Name: value").
CapturedDelivery readCapturedDelivery(const QByteArray &bytes);

//! The same from two fields, when headers and body were given apart.
CapturedDelivery readCapturedDelivery(const QByteArray &headers, const QByteArray &body);

} // namespace windlass
