// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace windlass {

//! One account that this program knows. Nothing in it is secret.
struct AccountRecord {
    enum class Kind {
        OAuth,
        ApiToken,
        AccessToken, //!< Acts for a repository, project or workspace, not for a person.
    };

    QString key;         //!< Stays the same; names of files, settings and secrets have it.
    Kind kind = Kind::ApiToken;
    QString host;        //!< Where the API answers, as it was given.
    QString uuid;        //!< Empty for access tokens.
    QString accountId;
    QString displayName;
    QString avatar;      //!< Address of the picture.
    QString consumer;    //!< For OAuth with a consumer of the person's own: its key. The secret lies in the keychain.
    QString place;       //!< For an access token that can't list workspaces: "acme" or "acme/web-shop".
    QDate expiresOn;     //!< Of the token, where the person said so; the host does not.
    bool isReadOnly = false;
    bool isForSession = false; //!< Its secret is in memory alone, so the file does not know it.

    bool operator==(const AccountRecord &) const = default;
};

//! The accounts in the order in which they were added, and which one was used last.
class AccountList : public QObject
{
    Q_OBJECT

public:
    explicit AccountList(const QString &file, QObject *parent = nullptr);

    const QList<AccountRecord> &accounts() const { return m_accounts; }
    std::optional<AccountRecord> find(const QString &key) const;
    //! The one to begin with; empty when there is none.
    QString current() const { return m_current; }

    //! Adds it, or replaces the one of the same key. False when the file could not be written: it is then there for this
    //! session alone.
    bool put(const AccountRecord &account);
    //! Whether a sign-in for this session stands before a lasting one, which is back at the next start.
    bool isCovering(const QString &key) const { return m_covered.contains(key); }
    bool remove(const QString &key);
    bool setCurrent(const QString &key);

    //! Accounts that were removed while their secrets could not be: they are wiped at the next chance.
    QStringList leftovers() const { return m_leftovers; }
    bool addLeftover(const QString &key);
    bool removeLeftover(const QString &key);

    //! Whole days until the token ends; negative when it has. None when nobody said when.
    static std::optional<qint64> daysLeft(const AccountRecord &account, const QDate &today);
    //! Whether to warn about it: in the last 14 days.
    static bool isExpiryNear(const AccountRecord &account, const QDate &today);

    //! Where a file that could not be read was put; empty when all was well.
    QString setAsideFile() const { return m_setAsideFile; }

signals:
    void changed();

private:
    void load();
    bool save();

    QString m_file;
    QString m_setAsideFile;
    QList<AccountRecord> m_accounts;
    //! Lasting accounts whose place one of this session has taken. The file goes on to have them.
    QHash<QString, AccountRecord> m_covered;
    QString m_current;
    QStringList m_leftovers;
};

} // namespace windlass
