// SPDX-License-Identifier: GPL-3.0-or-later
//! What ApiClient makes of answers: refreshing, pausing, trying again, and what it learns from them.
#include "api/core/apiclient.h"

#include <QRandomGenerator>

#include <algorithm>

namespace windlass {

namespace {
constexpr int MaximumRetries = 2;
constexpr std::chrono::minutes LongestPause{15};
} // namespace

void ApiClient::handOut(quint64 id, const BodyPart &part)
{
    // A copy, since who hears of it may give it up.
    const QList<Waiter> waiters = m_calls.value(id).waiters;
    for (const Waiter &waiter : waiters) {
        if (waiter.listener && m_callOf.contains(waiter.id))
            waiter.listener.take(part);
    }
}

void ApiClient::receive(quint64 id, const ApiAnswer &answer, const Erased &result, const std::optional<Error> &error)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return; // Given up meanwhile; drop() has freed its place.
    Call &call = *found;
    call.isRunning = false;
    --m_running;
    noteLine(call, answer, error);

    if (error && error->kind == Error::Kind::Unauthorized && !call.request.isUnsigned) {
        if (isWaitingForRefresh(call))
            return;
        // A token host that can't be reached ends no session: the old token is refused, and a new one may come later.
        const bool isEnd = m_hasRefreshed || !m_options.credentials->canRefresh();
        if (isEnd && !std::exchange(m_isRefused, true))
            announce([this] { emit credentialsRefused(); });
    }
    if (error && error->kind == Error::Kind::RateLimited && !call.request.isUnsigned)
        noteRateLimited(call.request.family, error->retryAfter);
    else if (!error && !call.request.isUnsigned)
        m_pauses = 0;
    if (error && retryLater(call, *error))
        return;
    finish(id, result, {answer.asOf, answer.isFromCache});
    pump();
}

bool ApiClient::isWaitingForRefresh(Call &call)
{
    if (call.credential != m_credential) {
        requeue(call.id);
        pump();
        return true;
    }
    if (!m_options.credentials || !m_options.credentials->canRefresh() || call.isReplayed)
        return false;
    call.isReplayed = true;
    // Signed with the token from before the last refresh, ours or one that the credential made by itself: that one is cured
    // already.
    const bool isOutdated = call.refreshesBefore != m_refreshes || call.generation != m_options.credentials->generation();
    if (isOutdated && !m_isRefreshing) {
        requeue(call.id);
        pump();
        return true;
    }
    m_waitingForRefresh += call.id;
    refreshCredentials();
    return true;
}

void ApiClient::setCredentials(const std::shared_ptr<Credentials> &credentials)
{
    // Kept until the end: it may be in the middle of a refresh, which then concerns nobody.
    const auto before = std::exchange(m_options.credentials, credentials);
    ++m_credential;
    m_hasRefreshed = true;
    m_isRefreshing = false;
    m_capabilities.forgetScopes();
    const QList<quint64> waiting = std::exchange(m_waitingForRefresh, {});
    std::for_each(waiting.crbegin(), waiting.crend(), [this](quint64 id) { requeue(id); });
    if (std::exchange(m_isRefused, false))
        announce([this] { emit credentialsAccepted(); });
    pump();
}

void ApiClient::announce(std::function<void()> signal)
{
    // Queued: a listener may sign out, which destroys us, and no function of ours must be under way then.
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
}

bool ApiClient::retryLater(Call &call, const Error &error)
{
    const bool isWorthIt = error.kind == Error::Kind::Network || error.kind == Error::Kind::RateLimited
                           || (error.kind == Error::Kind::Server && error.httpStatus >= 502 && error.httpStatus <= 504);
    const bool mayRetry = !call.request.isWrite() && call.request.mayRetry && !call.request.isUnsigned;
    if (!mayRetry || !isWorthIt || call.retries >= MaximumRetries)
        return false;
    ++call.retries;
    const quint64 id = call.id;
    if (error.kind == Error::Kind::RateLimited) {
        requeue(id); // The pause holds it back.
        return true;
    }
    // Full jitter, so that many clients that lost the same host do not come back together.
    const auto longest = m_options.retryDelay * (1 << (call.retries - 1));
    const double share = m_options.retryJitter ? m_options.retryJitter() : QRandomGenerator::global()->generateDouble();
    const auto delay = std::chrono::milliseconds(static_cast<qint64>(share * static_cast<double>(longest.count())));
    QTimer::singleShot(delay, this, [this, id] {
        requeue(id);
        pump();
    });
    pump();
    return true;
}

