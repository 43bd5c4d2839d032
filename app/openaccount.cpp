// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openaccount.h"

#include "models/cache/sqliteresponsecache.h"
#include "models/workspaces/placedlists.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

namespace windlass {

namespace {

QString accountKey(const OpenAccount::Options &options)
{
    if (!options.key.isEmpty())
        return options.key;
    // Access tokens act for nobody: without this, one would read what another may see out of the cache.
    const bool isNobody = options.account.uuid.isEmpty() && options.credentials;
    return OpenAccount::keyOf(options.apiBase,
                              isNobody ? QString::fromLatin1(QCryptographicHash::hash(options.credentials->authorization().reveal(),
                                                                                     QCryptographicHash::Sha256)
                                                                 .toHex())
                                       : options.account.uuid);
}

ApiClient::Options clientOptions(const OpenAccount::Options &options)
{
    ApiClient::Options client;
    client.base = options.apiBase;
    client.credentials = options.credentials;
    client.network = options.network;
    client.isReadOnly = options.isReadOnly;
    if (!options.cacheFolder.isEmpty())
        client.cache = sqliteResponseCache(QDir(options.cacheFolder).filePath(accountKey(options) + QStringLiteral(".sqlite")));
    return client;
}

QString ledgerFileOf(const OpenAccount::Options &options)
{
    return QDir(options.dataFolder).filePath(QStringLiteral("requests-%1.json").arg(accountKey(options)));
}

QString starredSetting(const QString &key)
{
    return QStringLiteral("starred/") + key;
}

PullRequestActions::Options pullRequestOptions(OpenAccount &account, const WriteJob::LookDelays &looks)
{
    Session &session = account.session;
    PullRequestActions::Options options;
    options.calls = PullRequestCalls::of(session.pullRequests, session.comments, session.tasks);
    options.ownUuid = [&session] { return session.account.uuid; };
    options.drafts = &account.drafts;
    options.account = account.key();
    options.timing.looks = looks;
    options.journal = &account.journal;
    options.hostNow = [&session] { return session.client.hostNow(); };
    return options;
}

PipelineActions::Options pipelineOptions(OpenAccount &account, const WriteJob::LookDelays &looks)
{
    Session &session = account.session;
    PipelineActions::Options options;
    options.calls = PipelineCalls::of(session.pipelines);
    options.ownUuid = [&session] { return session.account.uuid; };
    options.looks = looks;
    options.journal = &account.journal;
    options.hostNow = [&session] { return session.client.hostNow(); };
    return options;
}

} // namespace

QString OpenAccount::keyOf(const QUrl &apiBase, const QString &uuid)
{
    // Accounts of two hosts may share a uuid, and a file name must hold neither an address nor a name.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(apiBase.host().toUtf8());
    hash.addData(uuid.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

OpenAccount::OpenAccount(const Options &options, QObject *parent)
    : QObject(parent)
    , m_key(accountKey(options))
    , m_credentials(options.credentials)
    , m_place(options.place)
    , session(clientOptions(options))
    , ledgerFile(session.client.ledger(), options.keepsCount ? ledgerFileOf(options) : QString())
    , drafts(QDir(options.dataFolder).filePath(QStringLiteral("drafts-%1.json").arg(m_key)))
    , viewed(QDir(options.dataFolder).filePath(QStringLiteral("viewed-%1").arg(m_key)))
    , starred(options.settings ? options.settings->value(starredSetting(m_key)).toStringList() : QStringList(),
              [settings = options.settings, key = m_key](const QStringList &names) {
                  if (settings)
                      settings->setValue(starredSetting(key), names);
              })
    , sidebar(workspacesAt(session.workspaces, m_place), repositoriesAt(session.repositories, m_place), &starred)
    , journal(QDir(options.dataFolder).filePath(QStringLiteral("writes-%1.json").arg(m_key)))
    , pullRequestActions(pullRequestOptions(*this, options.looks))
    , pipelineActions(pipelineOptions(*this, options.looks))
    , repositoryActions(RepositoryCalls::of(session.repositories, session.refs, session.hooks, session.issues, session.commits),
                        {{options.looks, &journal, [this] { return session.client.hostNow(); }},
                         [this] { return session.account.uuid; }})
    , recovery(journal, {&pullRequestActions, &pipelineActions, &repositoryActions})
{
    session.account = options.account;
    recovery.lookUp();
    // What could not be looked up without the host can be now.
    connect(&session.client, &ApiClient::onlineChanged, this, [this](bool isOnline) {
        if (isOnline)
            recovery.lookUp();
    });
}

OpenAccount::~OpenAccount() = default;

void OpenAccount::replaceCredentials(const std::shared_ptr<Credentials> &credentials)
{
    m_credentials = credentials;
    session.client.setCredentials(credentials);
}

WorkspaceListModel::Fetch OpenAccount::workspaces()
{
    return workspacesAt(session.workspaces, m_place);
}

void OpenAccount::loadPicture(const QString &address, const std::function<void(const QByteArray &)> &done)
{
    session.pictures.get(address, ReadFrom::Cache).then(this, [this, address, done](const Result<QByteArray> &kept) {
        if (kept) {
            done(*kept);
            return;
        }
        session.pictures.get(address).then(this, [done](const Result<QByteArray> &fetched) {
            done(fetched ? *fetched : QByteArray());
        });
    });
}

} // namespace windlass
