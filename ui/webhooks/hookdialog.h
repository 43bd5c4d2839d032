// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/hooksapi.h"
#include "models/paging/completelist.h"
#include "models/repositories/repositoryactions.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

class HookEventPicker;
class HookSecretField;
class InlineMessage;

//! The form of a webhook, for a new one and for one that is there. It is closed by the host's yes or by the person;
//! until then what was typed stays.
class HookDialog : public QDialog {
    Q_OBJECT

public:
    //! `actions` and `hooks` belong to the session and outlive the dialog. Without `hook` it makes a new one.
    HookDialog(HooksApi &hooks, RepositoryActions &actions, const HookSubject &subject, const std::optional<Hook> &hook,
               QWidget *parent = nullptr);

    void reject() override;

signals:
    //! The host has it.
    void saved();

private:
    void buildForm();
    void showAddressProblem();
    void updateSave();
    QString problem() const;
    HookChange change() const;
    bool isChanged() const;
    void save();
    void take(const RepositoryReport &report);

    RepositoryActions &m_actions;
    HookSubject m_subject;
    std::optional<Hook> m_hook;
    CompleteList<HookEvent> *m_events;
    QLineEdit *m_description;
    QLineEdit *m_address;
    QLabel *m_addressHint;
    HookSecretField *m_secret;
    HookEventPicker *m_picker;
    InlineMessage *m_eventsMessage;
    QCheckBox *m_active;
    InlineMessage *m_message;
    QPushButton *m_save = nullptr;
    quint64 m_ticket = 0;
    bool m_isAddressTouched = false;
};

} // namespace windlass
