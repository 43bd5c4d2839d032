// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http/credentials.h"
#include "app/demo/store/store.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QHash>

#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace windlass::standin {

//! What all handlers share: the world, the addresses, the clock, and things that live between two requests.
class Site {
public:
    ~Site();

    Store store;
    Credentials credentials;
    QString origin;        //!< "http://127.0.0.1:PORT".
    QString storageOrigin; //!< Of the second listener, which stands for the host's file storage.
    double pipelineSpeed = 1;
    int requestsPerHour = 1000;
    QDateTime startedOn; //!< Stored pipelines that are under way go on from here.

    QString api(const QString &path) const { return origin + QStringLiteral("/2.0") + path; }

    //! A merge that runs by itself; its state is asked for by id.
    struct MergeTask {
        QString place; //!< "workspace/slug/id" of its pull request.
        bool isDone = false;
        HttpAnswer answer;
    };
    QString startMerge(const QString &place, std::function<HttpAnswer()> merge);
    //! False when the id is unknown.
    bool mergeTask(const QString &id, MergeTask *task) const;

    //! What a page of commits goes on with: the revisions as they were when the first page was made.
    struct HistoryContext {
        QByteArrayList include;
        QByteArrayList exclude;
    };
    QString keepHistory(const HistoryContext &context);
    bool keptHistory(const QString &id, HistoryContext *context) const;

    //! A file behind a signed address of the storage listener.
    QString storeFile(const QString &name, const QByteArray &content);
    HttpAnswer serveStoredFile(const HttpRequest &request) const;

private:
    mutable std::mutex m_mutex;
    std::map<QString, MergeTask> m_mergeTasks;
    std::map<QString, HistoryContext> m_histories;
    std::map<QString, QByteArray> m_files;
    std::vector<std::thread> m_workers;
};

//! Cuts `content` by a Range header: 200 without one, else 206 or 416.
HttpAnswer rangedAnswer(const HttpRequest &request, const QByteArray &contentType, const QByteArray &content);
QString newUuid();

} // namespace windlass::standin
