// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/comment.h"
#include "api/resources/pullrequest.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QTimer>

namespace windlass {

//! Which text: of whom, for which pull request, at which place.
struct DraftKey {
    QString account; //!< Uuid of the account, or another word for it that stays.
    PullRequestId pullRequest;
    QString place; //!< "general", "answer/17", "description", or a place in the diff; see forComment().

    //! Where a comment that is being written would go.
    static DraftKey forComment(const QString &account, const PullRequestId &id, const NewComment &comment);
    static DraftKey general(const QString &account, const PullRequestId &id);
    //! The place in the diff or the comment that is answered, read back from `place`; content is empty.
    NewComment target() const;

    bool operator==(const DraftKey &) const = default;
};

size_t qHash(const DraftKey &key, size_t seed = 0);

//! What people typed and did not send. It is no cache: it is saved within a second of the last key and when the store
//! goes, in a file that only its owner can read, and a file that can't be read is set aside, never overwritten.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    explicit DraftStore(const QString &file, QObject *parent = nullptr);
    ~DraftStore() override;

    //! Empty when there is none.
    QString draft(const DraftKey &key) const { return m_drafts.value(key).text; }
    //! An empty text removes it.
    void setDraft(const DraftKey &key, const QString &text);
    void remove(const DraftKey &key);
    //! Of one account and pull request, oldest first.
    QList<DraftKey> keys(const QString &account, const PullRequestId &pullRequest) const;
    int count() const { return static_cast<int>(m_drafts.size()); }

    //! Writes what is not written yet; false when that failed, and it is tried again with the next change.
    bool save();
    bool isSaved() const { return !m_isDirty; }
    //! Where a file that could not be read was put; empty when all was well.
    QString setAsideFile() const { return m_setAsideFile; }

signals:
    void draftChanged(const windlass::DraftKey &key);
    //! isSaved() changed.
    void savedChanged(bool isSaved);
    //! Writing failed: what is typed is in memory alone. `reason` is the system's.
    void saveFailed(const QString &reason);

private:
    struct Draft {
        QString text;
        QDateTime changedOn;
    };

    void load();
    void setAside();
    void setDirty(bool isDirty);

    QString m_file;
    QString m_setAsideFile;
    QHash<DraftKey, Draft> m_drafts;
    QTimer m_saveSoon;
    bool m_isDirty = false;
};

} // namespace windlass
