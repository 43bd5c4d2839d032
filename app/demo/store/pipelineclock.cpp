// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/store/pipelineclock.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr qint64 pendingMilliseconds = 1500;
constexpr qint64 setupMilliseconds = 3000; // Between creation and first step of a stored pipeline.

bool isFailure(const QString &result)
{
    return result == u"FAILED" || result == u"STOPPED" || result == u"ERROR" || result == u"EXPIRED";
}

int secondsBetween(const QDateTime &from, const QDateTime &to)
{
    return int(std::llround(double(from.msecsTo(to)) / 1000.0));
}

QByteArray firstLines(const QByteArray &log, double share)
{
    const qsizetype total = log.count('\n');
    const qsizetype wanted = std::max<qsizetype>(1, qsizetype(std::floor(double(total) * share)));
    qsizetype end = 0;
    for (qsizetype line = 0; line < wanted; ++line) {
        const qsizetype next = log.indexOf('\n', end);
        if (next < 0)
            return log;
        end = next + 1;
    }
    return log.left(end);
}

StepNow finished(const Step &step, const QString &result, const QDateTime &start, const QDateTime &end)
{
    StepNow now;
    now.state = u"COMPLETED"_s;
    now.result = result;
    now.startedOn = start;
    now.completedOn = end;
    now.seconds = secondsBetween(start, end);
    now.log = step.log;
    return now;
}

StepNow neverRun()
{
    StepNow now;
    now.state = u"COMPLETED"_s;
    now.result = u"NOT_RUN"_s;
    return now;
}

StepNow waiting()
{
    StepNow now;
    now.state = u"PENDING"_s;
    return now;
}

void complete(PipelineNow *now, const QString &result, const QDateTime &when)
{
    now->state = u"COMPLETED"_s;
    now->stage.clear();
    now->result = result;
    now->completedOn = when;
}

} // namespace

PipelineNow pipelineAt(const Pipeline &pipeline, const QDateTime &now, double speed)
{
    PipelineNow result;
    // What is stored as done happened right after the creation.
    QDateTime position = pipeline.createdOn.addMSecs(setupMilliseconds);
    const bool runs = pipeline.runsFrom.isValid();
    const int done = runs ? pipeline.stepsDone : int(pipeline.steps.size());
    for (int i = 0; i < done && i < pipeline.steps.size(); ++i) {
        const Step &step = pipeline.steps.at(i);
        if (step.result == u"NOT_RUN") {
            result.steps.append(neverRun());
        } else if (step.result.isEmpty()) {
            result.steps.append(waiting());
        } else {
            const QDateTime end = position.addSecs(step.duration);
            result.steps.append(finished(step, step.result, position, end));
            position = end;
        }
        result.seconds += result.steps.last().seconds;
    }
    if (!runs) {
        if (pipeline.state == u"COMPLETED") {
            complete(&result, pipeline.result, position);
        } else {
            result.state = u"IN_PROGRESS"_s;
            result.stage = u"PAUSED"_s;
        }
        return result;
    }

    const QDateTime end = pipeline.stoppedOn.isValid() ? std::min(now, pipeline.stoppedOn) : now;
    position = pipeline.runsFrom.addMSecs(qint64(double(pendingMilliseconds) / speed));
    result.state = position > end && done == 0 ? u"PENDING"_s : u"IN_PROGRESS"_s;
    result.stage = u"RUNNING"_s;
    QString outcome = u"SUCCESSFUL"_s;
    bool isOver = true;
    for (qsizetype i = done; i < pipeline.steps.size(); ++i) {
        const Step &step = pipeline.steps.at(i);
        if (isFailure(outcome)) {
            result.steps.append(neverRun());
            continue;
        }
        const QDateTime stepEnd = position.addMSecs(qint64(double(std::max(1, step.duration)) * 1000.0 / speed));
        if (end >= stepEnd) {
            const QString stepResult = step.result.isEmpty() ? u"SUCCESSFUL"_s : step.result;
            result.steps.append(finished(step, stepResult, position, stepEnd));
            outcome = stepResult;
            position = stepEnd;
        } else {
            isOver = false;
            StepNow running = waiting();
            if (end >= position) {
                running.state = u"IN_PROGRESS"_s;
                running.startedOn = position;
                running.seconds = secondsBetween(position, end);
                running.log = firstLines(step.log, double(position.msecsTo(end)) / double(position.msecsTo(stepEnd)));
            }
            if (pipeline.stoppedOn.isValid()) {
                if (running.hasStarted()) {
                    const QByteArray log = running.log;
                    running = finished(step, u"STOPPED"_s, running.startedOn, pipeline.stoppedOn);
                    running.log = log;
                } else {
                    running = neverRun();
                }
            }
            result.steps.append(running);
            position = stepEnd;
        }
        result.seconds += result.steps.last().seconds;
    }
    if (pipeline.stoppedOn.isValid() && !isOver)
        complete(&result, u"STOPPED"_s, pipeline.stoppedOn);
    else if (isOver)
        complete(&result, outcome, position);
    return result;
}

} // namespace windlass::standin
