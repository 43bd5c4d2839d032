// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/delivery.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

RefChange parseRefChange(const QJsonObject &object)
{
    const QJsonObject before = json::object(object, "old");
    const QJsonObject after = json::object(object, "new");
    // A deleted reference has its name in `old` only, a created one in `new` only.
    const QJsonObject &named = after.isEmpty() ? before : after;
    RefChange change;
    change.refType = json::text(named, "type");
    change.name = json::text(named, "name");
    change.oldHash = json::text(json::object(before, "target"), "hash");
    change.newHash = json::text(json::object(after, "target"), "hash");
    change.isForced = json::boolean(object, "forced");
    change.isTruncated = json::boolean(object, "truncated");
    for (const QJsonValue &item : json::array(object, "commits")) {
        if (Result<Commit> commit = parseCommit(item.toObject()))
            change.commits += std::move(commit).value();
    }
    return change;
}

std::optional<VerdictEvent> parseVerdictEvent(const QJsonObject &object)
{
    if (object.isEmpty())
        return std::nullopt;
    return VerdictEvent{parseAccount(json::object(object, "user")).value(), json::time(object, "date")};
}

//! Values of properties are texts, numbers, booleans, or objects with a name (a milestone, an assignee).
QString plainText(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toVariant().toString();
    for (const char *key : {"display_name", "name", "raw"}) {
        if (const QString text = json::text(value.toObject(), key); !text.isEmpty())
            return text;
    }
    return {};
}

QList<FieldChange> parseChanges(const QJsonObject &object)
{
    QList<FieldChange> changes;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QJsonObject values = field->toObject();
        changes.append({field.key(), plainText(values.value(QLatin1String("old"))), plainText(values.value(QLatin1String("new")))});
    }
    return changes;
}

template <typename T>
std::optional<T> parsePart(const QJsonObject &payload, const char *key, Result<T> (*parse)(const QJsonObject &))
{
    Result<T> part = parse(json::object(payload, key));
    return part ? std::optional(std::move(part).value()) : std::nullopt;
}

} // namespace

Result<Delivery> parseDelivery(const QJsonObject &payload)
{
    const QJsonObject repository = json::object(payload, "repository");
    if (repository.isEmpty())
        return Error::missingKey(QStringLiteral("repository"));
    Delivery delivery;
    delivery.actor = parseAccount(json::object(payload, "actor")).value();
    delivery.repository = parsePart<Repository>(payload, "repository", parseRepository).value_or(Repository{});
    delivery.pullRequest = parsePart<PullRequest>(payload, "pullrequest", parsePullRequest);
    delivery.comment = parsePart<Comment>(payload, "comment", parseComment);
    delivery.approval = parseVerdictEvent(json::object(payload, "approval"));
    delivery.changeRequest = parseVerdictEvent(json::object(payload, "changes_request"));
    for (const QJsonValue &change : json::array(json::object(payload, "push"), "changes"))
        delivery.push += parseRefChange(change.toObject());
    // Every member of a status may be missing, so only its presence says that the event is about one.
    const QJsonObject status = json::object(payload, "commit_status");
    if (!status.isEmpty())
        delivery.commitStatus = parseCommitStatus(status).value();
    delivery.commitHash = json::text(json::object(payload, "commit"), "hash");
    if (delivery.commitHash.isEmpty())
        delivery.commitHash = json::text(json::object(status, "commit"), "hash");
    delivery.fork = parsePart<Repository>(payload, "fork", parseRepository);
    delivery.issue = parsePart<Issue>(payload, "issue", parseIssue);
    delivery.changes = parseChanges(json::object(payload, "changes"));
    return delivery;
}

Result<Delivery> parseDelivery(const QByteArray &eventKey, const QJsonObject &payload)
{
    return parseDelivery(payload).map([&eventKey](Delivery delivery) {
        delivery.event = QString::fromUtf8(eventKey);
        return delivery;
    });
}

} // namespace windlass
