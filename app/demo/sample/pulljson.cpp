// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/pulljson.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

PullJson::PullJson(const RepositoryContent &content, const PullText &text, const PullHistory &pull, int firstCommentId,
                   Problem &problem)
    : m_content(content)
    , m_text(text)
    , m_pull(pull)
    , m_problem(problem)
    , m_firstCommentId(firstCommentId)
{
}

qint64 PullJson::lastSourceCommit() const
{
    return m_content.history.commit(m_pull.sourceTip).time;
}

std::vector<qint64> PullJson::moments() const
{
    Prng prng(m_content.seed, m_content.name + "/pull/" + QByteArray::number(m_text.id));
    Timeline timeline(prng);
    timeline.anchor(m_pull.opened);
    for (const Record &event : m_text.events) {
        const auto account = m_content.accounts.find(event.word(0));
        timeline.add(account == m_content.accounts.end() ? 0 : account->second.zoneMinutes);
    }
    // Talk ends before the request is closed; in an open one it slows down after some days.
    const qint64 quiet =
        std::min(sampleEpoch - prng.between(20, 1200) * 60, std::max(lastSourceCommit(), m_pull.opened) + 5 * 86400);
    timeline.anchor(m_pull.closed > 0 ? m_pull.closed : quiet);
    std::vector<qint64> moments = timeline.moments();
    if (m_pull.closed > 0) {
        for (qint64 &moment : moments)
            moment = std::min(moment, m_pull.closed - 60);
    }
    return moments;
}

int PullJson::lineNumber(int mark, const QByteArray &path, const QByteArray &text, int nth, const Record &event)
{
    const Tree &tree = m_content.trees[static_cast<size_t>(mark)];
    const auto file = tree.find(path);
    if (file != tree.end() && !text.isEmpty()) {
        int number = 0;
        for (const QByteArray &line : file->second.content.split('\n')) {
            ++number;
            if (line.contains(text) && --nth == 0)
                return number;
        }
    }
    m_problem.is(u"%1: no line \"%2\" in %3"_s.arg(event.place, QString::fromUtf8(text), QString::fromUtf8(path)));
    return 0;
}

QJsonValue PullJson::inlinePlace(const Record &event)
{
    // comment WHO PATH new|old|outdated TEXT [LAST-TEXT]; comment WHO PATH file; comment WHO.
    const QByteArray path = event.word(1);
    if (path.isEmpty())
        return QJsonValue::Null;
    const QByteArray kind = event.word(2);
    const int nth = event.number("nth", 1);
    QJsonObject place{{u"path"_s, QString::fromUtf8(path)}, {u"to"_s, QJsonValue::Null},
                      {u"from"_s, QJsonValue::Null},        {u"start_to"_s, QJsonValue::Null},
                      {u"start_from"_s, QJsonValue::Null},  {u"outdated"_s, kind == "outdated"}};
    if (kind == "file")
        return place;
    int mark = m_pull.sourceTip;
    if (kind == "outdated")
        mark = m_pull.firstTip;
    else if (kind == "old")
        mark = m_content.history.mergeBase(m_pull.destinationTip, m_pull.sourceTip);
    else if (kind != "new")
        m_problem.is(u"%1: what is %2?"_s.arg(event.place, QString::fromUtf8(kind)));
    const QString side = kind == "old" ? u"from"_s : u"to"_s;
    const int first = lineNumber(mark, path, event.word(3), nth, event);
    if (event.word(4).isEmpty()) {
        place[side] = first;
    } else {
        place[u"start_"_s + side] = first;
        place[side] = lineNumber(mark, path, event.word(4), event.number("last-nth", 1), event);
    }
    return place;
}

PullJson::Comment *PullJson::comment(const QByteArray &label, const Record &event)
{
    for (Comment &comment : m_comments) {
        if (!label.isEmpty() && comment.label == label)
            return &comment;
    }
    m_problem.is(u"%1: no comment is labelled %2"_s.arg(event.place, QString::fromUtf8(label)));
    return nullptr;
}

void PullJson::addComment(const Record &event, qint64 moment)
{
    Comment added;
    added.label = event.attribute("label");
    QJsonValue parent = QJsonValue::Null;
    QJsonValue place = QJsonValue::Null;
    if (event.keyword == "reply") {
        const Comment *above = comment(event.word(1), event);
        if (above == nullptr)
            return;
        parent = above->json.value(u"id"_s);
        place = above->json.value(u"inline"_s);
    } else {
        place = inlinePlace(event);
    }
    const QString time = isoTime(moment);
    added.json = {{u"id"_s, m_firstCommentId + commentCount()},
                  {u"author"_s, QString::fromUtf8(event.word(0))},
                  {u"content"_s, QString::fromUtf8(event.text)},
                  {u"created_on"_s, time},
                  {u"updated_on"_s, !event.attribute("edited").isEmpty() ? isoTime(moment + 240) : time},
                  {u"parent"_s, parent},
                  {u"inline"_s, place},
                  {u"deleted"_s, false},
                  {u"resolved_by"_s, QJsonValue::Null},
                  {u"resolved_on"_s, QJsonValue::Null}};
    m_comments.push_back(added);
}

