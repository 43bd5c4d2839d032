// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/loadstatus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace windlass {

//! One line for a part of a page that has no room for a panel: it is loading, there is nothing, or it failed and can be
//! tried again. Gone while there is content and nothing to say.
class InlineState : public QWidget
{
    Q_OBJECT

public:
    explicit InlineState(QWidget *parent = nullptr);

    void showStatus(const LoadStatus &status, const QString &emptyText);
    QString text() const;

signals:
    void retryRequested();

private:
    QLabel *m_label;
    QLabel *m_quote;
    QPushButton *m_retry;
};

} // namespace windlass
