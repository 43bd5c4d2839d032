// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/call.h"

#include "app/demo/git/gitrepository.h"
#include "app/demo/http/answers.h"
#include "app/demo/http/queryfilter.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// The host's tokens look like nothing; ours are the page number, turned so that nobody computes with it.
QString tokenOf(int page)
{
    return QString::number((quint32(page) * 2654435761u) ^ 0x5bd1e995u, 36);
}

int pageOfToken(const QString &token)
{
    bool isNumber = false;
    const quint32 value = token.toUInt(&isNumber, 36);
    return isNumber ? int((value ^ 0x5bd1e995u) * 244002641u) : 0; // The inverse modulo 2^32.
}

} // namespace

Call::Call(const HttpRequest &sent, Site &shared)
    : request(sent)
    , site(shared)
    , query(sent.query)
    , fields(query.values(u"fields"_s))
{
    if (sent.body.trimmed().isEmpty())
        return;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(sent.body, &problem);
    hasBrokenBody = problem.error != QJsonParseError::NoError || !document.isObject();
    body = document.object();
}

const Workspace *Call::workspace(const World &world) const
{
    const QString wanted = parameter(u"workspace"_s);
    for (const Workspace &workspace : world.workspaces) {
        if (workspace.slug == wanted || workspace.uuid == wanted)
            return &workspace;
    }
    return nullptr;
}

std::shared_ptr<Repository> Call::repository(const World &world) const
{
    const Workspace *found = workspace(world);
    if (!found)
        return nullptr;
    const QString wanted = parameter(u"repo_slug"_s);
    for (const auto &repository : found->repositories) {
        if (repository->slug == wanted || repository->uuid == wanted)
            return repository;
    }
    return nullptr;
}

std::shared_ptr<GitRepository> Call::git(QString *fullName) const
{
    const auto world = site.store.read();
    const auto found = repository(*world);
    if (!found)
        return nullptr;
    if (fullName)
        *fullName = found->fullName();
    return found->git;
}

HttpAnswer Call::repositoryMissing() const
{
    return repositoryNotFound(parameter(u"workspace"_s), parameter(u"repo_slug"_s));
}

HttpAnswer Call::object(const QJsonObject &full, const QStringList &hidden, int status) const
{
    return jsonAnswer(status, fields.apply(full, hidden));
}

int Call::pageLength(const PageRules &rules) const
{
    if (!query.has(u"pagelen"_s))
        return rules.defaultLength;
    bool isNumber = false;
    const int length = query.value(u"pagelen"_s).toInt(&isNumber);
    return isNumber && length >= 1 && length <= rules.maximumLength ? length : 0;
}

HttpAnswer Call::invalidPageLength()
{
    return errorAnswer(400, u"Invalid pagelen"_s);
}

QString Call::addressWith(const QList<std::pair<QString, QString>> &changes) const
{
    HttpQuery changed = query;
    for (const auto &[name, value] : changes)
        changed.set(name, value);
    return site.origin + QString::fromLatin1(request.path) + u'?' + QString::fromLatin1(changed.encoded());
}

HttpAnswer Call::page(qsizetype total, const PageRules &rules,
                      const std::function<QJsonObject(qsizetype)> &element) const
{
    const int length = pageLength(rules);
    if (length == 0)
        return invalidPageLength();
    int number = 1;
    if (query.has(u"page"_s)) {
        const QString asked = query.value(u"page"_s);
        number = rules.usesToken && asked != u"1" ? pageOfToken(asked) : asked.toInt();
        if (number < 1 || (number > 1 && qsizetype(number - 1) * length >= total))
            return errorAnswer(404, u"Invalid page"_s);
    }
    const qsizetype first = qsizetype(number - 1) * length;
    const qsizetype end = std::min(first + length, total);
    QJsonArray values;
    for (qsizetype i = first; i < end; ++i)
        values.append(element(i));
    QJsonObject envelope{{u"pagelen"_s, length}, {u"values"_s, values}};
    if (rules.showsSize)
        envelope.insert(u"size"_s, total);
    if (rules.showsPage)
        envelope.insert(u"page"_s, number);
    if (end < total)
        envelope.insert(
            u"next"_s, addressWith({{u"page"_s, rules.usesToken ? tokenOf(number + 1) : QString::number(number + 1)}}));
    QStringList hidden;
    for (const QString &member : rules.hidden)
        hidden.append(u"values."_s + member);
    return object(envelope, hidden);
}

HttpAnswer Call::filteredPage(QList<QJsonObject> objects, const PageRules &rules, const QString &defaultSort) const
{
    if (query.has(u"q"_s)) {
        QString error;
        const QueryFilter filter = QueryFilter::parse(query.value(u"q"_s), &error);
        if (!filter.isValid())
            return errorAnswer(400, error);
        objects.removeIf([&filter](const QJsonObject &object) { return !filter.matches(object); });
    }
    sortObjects(objects, query.value(u"sort"_s, defaultSort));
    return page(objects.size(), rules, [&objects](qsizetype row) { return objects.at(row); });
}

HttpAnswer Call::tagged(HttpAnswer answer, const QByteArray &tag) const
{
    if (answer.status != 200)
        return answer;
    const QByteArray etag =
        '"' + (tag.isEmpty() ? QCryptographicHash::hash(answer.body, QCryptographicHash::Md5).toHex() : tag) + '"';
    for (const QByteArray &known : request.header("If-None-Match").split(',')) {
        if (known.trimmed() == etag || known.trimmed() == "W/" + etag) {
            HttpAnswer unchanged;
            unchanged.status = 304;
            return unchanged.withHeader("ETag", etag);
        }
    }
    return answer.withHeader("ETag", etag);
}

} // namespace windlass::standin
