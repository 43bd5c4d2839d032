// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthtokens.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace windlass {

//! How a person makes an OAuth consumer of their own, step by step: the page, the callback address to register, the
//! permissions to tick, and the two fields for what comes of it.
class ConsumerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumerForm(quint16 port, QWidget *parent = nullptr);

    OAuthClient client() const;
    quint16 port() const;
    //! Fills fields that are empty; what was typed stays.
    void suggest(const OAuthClient &client);
    //! Puts what was pasted elsewhere into its field.
    void setKey(const QString &key);
    void setSecret(const Secret &secret);
    //! The first field that is still to be filled in.
    QWidget *focusTarget() const;
    void focusPort();

signals:
    //! Enter in one of the fields.
    void submitted();
    void edited();

private:
    QWidget *makePageStep();
    QWidget *makeCallbackStep(quint16 port);
    QWidget *makePermissionStep();
    QWidget *makeFieldStep();
    void openConsumerPage();
    void showCallback();

    QLineEdit *m_workspace = nullptr;
    QLineEdit *m_callback = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_secret = nullptr;
    QLabel *m_pageNote = nullptr;
};

} // namespace windlass
