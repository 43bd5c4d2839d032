// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthtokens.h"
#include "api/auth/secretstore.h"
#include "api/auth/tokenendpoint.h"
#include "api/core/credentials.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace windlass {

//! The access and refresh token of one account, renewed two minutes before they run out, and at a 401.
//!
//! One refresh at a time, in this process and in all: a lock file is held, and under it the store is read again, because
//! another process may have been quicker. The new pair is stored before the old one is forgotten and before anybody goes
//! on. Only 400, 401 or 403 of the refresh itself ends the session; whatever else goes wrong is tried again later.
class OAuthCredentials final : public QObject, public Credentials
{
    Q_OBJECT

public:
    enum class State {
        SignedIn,
        SignInAgain, //!< The host refuses the refresh token. The account, its drafts and its cache stay.
    };

    struct Options {
        QUrl tokenUrl;
        OAuthClient client;
        NetworkSetup network;
        SecretStore *store = nullptr; //!< Outlives us, or we keep the tokens in memory.
        QString account;              //!< Of the SecretKey.
        QString lockFile;             //!< Beside the account's data; empty for a process that is alone.
        std::chrono::milliseconds lockWait{45'000};
        std::chrono::milliseconds firstPause{5'000}; //!< After a failure; doubles up to five minutes.
    };

    OAuthCredentials(const Options &options, const OAuthTokens &tokens);
    ~OAuthCredentials() override;

    Secret authorization() const override;
    bool canRefresh() const override;
    int generation() const override { return m_generation; }
    //! Says yes when the tokens are newer than before, stored if that is possible at all.
    void refresh(std::function<void(bool isRefreshed)> done) override;

    State state() const { return m_state; }
    QSet<QString> scopes() const { return m_tokens.scopes; }
    //! The newest pair could not be stored: when the program ends now, the person has to sign in again.
    bool isUnsaved() const { return m_isUnsaved; }
    //! A refresh is under way: a program that quits now would not hear the answer.
    bool isRefreshing() const { return m_isBusy; }
    //! When the next refresh is due by itself; none when it is not known or not possible.
    std::optional<std::chrono::milliseconds> timeToRefresh() const;

signals:
    void stateChanged();
    void refreshed();
    //! isUnsaved() changed.
    void unsavedChanged();

private:
    void begin();
    void takeLock();
    void readStored();
    void adopt(const OAuthTokens &tokens);
    void post();
    void receive(const Result<OAuthTokens> &answer);
    void endSessionUnlessRenewed();
    void save();
    void noteSaved(bool isSaved);
    void end(bool isRefreshed);
    void backOff();
    void setState(State state);
    void schedule();
    SecretKey key() const { return {m_options.account, SecretKey::OAuthTokens}; }

    Options m_options;
    OAuthTokens m_tokens;
    TokenEndpoint m_endpoint;
    std::unique_ptr<QLockFile> m_lock;
    QPointer<SecretStore> m_store;
    std::vector<std::function<void(bool)>> m_waiting;
    QElapsedTimer m_lockAsked;
    QTimer m_lockTimer;
    QTimer m_due;      //!< The next refresh that nobody asked for.
    QTimer m_saveAgain;
    std::chrono::milliseconds m_pause{0};
    QElapsedTimer m_failedAt;
    int m_saveFailures = 0;
    int m_generation = 0;
    State m_state = State::SignedIn;
    bool m_isBusy = false;
    bool m_isUnsaved = false;
};

} // namespace windlass
