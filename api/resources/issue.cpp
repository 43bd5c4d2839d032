// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/issue.h"

#include "api/core/jsonreader.h"

#include <algorithm>
#include <array>

namespace windlass {

namespace {

//! Sets what is named by `name`, or takes it away.
void insertNamed(QJsonObject &object, const char *key, const char *by, const std::optional<QString> &name)
{
    if (!name)
        return;
    object.insert(QLatin1String(key), name->isEmpty() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(QJsonObject{{QLatin1String(by), *name}}));
}

} // namespace

bool Issue::isClosed() const
{
    constexpr std::array Words = {"resolved", "invalid", "duplicate", "wontfix", "closed"};
    return std::any_of(Words.begin(), Words.end(), [this](const char *word) { return stateWord == QLatin1String(word); });
}

Result<Issue> parseIssue(const QJsonObject &object)
{
    Issue issue;
    issue.id = json::integer(object, "id");
    if (issue.id <= 0)
        return Error::missingKey(QStringLiteral("id"));
    issue.title = json::text(object, "title");
    issue.content = json::text(json::object(object, "content"), "raw");
    issue.stateWord = json::text(object, "state");
    issue.kindWord = json::text(object, "kind");
    issue.priorityWord = json::text(object, "priority");
    issue.reporter = parseAccount(json::object(object, "reporter")).value();
    issue.assignee = parseAccount(json::object(object, "assignee")).value();
    issue.component = json::text(json::object(object, "component"), "name");
    issue.milestone = json::text(json::object(object, "milestone"), "name");
    issue.version = json::text(json::object(object, "version"), "name");
    issue.votes = json::integer(object, "votes");
    issue.watches = json::integer(object, "watches");
    issue.createdOn = json::time(object, "created_on");
    issue.updatedOn = json::time(object, "updated_on");
    return issue;
}

QByteArray toJson(const IssueChange &change)
{
    QJsonObject object;
    const auto insertWord = [&object](const char *key, const std::optional<QString> &word) {
        if (word)
            object.insert(QLatin1String(key), *word);
    };
    insertWord("title", change.title);
    insertWord("state", change.stateWord);
    insertWord("kind", change.kindWord);
    insertWord("priority", change.priorityWord);
    if (change.content)
        object.insert(QLatin1String("content"), QJsonObject{{QLatin1String("raw"), *change.content}});
    insertNamed(object, "assignee", "uuid", change.assigneeUuid);
    insertNamed(object, "component", "name", change.component);
    insertNamed(object, "milestone", "name", change.milestone);
    insertNamed(object, "version", "name", change.version);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<IssueAttachment> parseIssueAttachment(const QJsonObject &object)
{
    IssueAttachment attachment{json::text(object, "name")};
    if (attachment.name.isEmpty())
        return Error::missingKey(QStringLiteral("name"));
    return attachment;
}

Result<IssueEvent> parseIssueEvent(const QJsonObject &object)
{
    IssueEvent event;
    event.createdOn = json::time(object, "created_on");
    if (!event.createdOn.isValid())
        return Error::missingKey(QStringLiteral("created_on"));
    event.id = json::integer(object, "id");
    event.user = parseAccount(json::object(object, "user")).value();
    event.message = json::text(json::object(object, "message"), "raw");
    const QJsonObject changes = json::object(object, "changes");
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonObject sides = change.value().toObject();
        event.changes += {change.key(), json::text(sides, "old"), json::text(sides, "new")};
    }
    return event;
}

} // namespace windlass
