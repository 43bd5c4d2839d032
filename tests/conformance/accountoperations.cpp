// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

void addAccountOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(user, me),
                     [](Samples &sample, const Account &account) { sample.account = account.uuid; });
    all += operation(WINDLASS_CALL(workspaces, list));
    all += operation(WINDLASS_CALL(workspaces, get, sample.workspace));
    all += operation(WINDLASS_CALL(workspaces, projects, sample.workspace));
}

} // namespace windlass::test
