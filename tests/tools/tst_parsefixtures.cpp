// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/commit.h"
#include "tests/support/testmain.h"
#include "tests/tools/fixtures/cassette.h"
#include "tests/tools/fixtures/compare.h"
#include "tests/tools/fixtures/diffcheck.h"
#include "tests/tools/fixtures/examiner.h"
#include "tests/tools/fixtures/mutator.h"
#include "tests/tools/fixtures/report.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

//! JSON with single quotes: moc stumbles over escaped ones.
QByteArray fixtureText(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray fixtureCommit()
{
    return fixtureText("{'type':'commit','hash':'0123456789abcdef','message':'Fix it','date':'2026-01-02T03:04:05.678901+01:00',"
                       "'author':{'raw':'Ada <ada@example.com>','user':{'type':'user','display_name':'Ada','uuid':'{1}'}},"
                       "'parents':[{'type':'commit','hash':'fedcba9876543210'}]}");
}

QByteArray fixtureDiff()
{
    return "diff --git a/a.txt b/a.txt\nindex 1111111..2222222 100644\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,3 @@\n one\n-two\n+2\n+3\n";
}

QString firstFailure(const fixtures::Findings &findings)
{
    return findings.failures().isEmpty() ? QString() : findings.failures().constFirst().key;
}

void writeFixture(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QDir(folder.path()).mkpath(QFileInfo(folder.filePath(name)).path());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// Parsers that lose or invent one thing each, as a mistake of ours would.

Result<Commit> parseWithoutDate(const QJsonObject &object)
{
    return parseCommit(object).map([](Commit commit) { commit.date = {}; return commit; });
}

Result<Commit> parseInLocalTime(const QJsonObject &object)
{
    return parseCommit(object).map([](Commit commit) { commit.date = commit.date.addSecs(-3600); return commit; });
}

Result<Commit> parseWithoutAuthor(const QJsonObject &object)
{
    return parseCommit(object).map([](Commit commit) { commit.author = {}; commit.authorName.clear(); return commit; });
}

Result<Commit> parseWithoutParents(const QJsonObject &object)
{
    return parseCommit(object).map([](Commit commit) { commit.parents.clear(); return commit; });
}

Result<Commit> parseInventingMessage(const QJsonObject &object)
{
    return parseCommit(object).map([](Commit commit) { commit.message = u"?"_s; return commit; });
}

Result<Commit> parseOddOnesOnly(const QJsonObject &object)
{
    return object.contains("message"_L1) ? parseCommit(object) : Result<Commit>(Error::missingKey(u"message"_s));
}

} // namespace

//! That the tool finds what is wrong: a tool that always says "0 failed" would be worth nothing.
class ParseFixturesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatArrivesIsCounted();
    void aFolderMayBeNamedFromBeside();
    void aMemberThatDoesNotArriveIsNamed_data();
    void aMemberThatDoesNotArriveIsNamed();
    void anItemThatAListLosesIsFound();
    void unknownThingsAreNotCountedAsParsed_data();
    void unknownThingsAreNotCountedAsParsed();
    void wrongCountsOfADiffAreFound();
    void timesAreReadWithoutTheProgram();
    void everyPackagingIsUnpacked_data();
    void everyPackagingIsUnpacked();
    void emptyAnswersAreEmpty();
    void errorsAreJudgedByTheirStatus();
    void aMutationThatBreaksAListIsFound();
    void theProgramSaysItWithItsExitCode();
};

void ParseFixturesTest::whatArrivesIsCounted()
{
    const fixtures::Findings findings = fixtures::examine(u"commits"_s, u"one.json"_s, fixtureCommit());
    QCOMPARE(firstFailure(findings), QString());
    QCOMPARE(findings.counts().value(u"commit"_s), 1);
}

void ParseFixturesTest::aMemberThatDoesNotArriveIsNamed_data()
{
    QTest::addColumn<void *>("parser");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, json::ObjectParser<Commit> parser, const QString &key) {
        QTest::newRow(name) << reinterpret_cast<void *>(parser) << key;
    };
    row("all arrives", parseCommit, {});
    row("time lost", parseWithoutDate, u"date"_s);
    row("time zone lost", parseInLocalTime, u"date"_s);
    row("author lost", parseWithoutAuthor, u"author.user.uuid"_s);
    row("parents lost", parseWithoutParents, u"parents"_s);
    row("message invented", parseInventingMessage, u"message"_s);
}

