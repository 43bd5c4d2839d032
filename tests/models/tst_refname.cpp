// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/branches/refname.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;

class RefNameTest : public QObject
{
    Q_OBJECT

private slots:
    void gitAgrees_data();
    void gitAgrees();
    void anAtAloneIsNoName();
};

void RefNameTest::gitAgrees_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"main"_s,     u"feature/retry"_s, u"release-1.2.3"_s, u"ümläut/日本"_s, u"a.b"_s,    u"a-"_s,     u"x@y"_s,  u"a.lock.b"_s,
          u"{a}"_s,      u"a@"_s,            u"%20"_s,           u"<x>&y"_s,       u"a b"_s,    u"a..b"_s,   u"a~1"_s,  u"a^"_s,
          u"a:b"_s,      u"a?"_s,            u"a*"_s,            u"a["_s,          u"a\\b"_s,   u"a@{b"_s, u".a"_s,
          u"a/.b"_s,     u"-a"_s,            u"/a"_s,            u"a/"_s,          u"a."_s,     u"a//b"_s,   u"a.lock"_s,
          u"a.lock/b"_s, u"a\tb"_s,          u"a\x7f"_s,         u"a/b.lock"_s,    u"a./b"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void RefNameTest::gitAgrees()
{
    QFETCH(QString, name);
    QProcess git;
    git.start(u"git"_s, {u"check-ref-format"_s, u"--branch"_s, name});
    QVERIFY(git.waitForFinished());
    QCOMPARE(checkRefName(name) == RefNameProblem::None, git.exitCode() == 0);
}

void RefNameTest::anAtAloneIsNoName()
{
    // `git check-ref-format --branch @` takes it for a short form of HEAD, but a branch can't be made of it.
    QCOMPARE(checkRefName(u"@"_s), RefNameProblem::AtBrace);
}

WINDLASS_TEST(RefNameTest)

#include "tst_refname.moc"
