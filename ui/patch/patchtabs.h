// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace windlass {

class PatchShelf;

//! The patches that are open, hidden while there is only one.
class PatchTabs : public QTabBar {
    Q_OBJECT

public:
    //! \a number is the one that is shown.
    PatchTabs(PatchShelf &shelf, int number, QWidget *parent = nullptr);

    //! What a patch is called: the name of its file.
    static QString nameOf(const PatchShelf &shelf, int number);

signals:
    void chosen(int number);
    void closeRequested(int number);

private:
    void rebuild();

    PatchShelf &m_shelf;
    int m_number;
};

} // namespace windlass
