// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretvault.h"

#include <QHash>
#include <QObject>

namespace windlass {

//! Keeps entries for this session only: for people without a keychain who said that this is what they want, and for tests.
class MemoryVault final : public QObject, public SecretVault
{
    Q_OBJECT

public:
    explicit MemoryVault(QObject *parent = nullptr);

    void read(const QString &entry, Done done) override;
    void write(const QString &entry, const Secret &text, Done done) override;
    void remove(const QString &entry, Done done) override;
    bool isLasting() const override { return false; }

private:
    void answer(const Done &done, const SecretAnswer &with);

    QHash<QString, Secret> m_entries;
};

} // namespace windlass
