// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <map>

namespace windlass::test {

namespace {

std::map<QByteArray, std::function<std::unique_ptr<QObject>()>> &classes()
{
    static std::map<QByteArray, std::function<std::unique_ptr<QObject>()>> map;
    return map;
}

int runClass(const QByteArray &name, const QStringList &arguments)
{
    return QTest::qExec(classes().at(name)().get(), arguments);
}

} // namespace

TestClass::TestClass(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    classes().emplace(name, std::move(make));
}

} // namespace windlass::test

int main(int argc, char *argv[])
{
    using namespace windlass::test;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // No test reads or writes the keychain of the person who runs it, and no program that a test starts.
    if (qEnvironmentVariableIsEmpty("WINDLASS_TEST_KEYRING"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    // Nor their files: a home of its own for each run, so that two at once are in nobody's way either. A story over several
    // starts of the machine brings its home along, and the places in it are those of the program itself, which it starts.
    const bool isStory = !qEnvironmentVariableIsEmpty("WINDLASS_TEST_HOST");
    QTemporaryDir home;
    if (!isStory && home.isValid())
        qputenv("HOME", QFile::encodeName(home.path()));
    QCoreApplication::setApplicationName(isStory ? QStringLiteral("windlass") : QStringLiteral("windlass-tests"));
    if (isStory)
        QCoreApplication::setOrganizationName(QStringLiteral("windlass"));
    QStandardPaths::setTestModeEnabled(!isStory);
    QApplication app(argc, argv);

    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-'))) {
        const QByteArray name = arguments.takeAt(1).toUtf8();
        if (!classes().contains(name)) {
            std::fprintf(stderr, "no test class %s\n", name.constData());
            return 2;
        }
        return runClass(name, arguments);
    }
    int failed = 0;
    for (const auto &entry : classes())
        failed += runClass(entry.first, arguments);
    return failed;
}
