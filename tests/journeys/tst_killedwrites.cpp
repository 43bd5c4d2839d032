// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/tokencredentials.h"
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"
#include "tests/journeys/holdinghost.h"
#include "tests/journeys/keptsignin.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/theme/theme.h"
#include "ui/writes/writenotices.h"

#include <QAbstractButton>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

using std::chrono::milliseconds;

const RepositoryId KilledIn{u"acme"_s, u"web-shop"_s};
const QString KilledText = u"Sent by a program that did not live to hear of it."_s;

OpenAccount::Options killedAccount(const QString &base, const QByteArray &token, const QString &uuid, const QString &folder)
{
    OpenAccount::Options options;
    options.apiBase = QUrl(base);
    options.credentials = std::make_shared<TokenCredentials>(QString(), Secret(token));
    options.account.uuid = uuid;
    options.dataFolder = folder;
    options.looks = {milliseconds(50), milliseconds(300), milliseconds(1000)};
    return options;
}

} // namespace

//! Started by KilledWritesTest as a program of its own: opens the account, sends one write, and waits for an answer that
//! never comes.
class KilledWriterChild : public QObject
{
    Q_OBJECT

private slots:
    void sends()
    {
        const QString what = qEnvironmentVariable("WINDLASS_TEST_WRITE");
        if (what.isEmpty())
            QSKIP("a helper of KilledWritesTest");
        OpenAccount account(killedAccount(qEnvironmentVariable("WINDLASS_TEST_BASE"), qgetenv("WINDLASS_TEST_TOKEN"),
                                          qEnvironmentVariable("WINDLASS_TEST_SELF"),
                                          qEnvironmentVariable("WINDLASS_TEST_FOLDER")));
        const PullRequestId id{KilledIn, qEnvironmentVariableIntValue("WINDLASS_TEST_NUMBER")};
        // A person has read the page before writing on it: what is there is known, and the time of the host.
        bool isRead = false;
        account.session.pullRequests.get(id).then(this, [&isRead](const Result<PullRequest> &answer) {
            isRead = answer.hasValue();
        });
        QTRY_VERIFY(isRead);
        qint64 newestComment = 0;
        bool hasComments = false;
        account.session.comments.list(id).then(this, [&](const Result<Page<Comment>> &answer) {
            hasComments = true;
            for (const Comment &comment : answer->values)
                newestComment = std::max(newestComment, comment.id);
        });
        qint64 newestRun = 0;
        account.session.pipelines.list(KilledIn).then(this, [&](const Result<Page<Pipeline>> &answer) {
            newestRun = answer->values.constFirst().buildNumber;
        });
        QTRY_VERIFY(hasComments && newestRun > 0);
        QSignalSpy pullRequestDone(&account.pullRequestActions, &PullRequestActions::finished);
        QSignalSpy pipelineDone(&account.pipelineActions, &PipelineActions::finished);
        if (what == u"comment"_s) {
            NewComment comment;
            comment.content = KilledText;
            account.pullRequestActions.addComment(id, comment, newestComment);
        } else if (what == u"merge"_s) {
            account.pullRequestActions.merge(id, {u"squash"_s, u"Merged by a program that was killed"_s, false});
        } else if (what == u"approve"_s) {
            account.pullRequestActions.approve(id);
        } else {
            PipelineTarget target;
            target.refName = u"main"_s;
            account.pipelineActions.run(KilledIn, target, newestRun);
        }
        QVERIFY(!pipelineDone.wait(50'000));
        QVERIFY(pullRequestDone.isEmpty());
        QFAIL("nobody killed us");
    }
};

//! kill -9 between sending and answer, with real programs, a real host and real files. The host is asked past the program
//! what happened; the write must have left once, and the next start must say the truth about it.
class KilledWritesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_host = std::make_unique<DemoProcess>();
        QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
        m_probe = std::make_unique<ApiProbe>(m_host->baseUrl(), m_host->token());
        m_self = m_probe->object(u"/user"_s).value(u"uuid"_s).toString();
        QVERIFY(!m_self.isEmpty());
        const QJsonArray open = m_probe->object(u"/repositories/acme/web-shop/pullrequests?state=OPEN&pagelen=50"_s)
                                    .value(u"values"_s)
                                    .toArray();
        for (const QJsonValue &value : open)
            m_open += value[u"id"_s].toInteger();
        QVERIFY(m_open.size() > 3);
    }

