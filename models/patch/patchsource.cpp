// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/patch/patchsource.h"

#include "models/diff/diffdocument.h"

#include <QFile>
#include <QFileInfo>
#include <QMetaObject>

#include <cerrno>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace windlass {

namespace {

//! Enough for a screen, so that it is there at once.
constexpr qint64 FirstPiece = 64 * 1024;
constexpr qint64 FilePiece = 1024 * 1024;
//! A disk is faster than the parser, which says what is a diff: reading never runs further ahead of it than this.
constexpr qint64 MostWaiting = 4 * 1024 * 1024;
//! So much without a file of a diff is something else.
constexpr qint64 MostWithoutFile = 64 * 1024 * 1024;

PatchSource::Problem whyNotReadable(const QString &path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(QFile::encodeName(path).toStdString(), error);
    switch (status.type()) {
    case std::filesystem::file_type::not_found:
        return PatchSource::Problem::NotFound;
    case std::filesystem::file_type::directory:
        return PatchSource::Problem::Folder;
    case std::filesystem::file_type::regular:
    case std::filesystem::file_type::fifo:
        return QFileInfo(path).isReadable() ? PatchSource::Problem::None : PatchSource::Problem::Forbidden;
    case std::filesystem::file_type::none:
    case std::filesystem::file_type::unknown:
        return PatchSource::Problem::Forbidden; // A folder above it must not be entered.
    default:
        return PatchSource::Problem::NoFile;
    }
}

//! A pipe gives what it has, and waits only while it has nothing; QFile would wait until the piece is full.
qint64 readPiece(QFile &file, char *data, qint64 size)
{
#ifdef Q_OS_UNIX
    qint64 length = 0;
    do {
        length = ::read(file.handle(), data, static_cast<std::size_t>(size));
    } while (length < 0 && errno == EINTR);
    return length;
#else
    return file.read(data, size);
#endif
}

} // namespace

//! What the source and its thread share.
struct PatchSource::Reader {
    std::mutex mutex;
    std::condition_variable room;
    PatchSource *owner = nullptr;
    qint64 waiting = 0; // Bytes that were read and not parsed.

    //! Hands bytes over; false when nobody wants them any more.
    bool send(const QByteArray &bytes, qint64 generation)
    {
        std::unique_lock lock(mutex);
        room.wait(lock, [this] { return !owner || waiting < MostWaiting; });
        if (!owner)
            return false;
        waiting += bytes.size();
        QMetaObject::invokeMethod(
            owner, [source = owner, bytes, generation] { source->take(bytes, generation); }, Qt::QueuedConnection);
        return true;
    }
    void sendEnd(Problem problem, const QString &systemWords, qint64 generation)
    {
        const std::lock_guard lock(mutex);
        if (!owner)
            return;
        QMetaObject::invokeMethod(
            owner, [source = owner, problem, systemWords, generation] { source->end(problem, systemWords, generation); },
            Qt::QueuedConnection);
    }

    void run(const QString &path, qint64 generation)
    {
        if (!path.isEmpty()) {
            if (const Problem problem = whyNotReadable(path); problem != Problem::None)
                return sendEnd(problem, {}, generation);
        }
        QFile file(path);
        const bool isOpen = path.isEmpty() ? file.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                           : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        if (!isOpen)
            return sendEnd(Problem::Forbidden, file.errorString(), generation);
        QByteArray rest; // The beginning of a line whose end is not here yet.
        qint64 wanted = FirstPiece;
        for (;;) {
            QByteArray piece(wanted, Qt::Uninitialized);
            const qint64 length = readPiece(file, piece.data(), wanted);
            if (length < 0)
                return sendEnd(Problem::Broken, qt_error_string(), generation);
            if (length == 0)
                break;
            piece.truncate(length);
            // A slow pipe shows what it said so far; only whole pieces are worth the cut.
            const qsizetype end = length == wanted ? piece.lastIndexOf('\n') + 1 : piece.size();
            const QByteArray whole = rest + (end > 0 ? piece.first(end) : piece);
            rest = end > 0 ? piece.sliced(end) : QByteArray();
            if (!send(whole, generation))
                return;
            wanted = FilePiece;
        }
        if (!rest.isEmpty() && !send(rest, generation))
            return;
        sendEnd(Problem::None, {}, generation);
    }
};

PatchSource::PatchSource(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_document(std::make_unique<DiffDocument>())
{
}

PatchSource::~PatchSource()
{
    stopReader();
}

void PatchSource::stopReader()
{
    if (!m_reader)
        return;
    {
        const std::lock_guard lock(m_reader->mutex);
        m_reader->owner = nullptr;
    }
    m_reader->room.notify_all();
    m_reader.reset();
}

void PatchSource::read()
{
    if (isStandardInput() && m_state != State::Idle)
        return;
    stopReader();
    ++m_generation;
    std::unique_ptr<DiffDocument> old = std::move(m_document);
    m_document = std::make_unique<DiffDocument>();
    m_parsed = 0;
    connect(m_document.get(), &DiffDocument::grown, this, &PatchSource::noteParsed);
    m_state = State::Reading;
    m_problem = Problem::None;
    m_systemWords.clear();
    emit documentChanged();
    old.reset();
    emit stateChanged();
    m_reader = std::make_shared<Reader>();
    m_reader->owner = this;
    // It keeps what it shares with us; see the README for why it is nobody's child.
    std::thread([reader = m_reader, path = m_path, generation = m_generation] { reader->run(path, generation); }).detach();
}

void PatchSource::take(const QByteArray &bytes, qint64 generation)
{
    if (generation != m_generation || !m_reader)
        return;
    m_document->append(bytes);
}

void PatchSource::noteParsed()
{
    if (!m_reader)
        return;
    const qint64 parsed = m_document->byteCount();
    {
        const std::lock_guard lock(m_reader->mutex);
        m_reader->waiting -= parsed - std::exchange(m_parsed, parsed);
    }
    m_reader->room.notify_all();
    if (m_document->fileCount() == 0 && parsed > MostWithoutFile)
        end(Problem::NoDiff, {}, m_generation);
}

void PatchSource::end(Problem problem, const QString &systemWords, qint64 generation)
{
    if (generation != m_generation || m_state != State::Reading)
        return;
    stopReader();
    m_document->finish();
    m_problem = problem;
    m_systemWords = systemWords;
    m_state = problem == Problem::None ? State::Complete : State::Failed;
    emit stateChanged();
}

} // namespace windlass
