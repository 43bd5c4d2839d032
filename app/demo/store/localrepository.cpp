// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/store/localrepository.h"

#include "app/demo/git/gitborrow.h"
#include "app/demo/git/gitcommit.h"
#include "app/demo/git/gitmerge.h"
#include "app/demo/git/gitprocess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr int mergedPullRequestLimit = 5000;
const char recordFormat[] = "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%cI%x00%B%x00%x01";

QString stableUuid(const QString &name)
{
    static const QUuid space(u"{5f3c1f2a-6a53-4b0e-9a3c-0d6f5c8d4a11}"_s);
    return QUuid::createUuidV5(space, name).toString();
}

// Runs git inside the user's repository: nothing but questions, without optional locks.
GitResult askSource(const QString &path, const QStringList &arguments)
{
    return runGit({.gitDirectory = {},
                   .arguments = QStringList{u"-c"_s, u"safe.directory=*"_s, u"-C"_s, path} + arguments,
                   .input = {},
                   .environment = {}});
}

struct SourceFacts {
    QString objects;
    QByteArray shallow;
    QString mainBranch;
    QMap<QString, QByteArray> branches;
    QList<std::pair<QByteArray, QByteArray>> tags;
};

QString pickMainBranch(const QMap<QString, QByteArray> &branches, const QString &remoteHead, const QString &head)
{
    for (const QString &name : {remoteHead, u"main"_s, u"master"_s, u"trunk"_s, u"develop"_s, head}) {
        if (branches.contains(name))
            return name;
    }
    return branches.isEmpty() ? QString() : branches.firstKey();
}

bool readSource(const QString &path, SourceFacts *facts, QString *error)
{
    const GitResult place = askSource(path, {u"rev-parse"_s, u"--path-format=absolute"_s, u"--show-object-format"_s,
                                             u"--git-path"_s, u"objects"_s, u"--git-path"_s, u"shallow"_s});
    const QByteArrayList lines = place.output.split('\n');
    if (!place.isOk() || lines.size() < 3) {
        *error = u"“%1” is no git repository."_s.arg(path);
        return false;
    }
    if (lines.at(0) != "sha1") {
        *error = u"“%1” uses SHA-256 object names, which Bitbucket does not have."_s.arg(path);
        return false;
    }
    facts->objects = QFile::decodeName(lines.at(1));
    QFile shallow(QFile::decodeName(lines.at(2)));
    if (shallow.open(QIODevice::ReadOnly))
        facts->shallow = shallow.readAll();

    const GitResult refs = askSource(path, {u"for-each-ref"_s, u"--format=%(refname)%00%(objectname)%00%(symref)"_s,
                                            u"refs/heads"_s, u"refs/remotes/origin"_s, u"refs/tags"_s});
    QString remoteHead;
    QMap<QString, QByteArray> remote;
    for (const QByteArray &line : refs.output.split('\n')) {
        const QByteArrayList fields = line.split('\0');
        if (fields.size() != 3)
            continue;
        const QString name = QString::fromUtf8(fields.at(0));
        if (name == u"refs/remotes/origin/HEAD")
            remoteHead = QString::fromUtf8(fields.at(2)).mid(int(qstrlen("refs/remotes/origin/")));
        else if (name.startsWith(u"refs/heads/"))
            facts->branches.insert(name.mid(11), fields.at(1));
        else if (name.startsWith(u"refs/remotes/origin/"))
            remote.insert(name.mid(20), fields.at(1));
        else
            facts->tags.append({fields.at(0), fields.at(1)});
    }
    for (auto it = remote.constBegin(); it != remote.constEnd(); ++it) {
        // A local branch of the same name is what the person looks at. And "a" cannot live beside "a/b".
        const auto clashes = [&it](const QString &name) {
            return name == it.key() || name.startsWith(it.key() + u'/') || it.key().startsWith(name + u'/');
        };
        const QStringList names = facts->branches.keys();
        if (std::none_of(names.begin(), names.end(), clashes))
            facts->branches.insert(it.key(), it.value());
    }
    const QString head =
        QString::fromUtf8(askSource(path, {u"symbolic-ref"_s, u"--short"_s, u"-q"_s, u"HEAD"_s}).output).trimmed();
    if (facts->branches.isEmpty()) { // A detached check-out without any branch.
        const QByteArray tip =
            askSource(path, {u"rev-parse"_s, u"--verify"_s, u"-q"_s, u"HEAD^{commit}"_s}).output.trimmed();
        if (tip.isEmpty()) {
            *error = u"“%1” has no commits yet."_s.arg(path);
            return false;
        }
        facts->branches.insert(u"main"_s, tip);
    }
    facts->mainBranch = pickMainBranch(facts->branches, remoteHead, head);
    return true;
}

