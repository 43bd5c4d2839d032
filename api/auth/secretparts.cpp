// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/secretparts.h"

#include <QCryptographicHash>

namespace windlass {

namespace {

constexpr int LongestEntry = 2400;
constexpr int MostParts = 1000;
const QByteArray HeadWord = "windlass1";

QByteArray checksumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

SecretParts splitSecret(const Secret &secret, int generation)
{
    SecretParts split;
    split.head.generation = generation;
    split.head.checksum = checksumOf(secret.reveal());
    const QByteArray payload = secret.reveal().toBase64();
    split.head.payload = payload;
    if (encodeHead(split.head).reveal().size() <= LongestEntry)
        return split;
    split.head.payload.clear();
    for (qsizetype from = 0; from < payload.size(); from += LongestEntry)
        split.parts += payload.mid(from, LongestEntry);
    split.head.count = static_cast<int>(split.parts.size());
    return split;
}

Secret encodeHead(const SecretHead &head)
{
    return Secret(HeadWord + ' ' + QByteArray::number(head.generation) + ' ' + QByteArray::number(head.count) + ' '
                  + head.checksum + ' ' + head.payload);
}

std::optional<SecretHead> decodeHead(const Secret &entry)
{
    const QList<QByteArray> words = entry.reveal().split(' ');
    if (words.size() != 5 || words.at(0) != HeadWord)
        return std::nullopt;
    SecretHead head;
    bool isGeneration = false;
    bool isCount = false;
    head.generation = words.at(1).toInt(&isGeneration);
    head.count = words.at(2).toInt(&isCount);
    head.checksum = words.at(3);
    head.payload = words.at(4);
    if (!isGeneration || !isCount || head.generation < 0 || head.generation >= SecretGenerations || head.count < 0
        || head.count > MostParts)
        return std::nullopt;
    return head;
}

std::optional<Secret> joinSecret(const SecretHead &head, const QByteArray &payload)
{
    const auto decoded = QByteArray::fromBase64Encoding(payload, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || checksumOf(decoded.decoded) != head.checksum)
        return std::nullopt;
    return Secret(decoded.decoded);
}

QString partEntry(const QString &entry, int generation, int index)
{
    return QStringLiteral("%1#%2.%3").arg(entry).arg(generation).arg(index);
}

} // namespace windlass
