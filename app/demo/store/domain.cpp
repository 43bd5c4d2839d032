// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/store/domain.h"

#include <algorithm>

namespace windlass::standin {

namespace {

template <typename List, typename Matches>
auto *findIn(List &list, Matches matches)
{
    const auto found = std::find_if(list.begin(), list.end(), matches);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Participant *PullRequest::participant(const QString &nickname)
{
    return findIn(participants, [&](const Participant &p) { return p.nickname == nickname; });
}

Comment *PullRequest::comment(qint64 wanted)
{
    return findIn(comments, [wanted](const Comment &c) { return c.id == wanted; });
}

Task *PullRequest::task(qint64 wanted)
{
    return findIn(tasks, [wanted](const Task &t) { return t.id == wanted; });
}

PullRequest *Repository::pullRequest(int id)
{
    // Usually numbered without a hole.
    if (id >= 1 && id <= pullRequests.size() && pullRequests.at(id - 1).id == id)
        return &pullRequests[id - 1];
    return findIn(pullRequests, [id](const PullRequest &p) { return p.id == id; });
}

void World::index()
{
    m_byNickname.clear();
    m_byEmail.clear();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        m_byNickname.insert(accounts.at(i).nickname, i);
        m_byEmail.insert(accounts.at(i).email.toLower(), i);
    }
}

const Account *World::account(const QString &nickname) const
{
    const auto found = m_byNickname.constFind(nickname);
    return found == m_byNickname.constEnd() ? nullptr : &accounts.at(found.value());
}

const Account *World::accountByEmail(const QString &email) const
{
    const auto found = m_byEmail.constFind(email.toLower());
    return found == m_byEmail.constEnd() ? nullptr : &accounts.at(found.value());
}

QDateTime readDate(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Qt reads milliseconds; the host writes microseconds.
    QString shortened = text;
    const qsizetype dot = shortened.indexOf(QLatin1Char('.'));
    if (dot > 0) {
        qsizetype end = dot + 1;
        while (end < shortened.size() && shortened.at(end).isDigit())
            ++end;
        const QString fraction = shortened.mid(dot + 1, end - dot - 1).leftJustified(3, QLatin1Char('0')).left(3);
        shortened = shortened.left(dot + 1) + fraction + shortened.mid(end);
    }
    return QDateTime::fromString(shortened, Qt::ISODateWithMs).toUTC();
}

QString writeDate(const QDateTime &date)
{
    // The last three digits make every date as long as the host's without claiming a precision that QDateTime lacks.
    return date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("000+00:00");
}

} // namespace windlass::standin
