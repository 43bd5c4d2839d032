// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/deliverysignature.h"

#include <QMessageAuthenticationCode>

namespace windlass {

namespace {

constexpr qsizetype DigestLength = 32;
const char SignaturePrefix[] = "sha256=";

QByteArray digestOf(const QByteArray &body, const Secret &secret)
{
    return QMessageAuthenticationCode::hash(body, secret.reveal(), QCryptographicHash::Sha256);
}

//! How long it takes says nothing about where they differ.
bool areEqualDigests(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<uchar>(left.at(i)) ^ static_cast<uchar>(right.at(i)));
    return difference == 0;
}

} // namespace

SignatureVerdict checkSignature(const QByteArray &header, const QByteArray &body, const Secret &secret)
{
    const QByteArray value = header.trimmed();
    if (value.isEmpty())
        return SignatureVerdict::NoSignature;
    if (!value.toLower().startsWith(SignaturePrefix))
        return SignatureVerdict::Unreadable;
    const QByteArray hex = value.mid(static_cast<qsizetype>(sizeof(SignaturePrefix)) - 1).toLower();
    const QByteArray digest = QByteArray::fromHex(hex);
    // fromHex() passes over what is no digit, so what it read has to be what stood there.
    if (digest.size() != DigestLength || digest.toHex() != hex)
        return SignatureVerdict::Unreadable;
    if (secret.isEmpty())
        return SignatureVerdict::NoSecret;
    return areEqualDigests(digest, digestOf(body, secret)) ? SignatureVerdict::Good : SignatureVerdict::Wrong;
}

QByteArray signatureOf(const QByteArray &body, const Secret &secret)
{
    return SignaturePrefix + digestOf(body, secret).toHex();
}

} // namespace windlass
