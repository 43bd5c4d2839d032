// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/commentthreads.h"
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

DiffStatEntry fileEntry(const char *path, int added = 1, int removed = 0)
{
    DiffStatEntry entry;
    entry.newPath = QString::fromUtf8(path);
    entry.oldPath = entry.newPath;
    entry.status = FileStatus::Modified;
    entry.linesAdded = added;
    entry.linesRemoved = removed;
    return entry;
}

//! The tree as text, a level two spaces deeper.
QStringList drawn(const FileListModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(depth * 2, QLatin1Char(' ')) + index.data().toString();
        lines += drawn(model, index, depth + 1);
    }
    return lines;
}

const QList<DiffStatEntry> Sample{fileEntry("README.md"), fileEntry("docs/a/b/c.md"),
                                  fileEntry("src/api/core/Reply.h", 3, 1), fileEntry("src/api/core/client.cpp", 10, 2),
                                  fileEntry("src/main.cpp", 5, 5)};

FileFilter textFilter(const char *text)
{
    FileFilter filter;
    filter.text = QString::fromUtf8(text);
    return filter;
}

} // namespace

class FileListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsFoldersTogetherInTheOrderOfTheDiff()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(Sample);
        QCOMPARE(drawn(model), (QStringList{QStringLiteral("README.md"), QStringLiteral("docs/a/b"), QStringLiteral("  c.md"),
                                            QStringLiteral("src"), QStringLiteral("  api/core"),
                                            QStringLiteral("    Reply.h"), QStringLiteral("    client.cpp"),
                                            QStringLiteral("  main.cpp")}));
        QStringList order;
        for (const DiffStatEntry &entry : Sample)
            order += entry.path();
        QCOMPARE(model.pathsInOrder(), order);
        const QModelIndex core = model.indexOf(QStringLiteral("src/api/core/Reply.h")).parent();
        QCOMPARE(core.data(FileListModel::PathRole).toString(), QStringLiteral("src/api/core"));
        QCOMPARE(core.data(FileListModel::LinesAddedRole).toInt(), 13);
        QCOMPARE(core.data(FileListModel::LinesRemovedRole).toInt(), 3);
        QCOMPARE(model.indexOf(QStringLiteral("README.md")).data(FileListModel::FileIndexRole).toInt(), 0);
        QCOMPARE(model.linesAdded(), 20);
    }

    void aFolderThatTheDiffComesBackToIsThereTwice()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<DiffStatEntry> order{fileEntry("src/a.cpp"), fileEntry("top.txt"), fileEntry("src/b.cpp")};
        model.setEntries(order);
        QCOMPARE(drawn(model), (QStringList{QStringLiteral("src"), QStringLiteral("  a.cpp"), QStringLiteral("top.txt"),
                                            QStringLiteral("src"), QStringLiteral("  b.cpp")}));
        QVERIFY(model.indexOf(QStringLiteral("src/b.cpp")).parent() != model.indexOf(QStringLiteral("src/a.cpp")).parent());
    }

    void followsTheOrderOfTheDiffItself()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({fileEntry("a", 7), fileEntry("missing.bin", 0), fileEntry("b", 2)});
        // The diff has another order, one file that the host did not count, and one that changed its type: there twice.
        model.setDiffFiles({fileEntry("b"), fileEntry("b"), fileEntry("new"), fileEntry("a")});
        QCOMPARE(model.pathsInOrder(), (QStringList{QStringLiteral("b"), QStringLiteral("new"), QStringLiteral("a"),
                                                    QStringLiteral("missing.bin")}));
        QCOMPARE(model.indexOf(QStringLiteral("a")).data(FileListModel::LinesAddedRole).toInt(), 7);
        QCOMPARE(model.counted().size(), 3);
        model.setDiffFiles({});
        QCOMPARE(model.pathsInOrder().size(), 3);
    }

    void filesWithWhiteSpaceAloneKeepTheirPlace()
    {
        PageHost<DiffStatEntry> host;
        FileListModel model(host.fetch());
        model.reload();
        host.answer(QStringLiteral("first"), {fileEntry("a", 3), fileEntry("blanks", 9, 9), fileEntry("z", 1)});
        QTRY_COMPARE(model.status().state, LoadState::Loaded);
        model.setWhitespaceIgnored(true);
        host.answer(QStringLiteral("first"), {fileEntry("a", 2), fileEntry("z", 1)});
        QTRY_COMPARE(model.status().state, LoadState::Loaded);
        QCOMPARE(model.pathsInOrder(), (QStringList{QStringLiteral("a"), QStringLiteral("blanks"), QStringLiteral("z")}));
        QCOMPARE(model.linesAdded(), 3);
        QCOMPARE(model.linesRemoved(), 0);
        model.setWhitespaceIgnored(false);
        host.answer(QStringLiteral("first"), {fileEntry("a", 3), fileEntry("blanks", 9, 9), fileEntry("z", 1)});
        QTRY_COMPARE(model.linesAdded(), 13);
    }

    void loadsAllPagesOfADiffstat()
    {
        PageHost<DiffStatEntry> host;
        FileListModel model(host.fetch());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        host.emptyCache();
        host.answer(QStringLiteral("first"), Sample.first(2), "p2");
        QTRY_COMPARE(host.open(), QStringList{QStringLiteral("p2")});
        host.answer(QStringLiteral("p2"), Sample.sliced(2));
        QTRY_COMPARE(model.status().state, LoadState::Loaded);
        QCOMPARE(model.visibleFileCount(), 5);

        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.reload();
        host.answer(QStringLiteral("first"), Sample);
        QTRY_COMPARE(model.status().state, LoadState::Loaded);
        QCOMPARE(reset.size(), 0); // The same files: open folders stay open.
    }

    void filtersByPath()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(Sample);
        model.setFilter(textFilter("REPLY"));
        QCOMPARE(drawn(model), (QStringList{QStringLiteral("src/api/core"), QStringLiteral("  Reply.h")}));
        QCOMPARE(model.visibleFileCount(), 1);
        QVERIFY(!model.indexOf(QStringLiteral("README.md")).isValid());
        // The place in the diff is that of the whole diff.
        QCOMPARE(model.indexOf(QStringLiteral("src/api/core/Reply.h")).data(FileListModel::FileIndexRole).toInt(), 2);
        model.setFilter(textFilter("nothing has this"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.visibleFileCount(), 5);
    }

    void filtersByWhatIsLeftToDo()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ViewedFiles viewed;
        model.setViewedFiles(&viewed);
        model.setEntries(Sample);
        model.setThreads({{QStringLiteral("src/main.cpp"), {0, 1}}});
        FileFilter filter;
        filter.isUnviewedOnly = true;
        model.setFilter(filter);
        QCOMPARE(model.visibleFileCount(), 5);
        viewed.setViewed({QStringLiteral("README.md"), QStringLiteral("src/main.cpp")}, true);
        QCOMPARE(model.visibleFileCount(), 3);
        QCOMPARE(model.viewedCount(), 2);
        filter = {};
        filter.isCommentedOnly = true;
        model.setFilter(filter);
        QCOMPARE(model.pathsInOrder(), QStringList{QStringLiteral("src/main.cpp")});
        filter = {};
        filter.extension = QStringLiteral("md");
        model.setFilter(filter);
        QCOMPARE(model.pathsInOrder(), (QStringList{QStringLiteral("README.md"), QStringLiteral("docs/a/b/c.md")}));
        QCOMPARE(model.extensions().value(QStringLiteral("cpp")), 2);
        QCOMPARE(FileFilter::extensionOf(QStringLiteral("a.b/Makefile")), QStringLiteral("makefile"));
        QCOMPARE(FileFilter::extensionOf(QStringLiteral("x/.gitignore")), QStringLiteral(".gitignore"));
    }

    void marksAFolderWithAllItsFiles()
    {
        FileListModel model;
        ViewedFiles viewed;
        model.setViewedFiles(&viewed);
        model.setEntries(Sample);
        const QModelIndex core = model.indexOf(QStringLiteral("src/api/core/Reply.h")).parent();
        QCOMPARE(model.filesOf(core),
                 (QStringList{QStringLiteral("src/api/core/Reply.h"), QStringLiteral("src/api/core/client.cpp")}));
        viewed.setViewed(model.filesOf(core), true);
        QCOMPARE(core.data(FileListModel::ViewedStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(core.parent().data(FileListModel::ViewedStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        QVERIFY(core.parent().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("2 of 3")));
        viewed.setViewed(QStringLiteral("src/api/core/Reply.h"), false);
        QCOMPARE(core.data(FileListModel::ViewedStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    }

    void staysFastWithTenThousandFiles()
    {
        QList<DiffStatEntry> many;
        for (int i = 0; i < 10'000; ++i)
            many += fileEntry(QByteArray("src/" + QByteArray::number(i / 100) + "/deep/" + QByteArray::number(i) + ".cpp").constData());
        FileListModel model;
        ViewedFiles viewed;
        model.setViewedFiles(&viewed);
        QElapsedTimer clock;
        clock.start();
        model.setEntries(many);
        viewed.setViewed(model.filesOf(model.index(0, 0)), true);
        QCOMPARE(model.viewedCount(), 10'000);
        model.setFilter(textFilter("99.cpp"));
        QCOMPARE(model.visibleFileCount(), 100);
        // Some 60 ms on a slow machine: the limit is there for what grows with the square.
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }

    void countsOpenThreadsUpThroughFolders()
    {
        FileListModel model;
        model.setEntries(Sample);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setThreads({{QStringLiteral("src/main.cpp"), {2, 3}}, {QStringLiteral("src/api/core/Reply.h"), {1, 1}}});
        QVERIFY(!changed.isEmpty());
        const QModelIndex main = model.indexOf(QStringLiteral("src/main.cpp"));
        QCOMPARE(main.data(FileListModel::CommentCountRole).toInt(), 2);
        QCOMPARE(main.parent().data(FileListModel::CommentCountRole).toInt(), 3);
        QCOMPARE(main.parent().data(FileListModel::ThreadCountRole).toInt(), 4);
        QVERIFY(main.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("main.cpp")));
        model.setThreads({});
        QCOMPARE(main.parent().data(FileListModel::ThreadCountRole).toInt(), 0);
    }

    void knowsWhatWasViewedAndWhatComesNext()
    {
        FileListModel model;
        ViewedFiles viewed;
        viewed.setVersion(QStringLiteral("abc"));
        model.setViewedFiles(&viewed);
        model.setEntries(Sample);
        QCOMPARE(model.nextUnviewed({}), QStringLiteral("README.md"));
        viewed.setViewed(QStringLiteral("docs/a/b/c.md"), true);
        QCOMPARE(model.viewedCount(), 1);
        // The folder has no other file.
        QCOMPARE(model.index(1, 0).data(FileListModel::ViewedStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(model.nextUnviewed(QStringLiteral("README.md")), QStringLiteral("src/api/core/Reply.h"));
        QCOMPARE(model.nextUnviewed(QStringLiteral("src/main.cpp")), QStringLiteral("README.md"));
        for (const DiffStatEntry &entry : Sample)
            viewed.setViewed(entry.path(), true);
        QCOMPARE(model.nextUnviewed(QStringLiteral("README.md")), QString());
        // New commits: what was seen is not what is there.
        viewed.setVersion(QStringLiteral("def"));
        QCOMPARE(model.viewedCount(), 0);
        viewed.setVersion(QStringLiteral("abc"));
        QCOMPARE(model.viewedCount(), 5);
    }

    void namesWhereARenamedFileWas()
    {
        DiffStatEntry renamed = fileEntry("new/näme.cpp");
        renamed.oldPath = QStringLiteral("old/name.cpp");
        renamed.status = FileStatus::Renamed;
        DiffStatEntry removed;
        removed.oldPath = QStringLiteral("gone.txt");
        removed.status = FileStatus::Removed;
        FileListModel model;
        model.setEntries({renamed, removed});
        const QModelIndex file = model.indexOf(QStringLiteral("new/näme.cpp"));
        QCOMPARE(file.data(FileListModel::OldPathRole).toString(), QStringLiteral("old/name.cpp"));
        QCOMPARE(file.data(FileListModel::StatusRole).toInt(), static_cast<int>(FileStatus::Renamed));
        QCOMPARE(model.indexOf(QStringLiteral("gone.txt")).data(FileListModel::OldPathRole).toString(), QString());
    }
};

} // namespace windlass::test

using windlass::test::FileListModelTest;
WINDLASS_TEST(FileListModelTest)
#include "tst_filelistmodel.moc"
