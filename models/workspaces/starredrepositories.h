// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace windlass {

//! The repositories that a person keeps at hand, by full name ("acme/web-shop"), in the order in which they were
//! starred. Where the list is kept is the caller's business.
class StarredRepositories : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<void(const QStringList &fullNames)>;

    explicit StarredRepositories(const QStringList &fullNames = {}, Save save = {}, QObject *parent = nullptr);

    const QStringList &fullNames() const { return m_fullNames; }
    bool contains(const QString &fullName) const { return m_fullNames.contains(fullName); }
    void setStarred(const QString &fullName, bool isStarred);

signals:
    void added(const QString &fullName);             //!< At the end of the list.
    void removed(const QString &fullName, int place); //!< `place` is where it was.

private:
    QStringList m_fullNames;
    Save m_save;
};

} // namespace windlass
