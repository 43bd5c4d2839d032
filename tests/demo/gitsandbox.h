// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace windlass::test {

//! Runs git and gives its output; a failure fails the test.
QByteArray git(const QString &folder, const QStringList &arguments);

//! A repository with a work tree that a test fills. Dates count up by a minute, so hashes are the same each time.
class GitSandbox {
public:
    GitSandbox();

    QString path() const { return m_folder.path() + QStringLiteral("/project"); }
    QByteArray git(const QStringList &arguments) const;
    void write(const QString &file, const QByteArray &content) const;
    //! Writes one file and commits it on the branch that is checked out; gives the hash.
    QByteArray commit(const QString &file, const QByteArray &content, const QString &message);
    void checkout(const QString &branch) const;
    void checkoutNew(const QString &branch, const QString &from = QStringLiteral("main")) const;
    //! Path, size, time and content of every file, .git included.
    QByteArray fingerprint() const;

private:
    QTemporaryDir m_folder;
    int m_minute = 0;
};

} // namespace windlass::test
