// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/patch/patchsource.h"

#include <QObject>

#include <memory>
#include <vector>

namespace windlass {

//! The patches that are open in this program, in the order in which they were opened.
class PatchShelf : public QObject {
    Q_OBJECT

public:
    explicit PatchShelf(QObject *parent = nullptr);
    ~PatchShelf() override;

    //! Opens a file and begins to read it; one that is open already is read again. Returns its number, from 1 on.
    int openFile(const QString &path);
    //! Opens standard input, once; returns its number.
    int openStandardInput();
    //! Null when there is none of this number (any more).
    PatchSource *find(int number) const;
    //! The numbers, in order.
    QList<int> numbers() const;
    void close(int number);

signals:
    //! One was opened or closed.
    void changed();

private:
    struct Entry {
        int number;
        std::unique_ptr<PatchSource> source;
    };

    int add(const QString &path);

    std::vector<Entry> m_entries;
    int m_last = 0;
};

} // namespace windlass
