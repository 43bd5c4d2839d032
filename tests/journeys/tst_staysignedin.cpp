// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openaccount.h"
#include "tests/journeys/startedprogram.h"
#include "tests/support/testmain.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Signing in once, over several starts of the machine, with a real Secret Service. staysignedin.sh starts each function as
//! a program of its own; anywhere else they are skipped.
class StaySignedInTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsInAndTypesADraft();
    void theNextStartIsSignedIn();
    void aLockedKeyringSignsNobodyOut();
    void signingOutTakesEverythingAlong();
    void theStartAfterwardsIsNot();

private:
    static QStringList files();
    static QByteArray accountFile();
};

void StaySignedInTest::init()
{
    if (qEnvironmentVariableIsEmpty("WINDLASS_TEST_HOST"))
        QSKIP("For staysignedin.sh.");
}

QStringList StaySignedInTest::files()
{
    QStringList names;
    for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::CacheLocation})
        names += QDir(QStandardPaths::writableLocation(place)).entryList(QDir::Files);
    return names;
}

QByteArray StaySignedInTest::accountFile()
{
    QFile file(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"accounts.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void StaySignedInTest::signsInAndTypesADraft()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    typeToken(program, {}, storySecret("token"));
    QTRY_VERIFY(program.app->account());
    DraftStore &drafts = program.app->account()->drafts;
    drafts.setDraft(DraftKey::general(program.app->account()->key(), PullRequestId{{u"acme"_s, u"web-shop"_s}, 1}),
                    u"not sent"_s);
    QVERIFY(drafts.save());
}

void StaySignedInTest::theNextStartIsSignedIn()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    QVERIFY(!program.hand->isOnPage("signInPage"));
    QVERIFY(!program.app->account()->session.account.displayName.isEmpty());
    QCOMPARE(program.app->account()->drafts.count(), 1);
    std::optional<Result<Account>> me;
    program.app->account()->session.user.me().then(this, [&me](const Result<Account> &answer) { me = answer; });
    QTRY_VERIFY(me);
    QVERIFY(*me);
}

void StaySignedInTest::aLockedKeyringSignsNobodyOut()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    QVERIFY(!program.app->account());
}

void StaySignedInTest::signingOutTakesEverythingAlong()
{
    StartedProgram program;
    QTRY_VERIFY(program.app->account());
    const QString key = program.app->account()->key();
    QVERIFY(!files().filter(key).isEmpty());
    program.app->registry().run(u"account.signOut"_s);
    // It asks about what was typed and not sent.
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!program.app->account());
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    QTRY_COMPARE(files().filter(key), QStringList());
    // The keychain is asked last, and says that it is done.
    QTRY_VERIFY(!accountFile().contains(key.toUtf8()));
}

void StaySignedInTest::theStartAfterwardsIsNot()
{
    StartedProgram program;
    QTRY_VERIFY(program.hand->isOnPage("signInPage"));
    QVERIFY(!program.app->account());
}

} // namespace windlass::test

using windlass::test::StaySignedInTest;
WINDLASS_TEST(StaySignedInTest)

#include "tst_staysignedin.moc"
