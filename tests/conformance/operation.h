// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/session.h"

#include <QObject>

#include <functional>
#include <optional>

namespace windlass::test {

//! What the operations are called with. Names exist in the sample workspace of the demo; ids and hashes stand for anything
//! until a list has answered and what it says is kept.
struct Samples {
    RepositoryId repository{QStringLiteral("acme"), QStringLiteral("web-shop")};
    QString workspace = QStringLiteral("acme");
    QString project = QStringLiteral("SHOP");
    PullRequestId pullRequest{repository, 1};
    PullRequestId firstToDecline{repository, 2};
    PullRequestId secondToDecline{repository, 3};
    QString hash = QStringLiteral("4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d");
    QString pipeline = QStringLiteral("{0b9d4c1e-3d2a-4f5b-8c7d-6e5f4a3b2c1d}");
    QString step = QStringLiteral("{1c8e5d2f-4e3b-4a6c-9d8e-7f6a5b4c3d2e}");
    QString reviewer = QStringLiteral("{3c6a5b7e-9d1f-4a2b-8c4d-5e6f7a8b9c0d}"); //!< Another member: an author is no reviewer.
    QString account = QStringLiteral("{2d7f6e3a-5f4c-4b7d-8e9f-8a7b6c5d4e3f}");
    QString task = QStringLiteral("3e6a7f4b-6a5d-4c8e-9f0a-9b8c7d6e5f4a");
    qint64 comment = 1;
    qint64 todo = 1; //!< A task of a pull request.
    qint64 commitComment = 1;
    QString hook = QStringLiteral("{4f8b7a5c-7b6e-4d9f-8a1b-0c8d7e6f5a4b}");
    QString workspaceHook = QStringLiteral("{5a9c8b6d-8c7f-4e0a-9b2c-1d9e8f7a6b5c}");
    QString variable = QStringLiteral("{6b0d9c7e-9d8a-4f1b-8c3d-2e0f9a8b7c6d}");
    QString schedule = QStringLiteral("{7c1e0d8f-0e9b-4a2c-9d4e-3f1a0b9c8d7e}");
    QString pipelineCache = QStringLiteral("{8d2f1e9a-1f0c-4b3d-8e5f-4a2b1c0d9e8f}");
    QString deployment = QStringLiteral("{9e3a2f0b-2a1d-4c4e-9f6a-5b3c2d1e0f9a}");
    QString environment = QStringLiteral("{0f4b3a1c-3b2e-4d5f-8a7b-6c4d3e2f1a0b}");
    QString testCase = QStringLiteral("{1a5c4b2d-4c3f-4e6a-9b8c-7d5e4f3a2b1c}");
    QString serviceLog = QStringLiteral("{2b6d5c3e-5d4a-4f7b-8c9d-8e6f5a4b3c2d}");
    IssueId issue{repository, 1};
    qint64 issueComment = 1;
};

struct OperationOutcome {
    std::optional<Error> error;
    std::optional<qsizetype> rows; //!< Of a page: how many of its values could be read.
};

using OperationDone = std::function<void(const OperationOutcome &)>;

template <typename T>
OperationOutcome outcomeOf(const T &value)
{
    if constexpr (requires { value.values.size(); })
        return {std::nullopt, value.values.size()};
    else
        return {};
}

//! One way to call one method of a service.
struct Operation {
    QByteArray method;  //!< "pullRequests.list": member of Session and method.
    QByteArray variant; //!< What is special about the arguments: "by-reviewer". Empty for the plain call.
    //! Calls it; `keeps` says whether later operations are to use what came back.
    std::function<void(Session &, Samples &, bool keeps, QObject *context, OperationDone)> start;

    QByteArray label() const { return variant.isEmpty() ? method : method + '~' + variant; }
    Operation &&as(const char *name) &&
    {
        variant = name;
        return std::move(*this);
    }
};

struct KeepsNothing {
    template <typename T>
    void operator()(Samples &, const T &) const
    {
    }
};

template <typename Call, typename Keep = KeepsNothing>
Operation operation(const char *method, Call call, Keep keep = {})
{
    return {method, {},
            [call, keep](Session &session, Samples &samples, bool keeps, QObject *context, OperationDone done) {
                auto reply = call(session, samples);
                reply.then(context, [&samples, keep, keeps, done = std::move(done)](auto result) {
                    if (!result)
                        return done({result.error(), {}});
                    if (keeps)
                        keep(samples, result.value());
                    done(outcomeOf(result.value()));
                });
            }};
}

//! The name of an operation and the call of it, so that the one can't lie about the other.
#define WINDLASS_CALL(service, method, ...)                                                                            \
    #service "." #method, []([[maybe_unused]] Session &session, [[maybe_unused]] const Samples &sample) {              \
        return session.service.method(__VA_ARGS__);                                                                    \
    }

//! In the order in which they are called: lists come before what is done with their rows.
QList<Operation> allOperations();

void addAccountOperations(QList<Operation> &all);
void addRepositoryOperations(QList<Operation> &all);
void addPullRequestOperations(QList<Operation> &all);
void addPipelineOperations(QList<Operation> &all);
void addSourceOperations(QList<Operation> &all);
void addHookOperations(QList<Operation> &all);
void addIssueOperations(QList<Operation> &all);

} // namespace windlass::test
