// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/viewedstore.h"

#include <QPointer>
#include <QSet>
#include <QStringList>

#include <functional>

namespace windlass {

//! Which files of one pull request were looked at. A mark holds for what was seen: for the source commit that it was made
//! at, and for any other one at which the file's own diff is the same. So a rebase that changes nothing takes no mark
//! away, and a change takes that of its file alone.
class ViewedFiles : public QObject
{
    Q_OBJECT

public:
    //! The print of a file's diff as it is now; empty when it is not known. See printOfFile().
    using Print = std::function<QByteArray(const QString &path)>;

    //! In memory alone.
    explicit ViewedFiles(QObject *parent = nullptr);
    //! Not owned; null for in memory alone.
    ViewedFiles(ViewedStore *store, const PullRequestId &id, QObject *parent = nullptr);

    //! The source commit that there is now.
    void setVersion(const QString &version);
    //! A diff is there to look at, another one, or (an empty function) none.
    void setPrint(Print print);

    bool isViewed(const QString &path) const { return m_viewed.contains(path); }
    //! On disk when it returns; see ViewedStore::setMarks().
    void setViewed(const QString &path, bool isViewed) { setViewed(QStringList{path}, isViewed); }
    void setViewed(const QStringList &paths, bool isViewed);
    int viewedCount() const { return static_cast<int>(m_viewed.size()); }

signals:
    void changed(const QString &path);
    //! Several may have changed.
    void reset();

private:
    const ViewedMarks &marks() const { return m_store ? m_store->marks(m_id) : m_marks; }
    void setMarks(const ViewedMarks &marks);
    //! Judges all marks anew; tells what became of it.
    void judge();
    void take(const QSet<QString> &viewed);

    QPointer<ViewedStore> m_store;
    PullRequestId m_id;
    QString m_version;
    Print m_print;
    ViewedMarks m_marks; //!< Without a store.
    QSet<QString> m_viewed;
};

} // namespace windlass