// Adds an account for somebody who wrote a pull request, and gives the nickname.
QString accountFor(World *world, const QString &name, const QString &email)
{
    if (const Account *known = world->accountByEmail(email))
        return known->nickname;
    Account account;
    QString nickname = email.section(u'@', 0, 0).section(u'+', -1).toLower();
    nickname.remove(QRegularExpression(u"[^a-z0-9._-]"_s));
    if (nickname.isEmpty())
        nickname = u"someone"_s;
    account.nickname = nickname;
    for (int number = 2; world->account(account.nickname); ++number)
        account.nickname = nickname + QString::number(number);
    account.email = email;
    account.displayName = name.isEmpty() ? nickname : name;
    account.uuid = stableUuid(u"account:"_s + email.toLower());
    const QByteArray hash = QCryptographicHash::hash(email.toLower().toUtf8(), QCryptographicHash::Sha1).toHex();
    account.accountId = u"712020:"_s + QString::fromLatin1(hash.left(24));
    account.hue = int(hash.left(4).toUInt(nullptr, 16) % 360);
    world->accounts.append(account);
    world->index();
    return account.nickname;
}

struct LogRecord {
    QByteArray hash;
    QByteArrayList parents;
    QString authorName;
    QString authorEmail;
    QDateTime authorDate;
    QDateTime commitDate;
    QString message;
};

QList<LogRecord> parseRecords(const QByteArray &output)
{
    QList<LogRecord> records;
    for (const QByteArray &entry : output.split('\x01')) {
        const QByteArrayList fields = entry.trimmed().split('\0');
        if (fields.size() < 7)
            continue;
        const auto date = [&fields](int index) {
            return QDateTime::fromString(QString::fromLatin1(fields.at(index)), Qt::ISODate).toUTC();
        };
        records.append({fields.at(0), fields.at(1).split(' '), decodeLoosely(fields.at(2)), decodeLoosely(fields.at(3)),
                        date(4), date(5), decodeLoosely(fields.at(6))});
    }
    return records;
}

// What a merge commit says about itself: "Merge branch 'x'", "Merge pull request #5 from who/x", "Merged in x (pull …".
void describeMerge(const LogRecord &record, PullRequest *request)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"^Merge (?:remote-tracking )?branch '(?:origin/)?([^']+)'"_s),
        QRegularExpression(u"^Merge pull request #\\d+ from [^/ ]+/(\\S+)"_s),
        QRegularExpression(u"^Merged in (\\S+) \\(pull request #\\d+\\)"_s),
        QRegularExpression(u"^Merge tag '([^']+)'"_s),
    };
    const QStringList lines = record.message.split(u'\n');
    request->title = lines.first();
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(lines.first());
        if (!match.hasMatch())
            continue;
        request->source = match.captured(1);
        const bool saysTitleBelow = lines.first().contains(u"pull request #");
        for (const QString &line : lines.mid(1)) {
            if (saysTitleBelow && !line.trimmed().isEmpty()) {
                request->title = line.trimmed();
                break;
            }
        }
        break;
    }
    if (request->source.isEmpty())
        request->source = u"merge-"_s + QString::fromLatin1(record.hash.left(7));
    request->description = record.message.section(u'\n', 1).trimmed();
}

