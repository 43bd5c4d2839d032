// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/location.h"
#include "models/navigation/navigationhistory.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

class LocationTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatBitbucketWrites_data();
    void readsWhatBitbucketWrites();
    void addressesComeBackAsTheyWere_data();
    void addressesComeBackAsTheyWere();
    void refusesHostileText_data();
    void refusesHostileText();
    void namesWithAnyLetterSurvive();
    void readsLinesFilesAndComments();
    void everythingTheFactoriesMakeIsValid();
    void theWayUpEndsAtHome();
    void onePageShowsAllTabsOfAPullRequest();
    void queryValuesAreDecoded();
};

void LocationTest::readsWhatBitbucketWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *text, Location::Section section, const char *id = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(section) << QString::fromUtf8(id);
    };
    row("/", Location::Section::Home);
    row("https://bitbucket.org", Location::Section::Home);
    row("/dashboard/overview", Location::Section::Home);
    row("/acme", Location::Section::Workspace);
    row("/acme/workspace/overview/", Location::Section::Workspace);
    row("/acme/workspace/projects/", Location::Section::Projects);
    row("/acme/workspace/projects/WEB", Location::Section::Project, "WEB");
    row("/acme/web-shop", Location::Section::Repository);
    row("/acme/web-shop/overview", Location::Section::Repository);
    row("https://bitbucket.org/acme/web-shop/", Location::Section::Repository);
    row("HTTPS://BitBucket.org/acme/web-shop/", Location::Section::Repository);
    row("  https://bitbucket.org/acme/web-shop\n", Location::Section::Repository);
    row("/{0d2a9a4c-7a58-4a6f-9f53-3f0c5a9a2f10}/{1d2a9a4c-7a58-4a6f-9f53-3f0c5a9a2f10}/",
        Location::Section::Repository);
    row("/acme/web-shop/src/main/lib/api.cpp", Location::Section::Source, "main");
    row("/acme/web-shop/src/feature%2Fretry/lib/api.cpp", Location::Section::Source, "feature/retry");
    row("/acme/web-shop/commits/", Location::Section::Commits);
    row("/acme/web-shop/commits/branch/feature/retry", Location::Section::Commits, "feature/retry");
    row("/acme/web-shop/commits/branch/feature%2Fretry", Location::Section::Commits, "feature/retry");
    row("/acme/web-shop/commits/4f0c1d2", Location::Section::Commit, "4f0c1d2");
    row("/acme/web-shop/branches/", Location::Section::Branches);
    row("/acme/web-shop/branch/feature/retry", Location::Section::Branch, "feature/retry");
    row("/acme/web-shop/pull-requests/?state=MERGED", Location::Section::PullRequests);
    row("/acme/web-shop/pull-requests/42", Location::Section::PullRequest, "42");
    row("/acme/web-shop/pull-requests/42/retry-card-payments/diff", Location::Section::PullRequest, "42");
    row("/acme/web-shop/pull-requests/new?source=feature%2Fretry", Location::Section::NewPullRequest);
    row("/acme/web-shop/pipelines", Location::Section::Pipelines);
    row("/acme/web-shop/pipelines/results/12", Location::Section::Pipeline, "12");
    row("/acme/web-shop/addon/pipelines/home#!/results/12", Location::Section::Pipeline, "12");
    row("/acme/web-shop/issues/7/it-is-slow", Location::Section::Issue, "7");
    row("/acme/web-shop/admin/webhooks", Location::Section::Webhooks);
    row("windlass:/acme/web-shop/pull-requests/42", Location::Section::PullRequest, "42");
    row("windlass://bitbucket.org/acme/web-shop/pull-requests/42", Location::Section::PullRequest, "42");
}

void LocationTest::readsWhatBitbucketWrites()
{
    QFETCH(QString, text);
    QFETCH(int, section);
    QFETCH(QString, id);
    const auto place = Location::parse(text);
    QVERIFY2(place, qPrintable(text));
    QCOMPARE(static_cast<int>(place->section), section);
    QCOMPARE(place->id, id);
    QVERIFY(place->isValid());
}

