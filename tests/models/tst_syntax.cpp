// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/diff/diffsyntax.h"
#include "models/syntax/fragmentstart.h"
#include "models/syntax/syntaxcatalog.h"
#include "models/syntax/syntaxpattern.h"
#include "models/syntax/tablehighlighter.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

namespace windlass {

//! Patterns, tables, the choice of a language, and fragments.
class SyntaxTest : public QObject {
    Q_OBJECT

private slots:
    void patternsMatch_data();
    void patternsMatch();
    void patternsThatAreNone_data();
    void patternsThatAreNone();
    void aPatternTakesBoundedTime();
    void languagesAreChosenByName_data();
    void languagesAreChosenByName();
    void tablesThatAreWrongSayWhere_data();
    void tablesThatAreWrongSayWhere();
    void randomBytesAreSafe();
    void deepNestingIsBounded();
    void severalThreadsMayReadAtOnce();
    void aFragmentInsideACommentIsNoticed_data();
    void aFragmentInsideACommentIsNoticed();
    void bothSidesOfAHunkHaveTheirOwnState();
    void aKnownFileLeavesNothingToGuess();
    void linesOfALongHunkMayComeInAnyOrder();
    void aRaisedStopEndsALongWay();
};

namespace {

const SyntaxCatalog &testTables()
{
    static const SyntaxCatalog catalog(QStringLiteral(":/windlass/syntax"));
    return catalog;
}

std::shared_ptr<const SyntaxHighlighter> languageOf(const QString &path)
{
    return testTables().highlighterFor(path);
}

std::unique_ptr<TableHighlighter> languageFromText(const QByteArray &text, QString *problem)
{
    return TableHighlighter::make(
        "mine",
        [&](const QByteArray &id, QString *why) -> std::optional<LanguageTable> {
            if (id != "mine")
                return std::nullopt;
            return LanguageTable::parse(id, text, why);
        },
        problem);
}

//! What of a diff's line has which role, "keyword:return number:1".
QByteArray rolesOf(DiffSyntax &syntax, const DiffDocument &document, int line)
{
    QList<SyntaxSpan> spans;
    const std::atomic<bool> stop = false;
    syntax.addSpans(document, line, stop, spans);
    QByteArrayList words;
    for (const SyntaxSpan &span : std::as_const(spans))
        words.append(syntaxRoleName(span.role).toByteArray() + ':' +
                     document.text(line).sliced(span.start, span.length).toByteArray().trimmed());
    return words.join(' ');
}

} // namespace

void SyntaxTest::patternsMatch_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("end");
    const auto row = [](const char *pattern, const char *line, int at, int end) {
        QTest::addRow("%s in %s at %d", pattern, line, at) << QByteArray(pattern) << QByteArray(line) << at << end;
    };
    row("abc", "xabc", 1, 4);
    row("abc", "xabd", 1, -1);
    row("a*b", "aaab", 0, 4);
    row("a*ab", "aaab", 0, 4); // Gives back what it took too much.
    row("a+b", "b", 0, -1);
    row("[a-c]+", "abcd", 0, 3);
    row("[^\"]*\"", "ab\"c", 0, 3);
    row("[]x]+", "x]y", 0, 2);
    row("(ab|cd)+e", "abcdabe", 0, 7);
    row("(?:a|ab)c", "abc", 0, 3);
    row("a?b", "b", 0, 1);
    row("(ab)?c", "abc", 0, 3);
    row("(ab)*c", "ababc", 0, 5);
    row("a(?=b)", "ab", 0, 1);
    row("a(?=b)", "ac", 0, -1);
    row("a(?!b)", "ac", 0, 1);
    row("a(?!b)", "ab", 0, -1);
    row("^a", "ba", 1, -1);
    row("\\Fa", "  a", 2, 3);
    row("\\Fa", "b a", 2, -1);
    row("a$", "ba", 1, 2);
    row("\\bfor\\b", "fort", 0, -1);
    row("\\bfor\\b", "for t", 0, 3);
    row("\\d+\\.\\d", "12.5", 0, 4);
    row("\\h+#", "  #", 0, 3);
    row("a.c", "a\xff" "c", 0, 3);
    row("x|", "y", 0, 0);
}

