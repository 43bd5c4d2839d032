// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pullrequest.h"
#include "tests/api/apirig.h"
#include "tests/support/recorded.h"

namespace windlass::test {

using QueryPairs = QList<QPair<QByteArray, QByteArray>>;

//! A request target with its query encoded the way it has to arrive.
inline QByteArray targetOf(const QByteArray &path, const QueryPairs &query = {})
{
    QByteArray target = path;
    for (const auto &[name, value] : query)
        target += (target.contains('?') ? '&' : '?') + name + '=' + value.toPercentEncoding();
    return target;
}

inline RepositoryId shopRepository()
{
    return {QStringLiteral("acme"), QStringLiteral("web-shop")};
}

inline PullRequestId shopPullRequest()
{
    return {shopRepository(), 42};
}

//! A page with one item and more to come, on the stub's own host.
inline QByteArray pageWithNext(const HttpStub &stub, const QByteArray &item, const QByteArray &nextTarget)
{
    return R"({"size":2,"values":[)" + item + R"(],"next":")" + stub.origin().toEncoded() + nextTarget + R"("})";
}

} // namespace windlass::test
