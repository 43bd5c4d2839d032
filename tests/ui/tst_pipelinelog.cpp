// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/steplog.h"
#include "tests/support/testmain.h"
#include "ui/pipelines/ansipalette.h"
#include "ui/pipelines/logline.h"
#include "ui/pipelines/logpanel.h"
#include "ui/pipelines/logview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statepanel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;

//! The log of a step that a test writes.
class WrittenLog {
public:
    explicit WrittenLog(const QByteArray &written = {})
        : bytes(written)
        , log(
              [this](qint64 offset, qint64 maximum, ReadFrom from) {
                  if (from == ReadFrom::Cache)
                      return answered<LogChunk>(Error::make(Error::Kind::NotCached, {}));
                  LogChunk chunk;
                  chunk.bytes = bytes.mid(offset, maximum);
                  chunk.offset = offset;
                  chunk.isStarted = !bytes.isEmpty();
                  return answered<LogChunk>(chunk);
              },
              {std::chrono::milliseconds(5), std::chrono::milliseconds(5), 1.0, 0.0})
    {
    }

    //! Everything that is written now has been read.
    bool read()
    {
        log.start();
        return QTest::qWaitFor([this] { return log.byteCount() == bytes.size(); }, 20'000);
    }

    QByteArray bytes;
    StepLog log;
};

class PipelineLogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_theme = std::make_unique<Theme>(Theme::Mode::Light); }
    void coloursBecomeSpans();
    void nothingIsCarriedOut_data();
    void nothingIsCarriedOut();
    void progressBarShowsItsLastState();
    void veryLongLinesAreCut();
    void colourLeftOnReachesTheNextLines();
    void everyColourIsLegible_data();
    void everyColourIsLegible();
    void longLogPaintsOnlyWhatIsSeen();
    void viewFollowsTheEnd();
    void selectionIsCopiedWithoutColours();
    void findCountsAndSteps();
    void screenReadersGetTheVisibleLines();
    void panelSaysWhyThereIsNoLog();

private:
    std::unique_ptr<Theme> m_theme;
};

void PipelineLogTest::coloursBecomeSpans()
{
    const LogLine line = LogLine::read("ok \x1b[1;31mFAILED\x1b[0m tests", {});
    QCOMPARE(line.text, u"ok FAILED tests"_s);
    QCOMPARE(line.spans.size(), 3);
    QCOMPARE(line.spans.at(1).start, 3);
    QCOMPARE(line.spans.at(1).length, 6);
    QCOMPARE(line.spans.at(1).style.foreground, AnsiStyle::IndexedColor | 1U);
    QVERIFY(line.spans.at(1).style.flags & AnsiStyle::Bold);
    QVERIFY(line.spans.at(2).style.isPlain());

    const LogLine rgb = LogLine::read("\x1b[38;2;10;20;30ma\x1b[38;5;196mb\x1b[39mc", {});
    QCOMPARE(rgb.spans.at(0).style.foreground, AnsiStyle::RgbColor | 0x0a141eU);
    QCOMPARE(rgb.spans.at(1).style.foreground, AnsiStyle::IndexedColor | 196U);
    QCOMPARE(rgb.spans.at(2).style.foreground, 0U);
}

void PipelineLogTest::nothingIsCarriedOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("cursor and clear") << QByteArray("a\x1b[2J\x1b[10;10Hb") << u"ab"_s;
    QTest::newRow("title") << QByteArray("a\x1b]0;owned\ab") << u"ab"_s;
    QTest::newRow("link") << QByteArray("\x1b]8;;http://evil\x1b\\text\x1b]8;;\x1b\\") << u"text"_s;
    QTest::newRow("string without end") << QByteArray("a\x1b]0;rest of the line") << u"a0;rest of the line"_s;
    QTest::newRow("cut sequence") << QByteArray("a\x1b[3") << u"a"_s;
    QTest::newRow("lone escape") << QByteArray("a\x1b") << u"a"_s;
    QTest::newRow("bell and null") << QByteArray("a\a\0b", 4) << u"a\u2407\u2400b"_s;
    QTest::newRow("backspace writes over") << QByteArray("ab\bc") << u"ac"_s;
    QTest::newRow("tab") << QByteArray("a\tb") << u"a       b"_s;
    QTest::newRow("bidirectional") << QByteArray("a\xe2\x80\xae"
                                                 "b")
                                   << u"a<U+202E>b"_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xff"
                                            "b")
                              << u"a\ufffd"
                                 "b"_s;
    QTest::newRow("wide letters") << QByteArray("\xe6\x97\xa5\xe6\x9c\xac") << u"日本"_s;
}