void LocationTest::addressesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/",
                             "/acme/",
                             "/acme/workspace/projects/WEB",
                             "/acme/workspace/members/",
                             "/acme/web-shop/",
                             "/acme/web-shop/src/",
                             "/acme/web-shop/src/feature%2Fretry/lib/a%20b%23.cpp#lines-12",
                             "/acme/web-shop/commits/",
                             "/acme/web-shop/commits/branch/feature/retry",
                             "/acme/web-shop/commits/4f0c1d2",
                             "/acme/web-shop/branches/",
                             "/acme/web-shop/branch/feature/retry",
                             "/acme/web-shop/pull-requests/",
                             "/acme/web-shop/pull-requests/?state=MERGED&page=2",
                             "/acme/web-shop/pull-requests/42",
                             "/acme/web-shop/pull-requests/42/diff",
                             "/acme/web-shop/pull-requests/42/diff#chg-lib/api.cpp",
                             "/acme/web-shop/pull-requests/42/diff#Llib/api.cppT17",
                             "/acme/web-shop/pull-requests/42/diff#Llib/api.cppF17",
                             "/acme/web-shop/pull-requests/42/commits",
                             "/acme/web-shop/pull-requests/42/builds",
                             "/acme/web-shop/pull-requests/42#comment-1001",
                             "/acme/web-shop/pull-requests/new?source=a&dest=b",
                             "/acme/web-shop/pipelines/",
                             "/acme/web-shop/pipelines/results/12",
                             "/acme/web-shop/pipelines/results/12/steps/{0d2a9a4c-7a58-4a6f-9f53-3f0c5a9a2f10}",
                             "/acme/web-shop/issues/",
                             "/acme/web-shop/issues/7",
                             "/acme/web-shop/admin",
                             "/acme/web-shop/admin/webhooks",
                             "/account/signin/",
                             "/account/patch/3", "/account/settings/"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void LocationTest::addressesComeBackAsTheyWere()
{
    QFETCH(QString, path);
    const auto place = Location::parse(path);
    QVERIFY(place);
    QCOMPARE(place->path(), path);
    QCOMPARE(Location::parse(place->webAddress()), place);
}

void LocationTest::refusesHostileText_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("words", u"acme/web-shop"_s);
    row("another host", u"https://evil.example/acme/web-shop"_s);
    row("longer host", u"https://bitbucket.org.evil.example/acme/web-shop"_s);
    row("host as user name", u"https://bitbucket.org@evil.example/acme"_s);
    row("user name", u"https://mira:secret@bitbucket.org/acme"_s);
    row("port", u"https://bitbucket.org:8443/acme"_s);
    row("two slashes", u"//evil.example/acme"_s);
    row("backslashes", u"\\\\evil\\share"_s);
    row("script", u"javascript:alert(1)"_s);
    row("file", u"file:///etc/passwd"_s);
    row("windlass with another host", u"windlass://evil.example/acme/web-shop"_s);
    row("dots", u"/acme/../evil"_s);
    row("encoded dots", u"/acme/%2e%2e/evil"_s);
    row("dots in a file", u"/acme/web-shop/src/main/../../x"_s);
    row("encoded slash and dots in a file", u"/acme/web-shop/src/main/a%2F..%2F..%2Fx"_s);
    row("doubled slash", u"/acme//web-shop"_s);
    row("bad escape", u"/acme/web%2"_s);
    row("bad escape letters", u"/acme/web%zz"_s);
    row("bytes that are no UTF-8", u"/acme/web-shop/branch/%ff%fe"_s);
    row("overlong UTF-8", u"/acme/web-shop/branch/%c0%af"_s);
    row("NUL", u"/acme/web-shop/branch/a%00b"_s);
    row("line end", u"/acme/web-shop/branch/a%0Ab"_s);
    row("raw line end", u"/acme/web-shop/branch/a\nb"_s);
    row("right-to-left override", u"/acme/web-shop/src/main/a%E2%80%AEgpj.exe"_s);
    row("raw right-to-left override", u"/acme/web-shop/src/main/a"_s + QChar(0x202e) + u'x');
    row("zero width", u"/acme/web-shop/src/main/a"_s + QChar(0x200b) + u'x');
    row("lone surrogate", u"/acme/web-shop/src/main/a"_s + QChar(0xd800) + u'x');
    row("slug with a space", u"/ac%20me/web-shop"_s);
    row("slug with an accent", u"/acmé/web-shop"_s);
    row("half a uuid", u"/{0d2a9a4c}/web-shop"_s);
    row("number zero", u"/acme/web-shop/pull-requests/0"_s);
    row("number below zero", u"/acme/web-shop/pull-requests/-1"_s);
    row("number too long", u"/acme/web-shop/pull-requests/99999999999999999999"_s);
    row("number with letters", u"/acme/web-shop/pull-requests/4x2"_s);
    row("other digits", u"/acme/web-shop/pull-requests/٤٢"_s);
    row("hash with letters", u"/acme/web-shop/commits/zzzz"_s);
    row("hash too long", u"/acme/web-shop/commits/"_s + QString(65, u'a'));
    row("branch like an option", u"/acme/web-shop/branch/--upload-pack=x"_s);
    row("branch that git refuses", u"/acme/web-shop/branch/a..b"_s);
    row("reserved word", u"/account/x/y"_s);
    row("api", u"/api/2.0/user"_s);
    row("space in the query", u"/acme/web-shop/pull-requests/?q=a b"_s);
    row("too long", u"/acme/web-shop/src/main/"_s + QString(5000, u'a'));
}

