// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

class QProcess;

namespace windlass::standin {

struct GitObject {
    QByteArray hash; //!< Empty: there is no such object.
    QByteArray type;
    qint64 size = 0;
    QByteArray content; //!< Empty when only the header was asked for.

    bool isThere() const { return !hash.isEmpty(); }
};

//! Reads objects through one `git cat-file --batch-command` that stays alive between requests: starting git costs more
//! than everything else in most answers. QProcess belongs to one thread, so it has a thread of its own here.
class GitObjects {
public:
    explicit GitObjects(QString gitDirectory);
    ~GitObjects();
    GitObjects(const GitObjects &) = delete;
    GitObjects &operator=(const GitObjects &) = delete;

    //! One object a name, in order. A name is anything git understands ("hash", "hash:path", "refs/heads/x^{commit}")
    //! but holds no line feed; one that git would take for something else than a name is simply not there.
    QList<GitObject> read(const QByteArrayList &names);
    //! The same without the contents.
    QList<GitObject> describe(const QByteArrayList &names);
    //! Ends the process, so that the next read sees packs that were swapped meanwhile.
    void restart();

private:
    struct Job {
        QByteArray command;
        QByteArrayList names;
        QList<GitObject> answers;
        bool isDone = false;
    };

    QList<GitObject> ask(const QByteArray &command, const QByteArrayList &names);
    void work();
    void serve(QProcess &process, Job &job);

    QString m_gitDirectory;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    std::deque<Job *> m_jobs;
    bool m_isStopping = false;
    bool m_mustRestart = false;
    std::thread m_thread;
};

} // namespace windlass::standin
