// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/patch/patchmessage.h"
#include "models/patch/patchshelf.h"
#include "tests/support/testmain.h"
#include "ui/diff/diffview.h"
#include "ui/patch/patchmessagepanel.h"
#include "ui/patch/patchpage.h"
#include "ui/patch/patchtabs.h"
#include "ui/patch/patchtextdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace windlass {

//! A diff of this computer in the window: files, pipes, and what is none.
class PatchPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::current(); }
    void init();

    void aFileIsShown();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void aFileWithoutDiffIsNamed();
    void anEmptyFileIsAnEmptyDiff();
    void aMailShowsItsMessage();
    void theMessageFollowsTheFile();
    void linesBetweenFilesAreCounted();
    void severalPatchesHaveTabs();
    void aChangedFileIsReadAgain();
    void aSlowPipeIsShownWhileItComes();
    void aPageMayCloseWhileItReads();
    void aLargeFileDoesNotHoldTheWindowUp();
    void whatIsNoDiffIsNotReadForEver();
    void encodedHeadersAreDecoded();

private:
    QString write(const QString &name, const QByteArray &bytes);
    //! Shows a patch and waits until it is read.
    void show(const QString &path);
    template <typename T> T *child(const QString &name) const { return m_page->findChild<T *>(name); }
    StatePanel *panel() const { return m_page->findChild<StatePanel *>(u"patchPanel"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PatchShelf> m_shelf;
    std::unique_ptr<PatchPage> m_page;
};

namespace {

const QByteArray patchOne = "diff --git a/one.c b/one.c\n--- a/one.c\n+++ b/one.c\n@@ -1 +1,2 @@\n-a\n+b\n+c\n";
const QByteArray patchTwo = "diff --git a/two.c b/two.c\n--- a/two.c\n+++ b/two.c\n@@ -1 +1 @@\n-a\n+b\n";

QByteArray patchMail(int number, const QByteArray &diff)
{
    return "From " + QByteArray(40, 'a') + " Mon Sep 17 00:00:00 2001\nFrom: =?UTF-8?q?Ada=20L=C3=B6we?= <ada@example.com>\n"
           "Date: Fri, 2 Jan 2026 03:04:05 +0000\nSubject: [PATCH " + QByteArray::number(number) + "/2] Change\n number " +
           QByteArray::number(number) + "\n\nBecause.\n---\n one.c | 3 ++-\n\n" + diff + "-- \n2.39.2\n\n";
}

} // namespace

void PatchPageTest::init()
{
    m_page.reset();
    m_shelf = std::make_unique<PatchShelf>();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString PatchPageTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void PatchPageTest::show(const QString &path)
{
    const int number = m_shelf->openFile(path);
    m_page = std::make_unique<PatchPage>(*m_shelf, nullptr, Location::patch(number));
    m_page->resize(1000, 600);
    m_page->show();
    QTRY_VERIFY(m_shelf->find(number)->state() != PatchSource::State::Reading);
    QTRY_VERIFY(m_shelf->find(number)->document()->isComplete());
    QCoreApplication::processEvents();
}

void PatchPageTest::aFileIsShown()
{
    show(write(u"some.diff"_s, patchOne + patchTwo));
    QCOMPARE(m_page->title(), u"some.diff"_s);
    QCOMPARE(panel()->state(), StatePanel::State::Content);
    QCOMPARE(child<RowList>(u"patchFileList"_s)->rows()->rowCount(), 2);
    QCOMPARE(child<DiffView>(u"diffView"_s)->document()->fileCount(), 2);
    QVERIFY(child<QLabel>(u"patchCounts"_s)->text().startsWith(u"2 file"_s));
    QVERIFY(child<InlineMessage>(u"patchNotice"_s)->isHidden());
    QVERIFY(child<PatchMessagePanel>(u"patchMessage"_s)->isHidden());
    QVERIFY(child<PatchTabs>(u"patchTabs"_s)->isHidden());
    // The list leads to the file.
    child<RowList>(u"patchFileList"_s)->setCurrentRow(child<RowList>(u"patchFileList"_s)->rows()->index(1, 0));
    QCOMPARE(m_page->focusTarget(), child<DiffView>(u"diffView"_s));
}

void PatchPageTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing there") << u"missing"_s << u"There is no such file."_s;
    QTest::newRow("a folder") << u"folder"_s << u"This is a folder, not a patch."_s;
    QTest::newRow("a device") << u"device"_s << u"This is a device, not a file."_s;
    QTest::newRow("forbidden") << u"forbidden"_s << u"You may not read this file."_s;
}

void PatchPageTest::whatCannotBeReadIsSaid()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QString path = m_folder->filePath(u"missing.diff"_s);
    if (kind == "folder"_L1) {
        path = m_folder->path();
    } else if (kind == "device"_L1) {
        path = u"/dev/zero"_s;
    } else if (kind == "forbidden"_L1) {
        path = write(u"secret.diff"_s, patchOne);
        QVERIFY(QFile::setPermissions(path, {}));
        if (::access(QFile::encodeName(path).constData(), R_OK) == 0)
            QSKIP("root may read everything");
    }
    show(path);
    QCOMPARE(panel()->state(), StatePanel::State::Error);
    QVERIFY2(panel()->stateText().contains(words), qPrintable(panel()->stateText()));
    if (kind != "missing"_L1)
        return;
    // It comes, and "Try again" shows it.
    write(u"missing.diff"_s, patchOne);
    m_page->refresh();
    QTRY_COMPARE(panel()->state(), StatePanel::State::Content);
}

