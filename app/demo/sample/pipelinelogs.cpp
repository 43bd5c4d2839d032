// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/pipelinelogs.h"

#include "app/demo/sample/toollogs.h"

#include <QList>

#include <algorithm>

namespace windlass::demo::sample {

namespace {

QByteArray setupLog(const LogSubject &subject, Prng &prng)
{
    return "+ umask 000\n+ GIT_LFS_SKIP_SMUDGE=1 retry 6 git clone --branch=\"" + subject.branch +
           "\" --depth 50 "
           "https://x-token-auth:$REPOSITORY_OAUTH_ACCESS_TOKEN@bitbucket.org/$BITBUCKET_REPO_FULL_NAME.git "
           "$BUILD_DIR\nCloning into '/opt/atlassian/pipelines/agent/build'...\n+ git reset --hard " +
           subject.hash + "\nHEAD is now at " + subject.hash.left(7) +
           "\n+ git config user.name bitbucket-pipelines\n" + "Images used:\n    build : docker.io/library/" +
           subject.image +
           "\nCache \"ccache\": " + (prng.chance(80) ? "Downloaded 41.2 MiB in 2 seconds" : "Not found") + "\n";
}

QByteArray teardownLog(LogEnd end, Prng &prng)
{
    if (end == LogEnd::CutShort)
        return {};
    return "Build teardown script exited with code 0.\nSearching for test report files in directories named "
           "[test-results, "
           "failsafe-reports, test-reports, TestResults, surefire-reports] down to a depth of 4\nFinished scanning for "
           "test "
           "reports. Found " +
           QByteArray::number(prng.below(6)) + " test report files.\n";
}

} // namespace

QByteArray stepLog(const QByteArray &kind, const LogSubject &subject, LogEnd end, Prng prng)
{
    QByteArray log = setupLog(subject, prng);
    for (const QByteArray &command : subject.script.split('\n')) {
        if (!command.isEmpty())
            log += "+ " + command + '\n';
    }
    const bool failed = end == LogEnd::Failed;
    QByteArray tool;
    if (kind == "compile")
        tool = compileLog(subject, failed, prng);
    else if (kind == "ctest")
        tool = ctestLog(subject, failed, prng);
    else if (kind == "install")
        tool = npmInstallLog(failed, prng);
    else if (kind == "pytest")
        tool = pytestLog(subject, failed, prng);
    else if (kind == "vitest")
        tool = vitestLog(subject, failed, prng);
    else if (kind == "bundle")
        tool = bundleLog(subject, failed, prng);
    else if (kind == "image")
        tool = imageLog(subject, failed, prng);
    else if (kind == "plan")
        tool = planLog(failed, prng);
    else if (kind == "links")
        tool = linksLog(subject, failed, prng);
    else if (kind == "deploy")
        tool = deployLog(subject, failed, prng);
    else if (kind == "soak")
        tool = soakLog(prng);
    else
        tool = lintLog(subject, failed, prng);
    if (end == LogEnd::CutShort)
        tool.truncate(tool.lastIndexOf('\n', tool.size() * 2 / 3) + 1);
    return log + tool + teardownLog(end, prng);
}

} // namespace windlass::demo::sample
