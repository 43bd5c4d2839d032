// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/issues.h"

#include "app/demo/sample/calendar.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

QJsonArray issuesJson(const std::vector<Record> &records, const Accounts &accounts, quint64 seed, Problem &problem)
{
    QJsonArray issues;
    int commentId = 0;
    qint64 moment = 0;
    Prng prng(seed, "issues");
    const auto zone = [&](const Record &record) {
        const auto found = accounts.find(record.word(0));
        if (found != accounts.end())
            return found->second.zoneMinutes;
        problem.is(u"%1: nobody is called %2"_s.arg(record.place, QString::fromUtf8(record.word(0))));
        return 0;
    };
    for (const Record &record : records) {
        const QString who = QString::fromUtf8(record.word(0));
        const QString text = QString::fromUtf8(record.text);
        if (record.keyword == "issue") {
            moment = workingTime(daysBeforeEpoch(record.number("days", 30)), zone(record));
            const QByteArray assignee = record.attribute("assignee");
            issues.append(QJsonObject{
                {u"id"_s, static_cast<int>(issues.size()) + 1},
                {u"title"_s, QString::fromUtf8(record.word(1))},
                {u"content"_s, text},
                {u"state"_s, QString::fromUtf8(record.attribute("state", "new")).replace(u'_', u' ')},
                {u"kind"_s, QString::fromUtf8(record.attribute("kind", "bug"))},
                {u"priority"_s, QString::fromUtf8(record.attribute("priority", "major"))},
                {u"reporter"_s, who},
                {u"assignee"_s, assignee.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(assignee))},
                {u"created_on"_s, isoTime(moment)},
                {u"updated_on"_s, isoTime(moment)},
                {u"comments"_s, QJsonArray()},
            });
        } else if (record.keyword == "comment" && !issues.isEmpty()) {
            moment = std::min(workingTime(moment + prng.between(2, 70) * 3600, zone(record)), sampleEpoch - 600);
            QJsonObject issue = issues.last().toObject();
            QJsonArray comments = issue.value(u"comments"_s).toArray();
            comments.append(QJsonObject{
                {u"id"_s, ++commentId}, {u"author"_s, who}, {u"content"_s, text}, {u"created_on"_s, isoTime(moment)}});
            issue[u"comments"_s] = comments;
            issue[u"updated_on"_s] = isoTime(moment);
            issues.replace(issues.size() - 1, issue);
        } else {
            problem.is(u"%1: unknown record"_s.arg(record.place));
        }
    }
    return issues;
}

} // namespace windlass::demo::sample
