// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/pipelines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

QString statusStateOf(const QJsonObject &pipeline)
{
    const QString result = pipeline.value(u"result"_s).toString();
    if (result.isEmpty())
        return u"INPROGRESS"_s;
    if (result == u"SUCCESSFUL"_s)
        return result;
    return result == u"STOPPED"_s || result == u"EXPIRED"_s ? u"STOPPED"_s : u"FAILED"_s;
}

QString statusDescription(const QString &state)
{
    if (state == u"SUCCESSFUL"_s)
        return u"All steps passed"_s;
    if (state == u"INPROGRESS"_s)
        return u"Running"_s;
    return state == u"STOPPED"_s ? u"Stopped by hand"_s : u"A step failed"_s;
}

} // namespace

QJsonArray statusesJson(const RepositoryContent &content, const QJsonArray &pipelines)
{
    QJsonArray statuses;
    const auto add = [&](int mark, const PullHistory &pull, const QString &key, const QString &name,
                         const QString &state, const QString &description, int minutes) {
        const QString hash = content.hashes[static_cast<size_t>(mark)];
        const qint64 time = std::min(content.history.commit(mark).time + minutes * 60, sampleEpoch - 50);
        statuses.append(QJsonObject{
            {u"commit"_s, hash},
            {u"key"_s, key},
            {u"name"_s, name},
            {u"state"_s, state},
            {u"url"_s,
             u"https://builds.windlass.example/%1/%2/%3"_s.arg(QString::fromUtf8(content.name), key, hash.left(12))},
            {u"description"_s, description},
            {u"refname"_s, QString::fromUtf8(pull.source)},
            {u"created_on"_s, isoTime(time)},
            {u"updated_on"_s, isoTime(std::min(time + 420, sampleEpoch - 40))},
        });
    };
    std::vector<int> seen;
    for (const auto &[id, pull] : content.history.pulls) {
        Prng prng(content.seed, content.name + "/status/" + QByteArray::number(id));
        if (std::find(seen.begin(), seen.end(), pull.sourceTip) != seen.end())
            continue;
        seen.push_back(pull.sourceTip);
        QString state = pull.state == "OPEN" && prng.chance(15) ? u"FAILED"_s : u"SUCCESSFUL"_s;
        for (const QJsonValue &pipeline : pipelines) {
            if (pipeline[u"commit"_s].toString() == content.hashes[static_cast<size_t>(pull.sourceTip)])
                state = statusStateOf(pipeline.toObject());
        }
        add(pull.sourceTip, pull, u"ci"_s, u"ci/build"_s, state, statusDescription(state), 6);
        if (prng.chance(60)) {
            const int tenths = prng.between(740, 930);
            const QString coverage = u"%1.%2 % of lines covered"_s.arg(tenths / 10).arg(tenths % 10);
            add(pull.sourceTip, pull, u"coverage"_s, u"quality/coverage"_s, u"SUCCESSFUL"_s, coverage, 9);
        }
        if (pull.state == "OPEN" && prng.chance(35))
            add(pull.sourceTip, pull, u"preview"_s, u"deploy/preview"_s,
                prng.chance(30)   ? u"INPROGRESS"_s
                : prng.chance(20) ? u"STOPPED"_s
                                  : u"SUCCESSFUL"_s,
                u"Preview environment"_s, 11);
        if (pull.firstTip != pull.sourceTip && prng.chance(70)) {
            const QString first = prng.chance(45) ? u"FAILED"_s : u"SUCCESSFUL"_s;
            add(pull.firstTip, pull, u"ci"_s, u"ci/build"_s, first, statusDescription(first), 7);
        }
    }
    return statuses;
}

} // namespace windlass::demo::sample
