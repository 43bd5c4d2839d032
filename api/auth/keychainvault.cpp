// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/keychainvault.h"

#include "api/auth/keyringcondition.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <utility>

namespace windlass {

KeychainVault::KeychainVault(const Options &options, QObject *parent) : QObject(parent), m_options(options) {}

KeychainVault::KeychainVault(QObject *parent) : KeychainVault(Options(), parent) {}

KeychainVault::~KeychainVault() = default;

void KeychainVault::read(const QString &entry, Done done)
{
    enqueue(Kind::Read, entry, {}, std::move(done));
}

void KeychainVault::write(const QString &entry, const Secret &text, Done done)
{
    enqueue(Kind::Write, entry, text, std::move(done));
}

void KeychainVault::remove(const QString &entry, Done done)
{
    enqueue(Kind::Remove, entry, {}, std::move(done));
}

void KeychainVault::enqueue(Kind kind, const QString &entry, const Secret &text, Done done)
{
    const quint64 id = m_nextId++;
    m_waiting.append({id, kind, entry, text, std::move(done)});
    QTimer::singleShot(m_options.timeout, this, [this, id] { expire(id); });
    // Queued, so that nobody hears an answer before the call that asked has returned.
    QMetaObject::invokeMethod(this, &KeychainVault::startNext, Qt::QueuedConnection);
}

void KeychainVault::startNext()
{
    if (m_running || m_waiting.isEmpty())
        return;
    m_running = m_waiting.takeFirst();
    switch (m_running->kind) {
    case Kind::Read: start(new QKeychain::ReadPasswordJob(m_options.service)); break;
    case Kind::Write: {
        auto *job = new QKeychain::WritePasswordJob(m_options.service);
        // Text for ever: text and binary under one key are two items in the Secret Service.
        job->setTextData(QString::fromLatin1(m_running->text.reveal()));
        start(job);
        break;
    }
    case Kind::Remove: start(new QKeychain::DeletePasswordJob(m_options.service)); break;
    }
}

void KeychainVault::start(QKeychain::Job *job)
{
    // No parent: a job that dies in flight takes the program with it. It deletes itself.
    job->setInsecureFallback(false);
    job->setKey(m_running->entry);
    connect(job, &QKeychain::Job::finished, this, &KeychainVault::finishJob);
    job->start();
}

void KeychainVault::finishJob(QKeychain::Job *job)
{
    const int error = job->error();
    if (m_running->kind == Kind::Read) {
        if (error != QKeychain::NoError)
            return finishAfterAsking(error, job->errorString());
        auto *reading = static_cast<QKeychain::ReadPasswordJob *>(job);
        return end({SecretState::Done, Secret(reading->textData().toLatin1()), {}});
    }
    if (error != QKeychain::NoError)
        return finishAfterAsking(error, job->errorString());
    // A keyring that is locked says yes to deleting and deletes nothing; KWallet says yes to a write that failed.
    readBack();
}

void KeychainVault::readBack()
{
    auto *job = new QKeychain::ReadPasswordJob(m_options.service);
    job->setInsecureFallback(false);
    job->setKey(m_running->entry);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        finishReadBack(job->error(), job->errorString(), Secret(job->textData().toLatin1()));
    });
    job->start();
}

void KeychainVault::finishReadBack(int error, const QString &words, const Secret &found)
{
    if (m_running->kind == Kind::Write) {
        if (error != QKeychain::NoError)
            return finishAfterAsking(error, words);
        const bool isSame = found.reveal() == m_running->text.reveal();
        return end({isSame ? SecretState::Done : SecretState::Failed, {}, {}});
    }
    if (error == QKeychain::NoError)
        return end({SecretState::Failed, {}, {}});
    finishAfterAsking(error, words);
}

void KeychainVault::finishAfterAsking(int error, const QString &words)
{
    const bool isRemoved = m_running->kind == Kind::Remove;
    askKeyringCondition(this, [this, error, words, isRemoved](KeyringCondition condition) {
        const bool isDefinite = condition == KeyringCondition::Open || condition == KeyringCondition::NotApplicable;
        SecretAnswer answer{SecretState::Failed, {}, words};
        switch (error) {
        case QKeychain::EntryNotFound:
            if (isDefinite)
                answer.state = isRemoved ? SecretState::Done : SecretState::NotFound;
            else
                answer.state = condition == KeyringCondition::Locked ? SecretState::Locked : SecretState::NotFoundOrLocked;
            break;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            answer.state = condition == KeyringCondition::Locked ? SecretState::Locked : SecretState::Denied;
            break;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented: answer.state = SecretState::NoService; break;
        default:
            // "Other" is what the Secret Service backend says when there is no service at all.
            if (condition == KeyringCondition::NoService || condition == KeyringCondition::NoKeyring)
                answer.state = SecretState::NoService;
            break;
        }
        end(answer);
    });
}

void KeychainVault::end(const SecretAnswer &answer)
{
    const Call ended = *std::exchange(m_running, std::nullopt);
    startNext();
    if (ended.done)
        ended.done(answer);
}

void KeychainVault::expire(quint64 id)
{
    const SecretAnswer late{SecretState::TimedOut, {}, {}};
    if (m_running && m_running->id == id) {
        if (const Done done = std::exchange(m_running->done, nullptr))
            done(late);
        return;
    }
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), [id](const Call &call) { return call.id == id; });
    if (waiting == m_waiting.end())
        return;
    const Done done = waiting->done;
    m_waiting.erase(waiting);
    if (done)
        done(late);
}

} // namespace windlass
