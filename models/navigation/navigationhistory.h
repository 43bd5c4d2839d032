// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QObject>
#include <QVector>

namespace windlass {

//! Where the person has been, as a browser keeps it: going somewhere new drops what lay ahead.
class NavigationHistory : public QObject {
    Q_OBJECT

public:
    //! How many places are kept; the oldest are forgotten.
    static constexpr int Limit = 200;

    explicit NavigationHistory(QObject *parent = nullptr);

    //! The place that is shown; home before the first go().
    Location current() const;
    bool isEmpty() const { return m_places.isEmpty(); }
    bool canGoBack() const { return m_index > 0; }
    bool canGoForward() const { return m_index + 1 < m_places.size(); }

    //! Goes to a place. Where one is already it does nothing. An invalid location is ignored.
    void go(const Location &location);
    //! Says that the current place has another address now (another tab, another line): no new entry.
    void replace(const Location &location);
    void back();
    void forward();
    //! Goes to an entry of places() by its position, for a menu on the back button.
    void goToIndex(int index);

    QVector<Location> places() const { return m_places; }
    int index() const { return m_index; }
    //! Forgets everything. Says nothing: the next go() does.
    void clear();

    //! A whole history while another one is shown.
    struct Places {
        QVector<Location> places;
        int index = -1;
        QVector<Location> recent;

        //! Without the entries of one page; the current place is then the one that was before it.
        Places without(const Location &page) const;
    };
    //! Takes everything out; says nothing.
    Places take();
    //! Puts back what was taken, and goes to its current place. Of nothing it says nothing.
    void restore(const Places &places);
    //! The places most recently shown, newest first, each page once, without the current one.
    QVector<Location> recent(int count) const;

signals:
    //! The place to show has changed, by go(), back(), forward() or goToIndex().
    void currentChanged(const windlass::Location &location);
    //! What can be gone back or forward to has changed, or an address was replaced.
    void changed();

private:
    void moveTo(int index);

    QVector<Location> m_places;
    int m_index = -1;
    QVector<Location> m_recent;
};

} // namespace windlass
