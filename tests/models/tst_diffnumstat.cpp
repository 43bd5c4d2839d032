// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/numstat.h"
#include "tests/models/oddrepository.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

using test::gitNumstat;
using test::ourNumstat;

//! The files of a diff and their counts are those that git finds, for every form that it writes.
class DiffNumstatTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void recordingsAgree_data();
    void recordingsAgree();
    void realDiffsAgree_data();
    void realDiffsAgree();
    void realDiffsHoldWhatTheyShould();
    void mailsAgree();
    void submodulesAsLogsAreFound();
    void mergesAgreeWithEachParent();

private:
    test::OddRepository m_repository;
};

void DiffNumstatTest::initTestCase()
{
    if (!test::runGit(QDir::tempPath(), {u"--version"_s}))
        QSKIP("git is not installed");
    QVERIFY2(m_repository.make(), "the repository of odd files could not be made");
}

void DiffNumstatTest::recordingsAgree_data()
{
    QTest::addColumn<QString>("path");
    const QDir recordings(QStringLiteral(WINDLASS_RECORDED_DIFFS));
    const QStringList names = recordings.entryList({u"*.diff"_s, u"*.text"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << recordings.filePath(name);
}

void DiffNumstatTest::recordingsAgree()
{
    if (!QDir(QStringLiteral(WINDLASS_RECORDED_DIFFS)).exists())
        QSKIP("the recordings do not lie beside the checkout");
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto document = DiffDocument::fromBytes(bytes);
    for (int i = 0; i < document->fileCount(); ++i)
        QVERIFY2(!document->file(i).isDamaged(), document->file(i).newPath.constData());
    const auto truth = gitNumstat(bytes);
    if (truth) {
        QCOMPARE(ourNumstat(*document), *truth);
        return;
    }
    // git apply reads no merges and no empty patch: "mergesAgreeWithEachParent" has the first, nothing the second.
    const bool isCombined = document->fileCount() > 0 && document->file(0).has(DiffFileFlag::Combined);
    QVERIFY2(isCombined || bytes.isEmpty(), "git refuses what the parser takes");
}

void DiffNumstatTest::realDiffsAgree_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("strip");
    const auto row = [](const char *name, const QStringList &options, int strip = 1) {
        QTest::newRow(name) << options << strip;
    };
    row("as it is", {});
    row("renames and copies", {u"-M"_s, u"-C"_s, u"--find-copies-harder"_s});
    row("no renames", {u"--no-renames"_s});
    row("rewrites", {u"-B"_s, u"-M"_s});
    row("binary patches", {u"--binary"_s, u"-M"_s});
    row("whole hashes", {u"--full-index"_s, u"-M"_s});
    row("no context", {u"-U0"_s, u"-M"_s});
    row("all context", {u"-U1000"_s, u"-M"_s});
    row("functions", {u"-W"_s});
    row("raw paths", {u"-M"_s});
    row("no prefix", {u"--no-prefix"_s, u"-M"_s}, 0);
    row("as text", {u"--text"_s, u"-M"_s});
    row("deleted files without their lines", {u"--irreversible-delete"_s});
    row("backwards", {u"-R"_s, u"-M"_s, u"--binary"_s});
    row("without white space", {u"-w"_s, u"-M"_s});
    row("white space at line ends", {u"--ignore-cr-at-eol"_s, u"-M"_s});
    row("patience", {u"--patience"_s, u"-M"_s});
}

void DiffNumstatTest::realDiffsAgree()
{
    QFETCH(QStringList, options);
    QFETCH(int, strip);
    // Line ends that Windows has stay as they are; "raw paths" are those of core.quotePath=false.
    const bool isRaw = qstrcmp(QTest::currentDataTag(), "raw paths") == 0;
    QStringList arguments{u"-c"_s, isRaw ? u"core.quotePath=false"_s : u"core.quotePath=true"_s};
    arguments << u"diff"_s << options << u"before"_s << u"after"_s;
    const auto diff = test::runGit(m_repository.path(), arguments);
    QVERIFY(diff && !diff->isEmpty());
    const auto document = DiffDocument::fromBytes(*diff);
    QCOMPARE(document->foreignLineCount(), 0);
    for (int i = 0; i < document->fileCount(); ++i)
        QVERIFY2(!document->file(i).isDamaged(), document->file(i).newPath.constData());
    const auto truth = gitNumstat(*diff, strip);
    QVERIFY2(truth, "git does not read its own diff");
    QCOMPARE(ourNumstat(*document), *truth);
}

//! Against comparing nothing with nothing: the forms are there.
void DiffNumstatTest::realDiffsHoldWhatTheyShould()
{
    const auto diff = test::runGit(m_repository.path(), {u"diff"_s, u"-M"_s, u"-C"_s, u"--find-copies-harder"_s, u"before"_s, u"after"_s});
    QVERIFY(diff);
    const auto document = DiffDocument::fromBytes(*diff);
    QSet<QByteArray> paths;
    int renamed = 0;
    int copied = 0;
    quint32 flags = 0;
    quint32 text = 0;
    for (int i = 0; i < document->fileCount(); ++i) {
        const DiffFile &file = document->file(i);
        paths.insert(file.newPath.isEmpty() ? file.oldPath : file.newPath);
        renamed += file.status == DiffFileStatus::Renamed;
        copied += file.status == DiffFileStatus::Copied;
        flags |= file.flags;
        text |= file.textFlags;
    }
    const auto statuses = test::runGit(m_repository.path(), {u"diff"_s, u"--name-status"_s, u"-M"_s, u"-C"_s,
                                                            u"--find-copies-harder"_s, u"before"_s, u"after"_s});
    QVERIFY(statuses);
    QCOMPARE(renamed, ('\n' + *statuses).count("\nR"));
    QCOMPARE(copied, ('\n' + *statuses).count("\nC"));
    QVERIFY(renamed >= 2 && copied >= 1);
    for (const DiffFileFlag flag : {DiffFileFlag::Binary, DiffFileFlag::Submodule, DiffFileFlag::Symlink,
                                    DiffFileFlag::ModeChanged, DiffFileFlag::TypeChanged})
        QVERIFY2(flags & quint32(flag), qPrintable(QString::number(quint32(flag))));
    for (const DiffTextFlag flag :
         {DiffTextFlag::OldReturns, DiffTextFlag::NewFeeds, DiffTextFlag::OldNoNewline, DiffTextFlag::NewNoNewline,
          DiffTextFlag::ByteOrderMark, DiffTextFlag::NotUtf8, DiffTextFlag::LfsPointer})
        QVERIFY2(text & quint32(flag), qPrintable(QString::number(quint32(flag))));
    for (const QByteArray &path : test::OddRepository::oddPaths())
        QVERIFY2(paths.contains(path), path.constData());
}

void DiffNumstatTest::mailsAgree()
{
    const auto mail = test::runGit(m_repository.path(), {u"format-patch"_s, u"--stdout"_s, u"-M"_s, u"before..after"_s});
    QVERIFY(mail && mail->startsWith("From "));
    const auto document = DiffDocument::fromBytes(*mail);
    QVERIFY(document->foreignLineCount() > 4);
    QCOMPARE(ourNumstat(*document), *gitNumstat(*mail));
    // The same with what git show writes above, and with git log, which has several.
    const auto shown = test::runGit(m_repository.path(), {u"show"_s, u"-M"_s, u"after"_s});
    QVERIFY(shown);
    QCOMPARE(ourNumstat(*DiffDocument::fromBytes(*shown)), *gitNumstat(*shown));
    const auto log = test::runGit(m_repository.path(), {u"log"_s, u"-p"_s, u"--binary"_s, u"after"_s});
    QVERIFY(log);
    QCOMPARE(ourNumstat(*DiffDocument::fromBytes(*log)), *gitNumstat(*log));
}

//! git apply does not read "Submodule a 1..2:", but the files beside it are the same.
void DiffNumstatTest::submodulesAsLogsAreFound()
{
    const auto diff = test::runGit(m_repository.path(), {u"diff"_s, u"--submodule=log"_s, u"before"_s, u"after"_s, u"--"_s, u"dep"_s, u"newdep"_s, u"olddep"_s});
    QVERIFY(diff && diff->startsWith("Submodule "));
    const auto document = DiffDocument::fromBytes(*diff);
    QCOMPARE(document->fileCount(), 3);
    QCOMPARE(document->file(0).newPath, QByteArray("dep"));
    QCOMPARE(document->file(0).oldBlob, QByteArray(7, '1'));
    QCOMPARE(document->file(0).newBlob, QByteArray(7, '2'));
    QCOMPARE(document->file(1).status, DiffFileStatus::Added);
    QCOMPARE(document->file(2).status, DiffFileStatus::Deleted);
}

//! git apply does not read merges either, but what stands in one column of a merge's diff is what that parent's diff counts,
//! when no hunk is left out (-c and not --cc).
void DiffNumstatTest::mergesAgreeWithEachParent()
{
    const auto diff = test::runGit(m_repository.path(), {u"diff-tree"_s, u"-c"_s, u"-p"_s, u"--no-commit-id"_s, u"merge"_s});
    QVERIFY(diff && diff->startsWith("diff --combined "));
    const auto document = DiffDocument::fromBytes(*diff);
    QCOMPARE(document->fileCount(), 1);
    const DiffFile &file = document->file(0);
    QVERIFY(file.has(DiffFileFlag::Combined) && !file.isDamaged());
    QCOMPARE(file.parents, 2);
    for (int parent = 0; parent < 2; ++parent) {
        int added = 0;
        int removed = 0;
        for (int i = 0; i < document->lineCount(); ++i) {
            added += document->rawLine(i)[parent] == '+';
            removed += document->rawLine(i)[parent] == '-';
        }
        const auto truth = test::runGit(m_repository.path(), {u"diff"_s, u"--numstat"_s, u"merge^%1"_s.arg(parent + 1), u"merge"_s, u"--"_s, u"both.txt"_s});
        QVERIFY(truth);
        QCOMPARE(QByteArray::number(added) + '\t' + QByteArray::number(removed) + "\tboth.txt\n", *truth);
    }
}

} // namespace windlass

using windlass::DiffNumstatTest;
WINDLASS_TEST(DiffNumstatTest)
#include "tst_diffnumstat.moc"
