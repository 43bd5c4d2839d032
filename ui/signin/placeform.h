// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace windlass {

class InlineMessage;

//! Asks what an access token is for, when it can't list the workspaces itself.
class PlaceForm : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceForm(QWidget *parent = nullptr);

    //! `known`: what is known already, from a clone address that was pasted.
    void begin(const QString &known);
    void setTrying(bool isTrying);
    void showFailure(const QString &sentence, const QString &quote);
    //! "acme" or "acme/web-shop", after submitted().
    QString place() const { return m_place; }
    QWidget *focusTarget() const;

signals:
    void submitted();
    void backRequested();

private:
    void submit();

    QString m_place;
    bool m_isTrying = false;
    QLineEdit *m_edit;
    InlineMessage *m_message;
    QPushButton *m_check;
};

} // namespace windlass
