// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/pipelines.h"

#include "app/demo/sample/pipelinelogs.h"
#include "app/demo/sample/script.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

const Tree &treeOf(const RepositoryContent &content, int mark)
{
    return content.trees[static_cast<size_t>(mark)];
}

LogSubject logSubject(const RepositoryContent &content, const Push &push, const StepProfile &step)
{
    return {treeOf(content, push.mark),
            content.name,
            push.branch,
            content.hashes[static_cast<size_t>(push.mark)].toLatin1(),
            step.image,
            step.script};
}

QByteArray pipelineDefinition(const Tree &tree)
{
    const auto file = tree.find("bitbucket-pipelines.yml");
    return file == tree.end() ? QByteArray() : file->second.content;
}

QJsonObject selectorJson(bool nightly, bool ofMain)
{
    if (nightly)
        return {{u"type"_s, u"custom"_s}, {u"pattern"_s, u"nightly"_s}};
    if (ofMain)
        return {{u"type"_s, u"branches"_s}, {u"pattern"_s, u"main"_s}};
    return {{u"type"_s, u"default"_s}, {u"pattern"_s, QJsonValue::Null}};
}

QJsonArray scriptLines(const QByteArray &script)
{
    QJsonArray lines;
    for (const QByteArray &line : script.split('\n'))
        lines.append(QString::fromUtf8(line));
    return lines;
}

struct Outcome {
    QString state = u"COMPLETED"_s;
    QJsonValue result;
    size_t breaksAt = 0; //!< The step at which it stops being successful; all of them are when it is their count.
};

Outcome outcomeOf(char letter, const std::vector<StepProfile> &steps, Prng &prng)
{
    const size_t count = steps.size();
    const size_t early = static_cast<size_t>(prng.below(static_cast<int>(std::min<size_t>(count, 2))));
    switch (letter) {
    case 'F':
        return {u"COMPLETED"_s, u"FAILED"_s, std::min<size_t>(1, count - 1)};
    case 'T':
        return {u"COMPLETED"_s, u"STOPPED"_s, early};
    case 'E':
        return {u"COMPLETED"_s, u"ERROR"_s, 0};
    case 'X':
        return {u"COMPLETED"_s, u"EXPIRED"_s, count - 1};
    case 'R':
        return {u"IN_PROGRESS"_s, QJsonValue::Null, std::min<size_t>(1, count - 1)};
    case 'P':
        return {u"PAUSED"_s, QJsonValue::Null, count - 1};
    case 'W':
        return {u"PENDING"_s, QJsonValue::Null, 0};
    default:
        return {u"COMPLETED"_s, u"SUCCESSFUL"_s, count};
    }
}

QJsonObject stepJson(const RepositoryContent &content, const Push &push, const StepProfile &step, char letter,
                     int position, Prng &prng)
{
    // position: -1 before the step at which the pipeline broke, 0 that step, 1 after it.
    QJsonObject json{{u"uuid"_s, prng.uuid()},
                     {u"name"_s, QString::fromUtf8(step.name)},
                     {u"image"_s, QString::fromUtf8(step.image)},
                     {u"script"_s, scriptLines(step.script)}};
    const bool long20k = letter == 'L' && (step.kind == "ctest" || step.kind == "pytest" || step.kind == "vitest");
    const QByteArray kind = long20k ? QByteArray("soak") : step.kind;
    const LogSubject subject = logSubject(content, push, step);
    int seconds = std::max(3, step.seconds * prng.between(80, 125) / 100);
    QByteArray log;
    QJsonValue result = u"SUCCESSFUL"_s;
    if (position < 0) {
        log = stepLog(kind, subject, LogEnd::Good, prng);
    } else if (position == 0 && letter == 'F') {
        log = stepLog(kind, subject, LogEnd::Failed, prng);
        result = u"FAILED"_s;
        seconds = seconds * 3 / 5 + 1;
    } else if (position == 0 && (letter == 'T' || letter == 'R')) {
        log = stepLog(kind, subject, LogEnd::CutShort, prng);
        result = letter == 'T' ? QJsonValue(u"STOPPED"_s) : QJsonValue();
        seconds /= 3;
    } else if (position == 0 && letter == 'E') {
        log = "Unable to find image '" + step.image + "' in the registry: manifest unknown\n";
        result = u"NOT_RUN"_s;
        seconds = 0;
    } else {
        const bool open = letter == 'R' || letter == 'P' || letter == 'W';
        result = open ? QJsonValue() : QJsonValue(u"NOT_RUN"_s);
        seconds = 0;
    }
    json[u"result"_s] = result;
    json[u"duration_in_seconds"_s] = seconds;
    json[u"log"_s] = QString::fromUtf8(log);
    return json;
}

} // namespace

