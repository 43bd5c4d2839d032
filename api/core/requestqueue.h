// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apirequest.h"

#include <QList>

#include <functional>

namespace windlass {

//! The order in which requests wait: what somebody waits for goes before what nobody sees.
class RequestQueue
{
public:
    void append(quint64 id, Lane lane) { lineOf(lane) += id; }
    //! Before all others of its lane: it has waited already.
    void prepend(quint64 id, Lane lane) { lineOf(lane).prepend(id); }
    void remove(quint64 id)
    {
        m_foreground.removeOne(id);
        m_background.removeOne(id);
    }
    //! Somebody waits for it now; nothing when it is not in the background's line.
    void promote(quint64 id)
    {
        if (m_background.removeOne(id))
            m_foreground += id;
    }
    //! Takes the next one out; 0 when none may go. `mayGo` is asked about those of the background, in their order.
    quint64 take(const std::function<bool(quint64)> &mayGo)
    {
        if (!m_foreground.isEmpty())
            return m_foreground.takeFirst();
        for (qsizetype place = 0; place < m_background.size(); ++place) {
            if (mayGo(m_background.at(place)))
                return m_background.takeAt(place);
        }
        return 0;
    }
    bool hasBackground() const { return !m_background.isEmpty(); }

private:
    QList<quint64> &lineOf(Lane lane) { return lane == Lane::Foreground ? m_foreground : m_background; }

    QList<quint64> m_foreground;
    QList<quint64> m_background;
};

} // namespace windlass
