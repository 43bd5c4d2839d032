// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitobjects.h"

#include "app/demo/git/gitprocess.h"

#include <QProcess>

#include <chrono>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

bool waitForMore(QProcess &process)
{
    return process.state() == QProcess::Running && process.waitForReadyRead(30000);
}

QByteArray readAnswerLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!waitForMore(process))
            return {};
    }
    QByteArray line = process.readLine();
    if (line.endsWith('\n'))
        line.chop(1);
    return line;
}

// What is not there is answered with "<name> missing", and a name may hold blanks.
bool isObjectType(const QByteArray &word)
{
    return word == "commit" || word == "tree" || word == "blob" || word == "tag";
}

QByteArray readAnswerBytes(QProcess &process, qint64 size)
{
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size) {
        if (process.bytesAvailable() == 0 && !waitForMore(process))
            return bytes;
        bytes += process.read(size - bytes.size());
    }
    return bytes;
}

} // namespace

GitObjects::GitObjects(QString gitDirectory)
    : m_gitDirectory(std::move(gitDirectory))
{
}

GitObjects::~GitObjects()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

QList<GitObject> GitObjects::read(const QByteArrayList &names)
{
    return ask("contents ", names);
}

QList<GitObject> GitObjects::describe(const QByteArrayList &names)
{
    return ask("info ", names);
}

void GitObjects::restart()
{
    const std::lock_guard lock(m_mutex);
    m_mustRestart = true;
}

QList<GitObject> GitObjects::ask(const QByteArray &command, const QByteArrayList &names)
{
    if (names.isEmpty())
        return {};
    Job job;
    job.command = command;
    job.names = names;
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable())
        m_thread = std::thread(&GitObjects::work, this);
    m_jobs.push_back(&job);
    m_wake.notify_one();
    m_done.wait(lock, [&job] { return job.isDone; });
    return job.answers;
}

void GitObjects::work()
{
    std::unique_ptr<QProcess> process;
    std::unique_lock lock(m_mutex);
    while (true) {
        const bool hasWork =
            m_wake.wait_for(lock, std::chrono::seconds(60), [this] { return m_isStopping || !m_jobs.empty(); });
        if (m_isStopping && m_jobs.empty())
            break;
        if (!hasWork || m_mustRestart) { // Idle: a dozen repositories need not hold a dozen processes for ever.
            m_mustRestart = false;
            if (process) {
                process->closeWriteChannel();
                process->waitForFinished(5000);
                process.reset();
            }
            if (!hasWork)
                continue;
        }
        Job *job = m_jobs.front();
        m_jobs.pop_front();
        lock.unlock();
        if (!process || process->state() != QProcess::Running) {
            process = std::make_unique<QProcess>();
            prepareGit(*process, {.gitDirectory = m_gitDirectory,
                                  .arguments = {u"cat-file"_s, u"--batch-command"_s},
                                  .input = {},
                                  .environment = {}});
            process->setStandardErrorFile(QProcess::nullDevice());
            process->start();
            process->waitForStarted(-1);
        }
        serve(*process, *job);
        lock.lock();
        job->isDone = true;
        m_done.notify_all();
    }
    lock.unlock();
    if (process) {
        process->closeWriteChannel();
        process->waitForFinished(5000);
    }
}

void GitObjects::serve(QProcess &process, Job &job)
{
    // In portions: git stops reading when its answers are not taken, and both sides would wait for ever.
    constexpr qsizetype portion = 64;
    job.answers.reserve(job.names.size());
    for (qsizetype start = 0; start < job.names.size(); start += portion) {
        const qsizetype end = std::min(start + portion, job.names.size());
        QByteArray commands;
        QList<bool> isAsked;
        for (qsizetype i = start; i < end; ++i) {
            const QByteArray &name = job.names.at(i);
            isAsked.append(!name.isEmpty() && !name.contains('\n') && !name.contains('\0'));
            if (isAsked.last())
                commands += job.command + name + '\n';
        }
        process.write(commands);
        process.waitForBytesWritten(-1);
        for (const bool asked : isAsked) {
            GitObject object;
            const QByteArrayList header = asked ? readAnswerLine(process).split(' ') : QByteArrayList();
            if (header.size() == 3 && header.at(0).size() == 40 && isObjectType(header.at(1))) {
                object.hash = header.at(0);
                object.type = header.at(1);
                object.size = header.at(2).toLongLong();
                if (job.command.startsWith("contents")) {
                    object.content = readAnswerBytes(process, object.size);
                    readAnswerBytes(process, 1); // The line feed behind it.
                }
            }
            job.answers.append(object);
        }
    }
}

} // namespace windlass::standin
