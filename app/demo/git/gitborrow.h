// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <utility>

namespace windlass::standin {

//! What a new bare repository is made of besides borrowed objects.
struct BorrowedClone {
    QString folder;                                //!< Is made.
    QString objects;                               //!< The object folder that is borrowed from.
    QString head;                                  //!< Name of the main branch.
    QList<std::pair<QByteArray, QByteArray>> refs; //!< Full name and hash.
    QByteArray shallow;                            //!< Contents of the `shallow` file of a shallow repository.
    bool isOfUser = false;                         //!< The objects belong to a repository that may not be touched.
};

//! Makes a bare repository by writing its few files: a dozen of them at each start must not cost a dozen processes.
bool makeBorrowedClone(const BorrowedClone &clone, QString *error);
//! Makes `folder` a clone of the bare repository `origin`; it borrows the objects of `origin` or has its own.
bool cloneBareByFiles(const QString &origin, const QString &folder, bool borrows, QString *error);

//! True while the repository reads objects out of a repository of the user.
bool borrowsFromUser(const QString &folder);
//! Copies all borrowed objects and ends the borrowing.
bool copyBorrowedObjects(const QString &folder, QString *error);

} // namespace windlass::standin
