// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

RepositoryChange wholeRepository(const QString &name, const QString &project)
{
    RepositoryChange change;
    change.name = name;
    change.description = QStringLiteral("Sells");
    change.projectKey = project;
    change.language = QStringLiteral("c++");
    change.forkPolicyWord = QStringLiteral("no_public_forks");
    change.isPrivate = true;
    return change;
}

RepositoryChange newMainBranch(const QString &branch)
{
    RepositoryChange change;
    change.mainBranch = branch;
    return change;
}

} // namespace

void addRepositoryOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(repositories, list, sample.workspace));
    all += operation(WINDLASS_CALL(repositories, list, sample.workspace,
                                   {QStringLiteral("shop & co"), sample.project, RepositoryFilter::Role::Contributor,
                                    RepositoryOrder::Name}))
               .as("filtered");
    all += operation(WINDLASS_CALL(repositories, get, sample.repository));
    all += operation(WINDLASS_CALL(repositories, create, {sample.workspace, QStringLiteral("annex")},
                                   wholeRepository(QStringLiteral("annex"), sample.project)));
    all += operation(WINDLASS_CALL(repositories, create, {sample.workspace, QStringLiteral("bare")}, {})).as("bare");
    all += operation(WINDLASS_CALL(repositories, update, {sample.workspace, QStringLiteral("bare")},
                                   wholeRepository(QStringLiteral("Annex 2"), sample.project)));
    all += operation(WINDLASS_CALL(repositories, update, sample.repository, newMainBranch(QStringLiteral("main"))))
               .as("main-branch");
    all += operation(WINDLASS_CALL(repositories, remove, {sample.workspace, QStringLiteral("annex")}));
    all += operation(WINDLASS_CALL(repositories, forks, sample.repository));
    all += operation(WINDLASS_CALL(repositories, fork, sample.repository,
                                   {sample.workspace, wholeRepository(QStringLiteral("shop-fork"), sample.project)}));
    all += operation(WINDLASS_CALL(repositories, watchers, sample.repository));
}

} // namespace windlass::test
