// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QThread>

#include <memory>

namespace windlass {
class DiffDocument;
}

namespace windlass::bench {

//! Gives a file to a document as a download would: a first piece at once, the rest piece by piece, read on another
//! thread and handed over through the event loop.
class FileFeed
{
public:
    explicit FileFeed(DiffDocument &document) : m_document(document) {}
    ~FileFeed();

    //! False if the file cannot be read.
    bool start(const QString &path);

private:
    void readRest();
    void hand(const QByteArray &bytes);

    DiffDocument &m_document;
    QFile m_file;
    std::unique_ptr<QThread> m_reader;
};

} // namespace windlass::bench