PipelineProfiles readPipelineProfiles(const QString &path, Problem &problem)
{
    PipelineProfiles profiles;
    std::vector<StepProfile> *current = nullptr;
    for (const Record &record : readScript(path, false, problem)) {
        if (record.keyword == "profile")
            current = &profiles[record.word(0)];
        else if (record.keyword == "step" && current != nullptr)
            current->push_back({record.word(0), record.attribute("image"), record.attribute("kind"), record.text,
                                record.number("seconds", 20), record.hasWord("manual")});
        else
            problem.is(u"%1: unknown record"_s.arg(record.place));
    }
    return profiles;
}

QJsonArray pipelinesJson(const RepositoryContent &content, const std::vector<StepProfile> &steps,
                         const QByteArray &outcomes)
{
    QJsonArray pipelines;
    std::vector<Push> pushes = content.history.pushes;
    std::stable_sort(pushes.begin(), pushes.end(), [](const Push &a, const Push &b) { return a.time < b.time; });
    const size_t count = std::min(pushes.size(), static_cast<size_t>(outcomes.size()));
    const int firstNumber = static_cast<int>(pushes.size() - count) + 1;
    for (size_t i = 0; i < count; ++i) {
        const Push &push = pushes[pushes.size() - count + i];
        const char letter = outcomes.at(outcomes.size() - static_cast<qsizetype>(count - i));
        const int number = firstNumber + static_cast<int>(i);
        Prng prng(content.seed, content.name + "/pipeline/" + QByteArray::number(number));
        const bool onMain = push.branch == content.history.mainBranch;
        // Only main is deployed.
        std::vector<StepProfile> own;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(own), [onMain, letter](const StepProfile &step) {
            return !step.manual || onMain || letter == 'P' || letter == 'X';
        });
        const Outcome outcome = outcomeOf(letter, own, prng);
        QJsonArray stepArray;
        for (size_t step = 0; step < own.size(); ++step) {
            const int position = step < outcome.breaksAt ? -1 : step == outcome.breaksAt ? 0 : 1;
            stepArray.append(stepJson(content, push, own[step], letter, position, prng));
        }
        const QByteArray definition = pipelineDefinition(treeOf(content, push.mark));
        const bool nightly = onMain && definition.contains(" nightly:") && (letter == 'L' || number % 9 == 0);
        const bool byHand = !nightly && number % 11 == 3;
        const bool fresh = outcome.state == u"IN_PROGRESS"_s || outcome.state == u"PENDING"_s;
        const qint64 created =
            fresh ? sampleEpoch - prng.between(40, 200) : std::min(push.time + prng.between(4, 40), sampleEpoch - 45);
        pipelines.append(QJsonObject{
            {u"build_number"_s, number},
            {u"uuid"_s, prng.uuid()},
            {u"ref_type"_s, u"branch"_s},
            {u"ref_name"_s, QString::fromUtf8(push.branch)},
            {u"commit"_s, content.hashes[static_cast<size_t>(push.mark)]},
            {u"selector"_s, selectorJson(nightly, onMain && definition.contains("  branches:"))},
            {u"creator"_s, QString::fromUtf8(push.by)},
            {u"trigger"_s, nightly  ? u"SCHEDULE"_s
                           : byHand ? u"MANUAL"_s
                                    : u"PUSH"_s},
            {u"created_on"_s, isoTime(created)},
            {u"state"_s, outcome.state},
            {u"result"_s, outcome.result},
            {u"steps"_s, stepArray},
        });
    }
    return pipelines;
}

QJsonArray stepTemplatesJson(const RepositoryContent &content, const std::vector<StepProfile> &steps)
{
    QJsonArray templates;
    const std::vector<Push> &pushes = content.history.pushes;
    if (pushes.empty())
        return templates;
    static constexpr int durations[] = {5, 6, 4};
    for (size_t i = 0; i < std::min<size_t>(steps.size(), 3); ++i) {
        Prng prng(content.seed, content.name + "/template/" + steps[i].name);
        QJsonArray lines;
        for (const QByteArray &line :
             stepLog(steps[i].kind, logSubject(content, pushes.back(), steps[i]), LogEnd::Good, prng).split('\n'))
            lines.append(QString::fromUtf8(line));
        if (!lines.isEmpty())
            lines.removeLast();
        templates.append(QJsonObject{{u"name"_s, QString::fromUtf8(steps[i].name)},
                                     {u"image"_s, QString::fromUtf8(steps[i].image)},
                                     {u"duration_in_seconds"_s, durations[i]},
                                     {u"script"_s, scriptLines(steps[i].script)},
                                     {u"log"_s, lines},
                                     {u"result"_s, u"SUCCESSFUL"_s}});
    }
    return templates;
}

} // namespace windlass::demo::sample
