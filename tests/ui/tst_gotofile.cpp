// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"
#include "ui/diff/gotofile.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace windlass {

//! Jumping to a file or a line of a diff.
class GoToFileTest : public test::DiffViewFixture {
    Q_OBJECT

private:
    static QByteArray file(const QByteArray &name, int line)
    {
        const QByteArray at = QByteArray::number(line);
        return "diff --git a/" + name + " b/" + name + "\n--- a/" + name + "\n+++ b/" + name + "\n@@ -" + at + ",2 +" + at +
               ",3 @@\n one\n+two\n three\n";
    }
    QLineEdit *field() const { return m_view->findChild<QLineEdit *>(u"goToFileField"_s); }
    QListView *list() const { return m_view->findChild<QListView *>(u"goToFileList"_s); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names;
    }
    QString spoken() const { return list()->currentIndex().data(Qt::AccessibleTextRole).toString(); }

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void someLettersFindAFile()
    {
        open(file("src/payment/cardgateway.cpp", 10) + file("src/cart.cpp", 1) + file("docs/gateway.md", 5));
        QTest::keyClick(m_view.get(), Qt::Key_T);
        QVERIFY(field());
        QCOMPARE(names(), (QStringList{u"cardgateway.cpp"_s, u"cart.cpp"_s, u"gateway.md"_s}));
        field()->setText(u"gate"_s);
        QTRY_COMPARE(names(), (QStringList{u"gateway.md"_s, u"cardgateway.cpp"_s})); // The name's start counts most.
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_view->cursor().kind, DiffRowKind::FileHeader);
        QCOMPARE(m_view->cursorFile(), 0);
        QTRY_VERIFY(!field());
        m_view->activateWindow(); // As a window manager does when a popup goes; this platform has none.
        QTRY_VERIFY(m_view->hasFocus());
    }

    void aColonGoesToALine()
    {
        open(file("src/a.cpp", 10) + file("src/b.cpp", 100));
        m_view->setCollapsed(1, true);
        m_view->chooseFile();
        field()->setText(u"b:101"_s);
        QTRY_VERIFY2(spoken().endsWith(u"line 101"_s), qPrintable(spoken()));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_view->cursorAnchor(), lineAnchor(u"src/b.cpp"_s, DiffSide::New, 101));
        QVERIFY(!m_view->isCollapsed(1));
        QTRY_VERIFY(!field());

        // Without a name, of the file that one is in.
        m_view->chooseLine();
        QCOMPARE(field()->text(), u":"_s);
        QCOMPARE(names(), QStringList{u"b.cpp"_s});
        QTest::keyClicks(field(), u"500"_s);
        QVERIFY2(spoken().endsWith(u"line 500 is not in the diff, the nearest is 102"_s), qPrintable(spoken()));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_view->cursorAnchor(), lineAnchor(u"src/b.cpp"_s, DiffSide::New, 102));
    }

    void nothingFoundIsSaid()
    {
        open(sample);
        m_view->chooseFile();
        field()->setText(u"zzz"_s);
        QTRY_VERIFY(list()->isHidden());
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(!field());
        QCOMPARE(m_view->cursor().kind, DiffRowKind::None);
    }

    void aHundredThousandFilesDoNotStall()
    {
        QByteArray diff;
        for (int i = 0; i < 100'000; ++i) {
            const QByteArray name = "src/module" + QByteArray::number(i % 100) + "/file" + QByteArray::number(i) + ".cpp";
            diff += "diff --git a/" + name + " b/" + name + "\nold mode 100644\nnew mode 100755\n";
        }
        open(diff);
        QCOMPARE(m_document->fileCount(), 100'000);
        m_view->chooseFile();
        QElapsedTimer timer;
        timer.start();
        field()->setText(u"file99999"_s);
        const qint64 typed = timer.elapsed();
        QVERIFY2(typed < 200, qPrintable(QString::number(typed)));
        QTRY_COMPARE_WITH_TIMEOUT(names().value(0), u"file99999.cpp"_s, 20'000);
        qInfo("typing took %lld ms, the file was found after %lld ms", typed, timer.elapsed());
    }
};

} // namespace windlass

using windlass::GoToFileTest;
WINDLASS_TEST(GoToFileTest)
#include "tst_gotofile.moc"
