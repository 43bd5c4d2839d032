// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace windlass {

//! How a secret of any length lies in entries of at most 2,400 bytes. The head entry says where the rest is: a generation
//! (each write takes the next of four, so that the parts of the old value stay untouched until the head names the new
//! ones), how many parts, and a checksum. A short secret is in the head itself.
struct SecretHead {
    int generation = 0;
    int count = 0;       //!< Of parts; 0 when `payload` is the whole.
    QByteArray checksum; //!< Of the secret.
    QByteArray payload;  //!< Base64.

    bool operator==(const SecretHead &) const = default;
};

inline constexpr int SecretGenerations = 4;

struct SecretParts {
    SecretHead head;
    QList<QByteArray> parts; //!< Base64, empty for a short secret.
};

SecretParts splitSecret(const Secret &secret, int generation);
Secret encodeHead(const SecretHead &head);
//! Nothing when these are not the bytes of a head.
std::optional<SecretHead> decodeHead(const Secret &entry);
//! Nothing when they do not give what the checksum is of.
std::optional<Secret> joinSecret(const SecretHead &head, const QByteArray &payload);
//! The name of a part's entry.
QString partEntry(const QString &entry, int generation, int index);

} // namespace windlass
