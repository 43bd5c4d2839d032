// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QByteArray>

namespace windlass {

//! What the header X-Hub-Signature of a delivery says about its body.
enum class SignatureVerdict {
    Good,
    Wrong,       //!< Another secret, or another body: one changed byte is enough.
    NoSignature, //!< The webhook has no secret, or the header was not passed on.
    Unreadable,  //!< Not "sha256=" and 64 hexadecimal digits. Nothing is computed by another algorithm.
    NoSecret,    //!< There is a signature and nothing to check it with.
};

//! HMAC-SHA256 over the bytes of the body as they came, compared in constant time. `header` is the value of
//! X-Hub-Signature.
SignatureVerdict checkSignature(const QByteArray &header, const QByteArray &body, const Secret &secret);

//! "sha256=…" as the host would send it.
QByteArray signatureOf(const QByteArray &body, const Secret &secret);

} // namespace windlass
