// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apianswer.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <deque>

namespace windlass {

//! The last requests of one account, for a person who reports a problem. It holds nothing that must not be in such a
//! report: no query (filters hold names), no header, no body, no address of another host.
class Transcript
{
public:
    //! What one request was, without anything private.
    struct Line {
        QDateTime when; //!< UTC, of the answer.
        QString request; //!< "GET /2.0/repositories/acme/web-shop".
        int status = 0; //!< 0 when no answer came.
        std::chrono::milliseconds took{0};
        qint64 bytes = 0; //!< Of the body, unpacked.
        QString trouble; //!< Our own word for what went wrong; empty when it went well.
    };

    static constexpr std::size_t MaximumLines = 200;

    void add(const Line &line);
    //! The oldest first.
    const std::deque<Line> &lines() const { return m_lines; }
    //! One text line each: time, request, status, milliseconds, bytes, trouble.
    QStringList text() const;

private:
    std::deque<Line> m_lines;
};

//! Our own word for the kind of an error, the same in every language.
QString kindWord(Error::Kind kind);

} // namespace windlass
