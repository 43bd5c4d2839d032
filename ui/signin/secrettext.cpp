// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/secrettext.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct SecretText {
    Q_DECLARE_TR_FUNCTIONS(windlass::SecretText)
};

} // namespace

QString secretReadSentence(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::NotFound: return SecretText::tr("The keychain has no sign-in of this account any more. Sign in again.");
    case SecretState::Locked:
        return SecretText::tr("The keychain is locked. Unlock it, then try again: you are still signed in.");
    case SecretState::NotFoundOrLocked:
        return SecretText::tr("The keychain is locked or has no sign-in of this account. Unlock it and try again, or sign in "
                              "again.");
    case SecretState::Denied: return SecretText::tr("The keychain did not allow Windlass to read the sign-in. Try again.");
    case SecretState::NoService:
        return SecretText::tr("No keychain is running. Start it and try again, or sign in for this session.");
    case SecretState::Failed: return SecretText::tr("The keychain could not be read. Try again, or sign in again.");
    case SecretState::TimedOut:
        return SecretText::tr("The keychain does not answer. It may be waiting for your password in another window.");
    case SecretState::Damaged: return SecretText::tr("The sign-in in the keychain is damaged. Sign in again.");
    }
    return {};
}

QString secretWriteSentence(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::Locked:
    case SecretState::NotFoundOrLocked:
        return SecretText::tr("The keychain is locked, so this sign-in lasts until Windlass is closed.");
    case SecretState::Denied:
        return SecretText::tr("The keychain did not take the sign-in, so it lasts until Windlass is closed.");
    case SecretState::NoService:
        return SecretText::tr("There is no keychain on this computer, so this sign-in lasts until Windlass is closed.");
    case SecretState::TimedOut:
        return SecretText::tr("The keychain does not answer, so this sign-in lasts until Windlass is closed.");
    case SecretState::NotFound:
    case SecretState::Failed:
    case SecretState::Damaged:
        return SecretText::tr("The keychain failed, so this sign-in lasts until Windlass is closed.");
    }
    return {};
}

QString secretReplaceSentence(SecretState state)
{
    switch (state) {
    case SecretState::Done: return {};
    case SecretState::Locked:
    case SecretState::NotFoundOrLocked:
        return SecretText::tr("The keychain is locked, so the token was not replaced. Unlock it, then save again.");
    case SecretState::Denied:
        return SecretText::tr("The keychain did not take the new token, so it was not replaced. Save again, and allow it.");
    case SecretState::NoService:
        return SecretText::tr("No keychain is running, so the token was not replaced. Start it, then save again.");
    case SecretState::TimedOut:
        return SecretText::tr("The keychain does not answer, so the token was not replaced. It may be waiting for your password "
                              "in another window.");
    case SecretState::NotFound:
    case SecretState::Failed:
    case SecretState::Damaged: return SecretText::tr("The keychain failed, so the token was not replaced. Save again.");
    }
    return {};
}

QString secretRemoveSentence(SecretState state)
{
    if (state == SecretState::Done)
        return {};
    return SecretText::tr("You are signed out, but the keychain did not give up the sign-in. Windlass removes it at the next "
                          "start; revoke the token at Atlassian to be sure.");
}

} // namespace windlass