    void cleanupTestCase() { m_host.reset(); }

    void theNextStartSaysWhatCameOfIt_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("isCarriedOut");
        QTest::newRow("comment, carried out") << u"comment"_s << true;
        QTest::newRow("comment, lost") << u"comment"_s << false;
        QTest::newRow("approval, carried out") << u"approve"_s << true;
        QTest::newRow("approval, lost") << u"approve"_s << false;
        QTest::newRow("pipeline, carried out") << u"pipeline"_s << true;
        QTest::newRow("pipeline, lost") << u"pipeline"_s << false;
        QTest::newRow("merge, lost") << u"merge"_s << false;
        QTest::newRow("merge, carried out") << u"merge"_s << true;
    }

    void theNextStartSaysWhatCameOfIt()
    {
        QFETCH(QString, what);
        QFETCH(bool, isCarriedOut);
        QTemporaryDir folder;
        HoldingHost relay(originOf(m_host->baseUrl()));
        const qint64 number = numberFor(what);
        if (what == u"approve"_s)
            withdrawApproval(number);
        const int before = countOnHost(what, number);
        sendAndKill(relay, what, number, isCarriedOut, folder.path());
        QCOMPARE(countOnHost(what, number), before + (isCarriedOut ? 1 : 0));

        OpenAccount account(killedAccount(relay.origin() + u"/2.0"_s, m_host->token(), m_self, folder.path()));
        QCOMPARE(account.recovery.rows().size(), 1);
        QVERIFY(account.recovery.rows().constFirst().isLooking());
        const PullRequestId id{KilledIn, number};
        if (what == u"merge"_s)
            QCOMPARE(account.pullRequestActions.merge(id, {}), quint64(0)); // Not offered while it is looked up.
        QTRY_VERIFY_WITH_TIMEOUT(!account.recovery.rows().constFirst().isLooking(), 20'000);
        QCOMPARE(account.recovery.rows().constFirst().outcome->kind,
                 isCarriedOut ? WriteOutcome::Kind::Done : WriteOutcome::Kind::NotDone);
        QVERIFY(account.journal.entries().isEmpty());
        if (what == u"comment"_s)
            QCOMPARE(account.drafts.draft(DraftKey::general(account.key(), id)), isCarriedOut ? QString() : KilledText);
        QCOMPARE(relay.writeCount(), 1); // It left once, in all.
        QCOMPARE(countOnHost(what, number), before + (isCarriedOut ? 1 : 0));
    }

    void theWindowSaysIt()
    {
        // The window finds its files where a person's are; tests have a place of their own for that.
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        QVERIFY(QDir(folder).removeRecursively());
        HoldingHost relay(originOf(m_host->baseUrl()));
        const qint64 number = numberFor(u"comment"_s);
        sendAndKill(relay, u"comment"_s, number, false, folder);
        relay.setWrites(HoldingHost::Writes::GoThrough);

        StartOptions options;
        options.apiBase = QUrl(relay.origin() + u"/2.0"_s);
        options.theme = Theme::Mode::Light;
        options.isThemeGiven = true;
        Application app(options);
        app.show();
        app.window().resize(1280, 800);
        TourHand hand(app.window(), app.registry());
        QTRY_VERIFY(hand.isOnPage("signInPage"));
        hand.onPage<QTabBar>("signInKinds")->setCurrentIndex(1); // A token.
        auto *field = hand.onPage<QLineEdit>("tokenEdit");
        field->setText(QString::fromLatin1(m_host->token()));
        QTest::keyClick(field, Qt::Key_Return);
        waitUntilSignedIn(app, hand);

        const auto sentence = [&app] {
            const auto *label = app.window().writeNotices().findChild<QLabel *>(u"noticeText"_s);
            return label ? label->text() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(u"it was not sent"_s), 30'000);
        QVERIFY2(sentence().contains(u"acme/web-shop #%1"_s.arg(number)), qPrintable(sentence()));
        takePicture(app, "not-sent");
        app.window().writeNotices().findChild<QAbstractButton *>(u"writeNoticeOpen"_s)->click();
        QTRY_VERIFY(hand.page() && hand.page()->location().number() == number);
        app.window().writeNotices().findChild<QAbstractButton *>(u"writeNoticeDismiss"_s)->click();
        QTRY_VERIFY(app.window().writeNotices().isHidden());
        QCOMPARE(relay.writeCount(), 1);
    }

private:
    static QString originOf(const QString &base) { return base.left(base.size() - QStringLiteral("/2.0").size()); }

    qint64 numberFor(const QString &what) const
    {
        // Those that can be merged are told by trying; the demo's first open ones can.
        return what == u"merge"_s ? m_open.constFirst() : m_open.at(1);
    }

    //! What a host has of such writes of ours.
    int countOnHost(const QString &what, qint64 number) const
    {
        const QString pullRequest = u"/repositories/acme/web-shop/pullrequests/%1"_s.arg(number);
        int count = 0;
        if (what == u"comment"_s) {
            const QJsonArray comments = m_probe->object(pullRequest + u"/comments?pagelen=100"_s).value(u"values"_s).toArray();
            for (const QJsonValue &comment : comments)
                count += comment[u"content"_s][u"raw"_s].toString() == KilledText;
        } else if (what == u"pipeline"_s) {
            count = m_probe->object(u"/repositories/acme/web-shop/pipelines?pagelen=1"_s).value(u"size"_s).toInt();
        } else if (what == u"merge"_s) {
            count = m_probe->object(pullRequest).value(u"state"_s).toString() == u"MERGED"_s;
        } else {
            const QJsonArray people = m_probe->object(pullRequest).value(u"participants"_s).toArray();
            for (const QJsonValue &person : people)
                count += person[u"user"_s][u"uuid"_s].toString() == m_self && person[u"approved"_s].toBool();
        }
        return count;
    }

    void sendAndKill(HoldingHost &relay, const QString &what, qint64 number, bool isCarriedOut, const QString &folder)
    {
        relay.setWrites(isCarriedOut ? HoldingHost::Writes::ReachTheHost : HoldingHost::Writes::AreLost);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WINDLASS_TEST_WRITE"_s, what);
        environment.insert(u"WINDLASS_TEST_BASE"_s, relay.origin() + u"/2.0"_s);
        environment.insert(u"WINDLASS_TEST_TOKEN"_s, QString::fromLatin1(m_host->token()));
        environment.insert(u"WINDLASS_TEST_SELF"_s, m_self);
        environment.insert(u"WINDLASS_TEST_FOLDER"_s, folder);
        environment.insert(u"WINDLASS_TEST_NUMBER"_s, QString::number(number));
        QProcess child;
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath(), {u"KilledWriterChild"_s});
        QVERIFY(child.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(relay.isHolding() || child.state() == QProcess::NotRunning, 30'000);
        QVERIFY2(relay.isHolding(), child.readAll().constData());
        child.kill();
        QVERIFY(child.waitForFinished(10'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(relay.writeCount(), 1);
        if (what == u"merge"_s && isCarriedOut)
            QTRY_COMPARE_WITH_TIMEOUT(countOnHost(what, number), 1, 20'000); // The host goes on with it by itself.
    }

    //! Past the program; a first row may have approved.
    void withdrawApproval(qint64 number) const
    {
        if (countOnHost(u"approve"_s, number) == 0)
            return;
        ApiClient client({QUrl(m_host->baseUrl()), std::make_shared<TokenCredentials>(QString(), Secret(m_host->token())), {}});
        PullRequestsApi api(client);
        QObject context;
        bool isOver = false;
        api.withdrawApproval({KilledIn, number}).then(&context, [&isOver](const Result<Nothing> &) { isOver = true; });
        QTRY_VERIFY(isOver);
        QCOMPARE(countOnHost(u"approve"_s, number), 0);
    }

    //! For people who want to look: WINDLASS_PICTURES names a folder.
    static void takePicture(Application &app, const char *name)
    {
        const QString folder = qEnvironmentVariable("WINDLASS_PICTURES");
        if (folder.isEmpty())
            return;
        for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::current().setMode(mode);
            QCoreApplication::processEvents(); // Palettes arrive as events.
            const QString word = mode == Theme::Mode::Dark ? u"-dark.png"_s : u"-light.png"_s;
            app.window().grab().save(folder + u'/' + QString::fromLatin1(name) + word);
        }
    }

    std::unique_ptr<DemoProcess> m_host;
    std::unique_ptr<ApiProbe> m_probe;
    QString m_self;
    QList<qint64> m_open;
};

} // namespace windlass::test

using windlass::test::KilledWriterChild;
using windlass::test::KilledWritesTest;
WINDLASS_TEST(KilledWritesTest)
WINDLASS_TEST(KilledWriterChild)

#include "tst_killedwrites.moc"
