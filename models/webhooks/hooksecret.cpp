// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/hooksecret.h"

#include <QRandomGenerator>
#include <QSet>

#include <array>
#include <cmath>

namespace windlass {

namespace {

constexpr double FairBits = 64;
constexpr double StrongBits = 128;

} // namespace

Secret makeHookSecret()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof(random));
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

SecretStrength strengthOf(const QString &secret)
{
    if (secret.isEmpty())
        return SecretStrength::Empty;
    int alphabet = 0;
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    bool hasOther = false;
    QSet<QChar> different;
    for (const QChar letter : secret) {
        hasLower |= letter.isLower();
        hasUpper |= letter.isUpper();
        hasDigit |= letter.isDigit();
        hasOther |= !letter.isLetterOrNumber();
        different.insert(letter);
    }
    alphabet = (hasLower ? 26 : 0) + (hasUpper ? 26 : 0) + (hasDigit ? 10 : 0) + (hasOther ? 20 : 0);
    // Letters that repeat add nothing: "aaaaaaaaaaaaaaaaaaaaaaaa" is no secret of 24 letters.
    const auto counted = qMin(secret.size(), 3 * different.size());
    const double bits = static_cast<double>(counted) * std::log2(qMax(alphabet, 2));
    if (bits < FairBits)
        return SecretStrength::Weak;
    return bits < StrongBits ? SecretStrength::Fair : SecretStrength::Strong;
}

} // namespace windlass
