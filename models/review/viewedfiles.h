// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace windlass {

//! Which files of one pull request were looked at. `version` says which content of the file was seen (the source commit,
//! say): a file that changed since counts as not viewed.
class ViewedFiles : public QObject
{
    Q_OBJECT

public:
    explicit ViewedFiles(QObject *parent = nullptr);

    //! The content that the files have now; marks made for another one do not count.
    void setVersion(const QString &version);
    bool isViewed(const QString &path) const;
    void setViewed(const QString &path, bool isViewed);
    int viewedCount() const;

signals:
    void changed(const QString &path);
    //! All may have changed.
    void reset();

private:
    QString m_version;
    QHash<QString, QString> m_viewed; //!< Path to the version that was seen.
};

} // namespace windlass
