// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/program.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/diff/diffview.h"
#include "ui/markdown/markdownview.h"
#include "ui/pipelines/logview.h"
#include "ui/widgets/statepanel.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

const QString OfflineRepository = u"/repositories/acme/web-shop"_s;

} // namespace

//! A place, and what somebody sees there.
struct SeenPlace {
    QString name;
    Location location;
    std::function<int(TourHand &)> seen; //!< How much of it is there: rows, lines, characters; 0 for nothing.
};

//! Everything that was seen with a network can be read without one, says how old it is, and is brought up to date by one
//! refresh when the network comes back. The server is a process that is stopped and started again; the program is started
//! anew in between, with the folders that it had.
class OfflineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everythingIsSeenOnce();
    void theCacheIsTheOwnersAlone();
    void withoutAServerItIsAllThere_data();
    void withoutAServerItIsAllThere();
    void whenTheServerReturnsOneRefreshIsEnough_data();
    void whenTheServerReturnsOneRefreshIsEnough();
    void twoAccessTokensShareNothing();

private:
    void addPlaces();
    void placeRows();
    int settled(const SeenPlace &place);
    static QStringList errorPages(QWidget *page);
    static bool hasBanner(QWidget *page);

    QTemporaryDir m_folder;
    std::unique_ptr<DemoProcess> m_host;
    std::unique_ptr<Program> m_program;
    QList<SeenPlace> m_places;
    QHash<QString, int> m_seen;
    QDateTime m_stoppedAt;
};

void OfflineTest::initTestCase()
{
    m_host = std::make_unique<DemoProcess>();
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    addPlaces();
    m_program = std::make_unique<Program>(m_host->baseUrl(), m_host->token(), m_folder.path());
}

void OfflineTest::cleanupTestCase()
{
    m_program.reset();
    m_host.reset();
}

void OfflineTest::addPlaces()
{
    const ApiProbe probe(m_host->baseUrl(), m_host->token());
    const auto newest = [&probe](const QString &list) { return probe.object(OfflineRepository + list).value(u"values"_s).toArray(); };
    qint64 pullRequest = 0;
    for (const QJsonValue &value : newest(u"/pullrequests?state=OPEN&pagelen=50"_s)) {
        if (value[u"comment_count"_s].toInt() > 1)
            pullRequest = value[u"id"_s].toInt();
    }
    qint64 pipeline = 0;
    for (const QJsonValue &value : newest(u"/pipelines?sort=-created_on&pagelen=30"_s)) {
        if (value[u"state"_s][u"name"_s].toString() == u"COMPLETED"_s && pipeline == 0)
            pipeline = value[u"build_number"_s].toInt();
    }
    const QString hash = newest(u"/commits?pagelen=1"_s).first()[u"hash"_s].toString();
    QVERIFY(pullRequest > 0 && pipeline > 0 && !hash.isEmpty());

    using Section = Location::Section;
    const auto rows = [](const char *list) { return [list](TourHand &hand) { return hand.rowCount(list); }; };
    const auto inRepository = [](Section section) { return Location::forRepository(u"acme"_s, u"web-shop"_s, section); };
    const auto tab = [pullRequest](Location::Tab which) {
        Location place = Location::forPullRequest(u"acme"_s, u"web-shop"_s, pullRequest);
        place.tab = which;
        return place;
    };
    m_places = {
        {u"home"_s, Location::home(), rows("workspaceList")},
        {u"workspace"_s, Location::forWorkspace(u"acme"_s), rows("repositoryList")},
        {u"repository"_s, inRepository(Section::Repository),
         [](TourHand &hand) {
             auto *readme = hand.onPage<MarkdownView>("readmeView");
             return readme ? int(readme->sourceText().size()) : 0;
         }},
        {u"pull requests"_s, inRepository(Section::PullRequests), rows("pullRequestList")},
        {u"pull request"_s, tab(Location::Tab::Overview),
         [](TourHand &hand) {
             auto *text = hand.onPage<MarkdownView>("description");
             return text ? int(text->sourceText().size()) : 0;
         }},
        {u"files and comments"_s, tab(Location::Tab::Files),
         [](TourHand &hand) {
             auto *view = hand.onPage<DiffView>("diffView");
             return view ? view->rows().rowCount() : 0;
         }},
        {u"commits of the pull request"_s, tab(Location::Tab::Commits), rows("commitsList")},
        {u"commits"_s, inRepository(Section::Commits), rows("commitList")},
        {u"commit"_s, Location::forCommit(u"acme"_s, u"web-shop"_s, hash),
         [](TourHand &hand) {
             auto *view = hand.onPage<DiffView>("diffView");
             return view ? view->rows().rowCount() : 0;
         }},
        {u"branches"_s, inRepository(Section::Branches), rows("branchList")},
        {u"pipelines"_s, inRepository(Section::Pipelines), rows("pipelineList")},
        {u"pipeline with its log"_s, Location::forPipeline(u"acme"_s, u"web-shop"_s, pipeline),
         [](TourHand &hand) {
             auto *log = hand.onPage<LogView>("logView");
             return log && hand.rowCount("stepList") > 0 ? int(log->lineCount()) : 0;
         }},
    };
}

void OfflineTest::placeRows()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < m_places.size(); ++number)
        QTest::newRow(qPrintable(m_places.at(number).name)) << number;
}

