// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/sampleworkspace.h"
#include "tests/demo/samplegit.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! The sample workspace is what people see first and what other tests stand on: it has to hold together.
class SampleWorkspaceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theSameSeedGivesTheSameWorkspace();
    void aFolderThatIsNotEmptyIsRefused();
    void everyHashIsACommit();
    void branchesStandWhereThePullRequestsSay();
    void repositoriesAreSoundAndPacked();
    void pullRequestsComeInEveryState();
    void someReallyConflictAndMostDoNot();
    void diffsHaveEveryKindOfChange();
    void mergesHaveTheParentsOfTheirStrategy();
    void commentsAreOnLinesOfTheDiff();
    void whatRefersToSomethingFindsIt();
    void historyDoesNotComeFromTheFuture();
    void pipelinesHaveEveryOutcome();
    void oneRepositoryHasIssuesAndOneIsEmpty();

private:
    QByteArray refsAndJson(const QString &folder) const;

    QTemporaryDir m_dir;
    SampleOnDisk m_sample;
};

namespace {

QSet<QString> stringsOf(const QJsonArray &array, const QString &key)
{
    QSet<QString> strings;
    for (const QJsonValue &value : array)
        strings.insert(value[key].toString());
    return strings;
}

} // namespace

void SampleWorkspaceTest::initTestCase()
{
    const QString folder = m_dir.filePath(u"first"_s);
    QElapsedTimer timer;
    timer.start();
    QString error;
    QVERIFY2(demo::buildSampleWorkspace(folder, 1, &error), qPrintable(error));
    qInfo("the sample workspace was built in %lld ms", static_cast<long long>(timer.elapsed()));
    m_sample = SampleOnDisk::read(folder);
    QCOMPARE(m_sample.json.value(u"version"_s).toInt(), 1);
    QCOMPARE(m_sample.json.value(u"signed_in"_s).toString(), u"mira"_s);
}

QByteArray SampleWorkspaceTest::refsAndJson(const QString &folder) const
{
    QFile file(folder + u"/workspace.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray all = file.readAll();
    SampleOnDisk::read(folder).eachRepository(
        [&all](const QString &path, const QJsonObject &) { all += sampleGit(path, {u"for-each-ref"_s}); });
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256);
}

void SampleWorkspaceTest::theSameSeedGivesTheSameWorkspace()
{
    // What somebody has set must not reach the commits.
    qputenv("GIT_AUTHOR_NAME", "Somebody Else");
    qputenv("GIT_COMMITTER_DATE", "2001-01-01T00:00:00");
    qputenv("GIT_DIR", "/nonexistent");
    QString error;
    const QString second = m_dir.filePath(u"second"_s);
    const QString other = m_dir.filePath(u"other"_s);
    const bool built = demo::buildSampleWorkspace(second, 1, &error) && demo::buildSampleWorkspace(other, 2, &error);
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_DATE", "GIT_DIR"})
        qunsetenv(name);
    QVERIFY2(built, qPrintable(error));
    QCOMPARE(refsAndJson(second), refsAndJson(m_sample.folder));
    QVERIFY(refsAndJson(other) != refsAndJson(m_sample.folder));
}

void SampleWorkspaceTest::aFolderThatIsNotEmptyIsRefused()
{
    QString error;
    QVERIFY(!demo::buildSampleWorkspace(m_sample.folder, 1, &error));
    QVERIFY(error.contains(m_sample.folder));
}

