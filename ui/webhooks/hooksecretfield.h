// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/hook.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

//! The secret of a webhook: none, kept as it is, or a new one that is typed or generated. It can be read and copied until
//! the form is closed, never again.
class HookSecretField : public QWidget {
    Q_OBJECT

public:
    //! `hasSecret` is what the host said about a webhook that exists; not set for a new one.
    explicit HookSecretField(std::optional<bool> hasSecret, bool isNew, QWidget *parent = nullptr);

    HookChange::Secret change() const;
    //! The text that is sent for HookChange::Secret::Set.
    QString secret() const;
    //! Why it can't be sent, empty when it can.
    QString problem() const;

signals:
    void changed();

private:
    void generate();
    void update();

    QComboBox *m_choice;
    QWidget *m_row;
    QLineEdit *m_edit;
    QPushButton *m_copy;
    QLabel *m_strength;
};

} // namespace windlass
