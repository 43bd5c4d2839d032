// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcredentials.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace windlass {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds Ahead{120};
constexpr milliseconds LockPoll{150};
constexpr milliseconds LongestBackOff{5 * 60'000};
//! A process that holds the lock and is alive may wait for its keychain; older than this it hangs.
constexpr milliseconds LockIsStaleAfter{120'000};

} // namespace

OAuthCredentials::OAuthCredentials(const Options &options, const OAuthTokens &tokens)
    : m_options(options)
    , m_tokens(tokens)
    , m_endpoint(options.tokenUrl, options.client, options.network)
    , m_store(options.store)
{
    if (!m_options.lockFile.isEmpty()) {
        QDir().mkpath(QFileInfo(m_options.lockFile).absolutePath());
        m_lock = std::make_unique<QLockFile>(m_options.lockFile);
        m_lock->setStaleLockTime(static_cast<int>(LockIsStaleAfter.count()));
    }
    m_lockTimer.setSingleShot(true);
    m_due.setSingleShot(true);
    m_saveAgain.setSingleShot(true);
    connect(&m_lockTimer, &QTimer::timeout, this, &OAuthCredentials::takeLock);
    connect(&m_due, &QTimer::timeout, this, [this] {
        m_failedAt.invalidate();
        refresh([](bool) {});
    });
    connect(&m_saveAgain, &QTimer::timeout, this, [this] {
        if (m_store && !m_isBusy)
            m_store->write(key(), encodeTokens(m_tokens), this, [this](const SecretAnswer &answer) { noteSaved(answer.isDone()); });
    });
    schedule();
}

OAuthCredentials::~OAuthCredentials() = default;

Secret OAuthCredentials::authorization() const
{
    return Secret("Bearer " + m_tokens.access.reveal());
}

bool OAuthCredentials::canRefresh() const
{
    return m_state == State::SignedIn && !m_tokens.refresh.isEmpty();
}

std::optional<milliseconds> OAuthCredentials::timeToRefresh() const
{
    return m_due.isActive() ? std::optional(milliseconds(m_due.remainingTime())) : std::nullopt;
}

void OAuthCredentials::refresh(std::function<void(bool)> done)
{
    m_waiting.push_back(std::move(done));
    if (m_isBusy)
        return;
    m_isBusy = true;
    // Later, so that no handler runs inside the call that asked.
    QMetaObject::invokeMethod(this, &OAuthCredentials::begin, Qt::QueuedConnection);
}

void OAuthCredentials::begin()
{
    // A host that was just not reachable is not asked again for each request that needs it.
    const bool isPausing = m_pause.count() > 0 && m_failedAt.isValid() && !m_failedAt.hasExpired(m_pause.count());
    if (!canRefresh() || isPausing)
        return end(false);
    m_due.stop();
    m_lockAsked.start();
    takeLock();
}

void OAuthCredentials::takeLock()
{
    if (!m_lock || m_lock->tryLock(0))
        return readStored();
    if (m_lock->error() != QLockFile::LockFailedError)
        return readStored(); // No file can be made there: then we are careful within this process alone.
    if (m_lockAsked.hasExpired(m_options.lockWait.count()))
        return backOff();
    m_lockTimer.start(LockPoll);
}

void OAuthCredentials::readStored()
{
    if (!m_store)
        return post();
    m_store->read(key(), this, [this](const SecretAnswer &answer) {
        const auto stored = answer.isDone() ? decodeTokens(answer.secret) : std::nullopt;
        if (stored && stored->serial > m_tokens.serial) {
            // Another process was quicker. What it got is as good as what we would get.
            adopt(*stored);
            const auto left = m_tokens.remaining(QDateTime::currentDateTimeUtc());
            if (!left || *left > Ahead)
                return end(true);
        }
        post();
    });
}

void OAuthCredentials::adopt(const OAuthTokens &tokens)
{
    m_tokens = tokens;
    ++m_generation;
    if (std::exchange(m_isUnsaved, false))
        emit unsavedChanged();
}

void OAuthCredentials::post()
{
    m_endpoint.refresh(m_tokens.refresh).then(this, [this](const Result<OAuthTokens> &answer) { receive(answer); });
}

void OAuthCredentials::receive(const Result<OAuthTokens> &answer)
{
    if (!answer) {
        const int status = answer.error().httpStatus;
        if (status == 400 || status == 401 || status == 403)
            return endSessionUnlessRenewed();
        return backOff();
    }
    OAuthTokens renewed = *answer;
    renewed.serial = m_tokens.serial + 1;
    if (renewed.refresh.isEmpty())
        renewed.refresh = m_tokens.refresh;
    if (renewed.scopes.isEmpty())
        renewed.scopes = m_tokens.scopes;
    m_tokens = renewed;
    ++m_generation;
    save();
}

void OAuthCredentials::endSessionUnlessRenewed()
{
    // A lock that could not be had, or a copy of the program that knows nothing of it: look once more before giving up.
    const auto give = [this](const std::optional<OAuthTokens> &stored) {
        if (stored && stored->serial > m_tokens.serial) {
            adopt(*stored);
            return end(true);
        }
        setState(State::SignInAgain);
        end(false);
    };
    if (!m_store)
        return give(std::nullopt);
    m_store->read(key(), this, [give](const SecretAnswer &answer) {
        give(answer.isDone() ? decodeTokens(answer.secret) : std::nullopt);
    });
}

void OAuthCredentials::save()
{
    if (!m_store)
        return end(true);
    m_store->write(key(), encodeTokens(m_tokens), this, [this](const SecretAnswer &answer) {
        noteSaved(answer.isDone());
        end(true);
    });
}

void OAuthCredentials::noteSaved(bool isSaved)
{
    if (isSaved) {
        m_saveFailures = 0;
    } else {
        const auto wait = std::min<milliseconds>(m_options.firstPause * (1 << std::min(m_saveFailures, 6)), LongestBackOff);
        ++m_saveFailures;
        m_saveAgain.start(wait);
    }
    if (m_isUnsaved == isSaved) {
        m_isUnsaved = !isSaved;
        emit unsavedChanged();
    }
}

void OAuthCredentials::end(bool isRefreshed)
{
    if (m_lock && m_lock->isLocked())
        m_lock->unlock();
    m_isBusy = false;
    if (isRefreshed)
        m_pause = milliseconds(0);
    schedule();
    const auto waiting = std::exchange(m_waiting, {});
    const QPointer<OAuthCredentials> guard(this);
    for (const auto &done : waiting)
        done(isRefreshed);
    if (guard && isRefreshed)
        emit refreshed();
}

void OAuthCredentials::backOff()
{
    m_pause = m_pause.count() == 0 ? m_options.firstPause : std::min(m_pause * 2, LongestBackOff);
    m_failedAt.start();
    end(false);
}

void OAuthCredentials::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void OAuthCredentials::schedule()
{
    m_due.stop();
    if (!canRefresh())
        return;
    if (m_pause.count() > 0) {
        m_due.start(m_pause);
        return;
    }
    const auto left = m_tokens.remaining(QDateTime::currentDateTimeUtc());
    if (!left)
        return;
    // A token that lives for less than four minutes is renewed at half of its life, and none every second.
    const milliseconds ahead = std::min<milliseconds>(Ahead, milliseconds(*m_tokens.lifetime) / 2);
    const milliseconds soonest = m_generation > 0 ? m_options.firstPause : milliseconds(0);
    m_due.start(std::max<milliseconds>(soonest, *left - ahead));
}

} // namespace windlass