void SampleWorkspaceTest::everyHashIsACommit()
{
    int commits = 0;
    m_sample.eachRepository([&commits](const QString &path, const QJsonObject &repository) {
        QSet<QString> hashes = stringsOf(repository.value(u"statuses"_s).toArray(), u"commit"_s);
        hashes += stringsOf(repository.value(u"pipelines"_s).toArray(), u"commit"_s);
        const QJsonArray pulls = repository.value(u"pull_requests"_s).toArray();
        for (const QString &key : {u"source_hash"_s, u"destination_hash"_s, u"merge_commit"_s})
            hashes += stringsOf(pulls, key);
        hashes.remove(QString());
        if (hashes.isEmpty())
            return;
        const QByteArray input = QStringList(hashes.values()).join(u'\n').toLatin1() + '\n';
        for (const QByteArray &line : sampleGit(path, {u"cat-file"_s, u"--batch-check"_s}, nullptr, input).split('\n'))
            QVERIFY2(line.trimmed().isEmpty() || line.contains(" commit "), (path.toUtf8() + ": " + line).constData());
        commits += sampleGit(path, {u"rev-list"_s, u"--all"_s, u"--count"_s}).trimmed().toInt();
    });
    QVERIFY2(commits >= 300 && commits <= 600, qPrintable(QString::number(commits)));
}

void SampleWorkspaceTest::branchesStandWhereThePullRequestsSay()
{
    m_sample.eachPull([](const QString &path, const QJsonObject &pull) {
        const bool open = pull.value(u"state"_s) == u"OPEN"_s;
        const QString kept = u"refs/windlass/pull/%1/"_s.arg(pull.value(u"id"_s).toInt());
        const QString source = open ? u"refs/heads/"_s + pull.value(u"source"_s).toString() : kept + u"source"_s;
        const QString destination =
            open ? u"refs/heads/"_s + pull.value(u"destination"_s).toString() : kept + u"destination"_s;
        const QByteArray hashes = sampleGit(path, {u"rev-parse"_s, source, destination});
        QCOMPARE(QString::fromLatin1(hashes.simplified()),
                 pull.value(u"source_hash"_s).toString() + u' ' + pull.value(u"destination_hash"_s).toString());
    });
}

void SampleWorkspaceTest::repositoriesAreSoundAndPacked()
{
    m_sample.eachRepository([](const QString &path, const QJsonObject &repository) {
        int exitCode = -1;
        sampleGit(path, {u"fsck"_s, u"--strict"_s}, &exitCode);
        QCOMPARE(exitCode, 0);
        if (repository.value(u"mainbranch"_s).isNull())
            return;
        QCOMPARE(QDir(path + u"/objects/pack"_s).entryList({u"*.pack"_s}).size(), 1);
        QVERIFY(QFile::exists(path + u"/packed-refs"_s));
        QCOMPARE(sampleGit(path, {u"symbolic-ref"_s, u"HEAD"_s}).trimmed(), QByteArray("refs/heads/main"));
    });
}

void SampleWorkspaceTest::pullRequestsComeInEveryState()
{
    std::map<QString, int> count;
    m_sample.eachPull([&count](const QString &, const QJsonObject &pull) {
        ++count[pull.value(u"state"_s).toString()];
        ++count[u"all"_s];
        count[u"draft"_s] += pull.value(u"draft"_s).toBool() ? 1 : 0;
        count[u"closed without a reason"_s] +=
            pull.value(u"state"_s) == u"DECLINED"_s && pull.value(u"reason"_s) == QString();
        const QSet<QString> states = stringsOf(pull.value(u"participants"_s).toArray(), u"state"_s);
        const bool open = pull.value(u"state"_s) == u"OPEN"_s;
        count[u"approved"_s] += open && states.contains(u"approved"_s) ? 1 : 0;
        count[u"changes"_s] += open && states.contains(u"changes_requested"_s) ? 1 : 0;
        count[u"hostile"_s] += pull.value(u"title"_s).toString().contains(u"<b>"_s) ? 1 : 0;
        count[u"long"_s] += pull.value(u"title"_s).toString().size() > 180 ? 1 : 0;
        for (const QJsonValue &comment : pull.value(u"comments"_s).toArray()) {
            count[u"deleted"_s] += comment[u"deleted"_s].toBool() ? 1 : 0;
            count[u"resolved"_s] += comment[u"resolved_by"_s].isString() ? 1 : 0;
            count[u"outdated"_s] += comment[u"inline"_s][u"outdated"_s].toBool() ? 1 : 0;
            count[u"removed line"_s] += comment[u"inline"_s][u"from"_s].isDouble() ? 1 : 0;
            count[u"range"_s] += comment[u"inline"_s][u"start_to"_s].isDouble() ? 1 : 0;
            count[u"general"_s] += comment[u"inline"_s].isNull() ? 1 : 0;
        }
        for (const QJsonValue &task : pull.value(u"tasks"_s).toArray())
            ++count[u"task "_s + task[u"state"_s].toString()];
    });
    QVERIFY(count[u"all"_s] >= 32);
    for (const QString &what : {u"OPEN"_s, u"MERGED"_s, u"DECLINED"_s, u"SUPERSEDED"_s, u"draft"_s, u"approved"_s,
                                u"changes"_s, u"hostile"_s, u"long"_s, u"deleted"_s, u"resolved"_s, u"outdated"_s,
                                u"removed line"_s, u"range"_s, u"general"_s, u"task RESOLVED"_s, u"task UNRESOLVED"_s})
        QVERIFY2(count[what] > 0, qPrintable(what));
    QCOMPARE(count[u"closed without a reason"_s], 0);
    QVERIFY(m_sample.repository(u"acme/web-shop"_s).value(u"pull_requests"_s).toArray().size() >= 14);
}

