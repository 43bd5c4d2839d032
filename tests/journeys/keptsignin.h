// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/tour/tourhand.h"

#include <QPushButton>
#include <QtTest>

namespace windlass::test {

//! Waits until the sign-in is kept and the account open. Where there is no keychain, as on most machines that run tests,
//! the page asks, and the answer is "this session only".
inline void waitUntilSignedIn(Application &app, const TourHand &hand)
{
    QTRY_VERIFY_WITH_TIMEOUT(app.account() || hand.onPage<QPushButton>("sessionOnlyButton"), 15'000);
    if (auto *sessionOnly = hand.onPage<QPushButton>("sessionOnlyButton"))
        sessionOnly->click();
    QTRY_VERIFY(app.account());
}

} // namespace windlass::test
