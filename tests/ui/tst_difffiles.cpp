// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/review/diffstream.h"
#include "models/review/viewedstore.h"
#include "tests/support/httpstub.h"
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/diff/diffview.h"
#include "ui/files/collapsedialog.h"
#include "ui/files/difffiles.h"
#include "ui/files/diffsummary.h"
#include "ui/pullrequests/filestab.h"
#include "ui/pullrequests/threadwidget.h"

#include <QAction>
#include <QJsonArray>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

namespace {

const char *const FilesPlace = "/acme/web-shop/pull-requests/42/diff";

QByteArray gitFile(const QByteArray &name, int lines = 1, const QByteArray &text = "new")
{
    QByteArray diff = "diff --git a/" + name + " b/" + name + "\nindex 1111111..2222222 100644\n--- a/" + name + "\n+++ b/" + name
                      + "\n@@ -1,1 +1," + QByteArray::number(lines + 1) + " @@\n same\n";
    for (int line = 0; line < lines; ++line)
        diff += "+" + text + "\n";
    return diff;
}

QJsonObject statOf(const QString &path, int added, int removed = 0)
{
    return {{u"type"_s, u"diffstat"_s},
            {u"status"_s, u"modified"_s},
            {u"old"_s, QJsonObject{{u"path"_s, path}}},
            {u"new"_s, QJsonObject{{u"path"_s, path}}},
            {u"lines_added"_s, added},
            {u"lines_removed"_s, removed}};
}

} // namespace

namespace windlass::test {

//! A view of a diff that comes from a host that a test makes slow.
struct SlowDiff {
    SlowDiff()
    {
        ApiClient::Options options;
        options.base = stub.base();
        options.retryDelay = std::chrono::milliseconds(1);
        session = std::make_unique<Session>(std::move(options));
        view.resize(900, 600);
        files = new DiffFiles({&stream, &counted}, &view);
    }

    HttpStub stub;
    std::unique_ptr<Session> session;
    DiffStream stream{[this](ReadFrom from, const BodyListener &listener) {
        DiffOptions options;
        options.detectsRenames = false;
        return session->commits.diff({u"acme"_s, u"web-shop"_s}, DiffSpec::ofCommit(u"abc"_s), options, from, listener);
    }};
    FileListModel counted;
    DiffView view;
    DiffFiles *files = nullptr;
};

} // namespace windlass::test

//! The files of a pull request: what is collapsed, what is missing, what was viewed, and white space.
class DiffFilesTest : public QObject
{
    Q_OBJECT

private:
    static void show(PullRequestHost &host, const QByteArray &diff, const QJsonArray &stat)
    {
        host.answer("GET", "/pullrequests/42/diff", 200, diff);
        host.answer("GET", "/pullrequests/42/diffstat", PullRequestHost::page(stat));
    }
    static DiffFiles *files(QWidget *page) { return page->findChild<FilesTab *>()->files(); }
    static void run(PullRequestPage *page, const QString &command) { page->commandHandlers().value(command).run(); }

private slots:
    void whatToolsWroteIsCollapsedAndOpensOnDemand()
    {
        PullRequestDesk desk;
        show(desk.host, gitFile("package-lock.json", 40) + gitFile("src/a.cpp"),
             {statOf(u"package-lock.json"_s, 40), statOf(u"src/a.cpp"_s, 1)});
        const auto page = desk.open(QLatin1String(FilesPlace));
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_COMPARE(child<QLabel>(page.get(), "fileCounts")->text(), u"2 of 2 files"_s);
        QVERIFY(view->isCollapsed(0));
        QVERIFY(!view->isCollapsed(1));
        QCOMPARE(view->fileLabel(u"package-lock.json"_s), u"Collapsed: lock file"_s);
        QVERIFY(view->rowDescription(0).contains(u"lock file"_s));
        view->setCollapsed(0, false);
        // Opened is opened, also when the same files come again.
        desk.host.answer("GET", "/pullrequests/42/diff", 200, gitFile("package-lock.json", 41) + gitFile("src/a.cpp"));
        page->refresh();
        QTRY_COMPARE(view->document() ? view->document()->lineCount() : 0, 44);
        QVERIFY(!view->isCollapsed(0));
    }

