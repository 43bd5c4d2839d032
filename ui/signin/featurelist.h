// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/credentialtrial.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace windlass {

class InlineMessage;

//! What will work with a credential and what will not, feature by feature, with the permissions that are missing; and the
//! ways on from there.
class FeatureList : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureList(QWidget *parent = nullptr);

    //! `canMend`: there is a page where the person can do better.
    void showReport(const CredentialReport &report, bool canMend);
    void showOpened(const QString &sentence);
    QWidget *focusTarget() const;

signals:
    void continueRequested();
    void mendRequested();
    void backRequested();

private:
    void addRow(const FeatureVerdict &verdict, int row);

    QLabel *m_heading;
    InlineMessage *m_message;
    QWidget *m_rows = nullptr;
    QPushButton *m_continue;
    QPushButton *m_mend;
    QPushButton *m_back;
};

} // namespace windlass
