// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/git/gitcommit.h"
#include "app/demo/http/call.h"

#include <QJsonObject>

namespace windlass::standin {

struct GitRefs;

// How things look in answers, member for member as recorded from the host. A nested object is poorer than the same
// object as the subject of an answer: the short forms are called stubs.

//! {"self":{"href":…}, …}
QJsonObject linksOf(std::initializer_list<std::pair<QString, QString>> links);
//! A path with each segment encoded by itself.
QString encodedPath(const QString &path);
//! "{uuid}" as it stands in addresses.
QString encodedUuid(const QString &uuid);

QJsonObject userShape(const Site &site, const Account &account);
//! Null for a nickname that nobody has.
QJsonValue personShape(const Site &site, const World &world, const QString &nickname);

QJsonObject workspaceStub(const Site &site, const Workspace &workspace);
QJsonObject workspaceShape(const Site &site, const Workspace &workspace);
QJsonObject projectStub(const Site &site, const Workspace &workspace, const Project &project);
QJsonObject projectShape(const Site &site, const Workspace &workspace, const Project &project);

//! "/repositories/workspace/slug".
QString repositoryPath(const Repository &repository);
QJsonObject repositoryStub(const Site &site, const Repository &repository);
QJsonObject repositoryShape(const Site &site, const Workspace &workspace, const Repository &repository);

//! The hash as given: 12 digits in pull requests, else 40.
QJsonObject commitStub(const Site &site, const Repository &repository, const QByteArray &hash);
//! `rendered` is in it; lists of branches leave it and the summary out.
QJsonObject commitShape(const Site &site, const World &world, const Repository &repository, const GitCommit &commit);
QJsonObject authorShape(const Site &site, const World &world, const GitPerson &person);
QJsonObject branchShape(const Site &site, const World &world, const Repository &repository, const QString &name,
                        const GitCommit &target);

QJsonObject participantShape(const Site &site, const World &world, const Participant &participant);
QJsonObject pullRequestStub(const Site &site, const Repository &repository, const PullRequest &request);
//! With everything in it; hiddenInPullRequest() and hiddenInPullRequests() name what is not sent by itself.
QJsonObject pullRequestShape(const Site &site, const World &world, const Repository &repository,
                             const PullRequest &request, const GitRefs &refs);
QStringList hiddenInPullRequest();
QStringList hiddenInPullRequests();
//! Where the branches of a request are now, or were when it was closed.
QByteArray sourceOf(const PullRequest &request, const GitRefs &refs);
QByteArray destinationOf(const PullRequest &request, const GitRefs &refs);

QJsonObject commentShape(const Site &site, const World &world, const Repository &repository, const PullRequest &request,
                         const Comment &comment);
QJsonObject commitStatusShape(const Site &site, const Repository &repository, const CommitStatus &status);

//! "2026-11-23T16:00:00+00:00", with the offset it has: dates out of git carry no fraction.
QString gitDate(const QDateTime &date);

} // namespace windlass::standin
