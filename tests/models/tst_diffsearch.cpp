// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/diff/diffsearch.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass {

//! Finding text in a diff.
class DiffSearchTest : public QObject {
    Q_OBJECT

private:
    static QByteArray oneFile(const QByteArray &lines)
    {
        return "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,100 +1,100 @@\n" + lines;
    }
    //! What of the lines is found, as "line:start+length", in the order in which it is found.
    static QStringList find(const QByteArray &lines, const DiffQuery &query)
    {
        const auto document = DiffDocument::fromBytes(oneFile(lines));
        DiffSearch search;
        search.setDocument(document.get());
        search.setQuery(query);
        if (!QTest::qWaitFor([&search] { return !search.isRunning(); }))
            return {u"still running"_s};
        QStringList found;
        for (const DiffHit &hit : search.hits())
            found.append(u"%1:%2+%3"_s.arg(hit.line).arg(hit.start).arg(hit.length));
        return found;
    }

private slots:
    void findsPlainText()
    {
        const QByteArray lines = " needle Needle\n-no\n+xneedleneedle\n";
        DiffQuery query{u"needle"_s};
        QCOMPARE(find(lines, query), (QStringList{u"0:0+6"_s, u"0:7+6"_s, u"2:1+6"_s, u"2:7+6"_s}));
        query.isCaseSensitive = true;
        QCOMPARE(find(lines, query), (QStringList{u"0:0+6"_s, u"2:1+6"_s, u"2:7+6"_s}));
        query.wholeWords = true;
        QCOMPARE(find(lines, query), QStringList{u"0:0+6"_s});
        query = {u"NEEDLE"_s};
        QCOMPARE(find(lines, query).size(), 4);
        query = {u"o"_s};
        query.isCaseSensitive = true;
        QCOMPARE(find(lines, query), QStringList{u"1:1+1"_s});
        QCOMPARE(find(lines, {u"absent"_s}), QStringList());
        QCOMPARE(find(lines, {}), QStringList());
    }

    void plainTextIsNoExpression()
    {
        QCOMPARE(find(" a.b\n axb\n", {u"a.b"_s}), QStringList{u"0:0+3"_s});
        QCOMPARE(find(" f(x[0])*2\n", {u"(x[0])*"_s}), QStringList{u"0:1+7"_s});
    }

    void findsExpressions()
    {
        DiffQuery query{u"re(try|play)\\w*$"_s, true};
        QCOMPARE(find(" a retrying\n+retry()\n-REPLAYS\r\n", query), (QStringList{u"0:2+8"_s, u"2:0+7"_s}));
        query.isCaseSensitive = true;
        QCOMPARE(find(" a retrying\n-REPLAYS\r\n", query), QStringList{u"0:2+8"_s});
        query = {u"a|ab"_s, true};
        query.wholeWords = true;
        QCOMPARE(find(" ab a\n", query), (QStringList{u"0:0+2"_s, u"0:3+1"_s}));
        // Places where an expression matches nothing are no hits, and it ends.
        QCOMPARE(find(" baab\n", {u"a*"_s, true}), QStringList{u"0:1+2"_s});
    }

    void findsTextOfEveryScript()
    {
        // "É" in capitals or not; the bytes are counted, so "caf" and two bytes.
        QCOMPARE(find(" caf\xC3\xA9 CAF\xC3\x89\n", {u"CAFé"_s}), (QStringList{u"0:0+5"_s, u"0:6+5"_s}));
        DiffQuery exact{u"é"_s};
        exact.isCaseSensitive = true;
        QCOMPARE(find(" caf\xC3\xA9 CAF\xC3\x89\n", exact), QStringList{u"0:3+2"_s});
        // Behind bytes that are no text the places are still right.
        QCOMPARE(find(" \xFF\xF0\x9F\x98\x80z1\n", {u"z\\d"_s, true}), QStringList{u"0:5+2"_s});
        QCOMPARE(find(" \xEF\xBB\xBFx\n", {u"\\x{FEFF}"_s, true}), QStringList{u"0:0+3"_s});
        QCOMPARE(find(" \xE2\x80\xAEx\n", {u"\u202e"_s}), QStringList{u"0:0+3"_s});
    }

    void looksOnlyInTheWantedLines()
    {
        const QByteArray lines = " x\n-x\n+x\n\\ No newline at end of file: x\n";
        DiffQuery query{u"x"_s};
        QCOMPARE(find(lines, query).size(), 3);
        query.lines = DiffQuery::Lines::Changed;
        QCOMPARE(find(lines, query), (QStringList{u"1:0+1"_s, u"2:0+1"_s}));
        query.lines = DiffQuery::Lines::Added;
        QCOMPARE(find(lines, query), QStringList{u"2:0+1"_s});
        query.lines = DiffQuery::Lines::Removed;
        QCOMPARE(find(lines, query), QStringList{u"1:0+1"_s});
    }

