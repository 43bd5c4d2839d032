// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/diffstream.h"

#include "models/diff/diffdocument.h"

#include <algorithm>

namespace windlass {

void DiffStream::Digest::add(QByteArrayView bytes)
{
    // FNV-1a: this is no question of security, and it has to keep up with the network on the thread of the window.
    for (const char byte : bytes)
        hash = (hash ^ static_cast<quint8>(byte)) * 1099511628211ULL;
    size += bytes.size();
}

DiffStream::DiffStream(Fetch fetch, QObject *parent) : ObjectModelBase(parent), m_fetch(std::move(fetch)) {}

DiffStream::~DiffStream() = default;

void DiffStream::restart()
{
    abortReads();
    m_isCut = false;
    setDocument(nullptr);
    noteForgotten();
    m_previous.reset();
    reload();
}

void DiffStream::request()
{
    m_received = 0;
    m_isOther = false;
    const BodyListener listener{this, [this, round = m_round](const BodyPart &part) {
                                    if (round == m_round)
                                        take(part);
                                }};
    m_pending = m_fetch(ReadFrom::Network, listener);
    m_pending.then(this, [this, round = m_round](const Result<QByteArray> &answer, const ReplyInfo &info) {
        if (round == m_round)
            receive(answer, info);
    });
}

void DiffStream::requestCached()
{
    m_pendingCached = m_fetch(ReadFrom::Cache, {});
    m_pendingCached.then(this, [this, round = m_round](const Result<QByteArray> &answer, const ReplyInfo &info) {
        if (round != m_round || !answer || m_document)
            return;
        const bool isOther = replace(*answer);
        noteCached(info.asOf, isOther);
        m_previous.reset();
    });
}

void DiffStream::abortReads()
{
    ++m_round;
    m_pending.abort();
    m_pendingCached.abort();
    if (!std::exchange(m_isFeeding, false))
        return;
    // Half a diff, which nobody goes on with: what is asked for next replaces it.
    m_document->finish();
    m_isCut = true;
}

void DiffStream::take(const BodyPart &part)
{
    if (part.offset == 0) {
        m_received = 0;
        m_arrived = {};
        m_isOther = false;
    }
    m_isOther |= part.offset != m_received;
    m_received = part.offset + part.bytes.size();
    if (m_isOther || (m_document && !m_isFeeding))
        return; // The whole of it comes with the answer.
    if (!m_document) {
        m_pendingCached.abort();
        m_isFeeding = true;
        m_isCut = false;
        m_shown = {};
        setDocument(std::make_unique<DiffDocument>());
        feed(part.bytes);
        notePart({}, true);
        m_previous.reset();
        return;
    }
    // A further attempt brings again what is there already, if the host is of one mind.
    const qsizetype known = std::clamp<qint64>(m_shown.size - part.offset, 0, part.bytes.size());
    m_arrived.add(QByteArrayView(part.bytes).first(known));
    if (known == part.bytes.size())
        return;
    if (m_arrived.size == m_shown.size && m_arrived != m_shown) {
        m_isOther = true;
        return;
    }
    feed(part.bytes.mid(known));
}

void DiffStream::feed(const QByteArray &bytes)
{
    m_shown.add(bytes);
    m_arrived = m_shown;
    m_document->append(bytes);
}

void DiffStream::receive(const Result<QByteArray> &answer, const ReplyInfo &info)
{
    const bool wasFeeding = std::exchange(m_isFeeding, false);
    if (!answer) {
        if (wasFeeding) {
            m_isCut = true;
            m_document->finish();
        }
        noteFailure(answer.error());
        return;
    }
    m_pendingCached.abort();
    bool isOther = false;
    if (wasFeeding && !m_isOther && m_received == answer->size() && m_shown.size == answer->size())
        m_document->finish();
    else
        isOther = replace(*answer);
    m_isCut = false;
    noteLoaded(info.asOf, isOther);
    m_previous.reset();
}

bool DiffStream::replace(const QByteArray &body)
{
    Digest digest;
    digest.add(body);
    if (m_document && digest == m_shown && !m_isCut) {
        m_document->finish();
        return false;
    }
    m_shown = digest;
    auto document = std::make_unique<DiffDocument>();
    document->append(body);
    document->finish();
    setDocument(std::move(document));
    return true;
}

void DiffStream::setDocument(std::unique_ptr<DiffDocument> document)
{
    m_previous = std::exchange(m_document, std::move(document));
}

} // namespace windlass
