// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/hooksapi.h"
#include "models/repositories/repositoryactions.h"
#include "ui/repositories/repositorypart.h"

class QAction;
class QPushButton;

namespace windlass {

class HookListModel;
class InlineMessage;
class ListPanel;
struct Session;

//! The webhooks of a repository.
class HookListPage : public RepositoryPart {
    Q_OBJECT

public:
    //! `actions` belongs to the session and outlives the page.
    HookListPage(Session &session, RepositoryActions &actions, StarredRepositories *starred, const Location &location,
                 QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    QWidget *makeBar();
    void addHandlers();
    HookSubject subject() const;
    std::optional<Hook> currentHook() const;
    QString whyNotCurrent() const;
    void edit(const std::optional<Hook> &hook);
    void switchCurrent();
    void askDelete();
    void take(const RepositoryReport &report);
    void updateSwitch();

    Session &m_session;
    RepositoryActions &m_actions;
    HookListModel *m_model;
    ListPanel *m_panel;
    InlineMessage *m_message;
    QPushButton *m_switch = nullptr;
    quint64 m_ticket = 0;
    QString m_doneNotice; //!< What is said when the write under way is done.
};

} // namespace windlass
