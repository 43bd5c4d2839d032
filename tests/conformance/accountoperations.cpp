// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

NewProject sampleProject()
{
    return {QStringLiteral("MARS"), QStringLiteral("Mars"), QStringLiteral("Rovers and rockets"), true};
}

ProjectChange sampleProjectChange()
{
    ProjectChange change;
    change.name = QStringLiteral("The shop");
    change.description = QStringLiteral("Carts and prices");
    change.isPrivate = true;
    return change;
}

} // namespace

void addAccountOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(user, me),
                     [](Samples &sample, const Account &account) { sample.account = account.uuid; });
    all += operation(WINDLASS_CALL(user, emails));
    all += operation(WINDLASS_CALL(user, get, sample.account));
    all += operation(WINDLASS_CALL(user, workspaceRole, sample.workspace));
    all += operation(WINDLASS_CALL(user, repositoryRoles, sample.workspace));
    all += operation(WINDLASS_CALL(user, repositoryRole, sample.repository));
    all += operation(WINDLASS_CALL(workspaces, list));
    all += operation(WINDLASS_CALL(workspaces, get, sample.workspace));
    all += operation(WINDLASS_CALL(workspaces, members, sample.workspace),
                     [](Samples &sample, const Page<WorkspaceMember> &page) {
                         for (const WorkspaceMember &member : page.values) {
                             if (member.user.uuid != sample.account)
                                 sample.reviewer = member.user.uuid;
                         }
                     });
    all += operation(WINDLASS_CALL(workspaces, members, sample.workspace, QStringLiteral("an\"n"))).as("by-nickname");
    all += operation(WINDLASS_CALL(workspaces, member, sample.workspace, sample.account));
    all += operation(WINDLASS_CALL(projects, list, sample.workspace));
    all += operation(WINDLASS_CALL(projects, get, sample.workspace, sample.project));
    all += operation(WINDLASS_CALL(projects, create, sample.workspace, sampleProject()));
    all += operation(WINDLASS_CALL(projects, update, sample.workspace, sample.project, sampleProjectChange()));
}

} // namespace windlass::test
