// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/oauthcredentials.h"
#include "api/auth/oauthflow.h"
#include "api/services/userapi.h"
#include "tests/journeys/person.h"
#include "tests/journeys/startedprogram.h"

#include <optional>

namespace windlass::test {

//! Signs in as the program does with a consumer of the person's own: the real flow with the host's consent page, then what
//! the program keeps. Notes the secrets for keyringstory.sh. Gives the key of the account; empty when it went wrong.
inline QString signInWithTheBrowser(StartedProgram &program)
{
    const QUrl base(qEnvironmentVariable("WINDLASS_TEST_HOST"));
    OAuthFlow::Options options;
    options.authorizeUrl = options.tokenUrl = base;
    options.authorizeUrl.setPath(QStringLiteral("/site/oauth2/authorize"));
    options.tokenUrl.setPath(QStringLiteral("/site/oauth2/access_token"));
    options.client = {QStringLiteral("windlass-demo-client"), Secret(storySecret("client-secret"))};
    options.port = 0;
    options.openBrowser = [](const QUrl &) { return true; };
    OAuthFlow flow(options);
    std::optional<OAuthTokens> tokens;
    QObject::connect(&flow, &OAuthFlow::finished, &flow, [&tokens](const OAuthTokens &given) { tokens = given; });
    flow.start();
    Person person;
    if (!QTest::qWaitFor([&] { return !flow.address().isEmpty(); }, 15'000))
        return {};
    person.decide(flow.address(), "allow");
    if (!QTest::qWaitFor([&] { return tokens.has_value(); }, 15'000))
        return {};
    noteStorySecret("access", tokens->access.reveal());
    noteStorySecret("refresh", tokens->refresh.reveal());

    AccountRecord record;
    record.kind = AccountRecord::Kind::OAuth;
    record.host = base.toString();
    record.uuid = QStringLiteral("{of-the-browser}");
    record.displayName = QStringLiteral("Mira Okafor");
    record.key = OpenAccount::keyOf(base, record.uuid);
    std::optional<bool> isKept;
    program.app->signIns().addOAuth(record, *tokens, options.client, program.app.get(),
                                    [&isKept](const SignIns::Restored &kept) { isKept = kept.credentials != nullptr; });
    return QTest::qWaitFor([&] { return isKept.has_value(); }, 15'000) && *isKept ? record.key : QString();
}

//! Whether the host takes what the account that is shown signs its requests with.
inline bool isTakenByTheHost(StartedProgram &program)
{
    if (!program.app->account())
        return false;
    std::optional<bool> isTaken;
    program.app->account()->session.user.me().then(program.app.get(),
                                                   [&isTaken](const Result<Account> &me) { isTaken = bool(me); });
    return QTest::qWaitFor([&] { return isTaken.has_value(); }, 15'000) && *isTaken;
}

} // namespace windlass::test
