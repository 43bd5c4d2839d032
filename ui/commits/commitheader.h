// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/commit.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace windlass {

class Avatar;
class RelativeTimeLabel;

//! What a commit says of itself: message, author, when, hash, parents, and what builds say of it.
class CommitHeader : public QWidget {
    Q_OBJECT

public:
    explicit CommitHeader(QWidget *parent = nullptr);

    void setCommit(const Commit &commit);
    void setStatuses(const QList<CommitStatus> &statuses);

signals:
    void commitRequested(const QString &hash);
    //! Something was copied; text is for the status bar.
    void copied(const QString &text);

private:
    void clearRow(QHBoxLayout *row);

    QLabel *m_summary;
    QLabel *m_body;
    QScrollArea *m_bodyArea;
    Avatar *m_avatar;
    QLabel *m_author;
    RelativeTimeLabel *m_date;
    QLabel *m_hash;
    QHBoxLayout *m_parents;
    QHBoxLayout *m_builds;
    QString m_fullHash;
};

} // namespace windlass
