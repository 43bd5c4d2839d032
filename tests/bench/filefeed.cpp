// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filefeed.h"

#include "models/diff/diffdocument.h"

#include <QMetaObject>

namespace windlass::bench {

namespace {

//! As much as comes with the head of an answer.
constexpr qint64 FirstPiece = 64 * 1024;
constexpr qint64 LaterPieces = 1024 * 1024;

} // namespace

FileFeed::~FileFeed()
{
    if (m_reader)
        m_reader->wait();
}

bool FileFeed::start(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    m_document.append(m_file.read(FirstPiece));
    if (m_file.atEnd()) {
        m_document.finish();
        return true;
    }
    m_reader.reset(QThread::create([this] { readRest(); }));
    m_reader->start();
    return true;
}

void FileFeed::readRest()
{
    QByteArray rest; // The beginning of a line whose end is not here yet: whole lines can be taken over without a copy.
    while (!m_file.atEnd()) {
        const QByteArray piece = m_file.read(LaterPieces);
        if (piece.isEmpty())
            break;
        const qsizetype end = piece.lastIndexOf('\n') + 1;
        hand(rest + piece.first(end));
        rest = piece.sliced(end);
    }
    hand(rest);
    QMetaObject::invokeMethod(
        &m_document, [&document = m_document] { document.finish(); }, Qt::QueuedConnection);
}

void FileFeed::hand(const QByteArray &bytes)
{
    QMetaObject::invokeMethod(
        &m_document, [&document = m_document, bytes] { document.append(bytes); }, Qt::QueuedConnection);
}

} // namespace windlass::bench