void ParseFixturesTest::aMemberThatDoesNotArriveIsNamed()
{
    QFETCH(void *, parser);
    QFETCH(QString, key);
    const fixtures::ParsedResource<Commit> resource(reinterpret_cast<json::ObjectParser<Commit>>(parser), fixtures::compareCommit);
    fixtures::Findings findings;
    QVERIFY(resource.checkOne(QJsonDocument::fromJson(fixtureCommit()).object(), {}, findings));
    QCOMPARE(firstFailure(findings), key);
}

void ParseFixturesTest::anItemThatAListLosesIsFound()
{
    const QByteArray page = "{\"values\":[" + fixtureCommit() + fixtureText(",{'type':'commit','date':'2026-01-02T03:04:05Z'}]}");
    QCOMPARE(firstFailure(fixtures::examine(u"commits"_s, u"page.json"_s, page)), u"values[1].hash"_s);
}

void ParseFixturesTest::unknownThingsAreNotCountedAsParsed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no type and no member that tells") << fixtureText("{'wheel':1}");
    QTest::newRow("a type of a later year") << fixtureText("{'type':'time_machine','id':1}");
    QTest::newRow("such in a list") << fixtureText("{'values':[{'type':'time_machine'}]}");
    QTest::newRow("text") << QByteArray("Hello\n");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("cut off") << fixtureCommit().chopped(3);
    QTest::newRow("empty, without a status") << QByteArray();
    QTest::newRow("a number") << QByteArray("7");
}

void ParseFixturesTest::unknownThingsAreNotCountedAsParsed()
{
    QFETCH(QByteArray, bytes);
    const fixtures::Findings findings = fixtures::examine(u"elsewhere"_s, u"odd.json"_s, bytes);
    QVERIFY(!findings.failures().isEmpty());
}

void ParseFixturesTest::wrongCountsOfADiffAreFound()
{
    QCOMPARE(firstFailure(fixtures::examine(u"diffs"_s, u"good.diff"_s, fixtureDiff())), QString());
    // The header of the hunk promises a line more than there is.
    QByteArray promising = fixtureDiff();
    promising.replace("+1,3", "+1,4");
    QVERIFY(!fixtures::examine(u"diffs"_s, u"bad.diff"_s, promising).failures().isEmpty());
    // Text where the diff should be.
    QVERIFY(!fixtures::examine(u"diffs"_s, u"text.diff"_s, "Nothing to see\n").failures().isEmpty());
    // A file that git reads and the parser would have to find.
    fixtures::Findings findings;
    fixtures::checkDiff(fixtureDiff() + "stray words\n", findings);
    QCOMPARE(firstFailure(findings), QString()); // Both say that it belongs to no file.
}

void ParseFixturesTest::timesAreReadWithoutTheProgram()
{
    QCOMPARE(fixtures::instantOf(u"1970-01-01T00:00:00Z"_s), 0);
    QCOMPARE(fixtures::instantOf(u"2026-01-02T03:04:05.678901+01:00"_s), 1767319445678);
    QCOMPARE(fixtures::instantOf(u"2021-04-02T14:25:58.600"_s), 1617373558600);
    QCOMPARE(fixtures::instantOf(u"2020-02-29T12:00:00.123456789Z"_s), 1582977600123);
    QVERIFY(!fixtures::instantOf(u"yesterday"_s));
    QVERIFY(!fixtures::instantOf(u"2026-13-01T00:00:00Z"_s));
    QVERIFY(!fixtures::instantOf({}));
}

