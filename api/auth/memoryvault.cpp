// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/memoryvault.h"

namespace windlass {

MemoryVault::MemoryVault(QObject *parent) : QObject(parent) {}

void MemoryVault::read(const QString &entry, Done done)
{
    const auto found = m_entries.constFind(entry);
    answer(done, found == m_entries.constEnd() ? SecretAnswer{SecretState::NotFound, {}, {}}
                                               : SecretAnswer{SecretState::Done, *found, {}});
}

void MemoryVault::write(const QString &entry, const Secret &text, Done done)
{
    m_entries.insert(entry, text);
    answer(done, {SecretState::Done, {}, {}});
}

void MemoryVault::remove(const QString &entry, Done done)
{
    m_entries.remove(entry);
    answer(done, {SecretState::Done, {}, {}});
}

void MemoryVault::answer(const Done &done, const SecretAnswer &with)
{
    // Later, as a real keychain does: who asks may rely on it.
    QMetaObject::invokeMethod(this, [done, with] { done(with); }, Qt::QueuedConnection);
}

} // namespace windlass
