// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace windlass::standin {

//! Bitbucket's `fields=`: "a,b.c" only these, "-a" without, "+a" in addition to what is there anyway.
//!
//! Handlers make objects with everything in them and name what the host leaves out unless it is asked for.
class FieldFilter {
public:
    FieldFilter() = default;
    explicit FieldFilter(const QStringList &parameters);

    //! True when the member at this dotted path will be in the answer; `hidden` when it is left out by default.
    bool asksFor(const QString &path, bool isHidden = true) const;
    QJsonObject apply(const QJsonObject &object, const QStringList &hidden) const;

private:
    enum class Want { No, Whole, Parts };
    Want wanted(const QStringList &path, bool isHidden) const;
    QJsonValue filtered(const QJsonValue &value, const QStringList &path, const QList<QStringList> &hidden,
                        bool onlyListed) const;

    QList<QStringList> m_only;
    QList<QStringList> m_added;
    QList<QStringList> m_removed;
};

} // namespace windlass::standin
