// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"
#include "models/diff/diffdocument.h"
#include "tests/journeys/keptsignin.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/accounts/expiryfield.h"
#include "ui/diff/diffview.h"
#include "ui/markdown/markdownview.h"
#include "ui/pipelines/logview.h"
#include "ui/shell/statusline.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

const QString Repository = u"/repositories/acme/web-shop"_s;
const QString PullRequestTitle = u"Prices know their currency"_s;
const QString CommentText = u"Why *this* number? `a < b && c` & <b>so on</b>"_s;

} // namespace

//! One person's morning, in the order in which it happens: each step stands on the one before. The window is the real one,
//! the host is `windlass --demo-server`, and what came of it is looked up over HTTP and with git, past the program.
class MainJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aRefusedTokenIsSaidWhereItWasTyped();
    void aGoodTokenSignsIn();
    void theRepositoryIsFound();
    void thePullRequestOpensWithFewRequests();
    void theDiffIsWhatGitSays();
    void aCommentOnALineReachesTheHost();
    void anApprovalReachesTheHost();
    void theMergeIsMadeOnceWithTheChosenStrategy();
    void theMergeCommitStandsInTheList();
    void aPipelineIsStartedOnceAndItsLogGrows();
    void theStatusBarCountsTheRequests();

private:
    QString pullRequestPath() const { return Repository + u"/pullrequests/%1"_s.arg(m_pullRequest); }
    QStringList mainLine() const;
    void signIn(const QString &token);
    //! Letters are commands only where the focus is, and focus only counts in the active window.
    void focus(QWidget *widget);

    std::unique_ptr<DemoProcess> m_host;
    std::unique_ptr<ApiProbe> m_probe;
    std::unique_ptr<Application> m_app;
    std::unique_ptr<TourHand> m_hand;
    QString m_git;
    qint64 m_pullRequest = 0;
    QStringList m_mainBefore;
};

void MainJourney::initTestCase()
{
    m_host = std::make_unique<DemoProcess>();
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    m_probe = std::make_unique<ApiProbe>(m_host->baseUrl(), m_host->token());
    m_git = m_host->repository(u"acme/web-shop"_s);
    m_mainBefore = mainLine();

    StartOptions options;
    options.apiBase = QUrl(m_host->baseUrl());
    options.theme = Theme::Mode::Light;
    options.isThemeGiven = true;
    m_app = std::make_unique<Application>(options);
    m_app->show();
    m_app->window().resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    m_hand = std::make_unique<TourHand>(m_app->window(), m_app->registry());
    QTRY_VERIFY(m_hand->isOnPage("signInPage"));
}

void MainJourney::cleanupTestCase()
{
    m_hand.reset();
    m_app.reset();
    m_host.reset();
}

QStringList MainJourney::mainLine() const
{
    return QString::fromUtf8(gitOutput(m_git, {u"rev-list"_s, u"--first-parent"_s, u"main"_s})).split(u'\n', Qt::SkipEmptyParts);
}

void MainJourney::signIn(const QString &token)
{
    auto *kinds = m_hand->onPage<QTabBar>("signInKinds");
    QVERIFY(kinds);
    kinds->setCurrentIndex(1); // A token.
    auto *field = m_hand->onPage<QLineEdit>("tokenEdit");
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, token);
    QTest::keyClick(field, Qt::Key_Return);
}

void MainJourney::focus(QWidget *widget)
{
    QApplication::setActiveWindow(&m_app->window());
    widget->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), widget);
}

void MainJourney::aRefusedTokenIsSaidWhereItWasTyped()
{
    signIn(u"ATCTT3-not-a-token-of-this-host"_s);
    QTRY_VERIFY(m_hand->onPage<QWidget>("signInMessage"));
    QVERIFY(m_hand->isOnPage("signInPage"));
    QVERIFY(!m_app->account());
}

void MainJourney::aGoodTokenSignsIn()
{
    const QDate lastDay = QDate::currentDate().addDays(200);
    m_hand->onPage<ExpiryField>("expiryField")->setDate(lastDay);
    signIn(QString::fromLatin1(m_host->token()));
    waitUntilSignedIn(*m_app, *m_hand);
    QTRY_VERIFY(m_hand->isOnPage("homePage"));
    QCOMPARE(m_app->account()->session.account.nickname, u"mira"_s);
    QCOMPARE(m_app->signIns().accounts().find(m_app->account()->key())->expiresOn, lastDay);
    QTRY_VERIFY(m_hand->rowCount("workspaceList") == 2);
}

void MainJourney::theRepositoryIsFound()
{
    QCOMPARE(m_hand->openRow("workspaceList", u"Acme"_s), QString());
    QTRY_VERIFY(m_hand->rowCount("repositoryList") > 3);
    QCOMPARE(m_hand->openRow("repositoryList", u"Web shop"_s), QString());
    QTRY_VERIFY(m_hand->onPage<MarkdownView>("readmeView"));
    const QString readme = QString::fromUtf8(gitOutput(m_git, {u"show"_s, u"main:README.md"_s}));
    QTRY_COMPARE(m_hand->onPage<MarkdownView>("readmeView")->sourceText(), readme);
}