QList<PullRequest> mergedRequests(const QString &folder, const QString &mainBranch, World *world)
{
    const GitResult log = runGit(
        {.gitDirectory = folder,
         .arguments = {u"log"_s, u"--first-parent"_s, u"--merges"_s, u"--max-count=%1"_s.arg(mergedPullRequestLimit),
                       QString::fromLatin1(recordFormat), u"refs/heads/"_s + mainBranch, u"--"_s},
         .input = {},
         .environment = {}});
    QList<LogRecord> records = parseRecords(log.output);
    std::reverse(records.begin(), records.end());
    QList<PullRequest> requests;
    requests.reserve(records.size());
    for (const LogRecord &record : records) {
        PullRequest request;
        request.id = int(requests.size()) + 1;
        describeMerge(record, &request);
        request.state = u"MERGED"_s;
        request.destination = mainBranch;
        request.destinationHash = record.parents.value(0);
        request.sourceHash = record.parents.value(1);
        request.mergeCommit = record.hash;
        request.author = request.closedBy = accountFor(world, record.authorName, record.authorEmail);
        request.createdOn = record.authorDate;
        request.updatedOn = request.closedOn = record.commitDate;
        requests.append(request);
    }
    return requests;
}

// Branches that hold something the main branch does not: one walk of git for all of them.
QList<PullRequest> openRequests(const QString &folder, const SourceFacts &facts, int firstId, World *world)
{
    const GitResult names =
        runGit({.gitDirectory = folder,
                .arguments = {u"for-each-ref"_s, u"--format=%(refname)"_s, u"--sort=committerdate"_s,
                              u"--no-merged=refs/heads/"_s + facts.mainBranch, u"refs/heads"_s},
                .input = {},
                .environment = {}});
    QStringList branches;
    QByteArray revisions;
    for (const QByteArray &line : names.output.split('\n')) {
        const QString name = QString::fromUtf8(line).mid(11);
        if (facts.branches.contains(name)) {
            branches.append(name);
            revisions += facts.branches.value(name) + '\n';
        }
    }
    if (branches.isEmpty())
        return {};
    const GitResult log =
        runGit({.gitDirectory = folder,
                .arguments = {u"log"_s, u"--no-walk=unsorted"_s, u"--stdin"_s, QString::fromLatin1(recordFormat)},
                .input = revisions,
                .environment = {}});
    QHash<QByteArray, LogRecord> tips;
    for (const LogRecord &record : parseRecords(log.output))
        tips.insert(record.hash, record);
    QList<PullRequest> requests;
    for (const QString &name : branches) {
        const LogRecord tip = tips.value(facts.branches.value(name));
        PullRequest request;
        request.id = firstId + int(requests.size());
        request.title = tip.message.section(u'\n', 0, 0);
        request.description = tip.message.section(u'\n', 1).trimmed();
        if (request.title.trimmed().isEmpty())
            request.title = name;
        request.source = name;
        request.destination = facts.mainBranch;
        request.sourceHash = tip.hash;
        request.destinationHash = facts.branches.value(facts.mainBranch);
        request.author = accountFor(world, tip.authorName, tip.authorEmail);
        request.createdOn = tip.authorDate;
        request.updatedOn = tip.commitDate;
        requests.append(request);
    }
    return requests;
}

QList<Step> defaultSteps()
{
    const auto step = [](const QString &name, int seconds, const QStringList &script, const QStringList &log) {
        Step result;
        result.name = name;
        result.image = u"debian:12"_s;
        result.result = u"SUCCESSFUL"_s;
        result.duration = seconds;
        result.script = script;
        result.log = (log.join(u'\n') + u'\n').toUtf8();
        return result;
    };
    return {step(u"Build"_s, 6, {u"cmake --preset ci"_s, u"cmake --build --preset ci"_s},
                 {u"+ umask 000"_s, u"+ cmake --preset ci"_s, u"-- Configuring done"_s, u"-- Generating done"_s,
                  u"+ cmake --build --preset ci"_s, u"[1/3] Building the first target"_s,
                  u"[2/3] Building the second target"_s, u"[3/3] Linking"_s, u"Build finished."_s}),
            step(u"Test"_s, 4, {u"ctest --preset ci"_s},
                 {u"+ ctest --preset ci"_s, u"    Start 1: unit"_s, u"1/2 Test #1: unit ............ Passed"_s,
                  u"    Start 2: integration"_s, u"2/2 Test #2: integration ..... Passed"_s, u"100% tests passed"_s})};
}

} // namespace

