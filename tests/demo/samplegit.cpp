// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/samplegit.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace windlass::test {

QByteArray sampleGit(const QString &repository, const QStringList &arguments, int *exitCode, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(u"git"_s, QStringList{u"--git-dir"_s, repository, u"-c"_s, u"core.quotePath=false"_s} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    if (exitCode != nullptr)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

ShownLines shownLines(const QString &repository, const QString &destination, const QString &source)
{
    static const QRegularExpression hunk(u"^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@"_s);
    const auto count = [](const QString &text) { return text.isEmpty() ? 1 : text.toInt(); };
    const auto range = u"%1...%2"_s.arg(destination, source);
    ShownLines shown;
    for (const QByteArray &name : sampleGit(repository, {u"diff"_s, u"--name-only"_s, u"-z"_s, range}).split('\0'))
        shown.paths.insert(QString::fromUtf8(name));
    QString oldPath;
    QString newPath;
    for (const QByteArray &bytes : sampleGit(repository, {u"diff"_s, u"-M"_s, range}).split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        const QString path = line.mid(6).remove(u'\t');
        if (line.startsWith(u"--- "_s))
            oldPath = path;
        else if (line.startsWith(u"+++ "_s))
            newPath = path;
        const auto match = hunk.match(line);
        for (int i = 0; match.hasMatch() && i < count(match.captured(2)); ++i)
            shown.oldSide[oldPath].insert(match.captured(1).toInt() + i);
        for (int i = 0; match.hasMatch() && i < count(match.captured(4)); ++i)
            shown.newSide[newPath].insert(match.captured(3).toInt() + i);
    }
    return shown;
}

SampleOnDisk SampleOnDisk::read(const QString &folder)
{
    QFile file(folder + u"/workspace.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return {folder, QJsonDocument::fromJson(file.readAll()).object()};
}

void SampleOnDisk::eachRepository(const std::function<void(const QString &, const QJsonObject &)> &call) const
{
    for (const QJsonValue &workspace : json.value(u"workspaces"_s).toArray()) {
        for (const QJsonValue &repository : workspace[u"repositories"_s].toArray()) {
            const QString name = workspace[u"slug"_s].toString() + u'/' + repository[u"slug"_s].toString();
            call(path(name), repository.toObject());
        }
    }
}

void SampleOnDisk::eachPull(const std::function<void(const QString &, const QJsonObject &)> &call) const
{
    eachRepository([&call](const QString &path, const QJsonObject &repository) {
        for (const QJsonValue &pull : repository.value(u"pull_requests"_s).toArray())
            call(path, pull.toObject());
    });
}

QJsonObject SampleOnDisk::repository(const QString &fullName) const
{
    QJsonObject found;
    eachRepository([&](const QString &where, const QJsonObject &repository) {
        if (where == path(fullName))
            found = repository;
    });
    return found;
}

} // namespace windlass::test
