// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filepatterns.h"
#include "tests/support/testmain.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace windlass;

using PatternKind = FilePatterns::Kind;

//! Which files nobody reads line by line.
class FilePatternsTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatToolsWrite_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<PatternKind>("kind");
        QTest::newRow("lock") << u"web/package-lock.json"_s << PatternKind::LockFile;
        QTest::newRow("lock at the root") << u"Cargo.lock"_s << PatternKind::LockFile;
        QTest::newRow("sums") << u"go.sum"_s << PatternKind::LockFile;
        QTest::newRow("minified") << u"static/app.min.js"_s << PatternKind::Minified;
        QTest::newRow("map") << u"static/app.js.map"_s << PatternKind::SourceMap;
        QTest::newRow("snapshot") << u"tests/__snapshots__/list.txt"_s << PatternKind::Snapshot;
        QTest::newRow("protobuf") << u"api/v1/user.pb.go"_s << PatternKind::Generated;
        QTest::newRow("generated inside a name") << u"src/schema.generated.ts"_s << PatternKind::Generated;
        QTest::newRow("generated folder") << u"src/generated/a/b.ts"_s << PatternKind::Generated;
        QTest::newRow("a folder's name is whole") << u"src/regenerated/b.ts"_s << PatternKind::None;
        QTest::newRow("a file of that name is no folder") << u"src/generated"_s << PatternKind::None;
        QTest::newRow("case matters") << u"cargo.LOCK"_s << PatternKind::None;
        QTest::newRow("code") << u"src/main.cpp"_s << PatternKind::None;
        QTest::newRow("nothing") << QString() << PatternKind::None;
    }
    void knowsWhatToolsWrite()
    {
        QFETCH(QString, path);
        QTEST(FilePatterns().match(path).kind, "kind");
    }

    void takesPatternsOfPeople_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hits");
        QTest::newRow("ending") << u"*.svg"_s << u"a/b.svg"_s << true;
        QTest::newRow("star in the middle") << u"test_*.txt"_s << u"x/test_1.txt"_s << true;
        QTest::newRow("one letter") << u"v?.json"_s << u"v12.json"_s << false;
        QTest::newRow("path") << u"docs/*.html"_s << u"docs/a.html"_s << true;
        QTest::newRow("a star stops at slashes") << u"docs/*.html"_s << u"docs/a/b.html"_s << false;
        QTest::newRow("two stars do not") << u"docs/**.html"_s << u"docs/a/b.html"_s << true;
        QTest::newRow("a path begins at the root") << u"docs/*.html"_s << u"x/docs/a.html"_s << false;
        QTest::newRow("folder with a path") << u"third/party/"_s << u"third/party/x/y.c"_s << true;
        QTest::newRow("folder with a star") << u"gen*/"_s << u"a/gen-ts/y.c"_s << true;
        QTest::newRow("no half names") << u"gen*/"_s << u"a/regen-ts/y.c"_s << false;
        QTest::newRow("letters of expressions are letters") << u"a+(b).txt"_s << u"a+(b).txt"_s << true;
        QTest::newRow("dots are dots") << u"x?a.txt"_s << u"xbaxtxt"_s << false;
    }
    void takesPatternsOfPeople()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, hits);
        const FilePatterns::Match match = FilePatterns({pattern}).match(path);
        QCOMPARE(match.kind, hits ? PatternKind::Own : PatternKind::None);
        QCOMPARE(match.pattern, hits ? pattern : QString());
    }

    void anEmptyListHidesNothing()
    {
        QCOMPARE(FilePatterns(QStringList()).match(u"yarn.lock"_s).kind, PatternKind::None);
        QCOMPARE(FilePatterns({u"  "_s, u"/"_s}).match(u"a/b"_s).kind, PatternKind::None);
    }
};

WINDLASS_TEST(FilePatternsTest)
#include "tst_filepatterns.moc"
