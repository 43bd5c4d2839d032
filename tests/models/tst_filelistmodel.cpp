// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
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

const QList<DiffStatEntry> Sample{fileEntry("src/api/core/client.cpp", 10, 2), fileEntry("README.md"),
                                  fileEntry("src/api/core/Reply.h", 3, 1), fileEntry("src/main.cpp", 5, 5),
                                  fileEntry("docs/a/b/c.md")};

} // namespace

class FileListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsFoldersTogetherAndFirst()
    {
        FileListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(Sample);
        QCOMPARE(drawn(model), (QStringList{QStringLiteral("docs/a/b"), QStringLiteral("  c.md"), QStringLiteral("src"),
                                            QStringLiteral("  api/core"), QStringLiteral("    client.cpp"),
                                            QStringLiteral("    Reply.h"), QStringLiteral("  main.cpp"),
                                            QStringLiteral("README.md")}));
        const QModelIndex core = model.indexOf(QStringLiteral("src/api/core/Reply.h")).parent();
        QCOMPARE(core.data(FileListModel::PathRole).toString(), QStringLiteral("src/api/core"));
        QCOMPARE(core.data(FileListModel::LinesAddedRole).toInt(), 13);
        QCOMPARE(core.data(FileListModel::LinesRemovedRole).toInt(), 3);
        QCOMPARE(model.indexOf(QStringLiteral("README.md")).data(FileListModel::FileIndexRole).toInt(), 1);
        QCOMPARE(model.linesAdded(), 20);
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
        model.setFilter(QStringLiteral("REPLY"));
        QCOMPARE(drawn(model), (QStringList{QStringLiteral("src/api/core"), QStringLiteral("  Reply.h")}));
        QCOMPARE(model.visibleFileCount(), 1);
        QVERIFY(!model.indexOf(QStringLiteral("README.md")).isValid());
        // The place in the diff is that of the whole diff.
        QCOMPARE(model.indexOf(QStringLiteral("src/api/core/Reply.h")).data(FileListModel::FileIndexRole).toInt(), 2);
        model.setFilter(QStringLiteral("nothing has this"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.visibleFileCount(), 5);
    }

    void countsCommentsUpThroughFolders()
    {
        FileListModel model;
        model.setEntries(Sample);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCommentCounts({{QStringLiteral("src/main.cpp"), 2}, {QStringLiteral("src/api/core/Reply.h"), 1}});
        QVERIFY(!changed.isEmpty());
        const QModelIndex main = model.indexOf(QStringLiteral("src/main.cpp"));
        QCOMPARE(main.data(FileListModel::CommentCountRole).toInt(), 2);
        QCOMPARE(main.parent().data(FileListModel::CommentCountRole).toInt(), 3);
        QVERIFY(main.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("main.cpp")));
    }

    void knowsWhatWasViewedAndWhatComesNext()
    {
        FileListModel model;
        ViewedFiles viewed;
        viewed.setVersion(QStringLiteral("abc"));
        model.setViewedFiles(&viewed);
        model.setEntries(Sample);
        QCOMPARE(model.nextUnviewed({}), QStringLiteral("docs/a/b/c.md"));
        viewed.setViewed(QStringLiteral("docs/a/b/c.md"), true);
        QCOMPARE(model.viewedCount(), 1);
        QVERIFY(model.index(0, 0).data(FileListModel::IsViewedRole).toBool()); // The folder has no other file.
        QCOMPARE(model.nextUnviewed(QStringLiteral("docs/a/b/c.md")), QStringLiteral("src/api/core/client.cpp"));
        QCOMPARE(model.nextUnviewed(QStringLiteral("README.md")), QStringLiteral("src/api/core/client.cpp"));
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
