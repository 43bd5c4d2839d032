// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QElapsedTimer>

namespace windlass {

//! What time it is for the host, by the Date of its last answer. The clock of this machine may be days off, or be set
//! while we run; what the host made when is only compared with this one.
class HostClock
{
public:
    //! A Date header; what is no HTTP date is ignored.
    void note(const QByteArray &date);
    //! UTC, whole seconds at best and late by the way of an answer; invalid before the first one with a date.
    QDateTime now() const;

private:
    QDateTime m_date;
    QElapsedTimer m_since;
};

} // namespace windlass