QString slugFor(const QString &path, const QStringList &taken)
{
    QString slug = QDir(path).dirName().toLower();
    if (slug.endsWith(u".git"))
        slug.chop(4);
    slug.replace(QRegularExpression(u"[^a-z0-9._-]+"_s), u"-"_s);
    while (slug.startsWith(u'-') || slug.startsWith(u'.'))
        slug.remove(0, 1);
    if (slug.isEmpty())
        slug = u"repository"_s;
    QString unique = slug;
    for (int number = 2; taken.contains(unique); ++number)
        unique = slug + u'-' + QString::number(number);
    return unique;
}

QString localRepositoryUuid(const QString &path)
{
    return stableUuid(u"repository:"_s + QDir(path).absolutePath());
}

std::shared_ptr<Repository> importLocalRepository(const LocalImport &import, World *world, QString *error)
{
    SourceFacts facts;
    if (!QDir(import.path).exists()) {
        *error = u"There is no folder “%1”."_s.arg(import.path);
        return nullptr;
    }
    if (!readSource(import.path, &facts, error))
        return nullptr;
    BorrowedClone clone;
    clone.folder = import.folder;
    clone.objects = facts.objects;
    clone.head = facts.mainBranch;
    clone.shallow = facts.shallow;
    clone.isOfUser = true;
    clone.refs = facts.tags;
    for (auto it = facts.branches.constBegin(); it != facts.branches.constEnd(); ++it)
        clone.refs.append({"refs/heads/" + it.key().toUtf8(), it.value()});
    if (!makeBorrowedClone(clone, error))
        return nullptr;

    auto repository = std::make_shared<Repository>();
    repository->uuid = localRepositoryUuid(import.path);
    repository->workspace = import.workspace;
    repository->slug = import.slug;
    repository->name = QDir(import.path).dirName();
    repository->description = u"Served from a repository on this computer; it is never written to."_s;
    repository->project = u"LOCAL"_s;
    repository->forkPolicy = u"no_public_forks"_s;
    repository->mainBranch = facts.mainBranch;
    repository->mergeStrategies = mergeStrategies();
    repository->defaultMergeStrategy = u"merge_commit"_s;
    repository->pullRequests = mergedRequests(import.folder, facts.mainBranch, world);
    repository->pullRequests += openRequests(import.folder, facts, int(repository->pullRequests.size()) + 1, world);
    repository->stepTemplates = defaultSteps();
    repository->createdOn = repository->updatedOn = QDateTime::currentDateTimeUtc();
    for (const PullRequest &request : repository->pullRequests)
        repository->createdOn = std::min(repository->createdOn, request.createdOn);
    return repository;
}

World localWorld()
{
    const auto setting = [](const QString &name) {
        const GitResult result = runGit({.gitDirectory = {},
                                         .arguments = {u"config"_s, u"--global"_s, u"--get"_s, name},
                                         .input = {},
                                         .environment = {},
                                         .usesPersonalSettings = true});
        return QString::fromUtf8(result.output).trimmed();
    };
    World world;
    QString email = setting(u"user.email"_s);
    if (email.isEmpty())
        email = u"you@windlass.example"_s;
    QString name = setting(u"user.name"_s);
    if (name.isEmpty())
        name = u"You"_s;
    world.epoch = QDateTime::currentDateTimeUtc();
    world.lastId = 1000;
    world.signedIn = accountFor(&world, name, email);
    Workspace workspace;
    workspace.slug = u"local"_s;
    workspace.name = u"Local"_s;
    workspace.uuid = stableUuid(u"workspace:local"_s);
    workspace.members.append({world.signedIn, u"owner"_s});
    workspace.projects.append({u"LOCAL"_s, stableUuid(u"project:LOCAL"_s), u"On this computer"_s, {}, true});
    world.workspaces.append(workspace);
    return world;
}

} // namespace windlass::standin
