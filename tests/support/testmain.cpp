// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>
#include <QStandardPaths>
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
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("windlass-tests"));
    QStandardPaths::setTestModeEnabled(true);

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
