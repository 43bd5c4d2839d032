// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "api/resources/sourceentry.h"
#include "api/services/commitsapi.h"
#include "api/services/sourceapi.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace windlass {

//! Where the two sides of a diff are: the files of one commit against those of another. Of a pull request, the older
//! side is the merge base, which the host is asked for when it is needed and not before.
class DiffSides : public QObject
{
    Q_OBJECT

public:
    struct Side {
        RepositoryId repository;
        QString hash;
        bool isEmpty() const { return hash.isEmpty(); }
        bool operator==(const Side &) const = default;
    };
    using FindBase = std::function<PendingReply<Commit>(ReadFrom from)>;
    using Found = std::function<void(const Side &side)>;

    explicit DiffSides(SourceApi &source, QObject *parent = nullptr);

    void setNow(const Side &side) { m_now = side; }
    //! The older side; with a `findBase` it is that commit, and `before` only when the host can't say.
    void setBefore(const Side &before, FindBase findBase = {});

    //! Finds a side; empty when there is none. Through the event loop, unless it is known.
    void find(bool isNow, QObject *context, Found found);
    SourceApi &source() const { return m_source; }

private:
    void receive(const QString &hash);

    SourceApi &m_source;
    Side m_now;
    Side m_before;
    FindBase m_findBase;
    PendingReply<Commit> m_pending;
    QList<std::pair<QPointer<QObject>, Found>> m_waiting;
    bool m_isFound = true;
    bool m_isAsking = false;
};

//! One side of a file of a diff: how large it is, and its bytes when somebody wants them. A file of a commit never
//! changes, so what was kept is as good as what the host says.
class FileVersion : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Loading, Loaded, Failed };

    FileVersion(DiffSides &sides, bool isNow, const QString &path, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    State sizeState() const { return m_sizeState; }
    State bytesState() const { return m_bytesState; }
    //! Of the last failure.
    const Error &error() const { return m_error; }
    //! As the host says it; the pointer's for files in LFS, until the bytes are here.
    std::optional<qint64> size() const { return m_size; }
    const QByteArray &bytes() const { return m_bytes; }

    //! Asks for the size, once.
    void loadSize();
    //! Asks for the bytes, once.
    void loadBytes();
    //! Asks again for what failed.
    void retry();

signals:
    void changed();

private:
    template <typename T>
    void ask(State &state, std::function<PendingReply<T>(const DiffSides::Side &, ReadFrom)> fetch,
             std::function<void(const T &)> take);
    template <typename T>
    void fetch(State &state, std::function<PendingReply<T>(ReadFrom)> fetch, std::function<void(const T &)> take,
               ReadFrom from);
    void setState(State &state, State wanted);

    QPointer<DiffSides> m_sides;
    bool m_isNow;
    QString m_path;
    State m_sizeState = State::Unknown;
    State m_bytesState = State::Unknown;
    Error m_error;
    std::optional<qint64> m_size;
    QByteArray m_bytes;
};

} // namespace windlass
