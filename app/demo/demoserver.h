// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace windlass::demo {

struct DemoOptions {
    QString stateDirectory;     //!< Kept and found again; empty: a temporary one that goes away.
    QStringList repositories;   //!< Local git repositories to serve instead of the sample workspace.
    quint16 port = 0;           //!< 0 takes a free one.
    double pipelineSpeed = 1;   //!< 10 runs pipelines ten times as fast.
    quint64 seed = 1;           //!< Of the sample workspace.
    int requestsPerHour = 1000; //!< As on the host.
};

//! The stand-in for Bitbucket Cloud: a real HTTP server on 127.0.0.1 that speaks API 2.0 over real git repositories.
//! It answers on threads of its own; start() takes well under a second once the sample workspace exists, and a few
//! seconds the first time, so the GUI thread should not wait for it.
class DemoServer {
public:
    explicit DemoServer(DemoOptions options = {});
    //! Stops: answers under way are finished first.
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    //! False with one sentence in `error`: no git, a port in use, a path that is no repository, a folder that cannot be
    //! written. Any thread; once.
    bool start(QString *error);

    //! "http://127.0.0.1:PORT/2.0".
    QString baseUrl() const;
    quint16 port() const;
    //! For `Authorization: Bearer`; with Basic it is the password to the e-mail of an account.
    static QByteArray token();
    //! Who `token()` is: the nickname.
    QString signedInNickname() const;
    //! The OAuth consumer that the sign-in pages at /site/oauth2/ know.
    static QString oauthClientId();
    static QString oauthClientSecret();

    //! The folder that holds workspace.json and the repositories.
    QString stateFolder() const;
    //! The bare git repository that is served as workspace/slug.
    QString repositoryPath(const QString &workspace, const QString &slug) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace windlass::demo