void SampleWorkspaceTest::someReallyConflictAndMostDoNot()
{
    int conflicting = 0;
    int clean = 0;
    m_sample.eachPull([&](const QString &path, const QJsonObject &pull) {
        if (pull.value(u"state"_s) != u"OPEN"_s)
            return;
        int exitCode = -1;
        sampleGit(path,
                  {u"merge-tree"_s, u"--write-tree"_s, pull.value(u"destination_hash"_s).toString(),
                   pull.value(u"source_hash"_s).toString()},
                  &exitCode);
        QVERIFY(exitCode == 0 || exitCode == 1);
        ++(exitCode == 1 ? conflicting : clean);
        if (pull.value(u"source"_s) == u"fix/money-overflow"_s)
            QCOMPARE(exitCode, 1);
        if (pull.value(u"source"_s) == u"feature/wishlist"_s)
            QCOMPARE(exitCode, 0);
    });
    QVERIFY(conflicting >= 2);
    QVERIFY(clean > 3 * conflicting);
}

void SampleWorkspaceTest::diffsHaveEveryKindOfChange()
{
    QSet<QByteArray> seen;
    m_sample.eachPull([&seen](const QString &path, const QJsonObject &pull) {
        if (pull.value(u"state"_s) != u"OPEN"_s)
            return;
        const QString range =
            pull.value(u"destination_hash"_s).toString() + u"..."_s + pull.value(u"source_hash"_s).toString();
        const QByteArrayList raw =
            sampleGit(path, {u"diff"_s, u"--raw"_s, u"-M"_s, u"--abbrev=40"_s, range}).split('\n');
        if (raw.size() > 200)
            seen.insert("many files");
        for (const QByteArray &line : raw) {
            const QByteArrayList fields = line.split('\t').value(0).split(' ');
            const QByteArray status = fields.value(4);
            seen.insert(status.startsWith('R') && status != "R100" ? QByteArray("R edited") : status);
            if (fields.value(0) == ":100644" && fields.value(1) == "100755")
                seen.insert("mode change");
            seen.insert("mode " + fields.value(1));
            if (fields.value(3).startsWith("e69de29b"))
                seen.insert("empty file");
        }
        for (const QByteArray &line : sampleGit(path, {u"diff"_s, u"--numstat"_s, range}).split('\n')) {
            if (line.startsWith("-\t-\t"))
                seen.insert("binary");
            if (line.split('\t').value(0).toInt() >= 10000)
                seen.insert("many lines");
        }
        const QByteArray diff = sampleGit(path, {u"diff"_s, range});
        if (diff.contains("\\ No newline at end of file"))
            seen.insert("no newline");
        if (diff.contains("\r\n"))
            seen.insert("CRLF");
    });
    for (const char *kind : {"A", "M", "D", "R100", "R edited", "mode change", "mode 120000", "mode 160000",
                             "empty file", "binary", "many files", "many lines", "no newline", "CRLF"})
        QVERIFY2(seen.contains(kind), kind);
    const QByteArray names =
        sampleGit(m_sample.path(u"acme/web-shop"_s), {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s});
    QVERIFY(names.contains(QByteArray("docs/übersicht.md")) && names.contains(QByteArray("docs/日本語.md")));
}