void PipelineLogTest::nothingIsCarriedOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(LogLine::read(bytes, {}).text, text);
}

void PipelineLogTest::progressBarShowsItsLastState()
{
    QCOMPARE(LogLine::read("10%\r 50%\r100%", {}).text, u"100%"_s);
    QCOMPARE(LogLine::read("downloading\rdone", {}).text, u"doneloading"_s);
    QCOMPARE(LogLine::read("downloading\rdone\x1b[K", {}).text, u"done"_s);
    QByteArray bar;
    for (int i = 0; i < 20'000; ++i)
        bar += "progress " + QByteArray::number(i) + '\r';
    QCOMPARE(LogLine::read(bar, {}).text, u"progress 19999"_s);
    const LogLine wide = LogLine::read("日a", {});
    QCOMPARE(wide.cellAt(1), 2);
    QCOMPARE(wide.indexAt(1), 0);
    QCOMPARE(wide.width(), 3);
}

void PipelineLogTest::veryLongLinesAreCut()
{
    const LogLine line = LogLine::read(QByteArray(3'000'000, 'x'), {});
    QVERIFY(line.isCut);
    QVERIFY(line.text.size() < LogLine::LongestLine + 64);
    QVERIFY(line.spans.constLast().isMark);
    QVERIFY(line.text.endsWith(u"more"_s));
}

void PipelineLogTest::colourLeftOnReachesTheNextLines()
{
    WrittenLog written("plain\n\x1b[32mgreen\nstill green\n\x1b[0mplain again\n");
    LogView view;
    view.setLog(&written.log);
    QVERIFY(written.read());
    QCOMPARE(view.lineCount(), 4);
    QVERIFY(view.lineAt(0).spans.first().style.isPlain());
    QCOMPARE(view.lineAt(2).spans.first().style.foreground, AnsiStyle::IndexedColor | 2U);
    QVERIFY(view.lineAt(3).spans.first().style.isPlain());
}

void PipelineLogTest::everyColourIsLegible_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::Light;
    QTest::newRow("dark") << Theme::Mode::Dark;
}

void PipelineLogTest::everyColourIsLegible()
{
    QFETCH(Theme::Mode, mode);
    m_theme->setMode(mode);
    const AnsiPalette palette;
    const QColor canvas = m_theme->color(ColorToken::Canvas);
    for (quint32 index = 0; index < 256; ++index) {
        AnsiStyle text;
        text.foreground = AnsiStyle::IndexedColor | index;
        QVERIFY2(AnsiPalette::contrast(palette.colors(text).foreground, canvas) >= 4.5,
                 qPrintable(QString::number(index)));
        for (const quint32 other : {0U, AnsiStyle::IndexedColor | 3U, AnsiStyle::RgbColor | 0x808080U}) {
            AnsiStyle both;
            both.foreground = other;
            both.background = AnsiStyle::IndexedColor | index;
            const AnsiPalette::Colors colors = palette.colors(both);
            QVERIFY2(AnsiPalette::contrast(colors.foreground, colors.background) >= 4.5,
                     qPrintable(QString::number(index)));
        }
        AnsiStyle inverse = text;
        inverse.flags = AnsiStyle::Inverse;
        QVERIFY(AnsiPalette::contrast(palette.colors(inverse).foreground, palette.colors(inverse).background) >= 4.5);
    }
}

void PipelineLogTest::longLogPaintsOnlyWhatIsSeen()
{
    constexpr int Lines = 200'000;
    QByteArray bytes;
    for (int i = 0; i < Lines; ++i)
        bytes += "\x1b[36m[" + QByteArray::number(i) + "]\x1b[0m compiling source file number " +
                 QByteArray::number(i) + '\n';
    WrittenLog written(bytes);
    LogView view;
    view.resize(600, 400);
    view.setLog(&written.log);
    view.show();
    QVERIFY(written.read());
    QCOMPARE(view.lineCount(), Lines);
    (void)view.grab();
    const qint64 before = view.paintedLineCount();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    (void)view.grab();
    QVERIFY(view.paintedLineCount() - before < 100);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(view.lastVisibleLine(), Lines - 1);
    QVERIFY(view.lineAt(Lines - 1).text.startsWith(u"[199999] compiling"_s));
}