    void aLargeFileSaysItsSize()
    {
        PullRequestDesk desk;
        show(desk.host, gitFile("big.txt", 6000) + gitFile("small.txt"), {statOf(u"big.txt"_s, 6000), statOf(u"small.txt"_s, 1)});
        const auto page = desk.open(QLatin1String(FilesPlace));
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_VERIFY(files(page.get())->isSettled());
        QVERIFY(view->isCollapsed(0));
        QVERIFY2(view->fileLabel(u"big.txt"_s).contains(u"6001 line"_s), qPrintable(view->fileLabel(u"big.txt"_s)));
        QVERIFY(view->fileLabel(u"big.txt"_s).contains(u"kB"_s) || view->fileLabel(u"big.txt"_s).contains(u"KiB"_s));
        QVERIFY(!view->isCollapsed(1));
    }

    void whichFilesAreCollapsedIsASetting()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"w.conf"_s), QSettings::IniFormat);
        PullRequestDesk desk;
        desk.settings = &settings;
        show(desk.host, gitFile("yarn.lock") + gitFile("docs/a.md"), {statOf(u"yarn.lock"_s, 1), statOf(u"docs/a.md"_s, 1)});
        const auto page = desk.open(QLatin1String(FilesPlace));
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_VERIFY(files(page.get())->isSettled());
        QVERIFY(view->isCollapsed(0) && !view->isCollapsed(1));
        run(page.get(), u"diff.collapsedFiles"_s);
        auto *dialog = page->findChild<CollapseDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"docs/*\n\n  docs/* \n"_s);
        child<QPushButton>(dialog, "saveCollapse")->click();
        QVERIFY(!view->isCollapsed(0) && view->isCollapsed(1));
        QCOMPARE(view->fileLabel(u"docs/a.md"_s), u"Collapsed: docs/*"_s);
        QCOMPARE(CollapseSettings::read(&settings).patterns, QStringList{u"docs/*"_s});
        CollapseSettings().write(&settings);
        QVERIFY(settings.allKeys().isEmpty()); // Better defaults reach those who changed nothing.
        CollapseSettings none;
        none.patterns.clear();
        none.write(&settings);
        QVERIFY(CollapseSettings::read(&settings).patterns.isEmpty());
    }

    void whatTheDiffLacksHasItsPlace()
    {
        PullRequestDesk desk;
        const QByteArray whole = PullRequestHost::diff();
        desk.host.answer("GET", "/pullrequests/42/diff", 200, whole.left(whole.indexOf("diff --git a/docs")));
        const auto page = desk.open(QLatin1String(FilesPlace));
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_COMPARE(child<QLabel>(page.get(), "fileCounts")->text(), u"3 of 5 files"_s);
        QVERIFY(child<QLabel>(page.get(), "filesMismatch")->text().contains(u"docs/payments.md"_s));
        const int file = view->rows().fileOfPath(u"docs/payments.md"_s);
        QCOMPARE(file, 3);
        const int row = view->rows().rowOfFile(file);
        QCOMPARE(view->rows().at(row + 1).note, DiffNote::Absent);
        QVERIFY(view->rowDescription(row + 1).contains(u"did not send"_s));
        // It can be gone to, marked, and counted.
        auto *tree = child<QTreeView>(page.get(), "filesTree");
        const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"payments.md"_s, 1, Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
        QCOMPARE(view->cursorFile(), file);

        // Asking again may bring it all.
        desk.host.answer("GET", "/pullrequests/42/diff", 200, whole);
        child<QPushButton>(page.get(), "retryDiff")->click();
        QTRY_COMPARE(child<QLabel>(page.get(), "fileCounts")->text(), u"5 of 5 files"_s);
        QVERIFY(child<QLabel>(page.get(), "filesMismatch")->isHidden());
        QVERIFY(!view->document()->file(3).has(DiffFileFlag::Absent));
    }

    void theTreeFollowsTheDiff()
    {
        PullRequestDesk desk;
        const auto page = desk.open(QLatin1String(FilesPlace));
        QTRY_VERIFY(files(page.get())->isSettled());
        const DiffDocument *document = files(page.get())->document();
        QStringList inDiff;
        for (int file = 0; file < document->fileCount(); ++file)
            inDiff += document->file(file).path();
        QCOMPARE(files(page.get())->parts().files->pathsInOrder(), inDiff);
    }

    void viewedMarksOutliveThePageAndARebase()
    {
        QTemporaryDir folder;
        ViewedStore store(folder.filePath(u"viewed-mira"_s));
        PullRequestDesk desk;
        desk.viewed = &store;
        show(desk.host, gitFile("a.cpp") + gitFile("b.cpp"), {statOf(u"a.cpp"_s, 1), statOf(u"b.cpp"_s, 1)});
        {
            const auto page = desk.open(QLatin1String(FilesPlace));
            QTRY_VERIFY(files(page.get())->isSettled());
            page->findChild<FilesTab *>()->view()->setFocus();
            run(page.get(), u"diff.markViewedNext"_s);
            run(page.get(), u"diff.markViewedNext"_s);
            QTRY_COMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"2 of 2 viewed"_s);
        }
        QJsonObject rebased = PullRequestHost::pullRequest();
        QJsonObject source = rebased.value(u"source"_s).toObject();
        source.insert(u"commit"_s, QJsonObject{{u"hash"_s, u"fedcba987654"_s}});
        rebased.insert(u"source"_s, source);
        desk.host.answer("GET", "/pullrequests/42", rebased);
        QByteArray moved = gitFile("a.cpp");
        moved.replace("@@ -1,1 +1,2 @@", "@@ -31,1 +31,2 @@").replace("1111111..2222222", "3333333..4444444");
        show(desk.host, moved + gitFile("b.cpp", 1, "newer"), {statOf(u"a.cpp"_s, 1), statOf(u"b.cpp"_s, 1)});
        const auto page = desk.open(QLatin1String(FilesPlace));
        QTRY_VERIFY(files(page.get())->isSettled());
        QTRY_COMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"1 of 2 viewed"_s);
        auto *view = child<DiffView>(page.get(), "diffView");
        QVERIFY(view->isViewed(u"a.cpp"_s) && view->isCollapsed(0));
        QVERIFY(!view->isViewed(u"b.cpp"_s) && !view->isCollapsed(1));
    }

    void aFolderIsMarkedWithItsFiles()
    {
        PullRequestDesk desk;
        const auto page = desk.open(QLatin1String(FilesPlace));
        QTRY_VERIFY(files(page.get())->isSettled());
        auto *tree = child<QTreeView>(page.get(), "filesTree");
        page->activateWindow();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0)); // src/payment
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"3 of 5 viewed"_s);
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"0 of 5 viewed"_s);
        // With the mouse too, on the box at the right of its row.
        const QRect row = tree->visualRect(tree->model()->index(0, 0));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 14, row.center().y()));
        QCOMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"3 of 5 viewed"_s);
    }

    void theMenuFiltersByWhatIsLeft()
    {
        PullRequestDesk desk;
        const auto page = desk.open(QLatin1String(FilesPlace));
        QTRY_VERIFY(files(page.get())->isSettled());
        FileListModel *model = files(page.get())->parts().files;
        auto *button = child<QToolButton>(page.get(), "filesFilterButton");
        emit button->menu()->aboutToShow();
        button->menu()->findChild<QAction *>(u"onlyCommented"_s)->trigger();
        QTRY_COMPARE(model->pathsInOrder(), QStringList{u"src/payment/cardgateway.cpp"_s});
        QCOMPARE(child<QLabel>(page.get(), "viewedProgress")->text(), u"1 of 5 files shown"_s);
        emit button->menu()->aboutToShow();
        button->menu()->findChild<QAction *>(u"onlyCommented"_s)->trigger();
        QCOMPARE(model->visibleFileCount(), 5);
    }

    void whiteSpaceIsIgnoredByTheHost()
    {
        PullRequestDesk desk;
        show(desk.host, gitFile("a.cpp", 2) + gitFile("blanks.cpp"), {statOf(u"a.cpp"_s, 2), statOf(u"blanks.cpp"_s, 1)});
        const QByteArray spec = "9f1c2ab34d5e..1b2c3d4e5f60";
        desk.host.answer("GET", "/diff/" + spec, 200, gitFile("a.cpp", 1));
        desk.host.answer("GET", "/diffstat/" + spec, PullRequestHost::page({statOf(u"a.cpp"_s, 1)}));
        desk.host.answer("GET", "/pullrequests/42/comments",
                         PullRequestHost::page({PullRequestHost::comment(
                             7, u"Aylin Demir"_s, u"Why?"_s, u"2026-11-23T10:20:00+00:00"_s,
                             {{u"inline"_s, QJsonObject{{u"path"_s, u"blanks.cpp"_s}, {u"to"_s, 2}}}})}));
        const auto page = desk.open(QLatin1String(FilesPlace));
        auto *view = child<DiffView>(page.get(), "diffView");
        QTRY_VERIFY(files(page.get())->isSettled());
        QTRY_COMPARE(view->threadPlacement(1), DiffRows::Placement::AtLine);
        page->findChild<FilesTab *>()->showPlace(u"blanks.cpp"_s, 0, false);

        run(page.get(), u"diff.ignoreWhitespace"_s);
        QTRY_COMPARE(desk.host.count("GET", "/diff/" + spec), 1);
        QTRY_VERIFY(files(page.get())->isSettled());
        QVERIFY2(child<QLabel>(page.get(), "fileCounts")->text().startsWith(u"2 of 2 files"_s),
                 qPrintable(child<QLabel>(page.get(), "fileCounts")->text()));
        QVERIFY(child<QLabel>(page.get(), "fileCounts")->text().contains(u"1 with white space alone"_s));
        QVERIFY(child<QLabel>(page.get(), "filesMismatch")->isHidden());
        QVERIFY(child<QToolButton>(page.get(), "whitespaceButton")->text().contains(u"ignored"_s));
        // Nothing is hidden: the file has its place, says why, and keeps its thread. And there we still are.
        QCOMPARE(view->document()->lineCount(), 2);
        const int file = view->rows().fileOfPath(u"blanks.cpp"_s);
        QVERIFY(view->rowDescription(view->rows().rowOfFile(file) + 1).contains(u"white space"_s));
        QCOMPARE(view->threadPlacement(1), DiffRows::Placement::AtFile);
        QCOMPARE(view->cursorFile(), file);

        run(page.get(), u"diff.ignoreWhitespace"_s);
        QTRY_COMPARE(child<QLabel>(page.get(), "fileCounts")->text(), u"2 of 2 files"_s);
        QCOMPARE(view->threadPlacement(1), DiffRows::Placement::AtLine);
        QCOMPARE(view->cursorFile(), 1);
    }

    void aRefreshThatFailsTakesNothingAway()
    {
        PullRequestDesk desk;
        const auto page = desk.open(QLatin1String(FilesPlace));
        QTRY_VERIFY(files(page.get())->isSettled());
        desk.host.answer("GET", "/pullrequests/42/diff", 403, "{}");
        page->refresh();
        QTRY_VERIFY(desk.session->client.activeCount() == 0);
        QCOMPARE(files(page.get())->document()->fileCount(), 5);
    }

    void theFirstScreenIsPaintedBeforeTheEndArrives()
    {
        SlowDiff slow;
        slow.stub.on("GET", "/2.0/repositories/acme/web-shop/diff/abc?renames=false")
            .answer(200, gitFile("a.cpp", 400) + gitFile("b.cpp", 400), "text/plain")
            .drip(1024, std::chrono::milliseconds(100));
        slow.stream.reload();
        QTRY_VERIFY(slow.stream.document());
        QVERIFY(slow.stream.status().isLoading());
        const qint64 before = slow.view.paintedRowCount();
        slow.view.grab();
        QVERIFY(slow.view.paintedRowCount() > before + 5);
        QCOMPARE(slow.view.document()->fileCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(slow.stream.state(), LoadState::Loaded, 10'000);
        QTRY_VERIFY(slow.view.document()->isComplete());
        QCOMPARE(slow.view.document()->lineCount(), 802);
    }

    void aDiffThatBreaksOffSaysSo()
    {
        SlowDiff slow;
        slow.stub.on("GET", "/2.0/repositories/acme/web-shop/diff/abc?renames=false")
            .answer(200, gitFile("a.cpp", 400) + gitFile("b.cpp", 400), "text/plain")
            .cutAfter(2000);
        DiffSummary summary(*slow.files);
        slow.stream.reload();
        QTRY_COMPARE(slow.stream.state(), LoadState::Failed);
        QTRY_VERIFY(slow.view.document()->isComplete());
        QVERIFY(summary.warningText().contains(u"broke off"_s));
        QVERIFY(slow.view.document()->file(0).has(DiffFileFlag::Truncated));
        slow.stub.forget();
        slow.stub.on("GET", "/2.0/repositories/acme/web-shop/diff/abc?renames=false")
            .answer(200, gitFile("a.cpp", 400) + gitFile("b.cpp", 400), "text/plain");
        slow.stream.retry();
        QTRY_COMPARE(slow.stream.state(), LoadState::Loaded);
        QTRY_VERIFY(slow.view.document()->isComplete());
        QCOMPARE(summary.warningText(), QString());
        QCOMPARE(slow.view.document()->fileCount(), 2);
    }
};

WINDLASS_TEST(DiffFilesTest)

#include "tst_difffiles.moc"