void MainJourney::thePullRequestOpensWithFewRequests()
{
    QCOMPARE(m_hand->command("go.pullRequests"), QString());
    QTRY_VERIFY(m_hand->rowCount("pullRequestList") > 2);
    QTRY_COMPARE(m_app->account()->session.client.activeCount(), 0);
    const int before = m_app->account()->session.client.ledger().used(RequestFamily::Repository);

    QCOMPARE(m_hand->openRow("pullRequestList", PullRequestTitle), QString());
    QTRY_VERIFY(m_hand->onPage<QTabBar>("tabs"));
    m_pullRequest = m_hand->page()->location().number();
    QVERIFY(m_pullRequest > 0);
    const QString description = m_probe->object(pullRequestPath()).value(u"description"_s).toString();
    QTRY_COMPARE(m_hand->onPage<MarkdownView>("description")->sourceText(), description);

    m_hand->onPage<QTabBar>("tabs")->setCurrentIndex(1);
    QTRY_VERIFY(m_hand->onPage<DiffView>("diffView") && m_hand->onPage<DiffView>("diffView")->rows().rowCount() > 20);
    QTRY_COMPARE(m_app->account()->session.client.activeCount(), 0);
    const int spent = m_app->account()->session.client.ledger().used(RequestFamily::Repository) - before;
    qInfo("requests for opening a pull request with its files: %d", spent);
    // Pull request, comments, diff and diffstat (both redirected within the API), statuses, merge checks.
    QVERIFY2(spent <= 8, qPrintable(QString::number(spent)));
}

void MainJourney::theDiffIsWhatGitSays()
{
    const QJsonObject pullRequest = m_probe->object(pullRequestPath());
    const auto hashOf = [&pullRequest](const QString &end) {
        return pullRequest.value(end).toObject().value(u"commit"_s).toObject().value(u"hash"_s).toString();
    };
    const QString range = hashOf(u"destination"_s) + u"..."_s + hashOf(u"source"_s);
    QCOMPARE(m_probe->bytes(pullRequestPath() + u"/diff"_s),
             gitOutput(m_git, {u"-c"_s, u"core.abbrev=7"_s, u"diff"_s, u"-M"_s, range}));

    const QList<QByteArray> counted = gitOutput(m_git, {u"diff"_s, u"-M"_s, u"--numstat"_s, range}).trimmed().split('\n');
    const DiffDocument *document = m_hand->onPage<DiffView>("diffView")->document();
    QTRY_COMPARE(document->fileCount(), int(counted.size()));
    for (int file = 0; file < document->fileCount(); ++file) {
        const QList<QByteArray> columns = counted.at(file).split('\t');
        QCOMPARE(document->file(file).added, columns.at(0).toInt());
        QCOMPARE(document->file(file).removed, columns.at(1).toInt());
    }

    auto *view = m_hand->onPage<DiffView>("diffView");
    focus(view);
    QTest::keyClick(view, Qt::Key_S);
    QTRY_COMPARE(view->diffLayout(), DiffLayout::SideBySide);
    QTest::keyClick(view, Qt::Key_S);
    QTRY_COMPARE(view->diffLayout(), DiffLayout::Unified);
}

void MainJourney::aCommentOnALineReachesTheHost()
{
    const qint64 before = m_probe->object(pullRequestPath() + u"/comments?pagelen=100"_s).value(u"values"_s).toArray().size();
    auto *view = m_hand->onPage<DiffView>("diffView");
    focus(view);
    QTest::keyClick(view, Qt::Key_N);
    const DiffAnchor anchor = view->cursorAnchor();
    QTest::keyClick(view, Qt::Key_C);
    QTRY_VERIFY(m_hand->onPage<QPlainTextEdit>("commentText"));
    auto *text = m_hand->onPage<QPlainTextEdit>("commentText");
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, CommentText);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(!m_hand->onPage<QPlainTextEdit>("commentText"));
    const QJsonArray comments = m_probe->object(pullRequestPath() + u"/comments?pagelen=100"_s).value(u"values"_s).toArray();
    QCOMPARE(comments.size(), before + 1);
    const QJsonObject sent = comments.last().toObject();
    QCOMPARE(sent.value(u"content"_s).toObject().value(u"raw"_s).toString(), CommentText);
    const QJsonObject place = sent.value(u"inline"_s).toObject();
    QCOMPARE(place.value(u"path"_s).toString(), anchor.path);
    QCOMPARE(place.value(anchor.side == DiffSide::New ? u"to"_s : u"from"_s).toInt(), anchor.line);

    const auto shown = m_hand->page()->findChildren<MarkdownView *>();
    QVERIFY(std::any_of(shown.begin(), shown.end(), [](const MarkdownView *body) { return body->sourceText() == CommentText; }));
}