void PullJson::addTask(const Record &event, qint64 moment)
{
    QJsonValue on = QJsonValue::Null;
    if (const QByteArray label = event.attribute("on"); !label.isEmpty()) {
        if (const Comment *above = comment(label, event))
            on = above->json.value(u"id"_s);
    }
    const QByteArray doneBy = event.attribute("done");
    const QString done = isoTime(std::min(moment + 5400, sampleEpoch - 30));
    m_tasks.append(QJsonObject{
        {u"id"_s, static_cast<int>(m_firstCommentId + m_tasks.size())},
        {u"content"_s, QString::fromUtf8(event.text)},
        {u"state"_s, doneBy.isEmpty() ? u"UNRESOLVED"_s : u"RESOLVED"_s},
        {u"creator"_s, QString::fromUtf8(event.word(0))},
        {u"created_on"_s, isoTime(moment)},
        {u"updated_on"_s, doneBy.isEmpty() ? isoTime(moment) : done},
        {u"resolved_on"_s, doneBy.isEmpty() ? QJsonValue() : QJsonValue(done)},
        {u"resolved_by"_s, doneBy.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(doneBy))},
        {u"comment"_s, on},
    });
}

void PullJson::setParticipant(const QByteArray &nickname, const QJsonValue &state, qint64 moment)
{
    if (nickname == m_pull.author)
        return;
    auto found = std::find_if(m_participants.begin(), m_participants.end(),
                              [&nickname](const auto &entry) { return entry.first == nickname; });
    if (found == m_participants.end()) {
        const QJsonObject fresh{{u"nickname"_s, QString::fromUtf8(nickname)},
                                {u"role"_s, u"PARTICIPANT"_s},
                                {u"approved"_s, false},
                                {u"state"_s, QJsonValue::Null},
                                {u"participated_on"_s, QJsonValue::Null}};
        found = m_participants.insert(m_participants.end(), {nickname, fresh});
    }
    QJsonObject &participant = found->second;
    participant[u"participated_on"_s] = isoTime(moment);
    if (!state.isUndefined()) {
        participant[u"state"_s] = state;
        participant[u"approved"_s] = state == QJsonValue(u"approved"_s);
    }
}

void PullJson::play(const Record &event, qint64 moment)
{
    const QByteArray who = event.word(0);
    if (m_content.accounts.count(who) == 0)
        m_problem.is(u"%1: nobody is called %2"_s.arg(event.place, QString::fromUtf8(who)));
    m_updated = std::max(m_updated, moment);
    if (event.keyword == "comment" || event.keyword == "reply") {
        addComment(event, moment);
        setParticipant(who, QJsonValue::Undefined, moment);
    } else if (event.keyword == "task") {
        addTask(event, moment);
        setParticipant(who, QJsonValue::Undefined, moment);
    } else if (event.keyword == "approve") {
        setParticipant(who, u"approved"_s, moment);
    } else if (event.keyword == "changes") {
        setParticipant(who, u"changes_requested"_s, moment);
    } else if (Comment *target = comment(event.word(1), event)) {
        if (event.keyword == "resolve") {
            target->json[u"resolved_by"_s] = QString::fromUtf8(who);
            target->json[u"resolved_on"_s] = isoTime(moment);
        } else {
            target->json[u"deleted"_s] = true;
            target->json[u"content"_s] = QString();
            target->json[u"updated_on"_s] = isoTime(moment);
        }
    }
}

QJsonObject PullJson::object()
{
    for (const QByteArray &reviewer : m_text.reviewers) {
        m_participants.emplace_back(reviewer, QJsonObject{{u"nickname"_s, QString::fromUtf8(reviewer)},
                                                          {u"role"_s, u"REVIEWER"_s},
                                                          {u"approved"_s, false},
                                                          {u"state"_s, QJsonValue::Null},
                                                          {u"participated_on"_s, QJsonValue::Null}});
    }
    m_updated = std::max({m_pull.opened, m_pull.closed, lastSourceCommit()});
    const std::vector<qint64> times = moments();
    for (size_t i = 0; i < m_text.events.size(); ++i)
        play(m_text.events[i], times[i]);

    QJsonArray participants;
    for (const auto &entry : m_participants)
        participants.append(entry.second);
    QJsonArray comments;
    for (const Comment &comment : m_comments)
        comments.append(comment.json);
    const auto hash = [this](int mark) {
        return mark > 0 ? QJsonValue(m_content.hashes[static_cast<size_t>(mark)]) : QJsonValue();
    };
    const auto name = [](const QByteArray &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(text));
    };
    return {{u"id"_s, m_text.id},
            {u"title"_s, QString::fromUtf8(m_text.title)},
            {u"description"_s, QString::fromUtf8(m_text.description)},
            {u"state"_s, QString::fromUtf8(m_pull.state)},
            {u"draft"_s, m_text.draft},
            {u"source"_s, QString::fromUtf8(m_pull.source)},
            {u"destination"_s, QString::fromUtf8(m_pull.destination)},
            {u"source_hash"_s, hash(m_pull.sourceTip)},
            {u"destination_hash"_s, hash(m_pull.destinationTip)},
            {u"merge_commit"_s, hash(m_pull.mergeCommit)},
            {u"author"_s, QString::fromUtf8(m_pull.author)},
            {u"created_on"_s, isoTime(m_pull.opened)},
            {u"updated_on"_s, isoTime(m_updated)},
            {u"closed_on"_s, m_pull.closed > 0 ? QJsonValue(isoTime(m_pull.closed)) : QJsonValue()},
            {u"closed_by"_s, name(m_pull.closedBy)},
            {u"reason"_s, QString::fromUtf8(m_pull.reason)},
            {u"close_source_branch"_s, !m_text.keepBranch},
            {u"participants"_s, participants},
            {u"comments"_s, comments},
            {u"tasks"_s, m_tasks}};
}

} // namespace windlass::demo::sample
