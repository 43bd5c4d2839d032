// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/diff/worddiff.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace windlass {

class WordDiffTest : public QObject {
    Q_OBJECT

private slots:
    void wordsThatDiffer_data();
    void wordsThatDiffer();
    void counterpartsInAChange();
};

void WordDiffTest::wordsThatDiffer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("removed");
    QTest::addColumn<QByteArrayList>("added");
    QTest::newRow("one name") << QByteArray("int a = b;") << QByteArray("int a = c;") << QByteArrayList{"b"}
                              << QByteArrayList{"c"};
    QTest::newRow("an argument more") << QByteArray("f(x);") << QByteArray("f(x, y);") << QByteArrayList{}
                                      << QByteArrayList{", y"};
    QTest::newRow("neighbours join") << QByteArray("return old value here now;")
                                     << QByteArray("return new thing here now;") << QByteArrayList{"old value"}
                                     << QByteArrayList{"new thing"};
    QTest::newRow("indentation") << QByteArray("  call();") << QByteArray("      call();") << QByteArrayList{"  "}
                                 << QByteArrayList{"      "};
    QTest::newRow("nothing alike") << QByteArray("alpha beta gamma") << QByteArray("1 + 2 == 3") << QByteArrayList{}
                                   << QByteArrayList{};
    QTest::newRow("same") << QByteArray("same") << QByteArray("same") << QByteArrayList{} << QByteArrayList{};
    QTest::newRow("whole characters") << QByteArray("name = \"Zürich\"") << QByteArray("name = \"Zörich\"")
                                      << QByteArrayList{"Zürich"} << QByteArrayList{"Zörich"};
}

void WordDiffTest::wordsThatDiffer()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArrayList, removed);
    QFETCH(QByteArrayList, added);
    const WordDiff diff = diffWords(before, after);
    const auto words = [](const QByteArray &line, const QList<ByteRange> &ranges) {
        QByteArrayList list;
        for (const ByteRange &range : ranges)
            list.append(line.mid(range.start, range.length));
        return list;
    };
    QCOMPARE(words(before, diff.removed), removed);
    QCOMPARE(words(after, diff.added), added);
}

void WordDiffTest::counterpartsInAChange()
{
    const auto document = DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -1,4 +1,5 @@\n a\n-b\n-c\n+B\n+C\n+D\n d\n");
    QCOMPARE(counterpartOf(*document, 0), -1); // context
    QCOMPARE(counterpartOf(*document, 1), 3);
    QCOMPARE(counterpartOf(*document, 2), 4);
    QCOMPARE(counterpartOf(*document, 3), 1);
    QCOMPARE(counterpartOf(*document, 4), 2);
    QCOMPARE(counterpartOf(*document, 5), -1); // one more was added than removed
    const auto remark =
        DiffDocument::fromBytes("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n");
    QCOMPARE(counterpartOf(*remark, 0), 2);
    QCOMPARE(counterpartOf(*remark, 2), 0);
}

} // namespace windlass

using windlass::WordDiffTest;
WINDLASS_TEST(WordDiffTest)
#include "tst_worddiff.moc"
