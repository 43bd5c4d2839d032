// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/session.h"
#include "models/actions/writejournal.h"
#include "models/actions/writerecovery.h"
#include "models/cache/ledgerfile.h"
#include "models/pipelines/pipelineactions.h"
#include "models/pullrequests/pullrequestactions.h"
#include "models/repositories/repositoryactions.h"
#include "models/review/draftstore.h"
#include "models/review/viewedstore.h"
#include "models/workspaces/sidebarmodel.h"
#include "models/workspaces/starredrepositories.h"

#include <QObject>

class QSettings;

namespace windlass {

//! One signed-in account with everything that belongs to it and must outlive a page: the session, what writes, what is
//! typed, what stands in the sidebar. Destroying it signs out.
class OpenAccount : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiBase;
        QString key; //!< Of an account that is known already; empty makes it from host and person.
        std::shared_ptr<Credentials> credentials;
        Account account;
        QString place; //!< For an access token that can't list workspaces: "acme" or "acme/web-shop".
        NetworkSetup network;
        bool isReadOnly = false;
        QString dataFolder;  //!< Drafts, and the journal of writes; made when it is missing.
        QString cacheFolder; //!< Empty keeps no answers.
        bool keepsCount = true; //!< Of the requests of this hour, over a restart: the host's hour goes on.
        QSettings *settings = nullptr; //!< Starred repositories; may be null.
        WriteJob::LookDelays looks = WriteJob::UsualDelays;
    };

    explicit OpenAccount(const Options &options, QObject *parent = nullptr);
    ~OpenAccount() override;

    //! The key of a person at a host.
    static QString keyOf(const QUrl &apiBase, const QString &uuid);
    //! A word for this account that stays the same and holds nothing private: names of files and settings use it.
    QString key() const { return m_key; }

    //! What its requests are signed with.
    const std::shared_ptr<Credentials> &credentials() const { return m_credentials; }
    //! Another credential of the same person: pages, drafts, cache and count stay.
    void replaceCredentials(const std::shared_ptr<Credentials> &credentials);
    //! The workspaces that the account is in, for lists of them.
    WorkspaceListModel::Fetch workspaces();

    //! Fetches a picture for PictureStore: from what was kept, else from its host.
    void loadPicture(const QString &address, const std::function<void(const QByteArray &)> &done);

private:
    QString m_key;
    std::shared_ptr<Credentials> m_credentials;
    QString m_place;

public:
    Session session;
    LedgerFile ledgerFile;
    DraftStore drafts;
    ViewedStore viewed;
    StarredRepositories starred;
    SidebarModel sidebar;
    WriteJournal journal; //!< Before the actions, which write in it.
    PullRequestActions pullRequestActions;
    PipelineActions pipelineActions;
    RepositoryActions repositoryActions;
    //! Begins to look up what an earlier run left open as soon as the account is open.
    WriteRecovery recovery;
};

} // namespace windlass
