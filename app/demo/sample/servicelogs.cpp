// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/toollogs.h"

#include <array>

namespace windlass::demo::sample {

QByteArray lintLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log;
    int files = 0;
    for (const auto &[path, entry] : subject.tree) {
        if (++files > 40)
            break;
        log += "checking " + path + " (" + QByteArray::number(entry.content.count('\n')) + " lines)\n";
    }
    if (!failed)
        return log + "\x1b[32mAll checks passed!\x1b[0m\n";
    const QByteArray path = subject.tree.empty() ? QByteArray("README.md") : subject.tree.rbegin()->first;
    return log + path + ':' + QByteArray::number(prng.between(8, 60)) +
           ":5: \x1b[1;31mF841\x1b[0m local name \x1b[1mresponse\x1b[0m is assigned to but never used\nFound 1 "
           "error.\n";
}

QByteArray imageLog(const LogSubject &subject, bool failed, Prng &prng)
{
    static constexpr std::array layers = {
        "FROM docker.io/library/debian:12-slim",     "WORKDIR /app", "COPY dist/ /app/",
        "RUN adduser --system --no-create-home app", "USER app",     "ENTRYPOINT [\"/app/entrypoint\"]"};
    QByteArray log = "#0 building with \"default\" instance using docker driver\n";
    int step = 4;
    for (size_t i = 0; i < layers.size(); ++i) {
        const QByteArray tag = '#' + QByteArray::number(++step);
        log +=
            tag + " [" + QByteArray::number(i + 1) + '/' + QByteArray::number(layers.size()) + "] " + layers[i] + '\n';
        if (failed && i == 2)
            return log + tag +
                   " \x1b[31mERROR: failed to calculate checksum of ref: \"/dist\": not found\x1b[0m\n------\n"
                   "ERROR: failed to solve: \"/dist\": not found\n";
        log +=
            tag + " DONE " + QByteArray::number(prng.between(0, 4)) + '.' + QByteArray::number(prng.below(10)) + "s\n";
    }
    for (int i = 0; i < 5; ++i)
        log += prng.hex(12).toLatin1() + ": Pushed\n";
    return log + "naming to registry.windlass.example/" + subject.repository + ':' + subject.hash.left(12) + " done\n";
}

QByteArray planLog(bool failed, Prng &prng)
{
    static constexpr std::array resources = {"network.private",  "database.orders", "queue.mail",    "bucket.backups",
                                             "certificate.shop", "cluster.web",     "alarm.latency", "alarm.errors"};
    QByteArray log = "Refreshing state...\n";
    for (const char *resource : resources) {
        log += QByteArray(resource) + ": Refreshing state... [id=" + prng.hex(10).toLatin1() + "]\n";
        if (prng.chance(25))
            log += QByteArray("  \x1b[33m~\x1b[0m ") + resource + " will be updated in place\n";
    }
    if (failed)
        return log + "\n\x1b[31mError:\x1b[0m Unsupported argument\n\n  on modules/database/main.yaml line 8:\n  8:   "
                     "backup_window: 03:00-04:00\n\nA value that holds a colon must be quoted.\n";
    return log + "\n\x1b[1mPlan:\x1b[0m 1 to add, 2 to change, 0 to destroy.\n";
}

QByteArray linksLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log;
    int links = 0;
    for (const auto &[path, entry] : subject.tree) {
        if (!path.endsWith(".md"))
            continue;
        const int count = prng.between(1, 9);
        links += count;
        log += "[" + QByteArray::number(count) + "] " + path + " \x1b[32mok\x1b[0m\n";
    }
    if (failed)
        return log + "docs/onboarding.md:14 \x1b[31m404\x1b[0m https://wiki.windlass.example/first-day\n1 dead link\n";
    return log + QByteArray::number(links) + " links, none dead\n";
}

QByteArray deployLog(const LogSubject &subject, bool failed, Prng &prng)
{
    QByteArray log = "Deploying " + subject.repository + '@' + subject.hash.left(12) + " to staging\n" +
                     "Waiting for rollout: 0 of 3 updated replicas are available...\n";
    for (int replica = 1; replica <= 3; ++replica) {
        if (failed && replica == 3)
            return log +
                   "\x1b[31mreplica 3 failed its readiness probe: GET /health answered 503 (database migration 0042 "
                   "pending)\x1b[0m\nRolling back to the previous release\nerror: deployment exceeded its progress "
                   "deadline\n";
        log += "replica " + QByteArray::number(replica) + " ready after " + QByteArray::number(prng.between(4, 21)) +
               "s\n";
    }
    return log + "\x1b[32mdeployment successfully rolled out\x1b[0m\nSmoke test: GET /health 200, GET /products 200\n";
}

QByteArray soakLog(Prng &prng)
{
    static constexpr std::array paths = {"/products", "/products/4711", "/cart",           "/cart/items",
                                         "/checkout", "/search?q=mug",  "/orders/current", "/health"};
    QByteArray log;
    log.reserve(1600000);
    int errors = 0;
    for (int i = 1; i <= 20000; ++i) {
        const QByteArray path = paths[static_cast<size_t>(prng.below(static_cast<int>(paths.size())))];
        const int ms = prng.chance(2) ? prng.between(300, 1900) : prng.between(2, 60);
        const bool bad = prng.chance(1) && prng.chance(20);
        errors += bad ? 1 : 0;
        log += "soak " + QByteArray::number(i).rightJustified(5, '0') + " GET " + path.leftJustified(18, ' ') +
               (bad        ? " \x1b[31m503\x1b[0m "
                : ms > 250 ? " \x1b[33m200\x1b[0m "
                           : " \x1b[32m200\x1b[0m ") +
               QByteArray::number(ms).rightJustified(4) + " ms\n";
    }
    return log + "20000 requests, " + QByteArray::number(errors) + " errors\n";
}

} // namespace windlass::demo::sample
