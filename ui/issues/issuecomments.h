// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/issuesapi.h"
#include "models/paging/completelist.h"
#include "models/repositories/repositoryactions.h"
#include "models/review/draftstore.h"

#include <QWidget>

class QVBoxLayout;

namespace windlass {

class CommentEditor;
class CommentView;
class SectionHeader;
class StatePanel;
struct Session;

//! The comments of an issue, oldest first, and the editor for the next one. What is typed is a draft until the host has it.
class IssueComments : public QWidget {
    Q_OBJECT

public:
    //! Session, actions and drafts outlive the widget; `account` is the key of drafts.
    IssueComments(Session &session, RepositoryActions &actions, DraftStore &drafts, const QString &account, const IssueId &issue,
                  QWidget *parent = nullptr);

    void reload();
    CompleteList<Comment> *model() const { return m_model; }
    void openEditor();
    void submit();

signals:
    //! The host has a new one.
    void sent();

private:
    void showComments();
    void send(const QString &text);
    void take(const RepositoryReport &report);
    DraftKey draftKey() const;

    Session &m_session;
    RepositoryActions &m_actions;
    DraftStore &m_drafts;
    QString m_account;
    IssueId m_issue;
    CompleteList<Comment> *m_model;
    SectionHeader *m_heading;
    StatePanel *m_panel;
    QVBoxLayout *m_list;
    QHash<qint64, CommentView *> m_views;
    CommentEditor *m_editor;
    quint64 m_ticket = 0;
};

} // namespace windlass