void SyntaxTest::patternsMatch()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, line);
    QFETCH(int, at);
    QFETCH(int, end);
    QString problem;
    const auto compiled = SyntaxPattern::compile(pattern, false, &problem);
    QVERIFY2(compiled, qPrintable(problem));
    SyntaxPattern::Subject subject;
    subject.line = line;
    while (subject.firstInk < line.size() && line.at(subject.firstInk) == ' ')
        ++subject.firstInk;
    SyntaxPattern::Capture capture;
    QCOMPARE(compiled->match(subject, at, capture), end);
    // Where there is a match, its first byte is one of those that are tried.
    if (end >= 0)
        QVERIFY(compiled->firstBytes()[static_cast<unsigned char>(line.at(at))]);
}

void SyntaxTest::patternsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("pattern");
    for (const char *pattern : {"", "(a", "a)", "[a", "*a", "a**", "\\q", "a\\", "(?=a"})
        QTest::addRow("“%s”", pattern) << QByteArray(pattern);
    QTest::newRow("deep") << QByteArray(100, '(') + 'a' + QByteArray(100, ')');
}

void SyntaxTest::patternsThatAreNone()
{
    QFETCH(QByteArray, pattern);
    QString problem;
    QVERIFY(!SyntaxPattern::compile(pattern, false, &problem));
    QVERIFY(!problem.isEmpty());
}

void SyntaxTest::aPatternTakesBoundedTime()
{
    // Without a bound this takes longer than the universe has.
    const auto pattern = SyntaxPattern::compile("(a*)*(a*)*(a*)*b", false, nullptr);
    QVERIFY(pattern);
    const QByteArray line(5'000, 'a');
    SyntaxPattern::Subject subject;
    subject.line = line;
    SyntaxPattern::Capture capture;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(pattern->match(subject, 0, capture), -1);
    QVERIFY(timer.elapsed() < 1000);
}

void SyntaxTest::languagesAreChosenByName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *path, const char *id, const char *firstLine = "") {
        QTest::addRow("%s %s", path, firstLine) << QString::fromUtf8(path) << QByteArray(firstLine) << QByteArray(id);
    };
    row("src/main.cpp", "cpp");
    row("src/MAIN.CPP", "cpp");
    row("include/x.h", "cpp");
    row("a/b.c", "c");
    row("Makefile", "makefile");
    row("deep/CMakeLists.txt", "cmake");
    row("Dockerfile", "dockerfile");
    row("Dockerfile.dev", "dockerfile");
    row("app.dockerfile", "dockerfile");
    row("notes.txt", "");
    row("page.d.ts", "typescript");
    row("App.tsx", "tsx");
    row("bitbucket-pipelines.yml", "yaml");
    row(".env.local", "ini");
    row("tool", "python", "#!/usr/bin/env python3.11");
    row("tool", "shell", "#!/bin/bash -e");
    row("tool", "javascript", "#!/usr/bin/env -S node --enable");
    row("tool", "", "#!");
    row("tool", "", "#!/usr/bin/env");
    row("tool", "", "print 1");
    row("c", "", "");
    row(".c", "");
    row("", "");
    row("dir/", "");
}

void SyntaxTest::languagesAreChosenByName()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, firstLine);
    QTEST(testTables().tableIdFor(path, firstLine), "id");
}

void SyntaxTest::tablesThatAreWrongSayWhere_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *table, const char *problem) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(problem);
    };
    row("nothing", "", "mine:1: no language line");
    row("no start", "language X\n", "there is no context “code”");
    row("unknown line", "language X\ncolour red\n", "mine:2: “colour” is unknown");
    row("unknown role", "language X\ncontext code\n  colour . x\n", "mine:3: “colour” is no role");
    row("unknown role of words", "language X\nwords colour\n", "mine:2: “colour” is no role");
    row("unknown action", "language X\ncontext code\n  string !x x\n", "mine:3: “!x” is nothing to do");
    row("no pattern", "language X\ncontext code\n  string .\n", "mine:3: a rule without a pattern");
    row("bad pattern", "language X\ncontext code\n  string . (x\n", "mine:3: a ( without its ) in “(x”");
    row("no target", "language X\ncontext code\n  string >there x\n", "mine:3: there is no context “there”");
    row("no next", "language X\ncontext code next there\n", "mine:2: there is no context “there”");
    row("no include", "language X\ncontext code\n  include there\n", "mine:3: there is no context “there” to include");
    row("includes itself", "language X\ncontext code\n  include code\n", "to include");
    row("no other language", "language X\ncontext code\n  include other:code\n", "there is no language “other”");
    row("no base", "language X\nlike other\ncontext code\n", "there is no language “other”");
    row("its own base", "language X\nlike mine\ncontext code\n", "mine");
    row("twice", "language X\ncontext code\ncontext code\n", "mine:3: a second context “code”");
    row("belongs to nothing", "language X\n  word\n", "mine:2: an indented line that belongs to nothing");
    row("word with more", "language X\ncontext code\n  word more\n", "mine:3: “word” stands alone");
}