    void saysWhatIsWrongWithAnExpression()
    {
        DiffSearch search;
        search.setQuery({u"a(b"_s, true});
        QVERIFY(!search.isRunning());
        QVERIFY(!search.error().isEmpty());
        QCOMPARE(search.errorOffset(), 3);
        search.setQuery({u"a(b)"_s, true});
        QVERIFY(search.error().isEmpty());
    }

    void aCatastrophicExpressionEndsAndSaysSo()
    {
        QByteArray lines;
        for (int i = 0; i < 2000; ++i)
            lines += "+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n";
        const auto document = DiffDocument::fromBytes(oneFile(lines));
        DiffSearch search;
        search.setDocument(document.get());
        // Meanwhile the thread of the window is free.
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(1);
        search.setQuery({u"(a+)+$"_s, true});
        QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 20'000);
        QVERIFY(search.isTooComplex());
        QCOMPARE(search.incompleteLines(), DiffSearch::MostComplexLines);
        QVERIFY(ticks > 5);
        // Another query has nothing to wait for.
        search.setQuery({u"(a+)+$"_s, true, true});
        search.setQuery({u"!"_s});
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(static_cast<int>(search.hits().size()), 2000);
        QVERIFY(clock.elapsed() < 3000);
    }

    void aVeryLongLineIsSearched()
    {
        const QByteArray lines = '+' + QByteArray(8 << 20, 'a') + "needle\n";
        QCOMPARE(find(lines, {u"needle"_s}), QStringList{u"0:%1+6"_s.arg(8 << 20)});
        const auto document = DiffDocument::fromBytes(oneFile(lines));
        DiffSearch search;
        search.setDocument(document.get());
        search.setQuery({u"needle|nadel"_s, true});
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(search.incompleteLines(), 1);
    }

    void followsADiffThatGrows()
    {
        DiffDocument document;
        DiffSearch search;
        search.setDocument(&document);
        search.setQuery({u"x"_s});
        document.append(oneFile("+x\n+y\n"));
        QTRY_COMPARE(static_cast<int>(search.hits().size()), 1);
        QVERIFY(search.isRunning());
        document.append("+xx\n");
        document.finish();
        QTRY_VERIFY(!search.isRunning());
        QCOMPARE(static_cast<int>(search.hits().size()), 3);
        QCOMPARE(search.firstHitFrom(0, 0), 0);
        QCOMPARE(search.firstHitFrom(0, 1), 1);
        QCOMPARE(search.firstHitFrom(2, 1), 2);
        QCOMPARE(search.firstHitFrom(3, 0), 3);
    }

    void theDocumentOrTheSearchMayGoMeanwhile()
    {
        QByteArray lines;
        for (int i = 0; i < 200'000; ++i)
            lines += "+line of text\n";
        for (int round = 0; round < 20; ++round) {
            auto document = DiffDocument::fromBytes(oneFile(lines));
            auto search = std::make_unique<DiffSearch>();
            search->setDocument(document.get());
            search->setQuery({u"o+"_s, true});
            if (round % 2 == 0)
                search.reset();
            document.reset();
            if (search)
                QVERIFY(!search->isRunning());
        }
    }

    void aMillionLinesLeaveTheWindowAlive()
    {
        QByteArray lines;
        for (int i = 0; i < 1'000'000; ++i)
            lines += "+    const auto value" + QByteArray::number(i) + " = compute(first, second);\n";
        const auto document = DiffDocument::fromBytes(oneFile(lines));
        DiffSearch search;
        search.setDocument(document.get());
        QElapsedTimer sinceTick;
        qint64 longest = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
        for (const bool isExpression : {false, true}) {
            timer.start(1);
            sinceTick.start();
            longest = 0;
            QElapsedTimer whole;
            whole.start();
            DiffQuery query{isExpression ? u"value\\d*99\\b"_s : u"99 = "_s, isExpression};
            search.setQuery(query);
            QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 60'000);
            qInfo("%s: %lld ms, window held up for %lld ms at most", isExpression ? "expression" : "text",
                  whole.elapsed(), longest);
            QCOMPARE(static_cast<int>(search.hits().size()), 10'000);
            // Generous: the machine that tests may be busy. Searching here at once would take longer.
            QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
        }
    }

    void hitsHaveALimit()
    {
        const QByteArray lines = '+' + QByteArray(DiffSearch::MostHits, 'a') + "a\n+a\n";
        const auto document = DiffDocument::fromBytes(oneFile(lines));
        DiffSearch search;
        search.setDocument(document.get());
        search.setQuery({u"a"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 20'000);
        QVERIFY(search.isFull());
        QCOMPARE(static_cast<int>(search.hits().size()), DiffSearch::MostHits);
    }
};

} // namespace windlass

using windlass::DiffSearchTest;
WINDLASS_TEST(DiffSearchTest)
#include "tst_diffsearch.moc"