void PatchPageTest::aFileWithoutDiffIsNamed()
{
    show(write(u"page.diff"_s, "<!DOCTYPE html>\n<html>Sign in</html>\n"));
    QCOMPARE(panel()->state(), StatePanel::State::Empty);
    QVERIFY2(panel()->stateText().contains(u"web page"_s), qPrintable(panel()->stateText()));
    // The text can be read all the same.
    QPushButton *button = nullptr;
    for (QPushButton *each : panel()->findChildren<QPushButton *>()) {
        if (each->text() == u"Show the text"_s)
            button = each;
    }
    QVERIFY(button);
    button->click();
    auto *dialog = m_page->findChild<PatchTextDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"<!DOCTYPE html>\n<html>Sign in</html>\n"_s);
}

void PatchPageTest::anEmptyFileIsAnEmptyDiff()
{
    show(write(u"empty.diff"_s, {}));
    QCOMPARE(panel()->state(), StatePanel::State::Empty);
    QVERIFY(panel()->stateText().contains(u"nothing was changed"_s));
}

void PatchPageTest::aMailShowsItsMessage()
{
    show(write(u"0001-change.patch"_s, patchMail(1, patchOne)));
    auto *message = child<PatchMessagePanel>(u"patchMessage"_s);
    QVERIFY(message->isVisible());
    QCOMPARE(message->subject(), u"Change number 1"_s);
    QVERIFY(message->findChild<ElidedLabel *>(u"patchAuthor"_s)->fullText().startsWith(u"Ada Löwe"_s));
    QVERIFY(message->findChild<QPlainTextEdit *>()->toPlainText().contains(u"\nBecause.\n"_s));
    QVERIFY(child<InlineMessage>(u"patchNotice"_s)->isHidden()); // A mail is nothing odd.
}

void PatchPageTest::theMessageFollowsTheFile()
{
    QByteArray longer = "--- a/one.c\n+++ b/one.c\n@@ -1,200 +1,201 @@\n+new\n";
    for (int i = 0; i < 200; ++i)
        longer += " line\n";
    show(write(u"series.mbox"_s, patchMail(1, longer) + patchMail(2, patchTwo + longer)));
    auto *view = child<DiffView>(u"diffView"_s);
    auto *message = child<PatchMessagePanel>(u"patchMessage"_s);
    QCOMPARE(view->document()->fileCount(), 3);
    QCOMPARE(message->subject(), u"Change number 1"_s);
    view->scrollToFile(2);
    QCOMPARE(message->subject(), u"Change number 2"_s);
    view->scrollToFile(0);
    QCOMPARE(message->subject(), u"Change number 1"_s);
    QVERIFY(child<InlineMessage>(u"patchNotice"_s)->isHidden());
}

void PatchPageTest::linesBetweenFilesAreCounted()
{
    show(write(u"log.diff"_s, patchOne + "\nhand-written remark\nand another\n" + patchTwo));
    auto *notice = child<InlineMessage>(u"patchNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"belong to none of them"_s), qPrintable(notice->text()));
    show(write(u"cut.diff"_s, patchOne.chopped(4)));
    QVERIFY(child<InlineMessage>(u"patchNotice"_s)->text().contains(u"could not be read"_s));
}

void PatchPageTest::severalPatchesHaveTabs()
{
    const int first = m_shelf->openFile(write(u"one.diff"_s, patchOne));
    const int second = m_shelf->openFile(write(u"two & half.diff"_s, patchTwo));
    QCOMPARE(m_shelf->openFile(m_folder->filePath(u"one.diff"_s)), first); // Once is enough.
    PatchPage page(*m_shelf, nullptr, Location::patch(first));
    page.show();
    auto *tabs = page.findChild<PatchTabs *>();
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 2);
    QSignalSpy asked(&page, &PageWidget::navigationRequested);
    tabs->setCurrentIndex(1);
    QCOMPARE(asked.takeFirst().at(0).value<Location>(), Location::patch(second));
    QCOMPARE(tabs->currentIndex(), 0); // This page keeps its own.
    emit tabs->tabCloseRequested(0);
    QCOMPARE(asked.takeFirst().at(0).value<Location>(), Location::patch(second));
    QVERIFY(!m_shelf->find(first));
    QCOMPARE(page.title(), u"Closed patch"_s);
    page.refresh();
    page.grab();
    // A place that means nothing (any more) says so.
    PatchPage gone(*m_shelf, nullptr, Location::patch(77));
    QVERIFY(gone.findChild<StatePanel *>(u"patchPanel"_s)->stateText().contains(u"closed"_s));
}

