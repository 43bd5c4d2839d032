// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <map>

namespace windlass::test {

//! Runs git in a repository of the sample and gives what it wrote; `exitCode` takes its verdict.
QByteArray sampleGit(const QString &repository, const QStringList &arguments, int *exitCode = nullptr,
                     const QByteArray &input = {});

//! The lines that a pull request's diff shows, by path: what a comment may hang on.
struct ShownLines {
    std::map<QString, QSet<int>> newSide;
    std::map<QString, QSet<int>> oldSide;
    QSet<QString> paths;
};
ShownLines shownLines(const QString &repository, const QString &destination, const QString &source);

//! A workspace.json with its folder.
struct SampleOnDisk {
    QString folder;
    QJsonObject json;

    static SampleOnDisk read(const QString &folder);
    //! Calls for each repository with its path.
    void eachRepository(const std::function<void(const QString &path, const QJsonObject &repository)> &call) const;
    //! Calls for each pull request.
    void eachPull(const std::function<void(const QString &path, const QJsonObject &pull)> &call) const;
    QString path(const QString &fullName) const
    {
        return folder + QStringLiteral("/repositories/%1.git").arg(fullName);
    }
    QJsonObject repository(const QString &fullName) const;
};

} // namespace windlass::test