void ApiClient::refreshCredentials()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    m_options.credentials->refresh([this, guard = QPointer(this), credential = m_credential](bool isRefreshed) {
        if (!guard || credential != m_credential)
            return;
        m_hasRefreshed = isRefreshed;
        // Refused or not: each waiter is sent once more and then hears the host's own answer.
        m_isRefreshing = false;
        ++m_refreshes;
        const QList<quint64> waiting = std::exchange(m_waitingForRefresh, {});
        std::for_each(waiting.crbegin(), waiting.crend(), [this](quint64 id) { requeue(id); });
        pump();
    });
}

void ApiClient::noteRateLimited(RequestFamily family, std::optional<std::chrono::seconds> asked)
{
    pauseFor(asked);
    m_ledger.noteRefusal(family, m_pausedUntil);
}

void ApiClient::pauseFor(std::optional<std::chrono::seconds> asked)
{
    // Six requests under way may all come back with a 429: that is one pause, not six that double each other.
    const bool isPaused = m_pausedUntil.isValid();
    if (!isPaused)
        ++m_pauses;
    const auto pause = std::min<std::chrono::milliseconds>(
        asked ? std::chrono::milliseconds(*asked) : m_options.rateLimitPause * (1 << std::clamp(m_pauses - 1, 0, 4)),
        LongestPause);
    const auto jitter = std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(1 + static_cast<int>(pause.count() / 10)));
    const auto whole = std::min<std::chrono::milliseconds>(pause + jitter, LongestPause);
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(whole.count());
    if (isPaused && (!asked || until <= m_pausedUntil))
        return;
    m_pausedUntil = until;
    m_resume.start(whole);
    announce([this, until] { emit pausedChanged(until); });
}

void ApiClient::noteAnswer(const ApiAnswer &answer, const ApiRequest &request, const std::optional<Error> &error)
{
    // A host that broke off in the middle of an answer is there.
    const bool isOnline = !answer.failure || answer.failure->httpStatus != 0
                          || (answer.failure->kind != Error::Kind::Network && answer.failure->kind != Error::Kind::Timeout
                              && answer.failure->kind != Error::Kind::Proxy && answer.failure->kind != Error::Kind::Tls);
    if (!answer.failure) {
        m_lastAnswer = answer.asOf;
        m_hostClock.note(answer.headers.value("date"));
        m_ledger.mergeHeaders(request.family, answer.headers);
        if (answer.status < 300 && !request.isUnsigned && std::exchange(m_isRefused, false))
            announce([this] { emit credentialsAccepted(); });
        if (answer.headers.contains("x-oauth-scopes")) {
            QSet<QString> scopes;
            for (const QByteArray &scope : answer.headers.value("x-oauth-scopes").split(',')) {
                if (const QByteArray word = scope.trimmed(); !word.isEmpty())
                    scopes.insert(QString::fromLatin1(word));
            }
            m_capabilities.noteScopes(scopes);
        }
        noteFeature(request.feature, answer.status, error);
    }
    if (isOnline != m_isOnline) {
        m_isOnline = isOnline;
        emit onlineChanged(isOnline);
    }
}

void ApiClient::noteFeature(const FeatureUse &use, int status, const std::optional<Error> &error)
{
    if (use.feature == Feature::None)
        return;
    if (error && error->kind == Error::Kind::Gone)
        m_capabilities.noteAbsent(use, {status, error->message, QDateTime::currentDateTimeUtc()});
    else if (!error)
        m_capabilities.notePresent(use);
}

void ApiClient::noteLine(const Call &call, const ApiAnswer &answer, const std::optional<Error> &error)
{
    Transcript::Line line;
    line.when = QDateTime::currentDateTimeUtc();
    // Addresses of pictures are other hosts', and name people.
    line.request = call.request.isUnsigned ? QStringLiteral("GET (picture)") : answer.request;
    line.status = answer.failure ? answer.failure->httpStatus : answer.status;
    line.took = std::chrono::milliseconds(call.clock.elapsed());
    line.bytes = answer.size;
    line.trouble = error ? kindWord(error->kind) : QString();
    m_transcript.add(line);
}

} // namespace windlass
