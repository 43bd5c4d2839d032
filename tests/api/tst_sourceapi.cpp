// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/sourceapi.h"
#include "tests/api/servicerig.h"
#include "tests/support/testmain.h"

namespace windlass::test {

namespace {

const QByteArray SourcePath = "/2.0/repositories/acme/web-shop/src/0123abcd";
const QByteArray EntryFields = "next,size,values.path,values.type,values.size,values.attributes,values.mimetype";
const QString SourceHash = QStringLiteral("0123abcd");

} // namespace

class SourceApiTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheRoot();
    void listsAFolderDeeply();
    void aListingThatTakesTheHostTooLong();
    void readsAFile();
    void aFileOfLfsIsElsewhere();
    void readsMeta();
    void decodesAReadme();
    void whatIsNoTextHasNone();
    void followsAFileThroughRenames();
};

void SourceApiTest::listsTheRoot()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", targetOf(SourcePath + "/", {{"pagelen", "100"}, {"fields", EntryFields}}))
        .answer(200, recorded(QStringLiteral("src/dependabot__business_files.json")));
    const auto page = answerTo(api.list(shopRepository(), SourceHash, {}));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 31);
    QCOMPARE(page->values.constFirst().kind, SourceEntry::Kind::Directory);
    QVERIFY(!page->values.constFirst().path.endsWith(QLatin1Char('/')));
    QCOMPARE(page->values.constLast().kind, SourceEntry::Kind::File);
    QVERIFY(page->values.constLast().sizeBytes);
    QVERIFY(rig.stub.verifyNothingElse());
}

void SourceApiTest::listsAFolderDeeply()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub
        .expect("GET", targetOf(SourcePath + "/docs/a%20b/",
                                {{"pagelen", "100"}, {"fields", EntryFields}, {"max_depth", "3"}}))
        .answer(200, pageWithNext(rig.stub, R"({"path":"docs/a b/c.md","type":"commit_file","attributes":["link"]})",
                                  "/2.0/more?page=8xhd"));
    const auto page = answerTo(api.list(shopRepository(), SourceHash, QStringLiteral("docs/a b"), 3));
    QVERIFY(page);
    QCOMPARE(page->values.constFirst().name(), QStringLiteral("c.md"));
    QCOMPARE(page->values.constFirst().kind, SourceEntry::Kind::Link);
    QVERIFY(page->hasNext());
    rig.stub.expect("GET", "/2.0/more?page=8xhd").answer(404, "{}");
    QCOMPARE(errorFrom(api.list(shopRepository(), SourceHash, QStringLiteral("docs/a b"), 3, page->next)).kind,
             Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void SourceApiTest::aListingThatTakesTheHostTooLong()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.on("GET", targetOf(SourcePath + "/", {{"pagelen", "100"}, {"fields", EntryFields}, {"max_depth", "99"}}))
        .answer(555, "{}");
    QCOMPARE(errorFrom(api.list(shopRepository(), SourceHash, {}, 99)).kind, Error::Kind::Server);
}

