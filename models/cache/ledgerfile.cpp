// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/ledgerfile.h"

#include "api/core/requestledger.h"
#include "models/cache/privatefile.h"

#include <QFile>
#include <QSaveFile>

namespace windlass {

namespace {

constexpr int SaveEveryMs = 60'000;
constexpr qint64 LargestLedger = 8LL * 1024 * 1024;

} // namespace

LedgerFile::LedgerFile(RequestLedger &ledger, const QString &file, QObject *parent)
    : QObject(parent), m_ledger(ledger), m_file(file)
{
    if (m_file.isEmpty())
        return;
    read();
    connect(&m_ledger, &RequestLedger::changed, this, [this] {
        m_isChanged = true;
        // Not started anew: somebody who is busy all the time would never be saved.
        if (!m_minute.isActive())
            m_minute.start(SaveEveryMs);
    });
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &LedgerFile::save);
}

LedgerFile::~LedgerFile()
{
    save();
}

void LedgerFile::read()
{
    QFile file(m_file);
    // Damaged or gone: the count begins anew, and is an estimate anyway.
    if (file.open(QIODevice::ReadOnly) && file.size() <= LargestLedger)
        m_ledger.restore(file.readAll());
}

bool LedgerFile::save()
{
    if (m_file.isEmpty() || !m_isChanged)
        return true;
    if (!makePrivateFolderOf(m_file))
        return false;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray saved = m_ledger.saved();
    if (file.write(saved) != saved.size() || !file.commit())
        return false;
    m_isChanged = false;
    return true;
}

} // namespace windlass
