// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/difftext.h"
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"
#include "ui/diff/difffacts.h"
#include "ui/diff/longlinedialog.h"
#include "ui/diff/longlineview.h"
#include "ui/patch/nodiff.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace windlass {

//! What a file's header and the rows below it say of what is odd, and that what is odd opens.
class DiffFactsTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void headersSayWhatAFileIs_data();
    void headersSayWhatAFileIs();
    void notesSayItInSentences_data();
    void notesSayItInSentences();
    void warningsComeFirst();
    void oddPathsAreWrittenWithBackslashes();
    void narrowHeadersKeepThePath();
    void screenReadersHearTheFacts();

    void badInputOpens_data();
    void badInputOpens();
    void whatIsNoDiffIsNamed_data();
    void whatIsNoDiffIsNamed();
    void aCutLineOpensWhole();
    void aLongLineIsAllThere();
};

namespace {

QByteArray gitFile(const QByteArray &header, const QByteArray &body = {})
{
    return "diff --git a/x b/x\n" + header + (body.isEmpty() ? QByteArray() : "--- a/x\n+++ b/x\n" + body);
}

} // namespace

void DiffFactsTest::headersSayWhatAFileIs_data()
{
    QTest::addColumn<QByteArray>("diff");
    QTest::addColumn<QStringList>("facts");
    const QByteArray hunk = "@@ -1 +1 @@\n-a\n+b\n";
    const auto row = [](const char *name, const QByteArray &diff, const QStringList &facts) { QTest::newRow(name) << diff << facts; };
    row("plain", gitFile("index 1..2 100644\n", hunk), {});
    row("new", gitFile("new file mode 100644\n", "@@ -0,0 +1 @@\n+b\n"), {u"New file"_s});
    row("new and executable", gitFile("new file mode 100755\n", "@@ -0,0 +1 @@\n+b\n"), {u"New file"_s, u"Executable"_s});
    row("deleted", gitFile("deleted file mode 100644\n", "@@ -1 +0,0 @@\n-b\n"), {u"Deleted"_s});
    row("renamed", "diff --git a/x b/y\nsimilarity index 98%\nrename from x\nrename to y\n", {u"Renamed, 98% alike"_s});
    row("copied", "diff --git a/x b/y\nsimilarity index 75%\ncopy from x\ncopy to y\n", {u"Copied, 75% alike"_s});
    row("executable", gitFile("old mode 100644\nnew mode 100755\n"), {u"Now executable, mode 100644 → 100755"_s});
    row("not executable", gitFile("old mode 100755\nnew mode 100644\n"), {u"No longer executable, mode 100755 → 100644"_s});
    row("binary", gitFile("index 1..2 100644\nBinary files a/x and b/x differ\n"), {u"Binary"_s});
    row("submodule", gitFile("index 1..2 160000\n", "@@ -1 +1 @@\n-Subproject commit 0123456789abcdef\n+Subproject commit fedcba9876543210\n"),
        {u"Submodule 0123456 → fedcba9"_s});
    row("submodule in short", "Submodule dep 0123456..fedcba9:\n  > A commit\n", {u"Submodule 0123456 → fedcba9"_s});
    row("link", gitFile("index 1..2 120000\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"), {u"Symbolic link"_s});
    row("pointer", gitFile("index 1..2 100644\n", "@@ -1,3 +1,3 @@\n version https://git-lfs.github.com/spec/v1\n-oid sha256:a\n-size 1\n+oid sha256:b\n+size 2\n"),
        {u"Git LFS"_s});
    row("merge", "diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1 -1 +1 @@@\n--a\n++b\n", {u"Merge of 2 parents"_s});
    row("no newline", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        {u"No newline at end"_s});
    row("newline gone", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n"), {u"Newline at end removed"_s});
    row("newline added", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"), {u"Newline at end added"_s});
    row("mixed endings", gitFile("index 1..2 100644\n", "@@ -1 +1,2 @@\n-a\r\n+a\n+b\r\n"), {u"Mixed line endings"_s});
    row("converted", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\r\n+a\n"), {u"Line endings CRLF → LF"_s});
    row("windows", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\r\n+b\r\n"), {u"CRLF line endings"_s});
    row("latin 1", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+caf\xE9\n"), {u"Not UTF-8"_s});
    row("order mark", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+\xEF\xBB\xBF" "b\n"), {u"Byte order mark"_s});
    row("bidirectional", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+x\xE2\x80\xAEy\n"), {u"Bidirectional characters"_s});
    row("invisible", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+x\xE2\x80\x8By\n"), {u"Invisible characters"_s});
    row("control", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+x\x1By\n"), {u"Control characters"_s});
    row("long", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+" + QByteArray(20'000, 'x') + '\n'), {u"Very long lines"_s});
    row("cut", gitFile("index 1..2 100644\n", "@@ -1,9 +1,9 @@\n a\n"), {u"Incomplete"_s});
}

void DiffFactsTest::headersSayWhatAFileIs()
{
    QFETCH(QByteArray, diff);
    QFETCH(QStringList, facts);
    open(diff);
    QCOMPARE(m_document->fileCount(), 1);
    QCOMPARE(diffFactTexts(*m_document, 0), facts);
    m_view->grab();
}

void DiffFactsTest::notesSayItInSentences_data()
{
    QTest::addColumn<QByteArray>("diff");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &diff, const QString &words) { QTest::newRow(name) << diff << words; };
    row("empty", gitFile("new file mode 100644\nindex 0000000..e69de29\n"), u"The file is empty."_s);
    row("moved submodule", gitFile("index 1..2 160000\n", "@@ -1 +1 @@\n-Subproject commit 111\n+Subproject commit 222\n"),
        u"The other repository moved from commit 111 to commit 222."_s);
    row("new submodule", gitFile("new file mode 160000\n", "@@ -0,0 +1 @@\n+Subproject commit 222\n"), u"Another repository stands here, at commit 222."_s);
    row("gone submodule", gitFile("deleted file mode 160000\n", "@@ -1 +0,0 @@\n-Subproject commit 111\n"), u"Another repository stood here, at commit 111."_s);
    row("dirty submodule", gitFile("index 1..2 160000\n", "@@ -1 +1 @@\n-Subproject commit 111\n+Subproject commit 111-dirty\n"),
        u"The other repository is still at commit 111, with changes that are not committed."_s);
    row("link", gitFile("new file mode 120000\n", "@@ -0,0 +1 @@\n+../there\n\\ No newline at end of file\n"), u"The link points to ../there"_s);
    row("link moved", gitFile("index 1..2 120000\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        u"The link pointed to a and now points to b"_s);
    row("pointer", gitFile("index 1..2 100644\n", "@@ -1,3 +1,3 @@\n version https://git-lfs.github.com/spec/v1\n-oid sha256:aaaaaaaaaaaaaaaa\n-size 2048\n+oid sha256:bbbbbbbbbbbbbbbb\n+size 4096\n"),
        u"The content is kept in Git LFS: 2.00 KiB (aaaaaaaaaaaa) before, 4.00 KiB (bbbbbbbbbbbb) now."_s);
    row("cut", gitFile("index 1..2 100644\n", "@@ -1,9 +1,9 @@\n a\n"), u"The diff ends in the middle of this file. The rest is missing."_s);
    row("hidden", gitFile("index 1..2 100644\n", "@@ -1 +1 @@\n-a\n+x\xE2\x80\xAEy\n"),
        u"Characters in this file change the order in which text is read. They are shown as marks."_s);
}

void DiffFactsTest::notesSayItInSentences()
{
    QFETCH(QByteArray, diff);
    QFETCH(QString, words);
    open(diff);
    QCOMPARE(m_view->rows().at(1).kind, DiffRowKind::Note);
    QCOMPARE(diffNoteText(m_view->rows().at(1).note, *m_document, 0), words);
    QCOMPARE(m_view->rowDescription(1), words);
}

void DiffFactsTest::warningsComeFirst()
{
    open("diff --git a/x b/y\nsimilarity index 50%\nrename from x\nrename to y\n--- a/x\n+++ b/y\n@@ -1,5 +1 @@\n+x\xE2\x80\xAEy\x1B\n");
    const QList<DiffFact> facts = diffFacts(*m_document, 0);
    QCOMPARE(facts.size(), 4);
    QVERIFY(facts.at(0).isWarning && facts.at(1).isWarning && facts.at(2).isWarning && !facts.at(3).isWarning);
    QCOMPARE(facts.at(0).text, u"Incomplete"_s);
    QVERIFY(isWaryNote(DiffNote::Bidirectional) && isWaryNote(DiffNote::Truncated) && !isWaryNote(DiffNote::Submodule));
}

void DiffFactsTest::oddPathsAreWrittenWithBackslashes()
{
    QCOMPARE(shownPath("a b/größe.txt"), u"a b/größe.txt"_s);
    QCOMPARE(shownPath("two\nlines\t\"x\"\\"), u"\"two\\nlines\\t\\\"x\\\"\\\\\""_s);
    QCOMPARE(shownPath("latin\xE9"), u"\"latin\\351\""_s);
    QCOMPARE(shownPath("x\xE2\x80\xAEgnp.exe"), u"\"x\\u202egnp.exe\""_s);
    open("diff --git \"a/two\\nlines\" \"b/two\\nlines\"\nnew file mode 100644\n");
    QVERIFY(diffFactTexts(*m_document, 0).contains(u"Odd path"_s));
    m_view->grab();
}

//! A header has room for the path whatever else there is to say, and says how much it leaves out.
void DiffFactsTest::narrowHeadersKeepThePath()
{
    open("diff --git a/" + QByteArray(60, 'x') + " b/y\nsimilarity index 50%\nold mode 100644\nnew mode 100755\nrename from " + QByteArray(60, 'x') +
         "\nrename to y\n--- a/" + QByteArray(60, 'x') + "\n+++ b/y\n@@ -1,5 +1 @@\n+x\xE2\x80\xAEy\x1B\n");
    for (const int width : {200, 320, 480, 640, 900, 1400}) {
        m_view->resize(width, 300);
        QCoreApplication::processEvents();
        QVERIFY(!m_view->grab().isNull());
    }
}

void DiffFactsTest::screenReadersHearTheFacts()
{
    open(gitFile("old mode 100644\nnew mode 100755\n"));
    QVERIFY(m_view->rowDescription(0).contains(u"Now executable"_s));
}

void DiffFactsTest::badInputOpens_data()
{
    QTest::addColumn<QByteArray>("diff");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &diff, const QString &words) { QTest::newRow(name) << diff << words; };
    row("cut in the middle", sample.first(sample.indexOf("GAMMA")), u"The rest is missing"_s);
    row("NUL bytes", "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+" + QByteArray(50, '\0') + "\n", u"control characters"_s);
    row("wrong counts", "--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n a\n@@ -20 +20 @@\n-b\n+c\n", u"more or fewer lines"_s);
    row("no numbers", "--- a/x\n+++ b/x\n@@ what @@\n a\n", u"could not be read"_s);
    row("no names", "@@ -1 +1 @@\n-a\n+b\n", u"does not say which file"_s);
    row("strange lines", "--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\nHello\n b\n c\n", u"do not belong to any diff"_s);
    row("newline in the path", "diff --git \"a/a\\nb\" \"b/a\\nb\"\nnew file mode 100644\n", u"written with backslashes"_s);
    row("merge that is cut", "diff --cc x\n--- a/x\n+++ b/x\n@@@ -1,9 -1,9 +1,9 @@@\n  a\n", u"The rest is missing"_s);
    QByteArray many;
    for (int i = 0; i < 5'000; ++i)
        many += "--- a/f" + QByteArray::number(i) + "\n+++ b/f" + QByteArray::number(i) + "\n@@ -1 +1 @@\n-a\n+b\n";
    row("many files, cut", many.chopped(3), u"The rest is missing"_s);
    row("a long line, cut", "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n+" + QByteArray(2'000'000, 'x'), u"The rest is missing"_s);
}

//! It opens in both layouts, a note says in words what is odd, and the event loop goes on.
void DiffFactsTest::badInputOpens()
{
    QFETCH(QByteArray, diff);
    QFETCH(QString, words);
    for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
        m_view->setDiffLayout(layout);
        open(diff);
        bool isSaid = false;
        for (int row = 0; row < m_view->rows().rowCount() && !isSaid; ++row)
            isSaid = m_view->rows().at(row).kind == DiffRowKind::Note && m_view->rowDescription(row).contains(words, Qt::CaseInsensitive);
        QVERIFY2(isSaid, qPrintable(words));
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->grab();
        bool isAlive = false;
        QTimer::singleShot(0, m_view.get(), [&isAlive] { isAlive = true; });
        QTRY_VERIFY(isAlive);
    }
}

void DiffFactsTest::whatIsNoDiffIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("web page") << QByteArray("\n<!DOCTYPE html>\n<html>") << u"A web page, and no diff"_s;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0'?>") << u"A document in XML, and no diff"_s;
    QTest::newRow("JSON") << QByteArray("{\"type\": \"error\"}") << u"JSON, and no diff"_s;
    QTest::newRow("binary") << QByteArray("\x7F" "ELF\0\0\0", 7) << u"A binary file, and no diff"_s;
    QTest::newRow("text") << QByteArray("Dear all,\nhello.\n") << u"Text, and no diff"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("a diff") << sample << QString();
}

void DiffFactsTest::whatIsNoDiffIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    const auto document = DiffDocument::fromBytes(bytes);
    QCOMPARE(describeNoDiff(*document).title, title);
    QCOMPARE(describeNoDiff(*document).sentence.isEmpty(), title.isEmpty());
}

void DiffFactsTest::aCutLineOpensWhole()
{
    const QByteArray line = QByteArray(12'000, 'x') + "the end";
    open("--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+short\n+" + line + "\n");
    QVERIFY(!m_view->isLineCut(0));
    QVERIFY(m_view->isLineCut(1));
    // By the mark at the end of what is shown.
    m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->maximum());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {m_view->viewport()->width() - 60, m_view->rowRect(m_view->rows().rowOfLine(1)).center().y()});
    auto *dialog = m_view->findChild<LongLineDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Line 2 of x"_s);
    delete dialog;
    // And by the keyboard.
    QVERIFY(m_view->scrollToAnchor(lineAnchor(u"x"_s, DiffSide::New, 2)));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    dialog = m_view->findChild<LongLineDialog *>();
    QVERIFY(dialog);
    delete dialog;
}

void DiffFactsTest::aLongLineIsAllThere()
{
    const QList<QByteArray> lines{QByteArray(30'000, 'x'), QByteArray("\xE6\xBC\xA2\xC3\x9F" "a").repeated(3'000), QByteArray(20'000, '\0'),
                                  QByteArray("\xE2\x80\xAE\x80\x80\x80\x80\x80z").repeated(2'000)};
    for (const QByteArray &line : lines) {
        LongLineView view(line);
        for (const int width : {300, 700, 1200}) {
            view.resize(width, 400);
            view.show();
            QByteArray all;
            for (int row = 0; row < view.rowCount(); ++row) {
                QVERIFY(row == 0 || !view.row(row).isEmpty() || row + 1 == view.rowCount());
                all += view.row(row);
            }
            QCOMPARE(all, line);
            view.grab();
        }
    }
    // Of any length at once.
    QElapsedTimer timer;
    const QByteArray huge(20'000'000, 'y');
    timer.start();
    LongLineView view(huge);
    view.resize(900, 500);
    view.show();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.grab();
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

} // namespace windlass

using windlass::DiffFactsTest;
WINDLASS_TEST(DiffFactsTest)
#include "tst_difffacts.moc"