void LocationTest::refusesHostileText()
{
    QFETCH(QString, text);
    const auto place = Location::parse(text);
    QVERIFY2(!place, place ? qPrintable(place->path()) : "");
}

void LocationTest::namesWithAnyLetterSurvive()
{
    Location place =
        Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Source, u"feature/größe-日本"_s);
    place.file = u"docs/Über uns/100% # ?.md"_s;
    place.line = 7;
    QVERIFY(place.isValid());
    QCOMPARE(Location::parse(place.path()), std::optional(place));
    QVERIFY(!place.path().contains(u' '));
}

void LocationTest::readsLinesFilesAndComments()
{
    const auto line = Location::parse(u"/acme/web-shop/src/main/api.cpp#lines-10:20");
    QVERIFY(line);
    QCOMPARE(line->file, u"api.cpp"_s);
    QCOMPARE(line->line, 10);

    const auto old = Location::parse(u"/acme/web-shop/pull-requests/42/diff#LTest/FT.cppF3");
    QVERIFY(old);
    QCOMPARE(old->file, u"Test/FT.cpp"_s);
    QCOMPARE(old->line, 3);
    QVERIFY(old->isOldLine);
    QCOMPARE(old->tab, Location::Tab::Files);

    const auto comment = Location::parse(u"/acme/web-shop/pull-requests/42/_/diff#comment-77");
    QVERIFY(comment);
    QCOMPARE(comment->comment, 77);

    // What cannot be read behind the # is left out; the place is right all the same.
    const auto odd = Location::parse(u"/acme/web-shop/pull-requests/42#chg-../../etc/passwd");
    QVERIFY(odd);
    QVERIFY(odd->file.isEmpty());
}

void LocationTest::everythingTheFactoriesMakeIsValid()
{
    const QString w = u"acme"_s;
    const QString r = u"web-shop"_s;
    for (const Location &place :
         {Location::home(), Location::signIn(), Location::settings(), Location::patch(3), Location::forWorkspace(w),
          Location::forProject(w, u"WEB"_s), Location::forRepository(w, r),
          Location::forRepository(w, r, Location::Section::Branches),
          Location::forRepository(w, r, Location::Section::Pipelines), Location::forPullRequest(w, r, 42),
          Location::forPullRequest(w, r, 42, Location::Tab::Builds), Location::forCommit(w, r, u"4f0c1d2"_s),
          Location::forPipeline(w, r, 12)})
        QVERIFY2(place.isValid(), qPrintable(place.path()));

    QVERIFY(!Location::forWorkspace(u"no such/slug"_s).isValid());
    QVERIFY(!Location::forPullRequest(w, r, -3).isValid());
    QCOMPARE(Location::forFullName(u"acme/web-shop"_s), std::optional(Location::forRepository(w, r)));
    QVERIFY(!Location::forFullName(u"acme"_s));
}

void LocationTest::theWayUpEndsAtHome()
{
    Location place = Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42, Location::Tab::Files);
    QStringList way;
    for (int step = 0; step < 10 && place.section != Location::Section::Home; ++step) {
        place = place.parent();
        way.append(place.path());
    }
    QCOMPARE(way, QStringList({u"/acme/web-shop/pull-requests/"_s, u"/acme/web-shop/"_s, u"/acme/"_s, u"/"_s}));
    QCOMPARE(Location::home().parent(), Location::home());
}

