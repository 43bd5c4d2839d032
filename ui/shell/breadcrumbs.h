// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace windlass {

//! What a place is called in breadcrumbs, history and palette: "Pull requests", "#42", "web-shop".
QString crumbText(const Location &location);
//! The whole way as one text: "acme › web-shop › #42".
QString trailText(const Location &location);
//! An icon of the theme for a place.
QString placeIcon(const Location &location);

//! The way to the current place; every step but the last is a button.
class Breadcrumbs : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget *parent = nullptr);
    void setLocation(const Location &location);

signals:
    void locationChosen(const windlass::Location &location);

private:
    QHBoxLayout *m_layout;
    Location m_shown;
};

} // namespace windlass
