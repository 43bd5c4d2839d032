// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/activity.h"

#include "api/core/jsonreader.h"

namespace windlass {

namespace {

QList<Account> parseActivityPeople(const QJsonArray &array)
{
    QList<Account> people;
    for (const QJsonValue &person : array) {
        if (person.isObject())
            people += parseAccount(person.toObject()).value();
    }
    return people;
}

ActivityUpdate parseActivityUpdate(const QJsonObject &object)
{
    ActivityUpdate update;
    update.title = json::text(object, "title");
    update.description = json::text(object, "description");
    update.stateWord = json::text(object, "state");
    update.state = pullRequestStateOf(update.stateWord);
    update.isDraft = json::boolean(object, "draft");
    update.reason = json::text(object, "reason");
    update.source = parsePullRequestEnd(json::object(object, "source"));
    update.destination = parsePullRequestEnd(json::object(object, "destination"));
    update.reviewers = parseActivityPeople(json::array(object, "reviewers"));
    const QJsonObject changes = json::object(object, "changes");
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonObject values = change.value().toObject();
        update.changes += ActivityChange{change.key(), values.value(QLatin1String("old")).toVariant().toString(),
                                         values.value(QLatin1String("new")).toVariant().toString(),
                                         parseActivityPeople(json::array(values, "added")),
                                         parseActivityPeople(json::array(values, "removed"))};
    }
    return update;
}

struct ActivityWord {
    const char *word;
    ActivityKind kind;
};

constexpr ActivityWord ActivityWords[] = {
    {"update", ActivityKind::Update},
    {"approval", ActivityKind::Approval},
    {"changes_requested", ActivityKind::ChangesRequested},
    {"comment", ActivityKind::Comment},
};

} // namespace

QString ActivityEntry::key() const
{
    const QString about = comment ? QString::number(comment->id) : user.uuid;
    return QStringLiteral("%1 %2 %3 %4").arg(kindWord).arg(pullRequestId).arg(date.toString(Qt::ISODateWithMs), about);
}

Result<ActivityEntry> parseActivityEntry(const QJsonObject &object)
{
    ActivityEntry entry;
    const QJsonObject pullRequest = json::object(object, "pull_request");
    entry.pullRequestId = json::integer(pullRequest, "id");
    entry.pullRequestTitle = json::text(pullRequest, "title");
    for (const ActivityWord &known : ActivityWords) {
        if (object.value(QLatin1String(known.word)).isObject()) {
            entry.kindWord = QLatin1String(known.word);
            entry.kind = known.kind;
            break;
        }
    }
    for (auto member = object.begin(); member != object.end() && entry.kindWord.isEmpty(); ++member) {
        if (member.key() != QLatin1String("pull_request") && member.value().isObject())
            entry.kindWord = member.key();
    }
    if (entry.kindWord.isEmpty() && pullRequest.isEmpty())
        return Error::missingKey(QStringLiteral("pull_request"));

    const QJsonObject content = object.value(entry.kindWord).toObject();
    // An update has an author where all others have a user, and a comment its own name for the date.
    const QJsonObject user = json::object(content, "user");
    entry.user = parseAccount(user.isEmpty() ? json::object(content, "author") : user).value();
    entry.date = json::time(content, "date");
    if (!entry.date.isValid())
        entry.date = json::time(content, "created_on");
    if (entry.kind == ActivityKind::Update)
        entry.update = parseActivityUpdate(content);
    if (entry.kind == ActivityKind::Comment) {
        if (Result<Comment> comment = parseComment(content))
            entry.comment = std::move(comment).value();
    }
    return entry;
}

} // namespace windlass
