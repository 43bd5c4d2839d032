// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/fragmentstart.h"
#include "models/syntax/languagetable.h"
#include "models/syntax/syntaxcatalog.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

namespace windlass {

//! The highlighters that the program uses, whichever backend it was built with: they say the same of what matters.
class SyntaxLibraryTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhichBackendIsUsed();
    void rolesAreThoseOfTheCode_data();
    void rolesAreThoseOfTheCode();
    void bytesAreCountedAndNotLetters();
    void commentsGoOverLines();
    void aFragmentInsideACommentIsNoticed();
    void aPieceOfPhpIsPhp();
    void samplesAreSafe();
    void severalThreadsMayReadAtOnce();
    void whatTheLibraryDoesNotKnowIsInOurTables();
};

namespace {

std::shared_ptr<const SyntaxHighlighter> usedFor(const QString &path, QByteArrayView firstLine = {})
{
    return SyntaxCatalog::builtIn().highlighterFor(path, firstLine);
}

SyntaxRole roleOfText(const SyntaxHighlighter &highlighter, const SyntaxState &state, QByteArrayView line,
                      QByteArrayView text)
{
    QList<SyntaxSpan> spans;
    highlighter.highlightLine(line, state, spans);
    const qsizetype at = line.indexOf(text);
    for (const SyntaxSpan &span : std::as_const(spans)) {
        if (span.start <= at && at + text.size() <= span.start + span.length)
            return span.role;
    }
    return SyntaxRole::None;
}

bool areInOrder(const QList<SyntaxSpan> &spans, qsizetype size)
{
    int end = 0;
    for (const SyntaxSpan &span : spans) {
        if (span.start < end || span.length <= 0 || span.start + span.length > size)
            return false;
        end = span.start + span.length;
    }
    return true;
}

} // namespace

void SyntaxLibraryTest::saysWhichBackendIsUsed()
{
    qInfo("%s", SyntaxCatalog::hasLibrary() ? "KSyntaxHighlighting" : "our tables");
    const bool isLibraryWanted = qEnvironmentVariableIsSet("WINDLASS_WANTS_SYNTAX_LIBRARY");
    QVERIFY(SyntaxCatalog::hasLibrary() || !isLibraryWanted);
}

void SyntaxLibraryTest::rolesAreThoseOfTheCode_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("role");
    const auto row = [](const char *path, const char *line, const char *text, const char *role) {
        QTest::addRow("%s: %s", path, text) << QString::fromUtf8(path) << QByteArray(line) << QByteArray(text) << QByteArray(role);
    };
    row("a.cpp", "return 12; // done", "return", "keyword");
    row("a.cpp", "return 12; // done", "12", "number");
    row("a.cpp", "return 12; // done", "done", "comment");
    row("a.cpp", "auto x = \"text\";", "text", "string");
    row("a.cpp", "int a;", "int", "type");
    row("a.py", "def f(): return 'x' # y", "return", "keyword");
    row("a.py", "def f(): return 'x' # y", "y", "comment");
    row("a.js", "const a = `text`;", "text", "string");
    row("a.ts", "const a: string = 'x';", "const", "keyword");
    row("A.java", "public class A {}", "class", "keyword");
    row("a.kt", "fun main() { val x = 1 }", "fun", "keyword");
    row("a.go", "func main() { x := \"a\" }", "func", "keyword");
    row("a.rs", "fn main() { let x = 1; }", "fn", "keyword");
    row("a.cs", "public class A {}", "class", "keyword");
    row("a.rb", "def x; 'a' end", "def", "keyword");
    row("a.sql", "SELECT 1 FROM t -- x", "SELECT", "keyword");
    row("a.sh", "if true; then echo 'x'; fi", "then", "keyword");
    row("a.css", "/* note */ a { }", "note", "comment");
    row("a.html", "<!-- note --> <p>", "note", "comment");
    row("a.xml", "<!-- note --> <p/>", "note", "comment");
    row("a.yml", "key: value # note", "note", "comment");
    row("CMakeLists.txt", "set(A \"b\") # note", "note", "comment");
    row("Dockerfile", "FROM debian", "FROM", "keyword");
}

void SyntaxLibraryTest::rolesAreThoseOfTheCode()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, text);
    const auto highlighter = usedFor(path);
    QVERIFY(highlighter);
    QVERIFY(!highlighter->languageName().isEmpty());
    QTEST(syntaxRoleName(roleOfText(*highlighter, {}, line, text)).toByteArray(), "role");
}