void MainJourney::anApprovalReachesTheHost()
{
    QCOMPARE(m_hand->click(m_hand->onPage<QAbstractButton>("approveButton"), "approveButton"), QString());
    const auto isApprovedOnHost = [this] {
        const QJsonArray people = m_probe->object(pullRequestPath()).value(u"participants"_s).toArray();
        return std::any_of(people.begin(), people.end(), [](const QJsonValue &person) {
            return person[u"user"_s][u"nickname"_s].toString() == u"mira"_s && person[u"approved"_s].toBool();
        });
    };
    QTRY_VERIFY(isApprovedOnHost());
    QTRY_COMPARE(m_hand->onPage<QAbstractButton>("approveButton")->text(), u"Withdraw approval"_s);
}

void MainJourney::theMergeIsMadeOnceWithTheChosenStrategy()
{
    QTimer::singleShot(0, this, [this] { m_hand->click(m_hand->onPage<QAbstractButton>("mergeButton"), "mergeButton"); });
    QTRY_VERIFY(m_hand->inDialog<QComboBox>("strategyBox") && m_hand->inDialog<QComboBox>("strategyBox")->count() > 1);
    auto *strategies = m_hand->inDialog<QComboBox>("strategyBox");
    strategies->setCurrentIndex(strategies->findData(u"squash"_s));
    QCOMPARE(strategies->currentData().toString(), u"squash"_s);
    QTRY_VERIFY(m_hand->inDialog<QAbstractButton>("confirmMerge")->isEnabled());
    auto *confirm = m_hand->inDialog<QAbstractButton>("confirmMerge");
    confirm->click();
    confirm->click(); // A second click while the first is under way must not merge a second time.

    QTRY_VERIFY_WITH_TIMEOUT(m_hand->onPage<QAbstractButton>("mergeCommitLink"), 20'000);
    const QJsonObject merged = m_probe->object(pullRequestPath());
    QCOMPARE(merged.value(u"state"_s).toString(), u"MERGED"_s);

    const QStringList now = mainLine();
    QCOMPARE(now.size(), m_mainBefore.size() + 1);
    QCOMPARE(now.mid(1), m_mainBefore);
    QVERIFY(now.constFirst().startsWith(merged.value(u"merge_commit"_s).toObject().value(u"hash"_s).toString()));
    const QByteArray parents = gitOutput(m_git, {u"log"_s, u"-1"_s, u"--format=%P"_s, u"main"_s}).trimmed();
    QCOMPARE(parents.split(' ').size(), 1); // A squash has one parent.
}

void MainJourney::theMergeCommitStandsInTheList()
{
    QCOMPARE(m_hand->click(m_hand->onPage<QAbstractButton>("mergeCommitInList"), "mergeCommitInList"), QString());
    QTRY_VERIFY(m_hand->rowCount("commitList") > 10);
    const QByteArray subject = gitOutput(m_git, {u"log"_s, u"-1"_s, u"--format=%s"_s, u"main"_s}).trimmed();
    QCOMPARE(m_hand->openRow("commitList", QString::fromUtf8(subject)), QString());
    QTRY_VERIFY(m_hand->isOnPage("commitPage"));
    QTRY_VERIFY(m_hand->onPage<DiffView>("diffView") && m_hand->onPage<DiffView>("diffView")->rows().rowCount() > 5);
}

void MainJourney::aPipelineIsStartedOnceAndItsLogGrows()
{
    const auto newest = [this] {
        return m_probe->object(Repository + u"/pipelines?sort=-created_on&pagelen=10"_s).value(u"values"_s).toArray().first().toObject();
    };
    const int before = newest().value(u"build_number"_s).toInt();
    QCOMPARE(m_hand->command("go.pipelines"), QString());
    QTRY_VERIFY(m_hand->rowCount("pipelineList") > 3);
    QTimer::singleShot(0, this, [this] { m_hand->command("pipeline.run"); });
    QTRY_VERIFY(m_hand->inDialog<QAbstractButton>("startPipelineButton")
                && m_hand->inDialog<QAbstractButton>("startPipelineButton")->isEnabled());
    auto *start = m_hand->inDialog<QAbstractButton>("startPipelineButton");
    start->click();
    start->click();

    QTRY_VERIFY_WITH_TIMEOUT(m_hand->isOnPage("pipelinePage"), 10'000);
    const QJsonObject run = newest();
    QCOMPARE(run.value(u"build_number"_s).toInt(), before + 1);
    QCOMPARE(run.value(u"target"_s).toObject().value(u"ref_name"_s).toString(), u"main"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->rowCount("stepList") > 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->onPage<LogView>("logView") && m_hand->onPage<LogView>("logView")->lineCount() > 3, 20'000);
    const auto seen = m_hand->onPage<LogView>("logView")->lineCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->onPage<LogView>("logView")->lineCount() != seen, 20'000);
}

void MainJourney::theStatusBarCountsTheRequests()
{
    const int used = m_app->account()->session.client.ledger().used(RequestFamily::Repository);
    QVERIFY(used > 10);
    const QString told = m_app->window().statusLine().budgetMeter()->accessibleDescription();
    QVERIFY2(told.contains(QString::number(used)), qPrintable(told));
}

} // namespace windlass::test

using windlass::test::MainJourney;
WINDLASS_TEST(MainJourney)

#include "tst_mainjourney.moc"