void SyntaxTest::tablesThatAreWrongSayWhere()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, problem);
    QString found;
    QVERIFY(!languageFromText(table, &found));
    QVERIFY2(found.contains(problem), qPrintable(found));
}

void SyntaxTest::randomBytesAreSafe()
{
    QRandomGenerator random(42); // The same bytes each time: what fails can be found again.
    const QByteArray signs = "\"'`/*#<>{}()[]$@\\|=-:;.,%!&?^~ \t\rr0x1eEOFRqw\xc3\xa4\xff";
    for (const QByteArray &id : testTables().tableIds()) {
        const auto highlighter = testTables().tableHighlighter(id);
        QVERIFY(highlighter);
        SyntaxState state;
        for (int line = 0; line < 300; ++line) {
            QByteArray bytes(static_cast<qsizetype>(random.bounded(120)), ' ');
            const bool isAny = random.bounded(3) == 0;
            for (char &byte : bytes)
                byte = isAny ? static_cast<char>(random.bounded(256)) : signs.at(random.bounded(static_cast<int>(signs.size())));
            QList<SyntaxSpan> spans;
            state = highlighter->highlightLine(bytes, state, spans);
            int end = 0;
            for (const SyntaxSpan &span : std::as_const(spans)) {
                QVERIFY2(span.start >= end && span.length > 0 && span.start + span.length <= bytes.size(), bytes.toHex());
                end = span.start + span.length;
            }
        }
    }
}