//! Goes to a place, waits until nothing is under way any more, and says what is seen.
int OfflineTest::settled(const SeenPlace &place)
{
    m_program->window().go(place.location);
    // A diff is parsed a while after the last answer: it is all there when it grows no more.
    int before = -1;
    QElapsedTimer unchanged;
    std::ignore = QTest::qWaitFor(
        [&] {
            const int now = place.seen(m_program->hand());
            if (now != before || now == 0 || m_program->client().activeCount() > 0) {
                before = now;
                unchanged.start();
            }
            return unchanged.elapsed() > 300;
        },
        20'000);
    return place.seen(m_program->hand());
}

QStringList OfflineTest::errorPages(QWidget *page)
{
    QStringList texts;
    for (const StatePanel *panel : page->findChildren<StatePanel *>()) {
        const bool isPage = panel->isVisible() && panel->state() == StatePanel::State::Error && !panel->content()->isVisible();
        if (isPage)
            texts += panel->objectName() + u": "_s + panel->stateText();
    }
    return texts;
}

bool OfflineTest::hasBanner(QWidget *page)
{
    for (const char *name : {"errorLine", "staleLine"}) {
        for (const QWidget *line : page->findChildren<QWidget *>(QLatin1String(name))) {
            if (line->isVisible())
                return true;
        }
    }
    return false;
}

void OfflineTest::everythingIsSeenOnce()
{
    for (const SeenPlace &place : std::as_const(m_places)) {
        m_seen[place.name] = settled(place);
        QVERIFY2(m_seen.value(place.name) > 0, qPrintable(place.name));
        QVERIFY2(!hasBanner(m_program->hand().page()), qPrintable(place.name));
        // Every view says when its data was fetched, fresh data too.
        QVERIFY2(m_program->status("statusAsOf").startsWith(u"As of "_s), qPrintable(place.name));
    }
    QCOMPARE(m_program->status("statusConnection"), u"Online"_s);
    m_program.reset();
    m_host->stop();
    m_stoppedAt = QDateTime::currentDateTimeUtc();
}

void OfflineTest::theCacheIsTheOwnersAlone()
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const char *folder : {"cache", "data"}) {
        const QDir place(m_folder.filePath(QLatin1String(folder)));
        QVERIFY(!(QFileInfo(place.path()).permissions() & others));
        const QFileInfoList files = place.entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }
    // The program starts anew, without a server.
    m_program = std::make_unique<Program>(m_host->lastUrl(), m_host->token(), m_folder.path());
}

void OfflineTest::withoutAServerItIsAllThere_data()
{
    placeRows();
}

void OfflineTest::withoutAServerItIsAllThere()
{
    QFETCH(int, number);
    const SeenPlace &place = m_places.at(number);
    QCOMPARE(settled(place), m_seen.value(place.name));
    PageWidget *page = m_program->hand().page();
    QCOMPARE(errorPages(page), QStringList());
    // It says how old it is, and that this is all for now.
    QTRY_VERIFY(hasBanner(page));
    QVERIFY(page->asOf().isValid());
    QVERIFY(page->asOf() <= m_stoppedAt);
    QVERIFY(m_program->status("statusAsOf").startsWith(u"As of "_s));
    QTRY_COMPARE(m_program->status("statusConnection"), u"Offline"_s);
}

void OfflineTest::whenTheServerReturnsOneRefreshIsEnough_data()
{
    placeRows();
    if (m_host && !m_host->isRunning())
        QVERIFY2(m_host->startAgain(), qPrintable(m_host->errors()));
}

void OfflineTest::whenTheServerReturnsOneRefreshIsEnough()
{
    QFETCH(int, number);
    const SeenPlace &place = m_places.at(number);
    m_program->window().go(place.location);
    QTRY_VERIFY(place.seen(m_program->hand()) > 0); // The page was kept, or the cache has it.
    QCOMPARE(m_program->hand().command("view.refresh"), QString());
    PageWidget *page = m_program->hand().page();
    QTRY_VERIFY_WITH_TIMEOUT(!hasBanner(page) && m_program->client().activeCount() == 0, 20'000);
    QCOMPARE(place.seen(m_program->hand()), m_seen.value(place.name));
    QTRY_VERIFY(page->asOf() > m_stoppedAt);
    QCOMPARE(m_program->status("statusConnection"), u"Online"_s);
}

void OfflineTest::twoAccessTokensShareNothing()
{
    const auto keyWith = [this](const char *token, const QString &uuid) {
        OpenAccount::Options options;
        options.apiBase = QUrl(u"https://api.example.org/2.0"_s);
        options.credentials = std::make_shared<TokenCredentials>(QString(), Secret(token));
        options.account.uuid = uuid;
        options.dataFolder = m_folder.filePath(u"keys"_s);
        return OpenAccount(options).key();
    };
    // They act for nobody, so only the token tells them apart; a person's files stay when the token is another one.
    QVERIFY(keyWith("one", {}) != keyWith("two", {}));
    QCOMPARE(keyWith("one", {}), keyWith("one", {}));
    QCOMPARE(keyWith("one", u"{mira}"_s), keyWith("two", u"{mira}"_s));
    QVERIFY(!keyWith("one", {}).contains(u"one"_s));
}

} // namespace windlass::test

using windlass::test::OfflineTest;
WINDLASS_TEST(OfflineTest)

#include "tst_offline.moc"
