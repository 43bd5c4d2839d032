// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/secretparts.h"
#include "api/auth/secretvault.h"

#include <memory>

namespace windlass {

//! One question to a SecretStore, in as many steps as the vault's entries need. It lives in the vault's callbacks: a vault
//! that goes away takes it along.
class SecretOperation : public std::enable_shared_from_this<SecretOperation>
{
public:
    SecretOperation(SecretVault &vault, const QString &entry) : m_vault(vault), m_entry(entry) {}
    virtual ~SecretOperation() = default;

    virtual void start() = 0;

    std::function<void(const SecretAnswer &)> answer; //!< What came of it; told once.
    std::function<void()> finished;                   //!< The vault is free for the next one.

protected:
    using Step = std::function<void(const SecretAnswer &)>;

    void tell(const SecretAnswer &with);
    void end(const SecretAnswer &with);
    //! Removes the parts of a generation, from index `from` on.
    void sweep(int generation, int from, Step done);

    SecretVault &m_vault;
    QString m_entry;

private:
    void findEnd(int generation, int from, int index, Step done);
    void removeDownTo(int generation, int from, int end, Step done);
};

class SecretReading final : public SecretOperation
{
public:
    using SecretOperation::SecretOperation;
    void start() override;

private:
    void readPart(int index);
    void startOver();

    SecretHead m_head;
    QByteArray m_payload;
    bool m_isSecondTry = false;
};

class SecretWriting final : public SecretOperation
{
public:
    SecretWriting(SecretVault &vault, const QString &entry, const Secret &secret)
        : SecretOperation(vault, entry)
        , m_secret(secret)
    {
    }
    void start() override;

private:
    void split(int generation);
    void openKeyring();
    void writePart(int index);
    void writeHead();
    void sweepOthers(int generation);

    Secret m_secret;
    SecretParts m_split;
};

class SecretRemoval final : public SecretOperation
{
public:
    using SecretOperation::SecretOperation;
    void start() override;

private:
    void sweepGeneration(int generation);
};

} // namespace windlass