void SyntaxTest::deepNestingIsBounded()
{
    const auto highlighter = languageOf(QStringLiteral("a.js"));
    QElapsedTimer timer;
    timer.start();
    QByteArray nested;
    for (int i = 0; i < 5'000; ++i)
        nested += "`${";
    SyntaxState state;
    QList<SyntaxSpan> spans;
    for (int i = 0; i < 20; ++i)
        state = highlighter->highlightLine(nested, state, spans);
    for (const char *hostile : {"a", "<", "/", "[", "\"", "(", "\\"}) {
        spans.clear();
        highlighter->highlightLine(QByteArray(hostile).repeated(10'000), {}, spans);
    }
    QVERIFY2(timer.elapsed() < 5'000, "takes too long");
}

void SyntaxTest::severalThreadsMayReadAtOnce()
{
    const QByteArrayList lines = QByteArray("int a = 1; /* x\n y */ return \"text\";\n#define X 1\n").repeated(50).split('\n');
    const auto read = [&lines] {
        const auto highlighter = testTables().highlighterFor(QStringLiteral("a.cpp"));
        QList<SyntaxSpan> spans;
        SyntaxState state;
        for (const QByteArray &line : lines)
            state = highlighter->highlightLine(line, state, spans);
        return spans;
    };
    const QList<SyntaxSpan> wanted = read();
    std::vector<QList<SyntaxSpan>> found(4);
    std::vector<std::thread> threads;
    for (QList<SyntaxSpan> &spans : found)
        threads.emplace_back([&spans, &read] { spans = read(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QList<SyntaxSpan> &spans : found)
        QCOMPARE(spans, wanted);
}

void SyntaxTest::aFragmentInsideACommentIsNoticed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isInside");
    const auto row = [](const char *path, const char *text, bool isInside) {
        QTest::addRow("%s: %s", path, QByteArray(text).left(24).replace('\n', '|').constData())
            << QString::fromUtf8(path) << QByteArray(text) << isInside;
    };
    row("a.c", "of old.\n */\nint a;", true);
    row("a.c", "int a; /* of old.\n */\nint b;", false);
    row("a.c", "const char *glob = \"src/*/x*/y\";", false);
    row("a.java", " * Adds one.\n * @return it\n", true);
    row("a.java", "x = y\n * 2;\n", false);
    row("a.js", "const re = /a*/; /* b */", false);
    row("a.html", "hidden --> <p>", true);
    row("a.html", "<!-- hidden --> <p>", false);
    row("a.lua", "old ]] local a = 1", true);
    row("a.rb", "old text\n=end\nputs 1", true);
    row("a.py", "    Adds the two numbers given.\n    \"\"\"\n    return a + b\n", true);
    row("a.py", "def add(a, b):\n    \"\"\"Adds the two numbers given.\n    They are numbers.\n", false);
    row("a.py", "    return a\n\n\"\"\"Some text that explains.\n", false);
    row("a.py", "x = \"\"\"one\"\"\"\n", false);
    row("a.py", "    return a + b\n", false);
}

void SyntaxTest::aFragmentInsideACommentIsNoticed()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(bool, isInside);
    const auto highlighter = languageOf(path);
    QVERIFY(highlighter);
    const QByteArrayList lines = text.split('\n');
    const SyntaxState state = findFragmentStart(*highlighter, static_cast<int>(lines.size()),
                                                [&lines](int index) { return QByteArrayView(lines.at(index)); });
    QCOMPARE(!(state == highlighter->fragmentState()), isInside);
}

void SyntaxTest::bothSidesOfAHunkHaveTheirOwnState()
{
    const auto document = DiffDocument::fromBytes("--- a/x.c\n+++ b/x.c\n@@ -10,5 +10,5 @@\n"
                                                  " int a;\n-/* begun\n+// begun\n int b;\n-done */ return 1;\n+return 2;\n");
    DiffSyntax syntax(testTables());
    QCOMPARE(rolesOf(syntax, *document, 0), QByteArray("type:int"));
    QCOMPARE(rolesOf(syntax, *document, 1), QByteArray("comment:/* begun"));
    QCOMPARE(rolesOf(syntax, *document, 2), QByteArray("comment:// begun"));
    QCOMPARE(rolesOf(syntax, *document, 3), QByteArray("type:int")); // Context is read on the new side.
    QCOMPARE(rolesOf(syntax, *document, 4), QByteArray("comment:done */ keyword:return number:1"));
    QCOMPARE(rolesOf(syntax, *document, 5), QByteArray("keyword:return number:2"));
    // Once more, backwards.
    QCOMPARE(rolesOf(syntax, *document, 4), QByteArray("comment:done */ keyword:return number:1"));
    QCOMPARE(rolesOf(syntax, *document, 2), QByteArray("comment:// begun"));
}

void SyntaxTest::aKnownFileLeavesNothingToGuess()
{
    const auto document =
        DiffDocument::fromBytes("--- a/x.c\n+++ b/x.c\n@@ -3,2 +3,2 @@\n int a;\n-int b;\n+int c;\n");
    DiffSyntax syntax(testTables());
    QCOMPARE(rolesOf(syntax, *document, 2), QByteArray("type:int"));
    syntax.setFileText(0, DiffSide::New, "/* a long\n comment with\nint a;\nint c;\n*/\n");
    QCOMPARE(rolesOf(syntax, *document, 0), QByteArray("comment:int a;"));
    QCOMPARE(rolesOf(syntax, *document, 2), QByteArray("comment:int c;"));
    // Above a hunk both sides are alike, so the old one begins as the new one does.
    QCOMPARE(rolesOf(syntax, *document, 1), QByteArray("comment:int b;"));
}

void SyntaxTest::linesOfALongHunkMayComeInAnyOrder()
{
    QByteArray diff = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1,60000 @@\n";
    for (int i = 0; i < 60'000; ++i)
        diff += i % 1000 == 10 ? "+/* begins\n" : i % 1000 == 500 ? "+ends */\n" : "+int a = 1;\n";
    const auto document = DiffDocument::fromBytes(diff);
    DiffSyntax syntax(testTables());
    for (const int line : {30'700, 30'200, 5, 49'501, 49'400, 59'999, 200, 59'200}) {
        const bool isComment = line % 1000 > 10 && line % 1000 < 500;
        QCOMPARE(rolesOf(syntax, *document, line), isComment ? QByteArray("comment:int a = 1;") : QByteArray("type:int number:1"));
    }
    QVERIFY(syntax.keptStateCount() > 100 && syntax.keptStateCount() < 1000);
}

void SyntaxTest::aRaisedStopEndsALongWay()
{
    QByteArray diff = "--- a/x.c\n+++ b/x.c\n@@ -0,0 +1,60000 @@\n";
    diff += QByteArray("+int a = 1;\n").repeated(40'000);
    const auto document = DiffDocument::fromBytes(diff);
    DiffSyntax syntax(testTables());
    QList<SyntaxSpan> spans;
    const std::atomic<bool> stop = true;
    QVERIFY(!syntax.addSpans(*document, 39'000, stop, spans));
    QVERIFY(spans.isEmpty());
}

} // namespace windlass

using windlass::SyntaxTest;
WINDLASS_TEST(SyntaxTest)
#include "tst_syntax.moc"