void PipelineLogTest::viewFollowsTheEnd()
{
    WrittenLog written("first\n");
    LogView view;
    view.resize(400, 120);
    view.setLog(&written.log);
    view.setFollowing(true);
    view.show();
    QVERIFY(written.read());
    const QScrollBar *bar = view.verticalScrollBar();
    const auto grow = [&written] {
        for (int i = 0; i < 40; ++i)
            written.bytes += "line\n";
        return written.read();
    };
    QVERIFY(grow());
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());

    // Scrolling up ends it, and what comes then does not move what is read.
    QSignalSpy changes(&view, &LogView::followingChanged);
    view.verticalScrollBar()->setValue(10);
    QCOMPARE(changes.count(), 1);
    QVERIFY(!view.isFollowing());
    QVERIFY(grow());
    QCOMPARE(bar->value(), 10);

    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    QVERIFY(grow());
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void PipelineLogTest::selectionIsCopiedWithoutColours()
{
    WrittenLog written("one\n\x1b[31mtwo\x1b[0m three\nfour\n");
    LogView view;
    view.resize(500, 200);
    view.setLog(&written.log);
    view.show();
    QVERIFY(written.read());
    QVERIFY(!view.hasSelection());
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, view.lineRect(1).topLeft() + QPoint(3, 5));
    QCOMPARE(view.selectedText(), u"two"_s);
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one\ntwo three\nfour"_s);
}

void PipelineLogTest::findCountsAndSteps()
{
    WrittenLog written("Error here\nnothing\n\x1b[31mer\x1b[0mror again, ERROR twice\n");
    LogPanel panel;
    panel.resize(600, 300);
    panel.setLog(&written.log, u"Build"_s);
    panel.show();
    QVERIFY(written.read());
    panel.openFind();
    panel.view()->search()->setText(u"error"_s);
    QTRY_COMPARE(panel.view()->search()->matches().size(), 3U);
    auto *matches = panel.findChild<QLabel *>(u"logMatches"_s);
    QVERIFY(panel.view()->goToMatch(true));
    QCOMPARE(matches->text(), u"1 of 3"_s);
    QVERIFY(panel.view()->goToMatch(false));
    QCOMPARE(matches->text(), u"3 of 3"_s);
    panel.view()->search()->setText(u"absent"_s);
    QTRY_COMPARE(matches->text(), u"Not found"_s);
    QVERIFY(!panel.view()->goToMatch(true));
    // The log grows, and what it brings is found, too.
    written.bytes += "absent no more\n";
    QVERIFY(written.read());
    QTRY_COMPARE(panel.view()->search()->matches().size(), 1U);
}

void PipelineLogTest::screenReadersGetTheVisibleLines()
{
    WrittenLog written("one\n\x1b[31mtwo\x1b[0m\n");
    LogView view;
    view.resize(300, 200);
    view.setLog(&written.log);
    view.show();
    QVERIFY(written.read());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), u"Log"_s);
    QCOMPARE(spoken->text(QAccessible::Value), u"one\ntwo"_s);
    QVERIFY(spoken->textInterface());
    QCOMPARE(spoken->textInterface()->text(4, 7), u"two"_s);
}

void PipelineLogTest::panelSaysWhyThereIsNoLog()
{
    LogPanel panel;
    const auto *state = panel.findChild<StatePanel *>(u"logStatePanel"_s);
    QCOMPARE(state->state(), StatePanel::State::Empty);
    QVERIFY(state->stateText().contains(u"No step chosen"_s));
    {
        WrittenLog written;
        panel.setLog(&written.log, u"Deploy"_s);
        panel.setAbsence(LogPanel::Absence::NotRun);
        QVERIFY(state->stateText().contains(u"not run"_s));
        panel.setAbsence(LogPanel::Absence::NotStarted);
        QVERIFY(state->stateText().contains(u"Not started yet"_s));
        written.bytes = "begun\n";
        QVERIFY(written.read());
        QTRY_COMPARE(state->state(), StatePanel::State::Content);
    }
    // The log is gone before the panel is told so.
    QCOMPARE(panel.view()->lineCount(), 0);
    (void)panel.grab();
}

WINDLASS_TEST(PipelineLogTest)

#include "tst_pipelinelog.moc"
