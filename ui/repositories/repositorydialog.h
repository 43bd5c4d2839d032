// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/project.h"
#include "api/resources/repository.h"
#include "models/paging/completelist.h"
#include "models/repositories/repositoryactions.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace windlass {

class BranchPicker;
class InlineMessage;
struct Session;

//! The form of a repository, for a new one and for one that is there. Only what was changed is sent. It is closed by the
//! host's yes; until then what was typed stays.
class RepositoryDialog : public QDialog {
    Q_OBJECT

public:
    //! Session and actions outlive the dialog. Without `repository` it makes a new one in `workspace`.
    RepositoryDialog(Session &session, RepositoryActions &actions, const QString &workspace,
                     const std::optional<Repository> &repository, QWidget *parent = nullptr);

    void reject() override;

signals:
    //! The host has it; after a new name its address is another one.
    void saved(const windlass::RepositoryId &id);

private:
    void buildForm(Session &session);
    void showProjects();
    void showAddress();
    QString problem() const;
    RepositoryChange change() const;
    void update();
    void save();
    void take(const RepositoryReport &report);

    RepositoryActions &m_actions;
    QString m_workspace;
    std::optional<Repository> m_repository;
    CompleteList<Project> *m_projects;
    QLineEdit *m_name;
    QLabel *m_address;
    QComboBox *m_project;
    QPlainTextEdit *m_description;
    QCheckBox *m_private;
    QComboBox *m_forks;
    BranchPicker *m_mainBranch = nullptr;
    InlineMessage *m_message;
    QPushButton *m_save = nullptr;
    quint64 m_ticket = 0;
};

} // namespace windlass
