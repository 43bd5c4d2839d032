// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pullrequest.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

namespace windlass {

//! What was seen of a file when it was marked.
struct ViewedMark {
    QString version;  //!< The source commit.
    QByteArray print; //!< Of the file's own diff; see printOfFile(). Empty when no diff was there to look at.
    bool operator==(const ViewedMark &) const = default;
};

using ViewedMarks = QHash<QString, ViewedMark>; //!< By path.

//! Which files of which pull request one account has looked at. It is no cache: a mark is in its file before anybody
//! shows it. A file a pull request, so that a mark costs what that one has, readable by its owner alone; one that can't be
//! read, or that a newer version wrote, is set aside and never written over.
class ViewedStore : public QObject
{
    Q_OBJECT

public:
    //! `prefix` is the beginning of the files' names, folder included; "…/viewed-<account>".
    explicit ViewedStore(const QString &prefix, QObject *parent = nullptr);

    const ViewedMarks &marks(const PullRequestId &id);
    //! False when it could not be written: then it lasts as long as the program, and saveFailed() says why.
    bool setMarks(const PullRequestId &id, const ViewedMarks &marks);
    //! Where the marks of a pull request are.
    QString fileOf(const PullRequestId &id) const;

signals:
    void marksChanged(const windlass::PullRequestId &id);
    //! `reason` is the system's.
    void saveFailed(const QString &reason);

private:
    ViewedMarks load(const QString &file) const;

    QString m_prefix;
    QHash<QString, ViewedMarks> m_known; //!< By file.
};

} // namespace windlass