void SyntaxLibraryTest::bytesAreCountedAndNotLetters()
{
    const auto highlighter = usedFor(QStringLiteral("a.cpp"));
    QVERIFY(highlighter);
    // Two, three and four bytes a letter, and a byte that is none.
    for (const char *before : {"ä", "漢", "😀", "\xff", "\xc3"}) {
        const QByteArray line = "auto x = \"" + QByteArray(before) + "\"; // end";
        QList<SyntaxSpan> spans;
        highlighter->highlightLine(line, {}, spans);
        QVERIFY(areInOrder(spans, line.size()));
        QVERIFY2(roleOfText(*highlighter, {}, line, "end") == SyntaxRole::Comment, before);
        QVERIFY2(roleOfText(*highlighter, {}, line, before) == SyntaxRole::String, before);
        QVERIFY(roleOfText(*highlighter, {}, line, "; ") == SyntaxRole::None);
    }
}

void SyntaxLibraryTest::commentsGoOverLines()
{
    const auto highlighter = usedFor(QStringLiteral("a.cpp"));
    QList<SyntaxSpan> spans;
    const SyntaxState inside = highlighter->highlightLine("int a; /* begins", {}, spans);
    QVERIFY(!(inside == SyntaxState()));
    QCOMPARE(roleOfText(*highlighter, inside, "return 1;", "return"), SyntaxRole::Comment);
    QVERIFY(highlighter->highlightLine("goes on", inside, spans) == inside);
    const SyntaxState outside = highlighter->highlightLine("ends */", inside, spans);
    QCOMPARE(roleOfText(*highlighter, outside, "return 1;", "return"), SyntaxRole::Keyword);
}

void SyntaxLibraryTest::aFragmentInsideACommentIsNoticed()
{
    const auto highlighter = usedFor(QStringLiteral("a.cpp"));
    const QByteArrayList lines{"return of", "the old */", "return 1;"};
    const SyntaxState state = findFragmentStart(*highlighter, 3, [&lines](int index) { return QByteArrayView(lines.at(index)); });
    QCOMPARE(roleOfText(*highlighter, state, lines.first(), "return"), SyntaxRole::Comment);
}

void SyntaxLibraryTest::aPieceOfPhpIsPhp()
{
    const auto highlighter = usedFor(QStringLiteral("a.php"));
    QVERIFY(highlighter);
    QCOMPARE(roleOfText(*highlighter, highlighter->fragmentState(), "return 'x';", "return"), SyntaxRole::Keyword);
}

void SyntaxLibraryTest::samplesAreSafe()
{
    QRandomGenerator random(7);
    const QDir folder(QStringLiteral(WINDLASS_TEST_DATA "/syntax"));
    for (const QString &name : folder.entryList(QDir::Files)) {
        const auto highlighter = usedFor(name);
        if (!highlighter)
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        SyntaxState state;
        for (QByteArray line : file.readAll().split('\n')) {
            for (int damage = 0; damage < 2; ++damage) {
                QList<SyntaxSpan> spans;
                state = highlighter->highlightLine(line, state, spans);
                QVERIFY2(areInOrder(spans, line.size()), line);
                if (!line.isEmpty())
                    line[random.bounded(static_cast<int>(line.size()))] = static_cast<char>(random.bounded(256));
            }
        }
    }
}

void SyntaxLibraryTest::severalThreadsMayReadAtOnce()
{
    const auto read = [] {
        QList<SyntaxSpan> spans;
        for (const char *path : {"a.cpp", "a.py", "a.html"}) {
            const auto highlighter = usedFor(QString::fromLatin1(path));
            SyntaxState state;
            for (int i = 0; i < 200; ++i)
                state = highlighter->highlightLine("x = \"a\" /* b */ <p> # c", state, spans);
        }
        return spans;
    };
    const QList<SyntaxSpan> wanted = read();
    std::vector<QList<SyntaxSpan>> found(3);
    std::vector<std::thread> threads;
    for (QList<SyntaxSpan> &spans : found)
        threads.emplace_back([&spans, &read] { spans = read(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QList<SyntaxSpan> &spans : found)
        QCOMPARE(spans, wanted);
}

void SyntaxLibraryTest::whatTheLibraryDoesNotKnowIsInOurTables()
{
    QVERIFY(usedFor(QStringLiteral("tool"), "#!/usr/bin/env python3"));
    QVERIFY(!usedFor(QStringLiteral("unknown.kind-of-file")));
}

} // namespace windlass

using windlass::SyntaxLibraryTest;
WINDLASS_TEST(SyntaxLibraryTest)
#include "tst_syntaxlibrary.moc"
