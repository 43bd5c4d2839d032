// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/webhooks/deliverysignature.h"
#include "api/resources/hookaddress.h"
#include "models/webhooks/hooksecret.h"

#include <QString>

namespace windlass {

//! What is wrong with an address and what to do; empty for none.
QString hookAddressText(HookAddressProblem problem);
//! "Strong", with what to do where it is not.
QString secretStrengthText(SecretStrength strength);
//! What the signature says, as a sentence.
QString signatureText(SignatureVerdict verdict);
//! "3 events", or the names of one or two.
QString hookEventsText(const QStringList &events);
//! What happened, for a reader: "A pull request was approved". The host's own word for events that are not known.
QString deliveryEventText(const QString &event);

} // namespace windlass
