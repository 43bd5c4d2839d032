// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/operation.h"

namespace windlass::test {

namespace {

HookChange sampleHook(HookChange::Secret secret)
{
    HookChange hook;
    hook.url = QStringLiteral("https://ci.example.com/hook");
    hook.description = QStringLiteral("CI");
    hook.events = {QStringLiteral("repo:push"), QStringLiteral("pullrequest:created")};
    hook.secretChange = secret;
    hook.secret = QStringLiteral("not a secret");
    return hook;
}

} // namespace

void addHookOperations(QList<Operation> &all)
{
    all += operation(WINDLASS_CALL(hooks, subjectTypes));
    all += operation(WINDLASS_CALL(hooks, events, HookSubject::Kind::Repository));
    all += operation(WINDLASS_CALL(hooks, events, HookSubject::Kind::Workspace)).as("of-workspaces");
    all += operation(WINDLASS_CALL(hooks, create, HookSubject::of(sample.repository), sampleHook(HookChange::Secret::Set)),
                     [](Samples &sample, const Hook &hook) { sample.hook = hook.uuid; });
    all += operation(WINDLASS_CALL(hooks, list, HookSubject::of(sample.repository)));
    all += operation(WINDLASS_CALL(hooks, get, HookSubject::of(sample.repository), sample.hook));
    all += operation(WINDLASS_CALL(hooks, update, HookSubject::of(sample.repository), sample.hook,
                                   sampleHook(HookChange::Secret::Keep)));
    all += operation(WINDLASS_CALL(hooks, update, HookSubject::of(sample.repository), sample.hook,
                                   sampleHook(HookChange::Secret::Remove)))
               .as("without-a-secret");
    all += operation(WINDLASS_CALL(hooks, remove, HookSubject::of(sample.repository), sample.hook));

    all += operation(WINDLASS_CALL(hooks, create, HookSubject::ofWorkspace(sample.workspace),
                                   sampleHook(HookChange::Secret::Keep)),
                     [](Samples &sample, const Hook &hook) { sample.workspaceHook = hook.uuid; })
               .as("of-a-workspace");
    all += operation(WINDLASS_CALL(hooks, list, HookSubject::ofWorkspace(sample.workspace))).as("of-a-workspace");
    all += operation(WINDLASS_CALL(hooks, get, HookSubject::ofWorkspace(sample.workspace), sample.workspaceHook))
               .as("of-a-workspace");
    all += operation(WINDLASS_CALL(hooks, update, HookSubject::ofWorkspace(sample.workspace), sample.workspaceHook,
                                   sampleHook(HookChange::Secret::Set)))
               .as("of-a-workspace");
    all += operation(WINDLASS_CALL(hooks, remove, HookSubject::ofWorkspace(sample.workspace), sample.workspaceHook))
               .as("of-a-workspace");
}

} // namespace windlass::test
