// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpstub.h"

namespace windlass::test {

StubAnswer &StubAnswer::answer(int status, const QByteArray &body, const QByteArray &contentType)
{
    m_status = status;
    m_body = body;
    if (!contentType.isEmpty())
        header("Content-Type", contentType);
    return *this;
}

StubAnswer &StubAnswer::header(const QByteArray &name, const QByteArray &value)
{
    m_headers.append({name, value});
    return *this;
}

StubAnswer &StubAnswer::claimLength(qint64 bytes)
{
    m_claimedLength = bytes;
    m_end = End::Close;
    return *this;
}

StubAnswer &StubAnswer::withoutLength()
{
    m_hasLength = false;
    m_end = End::Close;
    return *this;
}

StubAnswer &StubAnswer::cutAfter(int bodyBytes)
{
    m_cutAfter = bodyBytes;
    m_end = End::Close;
    return *this;
}

StubAnswer &StubAnswer::raw(const QByteArray &bytes)
{
    m_raw = bytes;
    m_end = End::Close;
    return *this;
}

StubAnswer &StubAnswer::rawKeptOpen(const QByteArray &bytes)
{
    m_raw = bytes;
    m_end = End::Open;
    return *this;
}

StubAnswer &StubAnswer::drip(int bytes, std::chrono::milliseconds every)
{
    m_dripBytes = bytes;
    m_dripEvery = every;
    return *this;
}

StubAnswer &StubAnswer::after(std::chrono::milliseconds delay)
{
    m_delay = delay;
    return *this;
}

StubAnswer &StubAnswer::held()
{
    m_isHeld = true;
    return *this;
}

StubAnswer &StubAnswer::close()
{
    m_isMute = true;
    m_end = End::Close;
    return *this;
}

StubAnswer &StubAnswer::reset()
{
    // After cutAfter() or raw() it is their ending that changes.
    m_isMute = !m_cutAfter && !m_raw && m_hasLength && !m_claimedLength;
    m_end = End::Reset;
    return *this;
}

StubAnswer &StubAnswer::never()
{
    m_isNever = true;
    return *this;
}

QByteArray StubAnswer::bytes() const
{
    if (m_raw)
        return *m_raw;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_status) + " Scripted\r\n";
    for (const auto &[name, value] : m_headers)
        head += name + ": " + value + "\r\n";
    if (m_hasLength)
        head += "Content-Length: " + QByteArray::number(m_claimedLength.value_or(m_body.size())) + "\r\n";
    return head + "\r\n" + (m_cutAfter ? m_body.left(*m_cutAfter) : m_body);
}

} // namespace windlass::test