void SampleWorkspaceTest::mergesHaveTheParentsOfTheirStrategy()
{
    QSet<QString> strategies;
    m_sample.eachPull([&strategies](const QString &path, const QJsonObject &pull) {
        if (pull.value(u"state"_s) != u"MERGED"_s)
            return;
        const QString merge = pull.value(u"merge_commit"_s).toString();
        const QString source = pull.value(u"source_hash"_s).toString();
        const QString destination = pull.value(u"destination_hash"_s).toString();
        const QString parents =
            QString::fromLatin1(sampleGit(path, {u"log"_s, u"-1"_s, u"--format=%P"_s, merge}).trimmed());
        if (merge == source)
            strategies.insert(u"fast_forward"_s);
        else if (parents == destination)
            strategies.insert(u"squash"_s);
        else if (parents == destination + u' ' + source)
            strategies.insert(u"merge_commit"_s);
        else
            QFAIL(qPrintable(path + u": strange parents of "_s + merge));
        // The tree is the one that git would have made.
        int exitCode = -1;
        const QByteArray tree = sampleGit(path, {u"merge-tree"_s, u"--write-tree"_s, destination, source}, &exitCode);
        QCOMPARE(exitCode, 0);
        QCOMPARE(tree.trimmed(), sampleGit(path, {u"rev-parse"_s, merge + u"^{tree}"_s}).trimmed());
    });
    QCOMPARE(strategies.size(), 3);
}

void SampleWorkspaceTest::commentsAreOnLinesOfTheDiff()
{
    int placed = 0;
    m_sample.eachPull([&placed](const QString &path, const QJsonObject &pull) {
        const ShownLines shown =
            shownLines(path, pull.value(u"destination_hash"_s).toString(), pull.value(u"source_hash"_s).toString());
        for (const QJsonValue &comment : pull.value(u"comments"_s).toArray()) {
            const QJsonValue place = comment[u"inline"_s];
            if (place.isNull() || place[u"outdated"_s].toBool())
                continue;
            const QString file = place[u"path"_s].toString();
            const QByteArray where = u"%1 #%2 %3"_s.arg(path).arg(pull.value(u"id"_s).toInt()).arg(file).toUtf8();
            ++placed;
            QVERIFY2(shown.paths.contains(file), where.constData());
            if (place[u"to"_s].isDouble())
                QVERIFY2(shown.newSide.at(file).contains(place[u"to"_s].toInt()), where.constData());
            if (place[u"from"_s].isDouble())
                QVERIFY2(shown.oldSide.at(file).contains(place[u"from"_s].toInt()), where.constData());
            QVERIFY(place[u"start_to"_s].toInt() <= place[u"to"_s].toInt());
        }
    });
    QVERIFY(placed > 60);
}

void SampleWorkspaceTest::whatRefersToSomethingFindsIt()
{
    const QSet<QString> accounts = stringsOf(m_sample.json.value(u"accounts"_s).toArray(), u"nickname"_s);
    QVERIFY(accounts.size() >= 6 && accounts.size() <= 9);
    QSet<int> allIds;
    m_sample.eachPull([&](const QString &, const QJsonObject &pull) {
        QSet<int> ids;
        for (const QJsonValue &comment : pull.value(u"comments"_s).toArray()) {
            const int id = comment[u"id"_s].toInt();
            QVERIFY(!allIds.contains(id));
            QVERIFY(comment[u"parent"_s].isNull() || ids.contains(comment[u"parent"_s].toInt()));
            QVERIFY(accounts.contains(comment[u"author"_s].toString()));
            QVERIFY(comment[u"deleted"_s].toBool() != !comment[u"content"_s].toString().isEmpty());
            ids.insert(id);
            allIds.insert(id);
        }
        for (const QJsonValue &task : pull.value(u"tasks"_s).toArray())
            QVERIFY(task[u"comment"_s].isNull() || ids.contains(task[u"comment"_s].toInt()));
        for (const QString &name : stringsOf(pull.value(u"participants"_s).toArray(), u"nickname"_s)) {
            QVERIFY(accounts.contains(name));
            QVERIFY(name != pull.value(u"author"_s).toString());
        }
    });
}