void PatchPageTest::aChangedFileIsReadAgain()
{
    const QString path = write(u"some.diff"_s, patchOne);
    show(path);
    QCOMPARE(child<DiffView>(u"diffView"_s)->document()->fileCount(), 1);
    write(u"some.diff"_s, patchOne + patchTwo);
    m_page->refresh();
    QTRY_VERIFY(child<QLabel>(u"patchCounts"_s)->text().startsWith(u"2 file"_s));
    QCOMPARE(child<RowList>(u"patchFileList"_s)->rows()->rowCount(), 2);
}

void PatchPageTest::aSlowPipeIsShownWhileItComes()
{
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const int number = m_shelf->openFile(path);
    PatchPage page(*m_shelf, nullptr, Location::patch(number));
    page.show();
    // Nobody writes, and the window goes on.
    QCOMPARE(page.findChild<StatePanel *>(u"patchPanel"_s)->state(), StatePanel::State::Loading);
    QFile pipe(path);
    QVERIFY(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    pipe.write(patchOne.chopped(2));
    QTRY_COMPARE(page.findChild<DiffView *>()->document()->fileCount(), 1);
    QTRY_COMPARE(page.findChild<StatePanel *>(u"patchPanel"_s)->state(), StatePanel::State::Content);
    QVERIFY(page.findChild<QLabel *>(u"patchCounts"_s)->text().contains(u"reading"_s));
    pipe.write(patchOne.last(2) + patchTwo);
    pipe.close();
    QTRY_VERIFY(page.findChild<QLabel *>(u"patchCounts"_s)->text().startsWith(u"2 file"_s));
    QTRY_VERIFY(!page.findChild<QLabel *>(u"patchCounts"_s)->text().contains(u"reading"_s));
    QVERIFY(!m_shelf->find(number)->document()->file(0).isDamaged());
}

void PatchPageTest::aPageMayCloseWhileItReads()
{
    const QString path = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    {
        PatchShelf shelf;
        const int number = shelf.openFile(path);
        PatchPage page(shelf, nullptr, Location::patch(number));
        page.show();
        shelf.close(number);
        page.grab();
    }
    // The reader still waits for somebody to write; what it reads then nobody hears.
    QFile pipe(path);
    QVERIFY(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    pipe.write(patchOne);
    pipe.close();
}

void PatchPageTest::aLargeFileDoesNotHoldTheWindowUp()
{
    QByteArray bytes;
    while (bytes.size() < 40'000'000)
        bytes += patchOne + patchTwo;
    const int number = m_shelf->openFile(write(u"large.diff"_s, bytes));
    PatchPage page(*m_shelf, nullptr, Location::patch(number));
    page.show();
    // The first screen is there while the rest still comes.
    QTRY_VERIFY(page.findChild<DiffView *>()->rows().rowCount() > 100);
    QTRY_VERIFY_WITH_TIMEOUT(m_shelf->find(number)->document()->isComplete(), 60'000);
    QCOMPARE(m_shelf->find(number)->document()->byteCount(), bytes.size());
    QCOMPARE(m_shelf->find(number)->document()->foreignLineCount(), 0);
}

void PatchPageTest::whatIsNoDiffIsNotReadForEver()
{
    const QByteArray text = QByteArray(99, 'x') + '\n';
    const QString path = write(u"movie.diff"_s, text.repeated(800'000));
    const int number = m_shelf->openFile(path);
    PatchPage page(*m_shelf, nullptr, Location::patch(number));
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(m_shelf->find(number)->state(), PatchSource::State::Failed, 60'000);
    QVERIFY(page.findChild<StatePanel *>(u"patchPanel"_s)->stateText().contains(u"no diff"_s));
    QVERIFY(m_shelf->find(number)->document()->byteCount() < 76'000'000);
}

void PatchPageTest::encodedHeadersAreDecoded()
{
    QCOMPARE(decodedHeader("=?UTF-8?q?Andr=C3=A9_A=2E?= <a@b>"), u"André A. <a@b>"_s);
    QCOMPARE(decodedHeader("=?utf-8?B?R3LDtsOfZQ==?="), u"Größe"_s);
    QCOMPARE(decodedHeader("=?UTF-8?q?Gr=C3=B6?= =?UTF-8?q?=C3=9Fe?="), u"Größe"_s);
    QCOMPARE(decodedHeader("=?ISO-8859-1?Q?caf=E9?="), u"café"_s);
    QCOMPARE(decodedHeader("plain =? text"), u"plain =? text"_s);
}

} // namespace windlass

using windlass::PatchPageTest;
WINDLASS_TEST(PatchPageTest)
#include "tst_patchpage.moc"