void ParseFixturesTest::everyPackagingIsUnpacked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("commits");
    const QByteArray commit = fixtureCommit();
    const QByteArray quoted = QByteArray(commit).replace("'", "''");
    const QByteArray inJson = QByteArray(commit).replace("\"", "\\\"");
    const auto row = [](const char *title, const char *name, const QByteArray &bytes, int commits = 1) {
        QTest::newRow(title) << QString::fromLatin1(name) << bytes << commits;
    };
    row("body", "a.json", commit);
    row("bare list", "a.json", '[' + commit + ',' + commit + ']', 2);
    row("page", "a.json", "{\"values\":[" + commit + "]}");
    row("JSON lines", "a.jsonl", commit + '\n' + commit + '\n', 2);
    row("status line", "a.json", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n" + commit);
    row("request line", "a.http", "GET /2.0/repositories/a/b/commit/0123\r\nStatus: 200\r\n\r\n" + commit);
    row("request and answer", "a.http", "GET /2.0/repositories/a/b/commit/0123 HTTP/1.1\r\nHost: x\r\n\r\nHTTP/1.1 200 OK\r\nX: y\r\n\r\n" + commit);
    row("VCR.py", "a.yaml", "interactions:\n- request:\n    method: GET\n    uri: https://api.bitbucket.org/2.0/repositories/a/b/commit/0123\n"
                            "  response:\n    body:\n      string: '" + quoted + "'\n    status:\n      code: 200\n      message: OK\nversion: 1\n");
    row("VCR.py, older", "a.yaml", "interactions:\n- request: {method: GET, uri: 'https://x/2.0/repositories/a/b/commit/0'}\n"
                                   "  response:\n    content: '" + quoted + "'\n    status_code: 200\n");
    row("binary in YAML", "a.yaml", "interactions:\n- request: {method: GET, uri: /2.0/repositories/a/b/commit/0}\n"
                                    "  response:\n    body:\n      string: !!binary |\n        " + commit.toBase64() + "\n    status: {code: 200}\n");
    row("VCR for Ruby", "a.yml", "http_interactions:\n- request: {method: get, uri: /2.0/repositories/a/b/commit/0}\n"
                                 "  response:\n    status: {code: 200}\n    body:\n      base64_string: " + commit.toBase64() + "\n");
    row("WireMock, jsonBody", "a.json", fixtureText("{'request':{'method':'GET','urlPath':'/2.0/repositories/a/b/commit/0'},'response':{'status':200,'jsonBody':") + commit + "}}");
    row("WireMock, body", "a.json", fixtureText("{'request':{'method':'GET','url':'/2.0/repositories/a/b/commit/0'},'response':{'status':200,'body':'") + inJson + "\"}}");
    row("WireMock, base64", "a.json", fixtureText("{'request':{'method':'GET','url':'/2.0/repositories/a/b/commit/0'},'response':{'status':200,'base64Body':'") + commit.toBase64() + "\"}}");
    row("conversation", "a.json", fixtureText("[{'method':'GET','url':'/2.0/repositories/a/b/commit/0','status':'200','response':'") + inJson + "\"},"
                                  + fixtureText("{'method':'DELETE','url':'/2.0/repositories/a/b/hooks/1','status':'204','response':''}]"));
    const QByteArray packed = "interactions:\n- request: {method: GET, uri: /2.0/repositories/a/b/commit/0}\n"
                              "  response:\n    status: {code: 200}\n    body:\n      string: !!binary |\n        ";
    row("gzip", "a.yaml", packed + "H4sIAAAAAAACA6tWKqksSFWyUkrOz83NLFHSUcpILM4A8g0MjYxNTM3MLSwTk5JTUtOAMrmpxcWJ6SDFAYnJ2akpSrUAURJmiT4AAAA=\n");
    row("damaged gzip", "a.yaml", packed + "H4sIAAAAAAACA6tWKqksSFWyUkrOz83NLFHSUcpILM4A8g0MjYxNTA==\n", -1);
}

void ParseFixturesTest::everyPackagingIsUnpacked()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, commits);
    if (commits < 0) {
        // That has to be said, not taken for an empty body.
        QVERIFY(!fixtures::examine(u"recordings"_s, name, bytes).failures().isEmpty());
        return;
    }
    const fixtures::Findings findings = fixtures::examine(u"recordings"_s, name, bytes);
    QCOMPARE(firstFailure(findings), QString());
    QCOMPARE(findings.counts().value(u"commit"_s), commits);
}

