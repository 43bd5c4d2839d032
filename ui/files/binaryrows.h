// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/binarypanel.h"

#include <QHash>
#include <QObject>

namespace windlass {

class DiffFiles;
class DiffView;

//! Puts a BinaryPanel below the header of every file without lines, and of every pointer of Git LFS.
class BinaryRows : public QObject
{
    Q_OBJECT

public:
    BinaryRows(DiffFiles &files, DiffSides &sides, DiffView *view);

    //! After somebody removed all rows of the view.
    void reset();

private:
    void takeGrowth();
    std::shared_ptr<BinaryFile> describe(int file) const;
    QWidget *makePanel(int file, QWidget *parent);

    DiffFiles &m_files;
    DiffSides &m_sides;
    DiffView *m_view;
    int m_known = 0; //!< Files that were looked at.
    QHash<int, std::shared_ptr<BinaryFile>> m_loaded; //!< What was in sight.
    QList<int> m_order;                               //!< Of m_loaded, the latest last.
};

} // namespace windlass
