// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace windlass {

//! One step of the tour: what it does once, and what has to be seen afterwards.
struct TourStep {
    QString name;    //!< "04-pull-request": the picture's file name.
    QString text;    //!< The line in tour.txt, in words.
    //! Carried out once. An empty answer means done, anything else is why it can't be done.
    std::function<QString()> act;
    //! Asked again and again until it is true or the step's time is up.
    std::function<bool()> isSeen;
    bool takesPicture = true;
    //! What was seen, in figures; added to the line. May be empty.
    std::function<QString()> remark{};
};

using TourScript = QList<TourStep>;

} // namespace windlass
