// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/gitsandbox.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, QProcess::nullDevice());
    for (const QString &role : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(role), u"Ada Example"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(role), u"ada@windlass.example"_s);
    }
    return environment;
}

QByteArray runInside(const QString &folder, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    process.waitForFinished(60000);
    if (process.exitCode() != 0) {
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        QTest::qFail("git failed", __FILE__, __LINE__);
    }
    return process.readAllStandardOutput();
}

} // namespace

QByteArray git(const QString &folder, const QStringList &arguments)
{
    return runInside(folder, arguments, quietEnvironment());
}

GitSandbox::GitSandbox()
{
    QDir().mkpath(path());
    git({u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
}

QByteArray GitSandbox::git(const QStringList &arguments) const
{
    return test::git(path(), arguments);
}

void GitSandbox::write(const QString &file, const QByteArray &content) const
{
    const QString target = path() + u'/' + file;
    QDir().mkpath(QFileInfo(target).path());
    QFile output(target);
    QVERIFY(output.open(QIODevice::WriteOnly));
    output.write(content);
}

QByteArray GitSandbox::commit(const QString &file, const QByteArray &content, const QString &message)
{
    write(file, content);
    git({u"add"_s, u"--all"_s});
    QProcessEnvironment environment = quietEnvironment();
    const QString date =
        QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC).addSecs(60 * m_minute++).toString(Qt::ISODate);
    environment.insert(u"GIT_AUTHOR_DATE"_s, date);
    environment.insert(u"GIT_COMMITTER_DATE"_s, date);
    runInside(path(), {u"commit"_s, u"--quiet"_s, u"-m"_s, message}, environment);
    return git({u"rev-parse"_s, u"HEAD"_s}).trimmed();
}

void GitSandbox::checkout(const QString &branch) const
{
    git({u"checkout"_s, u"--quiet"_s, branch});
}

void GitSandbox::checkoutNew(const QString &branch, const QString &from) const
{
    git({u"checkout"_s, u"--quiet"_s, u"-b"_s, branch, from});
}

QByteArray GitSandbox::fingerprint() const
{
    QStringList lines;
    QDirIterator files(path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        QByteArray content;
        QFile file(info.filePath());
        if (info.isFile() && file.open(QIODevice::ReadOnly))
            content = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1).toHex();
        lines.append(u"%1 %2 %3 %4"_s.arg(info.filePath())
                         .arg(info.isFile() ? info.size() : 0)
                         .arg(info.lastModified().toMSecsSinceEpoch())
                         .arg(QString::fromLatin1(content)));
    }
    lines.sort();
    return lines.join(u'\n').toUtf8();
}

} // namespace windlass::test
