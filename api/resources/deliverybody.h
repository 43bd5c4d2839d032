// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/delivery.h"

#include <QByteArray>

namespace windlass {

//! The body of a delivery as bytes. Fails where it is no JSON object, with the parser's words and the byte in the error's
//! detail. Check the signature first: it is over these bytes.
Result<Delivery> parseDeliveryBody(const QByteArray &eventKey, const QByteArray &body);

//! The same JSON with line breaks and indentation, names in the order of the alphabet; what is no JSON as it is.
QString indentedBody(const QByteArray &body);

} // namespace windlass
