// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/diffviewfixture.h"
#include "ui/diff/glyphpainter.h"
#include "ui/diff/linetext.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace windlass {

//! What of a line is drawn.
class DiffTextTest : public test::DiffViewFixture {
    Q_OBJECT

private slots:
    void init() { showView(); }
    void cleanup() { closeView(); }

    void showsWhatCannotBeSeen_data();
    void showsWhatCannotBeSeen();
    void cutsVeryLongLines();
    void otherScriptsStandOnTheSameLine();
};

void DiffTextTest::showsWhatCannotBeSeen_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("warning");
    QTest::newRow("plain") << QByteArray("int a;") << u"int a;"_s << false;
    QTest::newRow("tabs") << QByteArray("\ta\tb") << u"    a   b"_s << false;
    QTest::newRow("carriage return") << QByteArray("a\r") << u"aCR"_s << false;
    QTest::newRow("lone carriage return") << QByteArray("a\rb") << u"aCRb"_s << true;
    QTest::newRow("bidi") << QByteArray("x\xE2\x80\xAEy") << u"xRLOy"_s << true;
    QTest::newRow("zero width") << QByteArray("x\xE2\x80\x8By") << u"xZWSPy"_s << true;
    QTest::newRow("mark of byte order") << QByteArray("\xEF\xBB\xBFx") << u"BOMx"_s << true;
    QTest::newRow("line separator") << QByteArray("x\xE2\x80\xA8y") << u"xU+2028y"_s << true;
    QTest::newRow("tag") << QByteArray("x\xF3\xA0\x81\x81") << u"xU+E0041"_s << true;
    QTest::newRow("hard blank") << QByteArray("x\xC2\xA0y") << u"xNBSPy"_s << false;
    QTest::newRow("nul") << QByteArray("x\0y", 3) << u"xNULy"_s << true;
    QTest::newRow("latin 1") << QByteArray("caf\xE9") << u"cafE9"_s << false;
    QTest::newRow("cut character") << QByteArray("caf\xC3") << u"cafC3"_s << false;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << u"C0AF"_s << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << u"EDA080"_s << false;
    QTest::newRow("text") << QByteArray("café 漢字 😀") << u"café 漢字 😀"_s << false;
}

void DiffTextTest::showsWhatCannotBeSeen()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, text);
    QFETCH(bool, warning);
    const LineText read = LineText::read(line, 4);
    QCOMPARE(read.text, text);
    QCOMPARE(read.hasWarning, warning);
    // Every byte has a place, and every place a byte.
    for (int index = 0; index < read.text.size(); ++index) {
        QVERIFY(read.byteAt(index) < line.size());
        QVERIFY(read.indexOfByte(read.byteAt(index)) <= index);
    }
    QCOMPARE(read.byteAt(int(read.text.size())), line.size());
    open("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+" + line + "\n");
    m_view->viewport()->repaint();
}

void DiffTextTest::otherScriptsStandOnTheSameLine()
{
    GlyphPainter glyphs;
    glyphs.setFont(m_view->font());
    // The same letters, once from the table and once with a character that only a layout can place.
    const auto ink = [&glyphs](const QByteArray &bytes, int key) {
        QImage image(200, glyphs.lineHeight() * 2, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const LineText text = LineText::read(bytes, 4);
        glyphs.draw(painter, text, key, 0, 0, 0, 3 * glyphs.cellWidth(), Qt::black, {});
        painter.end();
        int first = -1;
        int last = -1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) > 128)
                    continue;
                first = first < 0 ? y : first;
                last = y;
            }
        }
        return std::pair(first, last);
    };
    const auto plain = ink("HHH", 1);
    QVERIFY(plain.first > 0);
    QCOMPARE(ink("HHH \xD0\xB6", 2), plain);
}

void DiffTextTest::cutsVeryLongLines()
{
    const QByteArray line = QByteArray(9'999, 'x') + "\xC3\xA9" + QByteArray(50'000, 'y');
    const LineText read = LineText::read(line, 4);
    QVERIFY(read.isCut);
    QVERIFY(read.text.size() < 10'100);
    QVERIFY(read.text.contains(u"é"_s)); // Not cut in the middle of a character.
    QVERIFY(read.text.contains(u"50000"_s));
    open("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+" + line + "\n");
    m_view->viewport()->repaint();
    m_view->selectAll();
    QCOMPARE(m_view->selectedText().size(), QString::fromUtf8(line).size() + 1); // Copied whole.
}

} // namespace windlass

using windlass::DiffTextTest;
WINDLASS_TEST(DiffTextTest)
#include "tst_difftext.moc"