void SampleWorkspaceTest::historyDoesNotComeFromTheFuture()
{
    const QString epoch = m_sample.json.value(u"epoch"_s).toString();
    m_sample.eachRepository([&epoch](const QString &path, const QJsonObject &repository) {
        QString last;
        for (const QJsonValue &pull : repository.value(u"pull_requests"_s).toArray()) {
            const QString created = pull[u"created_on"_s].toString();
            QVERIFY2(created >= last, qPrintable(path)); // Numbers are given in the order of time.
            QVERIFY(created <= pull[u"updated_on"_s].toString() && pull[u"updated_on"_s].toString() <= epoch);
            last = created;
            QString comment = created;
            for (const QJsonValue &next : pull[u"comments"_s].toArray()) {
                QVERIFY(next[u"created_on"_s].toString() >= comment);
                comment = next[u"created_on"_s].toString();
            }
            QVERIFY(comment <= pull[u"updated_on"_s].toString());
        }
        const QByteArrayList times =
            sampleGit(path, {u"log"_s, u"--all"_s, u"--format=%ct %P"_s, u"--date-order"_s}).split('\n');
        for (const QByteArray &line : times)
            QVERIFY(line.split(' ').value(0).toLongLong() <= 1795449600);
    });
}

void SampleWorkspaceTest::pipelinesHaveEveryOutcome()
{
    QSet<QString> outcomes;
    qsizetype longest = 0;
    m_sample.eachRepository([&](const QString &, const QJsonObject &repository) {
        for (const QJsonValue &pipeline : repository.value(u"pipelines"_s).toArray()) {
            outcomes.insert(pipeline[u"result"_s].toString(pipeline[u"state"_s].toString()));
            for (const QJsonValue &step : pipeline[u"steps"_s].toArray()) {
                const QString log = step[u"log"_s].toString();
                longest = std::max(longest, log.count(u'\n'));
                if (step[u"result"_s] == u"FAILED"_s && log.contains(u"\x1b[31m"_s))
                    outcomes.insert(u"red"_s);
            }
        }
        int seconds = 0;
        for (const QJsonValue &step : repository.value(u"step_templates"_s).toArray())
            seconds += step[u"duration_in_seconds"_s].toInt();
        QVERIFY(seconds <= 15);
    });
    for (const QString &outcome : {u"SUCCESSFUL"_s, u"FAILED"_s, u"STOPPED"_s, u"ERROR"_s, u"EXPIRED"_s,
                                   u"IN_PROGRESS"_s, u"PAUSED"_s, u"red"_s})
        QVERIFY2(outcomes.contains(outcome), qPrintable(outcome));
    QVERIFY(longest >= 20000);
}

void SampleWorkspaceTest::oneRepositoryHasIssuesAndOneIsEmpty()
{
    int withIssues = 0;
    int empty = 0;
    m_sample.eachRepository([&](const QString &path, const QJsonObject &repository) {
        withIssues += repository.value(u"has_issues"_s).toBool() ? 1 : 0;
        QCOMPARE(repository.value(u"has_issues"_s).toBool(), repository.value(u"issues"_s).toArray().size() >= 10);
        empty += sampleGit(path, {u"for-each-ref"_s}).isEmpty() ? 1 : 0;
    });
    QCOMPARE(withIssues, 1);
    QCOMPARE(empty, 1);
}

} // namespace windlass::test

using windlass::test::SampleWorkspaceTest;
WINDLASS_TEST(SampleWorkspaceTest)

#include "tst_sampleworkspace.moc"
