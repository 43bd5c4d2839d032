// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretvault.h"

#include <QWidget>

class QPushButton;

namespace windlass {

class InlineMessage;

//! Where the keychain does not keep a sign-in: try again, or have it for this session only. Nothing is chosen for the
//! person.
class KeepChoice : public QWidget
{
    Q_OBJECT

public:
    explicit KeepChoice(QWidget *parent = nullptr);

    //! Why the keychain did not take it.
    void showAnswer(const SecretAnswer &answer);
    void setTrying(bool isTrying);
    QWidget *focusTarget() const;

signals:
    void againRequested();
    void sessionRequested();
    void backRequested();

private:
    InlineMessage *m_message;
    QPushButton *m_again;
    QPushButton *m_session;
};

} // namespace windlass
