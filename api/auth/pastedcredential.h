// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <QDate>
#include <QString>

namespace windlass {

//! What somebody pasted, as far as its shape tells. Nothing of it is sent anywhere for this.
struct PastedCredential {
    enum class Kind {
        Nothing,      //!< Only white space.
        ApiToken,     //!< ATATT…: of a person, needs the Atlassian e-mail address.
        AccessToken,  //!< ATCT…: of a repository, project or workspace.
        AppPassword,  //!< ATBB…, or 20 letters and digits: not accepted since appPasswordsEndedOn().
        OAuthKey,     //!< 18 letters and digits: the key of an OAuth consumer.
        OAuthSecret,  //!< 32 letters and digits: its secret.
        EmailAddress,
        OtherToken,   //!< Could be a token of a kind that we do not know the shape of.
        Unusable,     //!< Can't be in a header: spaces or line breaks inside, other alphabets, too long.
    };

    Kind kind = Kind::Nothing;
    Secret secret;         //!< Without what it was wrapped in (quotes, "Bearer", a clone address); empty for the rest.
    QString email;         //!< Of an address, or where both were pasted as address:token.
    QString repository;    //!< "acme/web-shop" of a clone address, else empty.
    bool isCutOff = false; //!< A token whose end is missing: real ones end in "=" and eight hexadecimal digits.
};

PastedCredential recogniseCredential(const QString &text);

//! When Bitbucket Cloud took the last app password.
QDate appPasswordsEndedOn();

} // namespace windlass
