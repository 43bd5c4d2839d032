// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/prng.h"

namespace windlass::demo::sample {

Prng::Prng(quint64 seed, const QByteArray &name)
    : m_state(seed ^ 0xcbf29ce484222325ULL)
{
    for (const char c : name)
        m_state = (m_state ^ static_cast<uchar>(c)) * 0x100000001b3ULL;
}

quint64 Prng::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

int Prng::below(int bound)
{
    if (bound <= 0)
        return 0;
    return static_cast<int>((next() >> 33) % static_cast<quint64>(bound));
}

QString Prng::hex(int digits)
{
    QString text;
    text.reserve(digits);
    for (int i = 0; i < digits; ++i)
        text.append(QLatin1Char("0123456789abcdef"[below(16)]));
    return text;
}

QString Prng::uuid()
{
    QString digits = hex(32);
    digits[12] = QLatin1Char('4');
    digits[16] = QLatin1Char("89ab"[below(4)]);
    for (const int at : {20, 16, 12, 8})
        digits.insert(at, QLatin1Char('-'));
    return QLatin1Char('{') + digits + QLatin1Char('}');
}

} // namespace windlass::demo::sample
