// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/secretoperations.h"

#include <utility>

namespace windlass {

namespace {

bool isAbsent(SecretState state)
{
    return state == SecretState::NotFound || state == SecretState::NotFoundOrLocked;
}

bool mayBeHidden(SecretState state)
{
    return state == SecretState::Locked || state == SecretState::NotFoundOrLocked;
}

int generationAfter(const SecretAnswer &head)
{
    const auto old = head.isDone() ? decodeHead(head.secret) : std::nullopt;
    return old ? (old->generation + 1) % SecretGenerations : 0;
}

} // namespace

void SecretOperation::tell(const SecretAnswer &with)
{
    if (const auto told = std::exchange(answer, nullptr))
        told(with);
}

void SecretOperation::end(const SecretAnswer &with)
{
    // The vault is handed on first: who hears the answer may destroy the store.
    const auto told = std::exchange(answer, nullptr);
    if (const auto free = std::exchange(finished, nullptr))
        free();
    if (told)
        told(with);
}

void SecretOperation::sweep(int generation, int from, Step done)
{
    findEnd(generation, from, from, std::move(done));
}

void SecretOperation::findEnd(int generation, int from, int index, Step done)
{
    // Removing what is not there succeeds, so only reading tells where the parts end.
    m_vault.read(partEntry(m_entry, generation, index),
                 [self = shared_from_this(), this, generation, from, index, done](const SecretAnswer &found) {
                     if (found.isDone())
                         findEnd(generation, from, index + 1, done);
                     else if (isAbsent(found.state))
                         removeDownTo(generation, from, index, done);
                     else
                         done(found);
                 });
}

void SecretOperation::removeDownTo(int generation, int from, int end, Step done)
{
    if (end == from)
        return done({SecretState::Done, {}, {}});
    // From the last one: whoever is killed in between leaves no gap in front of what is left.
    m_vault.remove(partEntry(m_entry, generation, end - 1),
                   [self = shared_from_this(), this, generation, from, end, done](const SecretAnswer &removed) {
                       if (removed.isDone())
                           removeDownTo(generation, from, end - 1, done);
                       else
                           done(removed);
                   });
}

void SecretReading::start()
{
    m_vault.read(m_entry, [self = shared_from_this(), this](const SecretAnswer &found) {
        if (!found.isDone())
            return end(found);
        const auto head = decodeHead(found.secret);
        if (!head)
            return end({SecretState::Damaged, {}, {}});
        if (m_isSecondTry && *head == m_head)
            return end({SecretState::Damaged, {}, {}});
        m_head = *head;
        m_payload = head->payload;
        readPart(0);
    });
}

void SecretReading::readPart(int index)
{
    if (index == m_head.count) {
        if (const auto secret = joinSecret(m_head, m_payload))
            return end({SecretState::Done, *secret, {}});
        return startOver();
    }
    m_vault.read(partEntry(m_entry, m_head.generation, index),
                 [self = shared_from_this(), this, index](const SecretAnswer &found) {
                     if (isAbsent(found.state))
                         return startOver();
                     if (!found.isDone())
                         return end(found);
                     m_payload += found.secret.reveal();
                     readPart(index + 1);
                 });
}

void SecretReading::startOver()
{
    // Another process may have replaced the secret between our reading of its head and of its parts.
    if (std::exchange(m_isSecondTry, true))
        return end({SecretState::Damaged, {}, {}});
    start();
}

void SecretWriting::start()
{
    m_vault.read(m_entry, [self = shared_from_this(), this](const SecretAnswer &found) {
        if (!found.isDone() && !isAbsent(found.state) && !mayBeHidden(found.state))
            return end(found);
        split(generationAfter(found));
        if (mayBeHidden(found.state) && m_split.head.count > 0)
            openKeyring();
        else
            writePart(0);
    });
}

void SecretWriting::split(int generation)
{
    m_split = splitSecret(m_secret, generation);
}

void SecretWriting::openKeyring()
{
    // Behind the lock may be a value whose parts must not be written over. Writing anything makes the service ask for
    // the password; then the head can be seen.
    const QString probe = partEntry(m_entry, SecretGenerations, 0);
    m_vault.write(probe, Secret("windlass"), [self = shared_from_this(), this, probe](const SecretAnswer &written) {
        if (!written.isDone())
            return end(written);
        m_vault.read(m_entry, [self, this, probe](const SecretAnswer &found) {
            split(generationAfter(found));
            m_vault.remove(probe, [self, this](const SecretAnswer &) { writePart(0); });
        });
    });
}

void SecretWriting::writePart(int index)
{
    if (index == m_split.head.count)
        return writeHead();
    m_vault.write(partEntry(m_entry, m_split.head.generation, index), Secret(m_split.parts.at(index)),
                  [self = shared_from_this(), this, index](const SecretAnswer &written) {
                      if (!written.isDone())
                          return end(written);
                      writePart(index + 1);
                  });
}

void SecretWriting::writeHead()
{
    // With this one write the new value counts. Before it, nothing of the old one was touched.
    m_vault.write(m_entry, encodeHead(m_split.head), [self = shared_from_this(), this](const SecretAnswer &written) {
        if (!written.isDone())
            return end(written);
        const int generation = m_split.head.generation;
        // Parts of a longer value that was being written here once.
        sweep(generation, m_split.head.count,
              [self, this, generation](const SecretAnswer &) { sweepOthers((generation + 1) % SecretGenerations); });
        tell(written); // Last: who hears it may destroy the store.
    });
}

void SecretWriting::sweepOthers(int generation)
{
    if (generation == m_split.head.generation)
        return end({SecretState::Done, {}, {}});
    sweep(generation, 0, [self = shared_from_this(), this, generation](const SecretAnswer &) {
        sweepOthers((generation + 1) % SecretGenerations);
    });
}

void SecretRemoval::start()
{
    m_vault.remove(m_entry, [self = shared_from_this(), this](const SecretAnswer &removed) {
        if (!removed.isDone())
            return end(removed);
        sweepGeneration(0);
    });
}

void SecretRemoval::sweepGeneration(int generation)
{
    if (generation > SecretGenerations)
        return end({SecretState::Done, {}, {}});
    sweep(generation, 0, [self = shared_from_this(), this, generation](const SecretAnswer &swept) {
        if (swept.isDone())
            sweepGeneration(generation + 1);
        else
            end(swept);
    });
}

} // namespace windlass
