// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! What a person sees who starts the program from a terminal.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongCommandLineIsOneSentence_data();
    void aWrongCommandLineIsOneSentence();
    void aRightOneIsUnderstood();
    void filesAndPipesAreUnderstood();
    void theProgramEndsWithTwo();
    void aPortInUseIsSaid();
    void aFolderThatIsNoRepositoryIsSaid();
    void theTourNamesWhatIsWrong();

private:
    struct Ending {
        int exitCode = -1;
        QString output;
        QString errors;
    };
    static Ending run(const QStringList &arguments);
};

CommandLineTest::Ending CommandLineTest::run(const QStringList &arguments)
{
    QProcess program;
    program.start(qEnvironmentVariable("WINDLASS_BINARY"), arguments);
    if (!program.waitForFinished(60'000)) {
        program.kill();
        program.waitForFinished();
        return {};
    }
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void CommandLineTest::aWrongCommandLineIsOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("port without server") << QStringList{u"--port"_s, u"80"_s};
    QTest::newRow("port is no number") << QStringList{u"--demo-server"_s, u"--port"_s, u"eighty"_s};
    QTest::newRow("port too high") << QStringList{u"--demo-server"_s, u"--port"_s, u"70000"_s};
    QTest::newRow("tour without demo") << QStringList{u"--tour"_s, u"/tmp/x"_s};
    QTest::newRow("demo repository without demo") << QStringList{u"--demo-repository"_s, u"."_s};
    QTest::newRow("both demos") << QStringList{u"--demo"_s, u"--demo-server"_s};
    QTest::newRow("plain http to another host") << QStringList{u"--api-base"_s, u"http://api.example.com/2.0"_s};
    QTest::newRow("no address") << QStringList{u"--api-base"_s, u"bitbucket"_s};
    QTest::newRow("user name in the address") << QStringList{u"--api-base"_s, u"https://me@api.example.com/2.0"_s};
    QTest::newRow("address and demo") << QStringList{u"--demo"_s, u"--api-base"_s, u"https://api.example.com/2.0"_s};
    QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"pink"_s};
    QTest::newRow("another host's page") << QStringList{u"https://example.com/acme/web-shop"_s};
    QTest::newRow("two places") << QStringList{u"/acme/web-shop"_s, u"/acme/infra"_s};
}

void CommandLineTest::aWrongCommandLineIsOneSentence()
{
    QFETCH(QStringList, arguments);
    const auto result = parseCommandLine(QStringList{u"windlass"_s} + arguments);
    const auto *exit = std::get_if<EarlyExit>(&result);
    QVERIFY(exit);
    QCOMPARE(exit->exitCode, 2);
    QVERIFY(!exit->text.isEmpty());
    QVERIFY(!exit->text.contains(u'\n'));
}

void CommandLineTest::aRightOneIsUnderstood()
{
    const auto result = parseCommandLine({u"windlass"_s, u"--api-base"_s, u"http://127.0.0.1:8080/2.0"_s, u"--theme"_s,
                                          u"dark"_s, u"https://bitbucket.org/acme/web-shop/pull-requests/42"_s});
    const auto *options = std::get_if<StartOptions>(&result);
    QVERIFY(options);
    QCOMPARE(options->apiBase, QUrl(u"http://127.0.0.1:8080/2.0"_s));
    QCOMPARE(options->theme, Theme::Mode::Dark);
    QCOMPARE(options->place, u"https://bitbucket.org/acme/web-shop/pull-requests/42"_s);
}

void CommandLineTest::filesAndPipesAreUnderstood()
{
    QTemporaryDir folder;
    QFile odd(folder.filePath(u"no ending"_s));
    QVERIFY(odd.open(QIODevice::WriteOnly));
    const auto patchesOf = [](const QStringList &arguments) {
        const auto result = parseCommandLine(QStringList{u"windlass"_s} + arguments);
        const auto *options = std::get_if<StartOptions>(&result);
        return options ? options->patches : QStringList{u"wrong"_s};
    };
    QCOMPARE(patchesOf({u"-"_s}), QStringList{u"-"_s});
    QCOMPARE(patchesOf({odd.fileName()}), QStringList{odd.fileName()});
    QCOMPARE(patchesOf({u"file://"_s + odd.fileName().replace(u' ', u"%20"_s)}), QStringList{odd.fileName()});
    // One that is not there yet is a patch by its name, and the page says so; relative ones are made absolute.
    QCOMPARE(patchesOf({u"/nowhere/a.diff"_s, u"/nowhere/b.PATCH"_s}), (QStringList{u"/nowhere/a.diff"_s, u"/nowhere/b.PATCH"_s}));
    QCOMPARE(patchesOf({u"gone.diff"_s}), QStringList{QDir::current().absoluteFilePath(u"gone.diff"_s)});
    // A place beside them stays one, and an address is never a file.
    QCOMPARE(patchesOf({u"https://bitbucket.org/acme/web-shop"_s, u"-"_s}), QStringList{u"-"_s});
    QCOMPARE(patchesOf({u"https://example.com/a.diff"_s}), QStringList{u"wrong"_s});
    QCOMPARE(patchesOf({u"nothing-of-the-kind"_s}), QStringList{u"wrong"_s});
}

void CommandLineTest::theProgramEndsWithTwo()
{
    const Ending ending = run({u"--frobnicate"_s});
    QCOMPARE(ending.exitCode, 2);
    QCOMPARE(ending.output, QString());
    QCOMPARE(ending.errors.count(u'\n'), 1);
}

void CommandLineTest::aPortInUseIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QString port = QString::number(taken.serverPort());
    const Ending ending = run({u"--demo-server"_s, u"--port"_s, port});
    QCOMPARE(ending.exitCode, 1);
    QCOMPARE(ending.errors.count(u'\n'), 1);
    QVERIFY2(ending.errors.contains(port), qPrintable(ending.errors));
}

void CommandLineTest::aFolderThatIsNoRepositoryIsSaid()
{
    QTemporaryDir folder;
    const Ending ending = run({u"--demo-server"_s, u"--demo-repository"_s, folder.path()});
    QCOMPARE(ending.exitCode, 1);
    QCOMPARE(ending.errors.count(u'\n'), 1);
    QVERIFY2(ending.errors.contains(folder.path()), qPrintable(ending.errors));
}

void CommandLineTest::theTourNamesWhatIsWrong()
{
    QTemporaryDir folder;
    const Ending ending = run({u"--demo"_s, u"--demo-repository"_s, folder.path(), u"--tour"_s, folder.filePath(u"t"_s)});
    QCOMPARE(ending.exitCode, 1);
    QVERIFY2(ending.errors.contains(folder.path()), qPrintable(ending.errors));
}

} // namespace windlass::test

using windlass::test::CommandLineTest;
WINDLASS_TEST(CommandLineTest)

#include "tst_commandline.moc"
