// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/webhooks/capturedelivery.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QTabWidget;

namespace windlass {

class DeliveryCard;
class InlineMessage;

//! The delivery inspector: paste or open what a webhook received, see whether its signature is right and what it says.
//! Nothing leaves this machine, and nothing is kept after it is closed.
class DeliveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit DeliveryDialog(QWidget *parent = nullptr);

    //! A delivery from a file, byte for byte; says why where it can't be read.
    void openFile(const QString &path);

private:
    QWidget *makeInput();
    void chooseFile();
    void readTyped();
    void showCaptured(const CapturedDelivery &delivery);
    void check();

    QPlainTextEdit *m_input;
    QLineEdit *m_event;
    QLineEdit *m_signature;
    QLineEdit *m_secret;
    InlineMessage *m_verdict;
    DeliveryCard *m_card;
    QPlainTextEdit *m_json;
    QTabWidget *m_tabs;
    CapturedDelivery m_delivery;
    bool m_isFromFile = false;
};

} // namespace windlass