void ParseFixturesTest::emptyAnswersAreEmpty()
{
    const QByteArray deleted = "DELETE /2.0/repositories/a/b/pullrequests/1/comments/2\nStatus: 204\n\n";
    const fixtures::Findings findings = fixtures::examine(u"pullrequest-comments"_s, u"a.http"_s, deleted);
    QCOMPARE(firstFailure(findings), QString());
    QCOMPARE(findings.counts().value(u"empty answer"_s), 1);
    QCOMPARE(findings.counts().value(u"comment"_s), 0);
    const fixtures::Findings page = fixtures::examine(u"commits"_s, u"a.json"_s, fixtureText("{'values':[],'pagelen':10,'next':'https://x/?page=2'}"));
    QCOMPARE(firstFailure(page), QString());
    QCOMPARE(page.counts().value(u"empty page"_s), 1);
}

void ParseFixturesTest::errorsAreJudgedByTheirStatus()
{
    const QByteArray refused = "GET /2.0/repositories/a/b\nStatus: 403\nContent-Type: application/json\n\n"
                               + fixtureText("{'type':'error','error':{'message':'No','detail':{'required':['pullrequest','account'],'granted':['account']},"
                                             "'fields':{'source':['branch not found']}}}");
    const fixtures::Findings findings = fixtures::examine(u"repositories"_s, u"a.http"_s, refused);
    QCOMPARE(firstFailure(findings), QString());
    QCOMPARE(findings.counts().value(u"error"_s), 1);
    QCOMPARE(findings.counts().value(u"repository"_s), 0);
}

void ParseFixturesTest::aMutationThatBreaksAListIsFound()
{
    fixtures::Mutator mutator;
    const fixtures::Findings findings = mutator.mutateFile(u"commits"_s, u"one.json"_s, fixtureCommit());
    QCOMPARE(firstFailure(findings), QString());
    QVERIFY(mutator.mutationCount() > 100);
    // A parser that wants a member that is none of its business: a commit without a message is a commit.
    const fixtures::ParsedResource<Commit> resource(parseOddOnesOnly, fixtures::compareCommit);
    const QJsonObject commit = QJsonDocument::fromJson(fixtureCommit()).object();
    QJsonObject silent = commit;
    silent.remove("message"_L1);
    QCOMPARE(resource.itemsOf({{u"values"_s, QJsonArray{silent, commit}}}), 1);
    QVERIFY(resource.refusal(silent).has_value());
}

void ParseFixturesTest::aFolderMayBeNamedFromBeside()
{
    // `../shared/fixtures` from the checkout: every file has its resource and its name, as with a whole path.
    const QTemporaryDir folder;
    writeFixture(folder, u"shared/fixtures/commits/a.json"_s, "{}");
    writeFixture(folder, u"shared/fixtures/INDEX.md"_s, "words");
    QDir(folder.path()).mkpath(u"main"_s);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.filePath(u"main"_s)));
    const QList<fixtures::FixtureFile> files = fixtures::fixtureFiles(u"../shared/fixtures"_s);
    QDir::setCurrent(before);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.constFirst().resource, u"commits"_s);
    QCOMPARE(files.constFirst().name, u"commits/a.json"_s);
}

void ParseFixturesTest::theProgramSaysItWithItsExitCode()
{
    const QTemporaryDir folder;
    const auto run = [&folder] {
        QProcess program;
        program.start(QStringLiteral(WINDLASS_PARSE_FIXTURES), {folder.path()});
        program.waitForFinished(60'000);
        return std::pair(program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()));
    };
    QCOMPARE(run().first, 2);
    writeFixture(folder, u"commits/good.json"_s, fixtureCommit());
    writeFixture(folder, u"INDEX.md"_s, "What is here");
    auto [code, text] = run();
    QCOMPARE(code, 0);
    QVERIFY2(text.contains("commits: 1 parsed, 0 failed"_L1), qPrintable(text));
    writeFixture(folder, u"commits/bad.json"_s, fixtureText("{'type':'commit','message':'No hash'}"));
    std::tie(code, text) = run();
    QCOMPARE(code, 1);
    QVERIFY2(text.contains("commits: 1 parsed, 1 failed"_L1), qPrintable(text));
    QVERIFY2(text.contains("commits/bad.json: hash"_L1), qPrintable(text));
}

} // namespace windlass::test

using windlass::test::ParseFixturesTest;
WINDLASS_TEST(ParseFixturesTest)

#include "tst_parsefixtures.moc"
