// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace windlass {

class DiffDocument;

//! A diff on this computer, and reading it: the file's or the pipe's bytes go into a DiffDocument as they come.
class PatchSource : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Reading, Complete, Failed };
    //! Why reading failed.
    enum class Problem {
        None,
        NotFound,  //!< There is no such file.
        Folder,    //!< It is a folder.
        NoFile,    //!< A device or a socket.
        Forbidden, //!< It must not be read.
        Broken,    //!< Reading ended with an error; systemWords() says which.
        NoDiff,    //!< There is so much of it without any file of a diff that it was not read on.
    };

    //! An absolute path; empty for standard input. read() begins.
    explicit PatchSource(const QString &path, QObject *parent = nullptr);
    ~PatchSource() override;

    const QString &path() const { return m_path; }
    bool isStandardInput() const { return m_path.isEmpty(); }
    //! What a pipe said is gone; a file can be read again.
    bool canReadAgain() const { return !isStandardInput(); }

    //! Reads from the start, into a new document. Does nothing while standard input is or was read.
    void read();
    State state() const { return m_state; }
    Problem problem() const { return m_problem; }
    //! What the system says of the problem, may be empty.
    const QString &systemWords() const { return m_systemWords; }
    //! Never null; another one after read().
    DiffDocument *document() const { return m_document.get(); }

signals:
    //! There is another document. The one before is gone when this returns.
    void documentChanged();
    void stateChanged();

private:
    struct Reader;

    void take(const QByteArray &bytes, qint64 generation);
    void noteParsed();
    void end(Problem problem, const QString &systemWords, qint64 generation);
    void stopReader();

    QString m_path;
    State m_state = State::Idle;
    Problem m_problem = Problem::None;
    QString m_systemWords;
    std::unique_ptr<DiffDocument> m_document;
    std::shared_ptr<Reader> m_reader;
    qint64 m_parsed = 0;     // Bytes that the document got to so far.
    qint64 m_generation = 0; // Tells the pieces of an earlier reading.
};

} // namespace windlass
