// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/syntaxcatalog.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace windlass {

//! Every language against a sample that was read by eye; see tests/data/syntax/README.md.
class SyntaxSamplesTest : public QObject {
    Q_OBJECT

private slots:
    void everyLanguageHasASample();
    void samplesAreColoured_data();
    void samplesAreColoured();
    void aFileCanBeReadFromAnyLine_data() { samplesAreColoured_data(); }
    void aFileCanBeReadFromAnyLine();
    void piecesOfLinesAreSafe_data() { samplesAreColoured_data(); }
    void piecesOfLinesAreSafe();
};

namespace {

const SyntaxCatalog &tables()
{
    // Without the library, whatever this was built with: the samples are for our tables.
    static const SyntaxCatalog catalog(QStringLiteral(":/windlass/syntax"));
    return catalog;
}

QString sampleFolder()
{
    return QStringLiteral(WINDLASS_TEST_DATA "/syntax/");
}

QByteArray readSample(const QString &name)
{
    QFile file(sampleFolder() + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::shared_ptr<const SyntaxHighlighter> highlighterOfSample(const QString &name)
{
    const QByteArray text = readSample(name);
    return tables().highlighterFor(name, text.left(text.indexOf('\n')));
}

QByteArray lettersOf(QByteArrayView line, const QList<SyntaxSpan> &spans)
{
    static constexpr char letters[] = ".ktcnfvse/pagyhbl";
    QByteArray result(line.size(), '.');
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == ' ' || line[i] == '\t')
            result[i] = line[i];
    }
    for (const SyntaxSpan &span : spans) {
        for (int i = span.start; i < span.start + span.length; ++i)
            result[i] = letters[static_cast<int>(span.role)];
    }
    while (result.endsWith(' ') || result.endsWith('\t'))
        result.chop(1);
    return result;
}

//! Whether spans are in order, inside the line, without overlap, and each says something.
bool areProper(const QList<SyntaxSpan> &spans, qsizetype size)
{
    int end = 0;
    for (const SyntaxSpan &span : spans) {
        if (span.start < end || span.length <= 0 || span.role == SyntaxRole::None || span.start + span.length > size)
            return false;
        end = span.start + span.length;
    }
    return true;
}

} // namespace

void SyntaxSamplesTest::everyLanguageHasASample()
{
    QStringList languages;
    for (const QString &name : QDir(sampleFolder()).entryList(QDir::Files)) {
        if (const auto highlighter = highlighterOfSample(name); highlighter && !name.endsWith(QLatin1String(".spans")))
            languages.append(highlighter->languageName());
    }
    for (const QByteArray &id : tables().tableIds()) {
        QString problem;
        const auto highlighter = tables().tableHighlighter(id, &problem);
        QVERIFY2(highlighter, qPrintable(problem));
        // One without files of its own is there for others to build on.
        if (id != "ecmascript")
            QVERIFY2(languages.contains(highlighter->languageName()), id);
    }
}

void SyntaxSamplesTest::samplesAreColoured_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(sampleFolder()).entryList(QDir::Files)) {
        if (!name.endsWith(QLatin1String(".spans")) && name != QLatin1String("README.md"))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void SyntaxSamplesTest::samplesAreColoured()
{
    QFETCH(QString, name);
    const auto highlighter = highlighterOfSample(name);
    QVERIFY(highlighter);
    QByteArrayList found;
    SyntaxState state;
    for (const QByteArray &line : readSample(name).split('\n')) {
        QList<SyntaxSpan> spans;
        state = highlighter->highlightLine(line, state, spans);
        QVERIFY2(areProper(spans, line.size()), line);
        found.append(line);
        found.append(lettersOf(line, spans));
    }
    const QByteArray text = found.join('\n');
    if (qEnvironmentVariableIsSet("WINDLASS_WRITE_SPANS")) {
        QFile file(sampleFolder() + name + QStringLiteral(".spans"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        return;
    }
    const QByteArrayList wanted = readSample(name + QStringLiteral(".spans")).split('\n');
    for (qsizetype i = 1; i < found.size(); i += 2)
        QCOMPARE(found.at(i - 1) + '\n' + found.at(i), wanted.value(i - 1) + '\n' + wanted.value(i));
    QCOMPARE(found.size(), wanted.size());
}

void SyntaxSamplesTest::aFileCanBeReadFromAnyLine()
{
    QFETCH(QString, name);
    const auto highlighter = highlighterOfSample(name);
    QVERIFY(highlighter);
    QList<SyntaxState> states{{}};
    QList<QList<SyntaxSpan>> whole;
    const QByteArrayList lines = readSample(name).split('\n');
    for (const QByteArray &line : lines) {
        whole.append(QList<SyntaxSpan>());
        states.append(highlighter->highlightLine(line, states.constLast(), whole.last()));
    }
    // A kept state says the same again, and leads to the same one.
    for (qsizetype i = lines.size(); i-- > 0;) {
        QList<SyntaxSpan> spans;
        QVERIFY(highlighter->highlightLine(lines.at(i), states.at(i), spans) == states.at(i + 1));
        QCOMPARE(spans, whole.at(i));
    }
    // From any line on, in the states of fragments: other colours may come out, but nothing else.
    for (const SyntaxState &start : {SyntaxState(), highlighter->fragmentState()}) {
        for (qsizetype first = 0; first < lines.size(); ++first) {
            SyntaxState state = start;
            for (qsizetype i = first; i < lines.size(); ++i) {
                QList<SyntaxSpan> spans;
                state = highlighter->highlightLine(lines.at(i), state, spans);
                QVERIFY(areProper(spans, lines.at(i).size()));
            }
        }
    }
}

void SyntaxSamplesTest::piecesOfLinesAreSafe()
{
    QFETCH(QString, name);
    const auto highlighter = highlighterOfSample(name);
    QVERIFY(highlighter);
    SyntaxState state;
    for (const QByteArray &line : readSample(name).split('\n')) {
        for (qsizetype cut = 0; cut <= line.size(); ++cut) {
            for (const QByteArrayView piece : {QByteArrayView(line).first(cut), QByteArrayView(line).sliced(cut)}) {
                QList<SyntaxSpan> spans;
                const SyntaxState behind = highlighter->highlightLine(piece, state, spans);
                QVERIFY(areProper(spans, piece.size()));
                spans.clear();
                highlighter->highlightLine(line, behind, spans);
                QVERIFY(areProper(spans, line.size()));
            }
        }
        QList<SyntaxSpan> unused;
        state = highlighter->highlightLine(line, state, unused);
    }
}

} // namespace windlass

using windlass::SyntaxSamplesTest;
WINDLASS_TEST(SyntaxSamplesTest)
#include "tst_syntaxsamples.moc"
