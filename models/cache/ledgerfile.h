// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace windlass {

class RequestLedger;

//! Keeps the count of one account's requests over a restart, because the host's hour goes on: read when it is made,
//! written every minute in which something was sent, and when it goes. A file that only its owner can read.
class LedgerFile : public QObject
{
    Q_OBJECT

public:
    //! The ledger has to live longer. An empty name keeps nothing.
    LedgerFile(RequestLedger &ledger, const QString &file, QObject *parent = nullptr);
    ~LedgerFile() override;

    //! False when it could not be written; nobody needs to know, the next minute tries again.
    bool save();

private:
    void read();

    RequestLedger &m_ledger;
    QString m_file;
    QTimer m_minute;
    bool m_isChanged = false;
};

} // namespace windlass
