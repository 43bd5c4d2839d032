// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/fieldfilter.h"
#include "app/demo/http/site.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace windlass::standin {

class GitRepository;

//! How a list is cut into pages.
struct PageRules {
    int defaultLength = 10;
    int maximumLength = 100;
    bool showsSize = true; //!< Some lists of the host do not say how long they are.
    bool showsPage = true;
    bool usesToken = false; //!< `next` holds a token instead of a page number.
    QStringList hidden;     //!< Members of an element that are left out unless asked for.
};

//! One request that has been routed.
class Call {
public:
    Call(const HttpRequest &sent, Site &shared);

    const HttpRequest &request;
    Site &site;
    HttpQuery query;
    QHash<QString, QString> parameters; //!< Decoded path segments by the name the route gives them.
    Credential credential;
    FieldFilter fields;
    QJsonObject body; //!< Empty when there is none.
    bool hasBrokenBody = false;

    QString parameter(const QString &name) const { return parameters.value(name); }
    const QString &me() const { return credential.nickname; }

    //! By slug or by {uuid}; null when unknown.
    const Workspace *workspace(const World &world) const;
    std::shared_ptr<Repository> repository(const World &world) const;
    //! The git side of the repository of this call without keeping the world locked; null when unknown.
    std::shared_ptr<GitRepository> git(QString *fullName) const;
    HttpAnswer repositoryMissing() const;

    //! One object, through `fields=`.
    HttpAnswer object(const QJsonObject &full, const QStringList &hidden = {}, int status = 200) const;
    //! One page of `total` elements, made only for the rows that are shown.
    HttpAnswer page(qsizetype total, const PageRules &rules,
                    const std::function<QJsonObject(qsizetype)> &element) const;
    //! One page of objects after `q=` and `sort=`.
    HttpAnswer filteredPage(QList<QJsonObject> objects, const PageRules &rules, const QString &defaultSort = {}) const;
    //! pagelen as asked for; 0 when it is not allowed.
    int pageLength(const PageRules &rules) const;
    static HttpAnswer invalidPageLength();
    //! This request's address with some query members replaced.
    QString addressWith(const QList<std::pair<QString, QString>> &changes) const;
    //! Adds an ETag to a 200 and turns it into 304 when the client has it.
    HttpAnswer tagged(HttpAnswer answer, const QByteArray &tag = {}) const;
};

} // namespace windlass::standin
