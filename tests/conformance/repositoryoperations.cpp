// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

void addRepositoryOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(repositories, list, sample.workspace));
    all += operation(WINDLASS_CALL(repositories, list, sample.workspace, {QStringLiteral("shop & co"), sample.project}))
               .as("filtered");
    all += operation(WINDLASS_CALL(repositories, get, sample.repository));

    all += operation(WINDLASS_CALL(commits, list, sample.repository, {}),
                     [](Samples &sample, const Page<Commit> &page) { sample.hash = page.values.value(0).hash; });
    all += operation(WINDLASS_CALL(commits, list, sample.repository, QStringLiteral("main"))).as("of-a-branch");
    all += operation(WINDLASS_CALL(commits, get, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, diff, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, statuses, sample.repository, sample.hash));
    all += operation(WINDLASS_CALL(commits, branches, sample.repository));
    all += operation(WINDLASS_CALL(commits, branches, sample.repository, QStringLiteral("fea\"ture"))).as("by-name");
    all += operation(WINDLASS_CALL(repositories, file, sample.repository, sample.hash, QStringLiteral("README.md")));
    all += operation(WINDLASS_CALL(repositories, file, sample.repository, sample.hash,
                                   QString::fromUtf8("docs/übersicht.md")))
               .as("in-a-folder");
}

} // namespace windlass::test