void SourceApiTest::readsAFile()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", SourcePath + "/docs/a%20b%23.md").answer(200, "\x00\xff bytes", "text/markdown");
    const auto file = answerTo(api.file(shopRepository(), SourceHash, QStringLiteral("docs/a b#.md")));
    QVERIFY(file);
    QCOMPARE(file.value(), QByteArray("\x00\xff bytes"));
    QCOMPARE(rig.client->ledger().used(RequestFamily::Repository), 1);
    QCOMPARE(rig.client->ledger().usedBy(RequestPart::Files), 1);
    rig.stub.expect("GET", SourcePath + "/gone").answer(404, recorded(QStringLiteral("errors/go-scm__error.json")));
    QCOMPARE(errorFrom(api.file(shopRepository(), SourceHash, QStringLiteral("gone"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void SourceApiTest::aFileOfLfsIsElsewhere()
{
    ApiRig rig;
    HttpStub media;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", SourcePath + "/big.bin").answer(301, {}, {}).header("Location", media.origin().toEncoded() + "/f?t=1");
    media.expect("GET", "/f?t=1").answer(200, "big", "application/octet-stream");
    const auto file = answerTo(api.file(shopRepository(), SourceHash, QStringLiteral("big.bin")));
    QVERIFY(file);
    QCOMPARE(file.value(), QByteArray("big"));
    QCOMPARE(media.last().headerCount("Authorization"), 0);
    QVERIFY(media.verifyNothingElse());
}

void SourceApiTest::readsMeta()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", SourcePath + "/script.bat?format=meta")
        .answer(200, recorded(QStringLiteral("src/jenkins-bbs__2.0-repositories-amuniz-test-repos-src-"
                                             "fb522a6f08c7c7df337312e4e65ec1b57710672e-script.bat_format_meta.json")));
    const auto entry = answerTo(api.meta(shopRepository(), SourceHash, QStringLiteral("script.bat")));
    QVERIFY(entry);
    QCOMPARE(entry->kind, SourceEntry::Kind::File);
    QCOMPARE(entry->sizeBytes, std::optional<qint64>(28));
    QCOMPARE(entry->mimeType, QStringLiteral("application/x-msdos-program"));
    rig.stub.expect("GET", SourcePath + "/x?format=meta").answer(404, "{}");
    QCOMPARE(errorFrom(api.meta(shopRepository(), SourceHash, QStringLiteral("x"))).kind, Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

void SourceApiTest::decodesAReadme()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", SourcePath + "/README.rst?format=rendered")
        .answer(200, R"({"type":"rendered","raw":"Title\n=====","markup":"restructuredtext","html":"<h1>Title</h1>"})");
    const auto text = answerTo(api.text(shopRepository(), SourceHash, QStringLiteral("README.rst")));
    QVERIFY(text);
    QCOMPARE(text->text, QStringLiteral("Title\n====="));
    QCOMPARE(text->markup, QStringLiteral("restructuredtext"));
    QVERIFY(rig.stub.verifyNothingElse());
}

void SourceApiTest::whatIsNoTextHasNone()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    rig.stub.expect("GET", SourcePath + "/a.png?format=rendered").answer(200, "<h1>Sign in</h1>", "text/html");
    QCOMPARE(errorFrom(api.text(shopRepository(), SourceHash, QStringLiteral("a.png"))).kind, Error::Kind::BadResponse);
}

void SourceApiTest::followsAFileThroughRenames()
{
    ApiRig rig;
    SourceApi api(*rig.client);
    const QByteArray path = "/2.0/repositories/acme/web-shop/filehistory/0123abcd/docs/README.rst";
    const QueryPairs query{{"pagelen", "50"},
                           {"fields", "next,size,values.path,values.size,values.commit.hash,values.commit.date,"
                                      "values.commit.message,values.commit.parents.hash,values.commit.author.raw,"
                                      "values.commit.author.user.uuid,values.commit.author.user.display_name,"
                                      "values.commit.author.user.links.avatar.href"}};
    rig.stub.expect("GET", targetOf(path, query))
        .answer(200, recorded(QStringLiteral(
                         "src/openapi__get-repositories-workspace-repo_slug-filehistory-commit-path.200.json")));
    const auto page = answerTo(api.history(shopRepository(), SourceHash, QStringLiteral("docs/README.rst")));
    QVERIFY(page);
    QCOMPARE(page->values.size(), 3);
    QCOMPARE(page->values.at(0).path, QStringLiteral("README.rst"));
    QCOMPARE(page->values.at(1).path, QStringLiteral("README.txt"));
    QCOMPARE(page->values.at(1).commit.date.date(), QDate(2011, 5, 16));
    rig.stub.expect("GET", targetOf(path, query + QueryPairs{{"renames", "false"}})).answer(404, "{}");
    QCOMPARE(errorFrom(api.history(shopRepository(), SourceHash, QStringLiteral("docs/README.rst"), false)).kind,
             Error::Kind::NotFound);
    QVERIFY(rig.stub.verifyNothingElse());
}

} // namespace windlass::test

using windlass::test::SourceApiTest;
WINDLASS_TEST(SourceApiTest)

#include "tst_sourceapi.moc"
