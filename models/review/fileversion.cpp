// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/fileversion.h"

#include <utility>

namespace windlass {

DiffSides::DiffSides(SourceApi &source, QObject *parent) : QObject(parent), m_source(source) {}

void DiffSides::setBefore(const Side &before, FindBase findBase)
{
    if (m_before == before)
        return;
    m_before = before;
    m_findBase = std::move(findBase);
    m_isFound = !m_findBase;
    m_isAsking = false;
}

void DiffSides::find(bool isNow, QObject *context, Found found)
{
    if (isNow || m_isFound) {
        found(isNow ? m_now : m_before);
        return;
    }
    m_waiting.append({context, std::move(found)});
    if (std::exchange(m_isAsking, true))
        return;
    m_pending = m_findBase(ReadFrom::Cache);
    m_pending.then(this, [this](const Result<Commit> &kept) {
        if (kept) {
            receive(kept->hash);
            return;
        }
        m_pending = m_findBase(ReadFrom::Network);
        m_pending.then(this, [this](const Result<Commit> &base) { receive(base ? base->hash : QString()); });
    });
}

void DiffSides::receive(const QString &hash)
{
    m_isFound = true;
    m_isAsking = false;
    if (!hash.isEmpty())
        m_before.hash = hash;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[context, found] : waiting) {
        if (context)
            found(m_before);
    }
}

FileVersion::FileVersion(DiffSides &sides, bool isNow, const QString &path, QObject *parent)
    : QObject(parent), m_sides(&sides), m_isNow(isNow), m_path(path)
{
}

void FileVersion::setState(State &state, State wanted)
{
    if (std::exchange(state, wanted) != wanted)
        emit changed();
}

template <typename T>
void FileVersion::ask(State &state, std::function<PendingReply<T>(const DiffSides::Side &, ReadFrom)> fetchSide,
                      std::function<void(const T &)> take)
{
    setState(state, State::Loading);
    if (!m_sides)
        return;
    m_sides->find(m_isNow, this, [this, &state, fetchSide, take](const DiffSides::Side &side) {
        if (side.isEmpty()) {
            m_error = Error::make(Error::Kind::NotFound, {});
            setState(state, State::Failed);
            return;
        }
        fetch<T>(state, [fetchSide, side](ReadFrom from) { return fetchSide(side, from); }, take, ReadFrom::Cache);
    });
}

template <typename T>
void FileVersion::fetch(State &state, std::function<PendingReply<T>(ReadFrom)> question,
                        std::function<void(const T &)> take, ReadFrom from)
{
    if (!m_sides)
        return; // What was shown is gone, and this is about to go.
    question(from).then(this, [this, &state, question, take, from](const Result<T> &answer) {
        if (answer) {
            take(*answer);
            setState(state, State::Loaded);
        } else if (from == ReadFrom::Cache) {
            fetch<T>(state, question, take, ReadFrom::Network);
        } else {
            m_error = answer.error();
            setState(state, State::Failed);
        }
    });
}

void FileVersion::loadSize()
{
    if (m_sizeState == State::Loading || m_sizeState == State::Loaded)
        return;
    ask<SourceEntry>(
        m_sizeState,
        [this](const DiffSides::Side &side, ReadFrom from) {
            return m_sides->source().meta(side.repository, side.hash, m_path, from);
        },
        [this](const SourceEntry &entry) { m_size = entry.sizeBytes; });
}

void FileVersion::loadBytes()
{
    if (m_bytesState == State::Loading || m_bytesState == State::Loaded)
        return;
    ask<QByteArray>(
        m_bytesState,
        [this](const DiffSides::Side &side, ReadFrom from) {
            return m_sides->source().file(side.repository, side.hash, m_path, from);
        },
        [this](const QByteArray &bytes) {
            m_bytes = bytes;
            m_size = bytes.size();
        });
}

void FileVersion::retry()
{
    if (m_sizeState == State::Failed)
        loadSize();
    if (m_bytesState == State::Failed)
        loadBytes();
}

} // namespace windlass
