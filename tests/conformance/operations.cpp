// SPDX-License-Identifier: GPL-3.0-or-later
// operations BASE [--keep] [LABEL...]: calls every operation of the services once, or those that are named, each at BASE with
// its label in front of the path, and prints a line of JSON for each: what was called and what came of it. `--keep` uses
// what lists and writes answer with (for a server that remembers). `--list` prints the labels. The token is taken from the
// environment, WINDLASS_OPERATIONS_TOKEN.
#include "tests/conformance/operation.h"

#include "api/auth/tokencredentials.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace windlass::test {

QList<Operation> allOperations()
{
    QList<Operation> all;
    addAccountOperations(all);
    addRepositoryOperations(all);
    addSourceOperations(all);
    addPipelineOperations(all);
    addPullRequestOperations(all);
    addHookOperations(all);
    addIssueOperations(all);
    return all;
}

namespace {

const char *nameOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network: return "Network";
    case Error::Kind::Timeout: return "Timeout";
    case Error::Kind::Tls: return "Tls";
    case Error::Kind::Unauthorized: return "Unauthorized";
    case Error::Kind::Forbidden: return "Forbidden";
    case Error::Kind::NotFound: return "NotFound";
    case Error::Kind::Gone: return "Gone";
    case Error::Kind::Invalid: return "Invalid";
    case Error::Kind::Conflict: return "Conflict";
    case Error::Kind::RateLimited: return "RateLimited";
    case Error::Kind::Server: return "Server";
    case Error::Kind::BadResponse: return "BadResponse";
    case Error::Kind::TooLarge: return "TooLarge";
    case Error::Kind::OutcomeUnknown: return "OutcomeUnknown";
    case Error::Kind::NotCached: return "NotCached";
    default: return "other"; // A kind that came later; the name is for people.
    }
}

//! Calls one operation after the other, so that what the server saw belongs to one of them.
class Caller : public QObject
{
public:
    Caller(const QUrl &base, bool keeps, QList<Operation> operations)
        : m_base(base), m_keeps(keeps), m_operations(std::move(operations))
    {
    }

    void next()
    {
        m_session.reset();
        if (m_operations.isEmpty())
            return QCoreApplication::quit();
        const Operation operation = m_operations.takeFirst();

        ApiClient::Options options;
        options.base = m_base;
        options.base.setPath(QLatin1Char('/') + QString::fromLatin1(operation.label()));
        options.credentials = std::make_shared<TokenCredentials>(
            QString(), Secret(qgetenv("WINDLASS_OPERATIONS_TOKEN")));
        options.retryDelay = std::chrono::milliseconds(1);
        options.rateLimitPause = std::chrono::milliseconds(1);
        m_session = std::make_unique<Session>(std::move(options));

        operation.start(*m_session, m_samples, m_keeps, this, [this, operation](const OperationOutcome &outcome) {
            print(operation, outcome);
            // Not from inside the session that it ends.
            QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
        });
    }

private:
    static void print(const Operation &operation, const OperationOutcome &outcome)
    {
        const std::optional<Error> &error = outcome.error;
        QJsonObject line{{QLatin1String("label"), QString::fromLatin1(operation.label())},
                         {QLatin1String("method"), QString::fromLatin1(operation.method)},
                         {QLatin1String("outcome"), QLatin1String(error ? nameOf(error->kind) : "value")}};
        if (outcome.rows)
            line.insert(QLatin1String("rows"), *outcome.rows);
        if (error) {
            line.insert(QLatin1String("status"), error->httpStatus);
            line.insert(QLatin1String("message"), error->message);
            line.insert(QLatin1String("detail"), error->detail);
        }
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

    QUrl m_base;
    bool m_keeps;
    QList<Operation> m_operations;
    Samples m_samples;
    std::unique_ptr<Session> m_session;
};

int runOperations(QStringList arguments)
{
    QList<Operation> operations = allOperations();
    if (arguments.removeAll(QStringLiteral("--list")) > 0) {
        for (const Operation &operation : operations)
            std::printf("%s\n", operation.label().constData());
        return 0;
    }
    const bool keeps = arguments.removeAll(QStringLiteral("--keep")) > 0;
    if (arguments.isEmpty()) {
        std::fputs("usage: operations BASE [--keep] [LABEL...]\n", stderr);
        return 2;
    }
    const QUrl base(arguments.takeFirst());
    if (!arguments.isEmpty())
        operations.removeIf([&arguments](const Operation &operation) {
            return !arguments.contains(QString::fromLatin1(operation.label()));
        });
    Caller caller(base, keeps, operations);
    QMetaObject::invokeMethod(&caller, [&caller] { caller.next(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

} // namespace windlass::test

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    return windlass::test::runOperations(QCoreApplication::arguments().mid(1));
}