void LocationTest::onePageShowsAllTabsOfAPullRequest()
{
    const auto overview = *Location::parse(u"/acme/web-shop/pull-requests/42");
    const auto files = *Location::parse(u"/acme/web-shop/pull-requests/42/diff#Lapi.cppT17");
    const auto other = *Location::parse(u"/acme/web-shop/pull-requests/43/diff");
    QCOMPARE(overview.pageKey(), files.pageKey());
    QVERIFY(files.pageKey() != other.pageKey());
    QCOMPARE(files.number(), 42);
}

void LocationTest::queryValuesAreDecoded()
{
    const auto place = *Location::parse(u"/acme/web-shop/pull-requests/new?source=feature%2Fretry&dest=main&x");
    QCOMPARE(place.queryValue(u"source"), u"feature/retry"_s);
    QCOMPARE(place.queryValue(u"dest"), u"main"_s);
    QCOMPARE(place.queryValue(u"nothing"), QString());
}

class NavigationHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void goesBackAndForward();
    void goingElsewhereDropsWhatLayAhead();
    void replacingIsNoStep();
    void theSamePlaceTwiceIsOneEntry();
    void recentPlacesComeOncePerPage();
    void forgetsTheOldest();
    void invalidPlacesAreIgnored();

private:
    static Location pullRequest(int number) { return Location::forPullRequest(u"acme"_s, u"web-shop"_s, number); }
};

void NavigationHistoryTest::goesBackAndForward()
{
    NavigationHistory history;
    QSignalSpy spy(&history, &NavigationHistory::currentChanged);
    QCOMPARE(history.current(), Location::home());
    QVERIFY(!history.canGoBack());
    history.go(pullRequest(1));
    history.go(pullRequest(2));
    history.go(pullRequest(3));
    history.back();
    history.back();
    QCOMPARE(history.current(), pullRequest(1));
    QVERIFY(!history.canGoBack());
    history.forward();
    QCOMPARE(history.current(), pullRequest(2));
    QCOMPARE(spy.count(), 6);
    history.goToIndex(2);
    QCOMPARE(history.current(), pullRequest(3));
    QVERIFY(!history.canGoForward());
}

void NavigationHistoryTest::goingElsewhereDropsWhatLayAhead()
{
    NavigationHistory history;
    history.go(pullRequest(1));
    history.go(pullRequest(2));
    history.back();
    history.go(pullRequest(3));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.places(), QVector<Location>({pullRequest(1), pullRequest(3)}));
}

void NavigationHistoryTest::replacingIsNoStep()
{
    NavigationHistory history;
    history.go(pullRequest(1));
    QSignalSpy moved(&history, &NavigationHistory::currentChanged);
    Location files = pullRequest(1);
    files.tab = Location::Tab::Files;
    history.replace(files);
    QCOMPARE(history.current(), files);
    QCOMPARE(history.places().size(), 1);
    QCOMPARE(moved.count(), 0);
}

void NavigationHistoryTest::theSamePlaceTwiceIsOneEntry()
{
    NavigationHistory history;
    history.go(pullRequest(1));
    history.go(pullRequest(1));
    QCOMPARE(history.places().size(), 1);
}

void NavigationHistoryTest::recentPlacesComeOncePerPage()
{
    NavigationHistory history;
    history.go(pullRequest(1));
    history.go(pullRequest(2));
    Location files = pullRequest(1);
    files.tab = Location::Tab::Files;
    history.go(files);
    history.go(pullRequest(3));
    QCOMPARE(history.recent(10), QVector<Location>({files, pullRequest(2)}));
    QCOMPARE(history.recent(1), QVector<Location>({files}));
}

void NavigationHistoryTest::forgetsTheOldest()
{
    NavigationHistory history;
    for (int number = 1; number <= NavigationHistory::Limit + 20; ++number)
        history.go(pullRequest(number));
    QCOMPARE(history.places().size(), NavigationHistory::Limit);
    QCOMPARE(history.current(), pullRequest(NavigationHistory::Limit + 20));
    QCOMPARE(history.places().first(), pullRequest(21));
}

void NavigationHistoryTest::invalidPlacesAreIgnored()
{
    NavigationHistory history;
    history.go(pullRequest(1));
    history.go(Location::forWorkspace(u"../etc"_s));
    QCOMPARE(history.current(), pullRequest(1));
}

} // namespace windlass::test

using windlass::test::LocationTest;
using windlass::test::NavigationHistoryTest;
WINDLASS_TEST(LocationTest)
WINDLASS_TEST(NavigationHistoryTest)

#include "tst_location.moc"
