// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/refs.h"
#include "models/repositories/repositoryactions.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

class InlineMessage;
struct Session;

//! Makes a branch from any branch, tag or commit. It is closed by the host's yes; until then what was typed stays.
class NewBranchDialog : public QDialog {
    Q_OBJECT

public:
    //! `start` is what the new branch begins at, for a first proposal; may be empty. Session and actions outlive the dialog.
    NewBranchDialog(Session &session, RepositoryActions &actions, const RepositoryId &repository, const QString &start,
                    QWidget *parent = nullptr);

signals:
    //! The host has it.
    void created(const QString &name);

private:
    void resolve();
    void resolveTag(const QString &start);
    void resolveCommit(const QString &start);
    void setTarget(const QString &start, const Commit &commit);
    void showUnknown(const QString &start, const Error &error);
    QString problem() const;
    void update();
    void create();
    void take(const RepositoryReport &report);

    Session &m_session;
    RepositoryActions &m_actions;
    RepositoryId m_repository;
    QLineEdit *m_name;
    QLabel *m_nameHint;
    QLineEdit *m_start;
    QLabel *m_startHint;
    InlineMessage *m_message;
    QPushButton *m_create;
    QString m_asked; //!< The start that is being looked up, or was.
    QString m_hash;  //!< Of what it stands for; empty while it is not known.
    quint64 m_ticket = 0;
};

//! Why git would refuse the name, and what to do; empty when it is fine.
QString refNameText(const QString &name);

} // namespace windlass
