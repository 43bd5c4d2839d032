// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace windlass::test {

//! A repository with the tags `before` and `after`, between which a file of every odd kind changed, and with `merge`, which
//! changed what both of its parents had changed.
class OddRepository {
public:
    //! False if git did not do as it was told.
    bool make();
    QString path() const { return m_folder.path(); }

    //! Paths that are hard to write and to read; all of them change between the two tags.
    static QList<QByteArray> oddPaths();

private:
    bool git(const QStringList &arguments);
    bool write(const QByteArray &path, const QByteArray &bytes, bool isExecutable = false);
    bool writeBefore();
    bool writeAfter();
    bool commit(const QString &tag, const QList<QPair<QString, char>> &submodules);
    bool makeMerge();

    QTemporaryDir m_folder;
};

} // namespace windlass::test
