// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/permission.h"
#include "api/services/issuesapi.h"
#include "models/paging/completelist.h"
#include "models/repositories/repositoryactions.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace windlass {

class InlineMessage;
struct Session;

//! The form of an issue, for a new one and for the change of one. Only what was changed is sent. It is closed by the
//! host's yes; until then what was typed stays.
class IssueDialog : public QDialog {
    Q_OBJECT

public:
    //! Session and actions outlive the dialog. Without `issue` it makes a new one. `newestKnownId` is the newest issue that
    //! the person has seen, 0 for none.
    IssueDialog(Session &session, RepositoryActions &actions, const RepositoryId &repository, const std::optional<Issue> &issue,
                qint64 newestKnownId, QWidget *parent = nullptr);

    void reject() override;

signals:
    //! The host has it.
    void saved();

private:
    void buildForm();
    QComboBox *makeChoice(const QString &name, const QStringList &words, const QString &current);
    void showMembers();
    IssueChange change() const;
    QString problem() const;
    void update();
    void save();
    void take(const RepositoryReport &report);

    Session &m_session;
    RepositoryActions &m_actions;
    RepositoryId m_repository;
    std::optional<Issue> m_issue;
    qint64 m_newestKnownId;
    CompleteList<WorkspaceMember> *m_members;
    QLineEdit *m_title;
    QPlainTextEdit *m_content;
    QComboBox *m_kind = nullptr;
    QComboBox *m_priority = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_assignee;
    InlineMessage *m_message;
    QPushButton *m_save = nullptr;
    quint64 m_ticket = 0;
};

} // namespace windlass
