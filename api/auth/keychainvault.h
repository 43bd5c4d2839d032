// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretvault.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace QKeychain {
class Job;
}

namespace windlass {

//! The platform's keychain, through QtKeychain: Secret Service, KWallet, macOS, Windows. Never a file: the library's
//! insecure fallback is off.
//!
//! One job at a time, as the services serve them. A job that does not end is left to itself (deleting one in flight
//! crashes): whoever asked hears TimedOut, and what waits behind it times out as well, until the service wakes up.
class KeychainVault final : public QObject, public SecretVault
{
    Q_OBJECT

public:
    struct Options {
        QString service = QStringLiteral("windlass"); //!< Under this name the person sees our entries.
        std::chrono::milliseconds timeout{20'000};    //!< For one entry, waiting behind others included.
    };

    explicit KeychainVault(const Options &options, QObject *parent = nullptr);
    explicit KeychainVault(QObject *parent = nullptr);
    ~KeychainVault() override;

    void read(const QString &entry, Done done) override;
    void write(const QString &entry, const Secret &text, Done done) override;
    void remove(const QString &entry, Done done) override;
    bool isLasting() const override { return true; }

private:
    enum class Kind { Read, Write, Remove };
    struct Call {
        quint64 id = 0;
        Kind kind = Kind::Read;
        QString entry;
        Secret text;
        Done done; //!< Empty once it was answered.
    };

    void enqueue(Kind kind, const QString &entry, const Secret &text, Done done);
    void startNext();
    void start(QKeychain::Job *job);
    void readBack();
    void finishJob(QKeychain::Job *job);
    void finishReadBack(int error, const QString &words, const Secret &found);
    //! Ends the running call with what the service says about itself.
    void finishAfterAsking(int error, const QString &words);
    void end(const SecretAnswer &answer);
    void expire(quint64 id);

    Options m_options;
    QList<Call> m_waiting;
    std::optional<Call> m_running;
    quint64 m_nextId = 1;
};

} // namespace windlass
