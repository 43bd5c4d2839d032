// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/branches/branchlistmodel.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

QList<Branch> branches(const QStringList &names)
{
    QList<Branch> list;
    for (const QString &name : names) {
        Branch branch;
        branch.name = name.section(QLatin1Char('='), 0, 0);
        branch.target.message = name.section(QLatin1Char('='), 1);
        list += branch;
    }
    return list;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList names(const BranchListModel &model)
{
    QStringList list;
    for (const Branch &branch : model.items())
        list += branch.name;
    return list;
}

const QString First = QStringLiteral("first");
const QString Cache = QStringLiteral("cache");

} // namespace

class PagedModelTest : public QObject
{
    Q_OBJECT

private:
    PageHost<Branch> m_host;
    std::unique_ptr<BranchListModel> m_model;

    void loadFirst(const char *page, const QByteArray &next = {})
    {
        m_model->reload();
        m_host.emptyCache();
        m_host.answer(First, branches(words(page)), next);
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);
    }

private slots:
    void init()
    {
        m_host = {};
        m_model = std::make_unique<BranchListModel>(
            [this](const QString &text, const PageToken &page, ReadFrom from) {
                m_filters += text;
                return m_host.fetch()(page, from);
            },
            RepositoryId{QStringLiteral("acme"), QStringLiteral("web-shop")});
        m_filters.clear();
    }

    void keepsTheRulesOfModels()
    {
        // The tester asks for every page by itself, as a greedy view would.
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_host.answer(Cache, branches(words("old b")), "p2", {}, {QDateTime::currentDateTimeUtc(), true});
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_host.answer(First, branches(words("a b c")), "p2");
        QTRY_COMPARE(m_host.open(), words("p2"));
        m_host.answer(QStringLiteral("p2"), branches(words("d e")));
        QTRY_COMPARE(m_model->rowCount(), 5);
        m_model->reload();
        m_host.answer(First, branches(words("e x a=1")), "q2");
        QTRY_COMPARE(m_host.open(), words("q2"));
        m_host.fail(QStringLiteral("q2"));
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        QCOMPARE(tester.model(), m_model.get());
    }

    void withoutANetworkTheListGoesOnAsFarAsTheCacheDoes()
    {
        const QDateTime seen(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        m_model->reload();
        m_host.answer(Cache, branches(words("a b")), "p2", {}, {seen.addSecs(60), true});
        m_host.fail(First);
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(!m_model->canFetchMore({})); // Once a page.
        QCOMPARE(m_host.open(), QStringList{QStringLiteral("cache p2")});
        m_host.answer(QStringLiteral("cache p2"), branches(words("c d")), "p3", {}, {seen, true});
        QTRY_COMPARE(m_model->rowCount(), 4);
        QVERIFY(m_model->isStale());
        QCOMPARE(m_model->asOf(), seen); // As old as the oldest page.
        m_model->fetchMore({});
        m_host.fail(QStringLiteral("cache p3"), Error::Kind::NotCached);
        QTRY_VERIFY(m_host.open().isEmpty());
        QVERIFY(!m_model->canFetchMore({}));
        QCOMPARE(m_model->state(), LoadState::Failed);

        // Back again: as many pages are confirmed as were shown, and nothing is lost on the way.
        m_model->retry();
        QCOMPARE(m_host.open(), QStringList{First});
        m_host.answer(First, branches(words("a b")), "p2");
        QTRY_COMPARE(m_host.open(), words("p2"));
        QCOMPARE(m_model->rowCount(), 4);
        m_host.answer(QStringLiteral("p2"), branches(words("c d")), "p3");
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);
        QCOMPARE(m_model->rowCount(), 4);
        QVERIFY(!m_model->isStale());
        QVERIFY(m_model->canFetchMore({}));
    }

    void aCachedListThatLeadsBackEnds()
    {
        m_model->reload();
        m_host.answer(Cache, branches(words("a")), "p2", {}, {QDateTime::currentDateTimeUtc(), true});
        m_host.fail(First);
        QTRY_VERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("cache p2"), branches(words("a")), "p2", {}, {QDateTime::currentDateTimeUtc(), true});
        QTRY_VERIFY(m_host.open().isEmpty());
        QVERIFY(!m_model->canFetchMore({}));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void anEmptyListIsKnownToBeEmpty()
    {
        const QDateTime seen(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        m_model->reload();
        m_host.answer(Cache, {}, {}, {}, {seen, true});
        m_host.fail(First);
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        QVERIFY(m_model->status().isKnownEmpty());
        QVERIFY(m_model->isStale());
        QCOMPARE(m_model->asOf(), seen);
        QVERIFY(!m_model->canFetchMore({}));
    }

    void asksForNothingBeforeItIsUsed()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->state(), LoadState::Idle);
        QVERIFY(!m_model->index(0, 0).isValid());
        QVERIFY(m_model->canFetchMore({}));
        QCOMPARE(m_host.asked(), 0);
    }

    void readsTwoPagesAndStops()
    {
        m_model->reload();
        QCOMPARE(m_model->state(), LoadState::Loading);
        QVERIFY(!m_model->canFetchMore({}));
        QCOMPARE(m_host.open(), (QStringList{Cache, First}));
        m_host.emptyCache();
        m_host.answer(First, branches(words("a b")), "p2", 3);
        QTRY_COMPARE(names(*m_model), words("a b"));
        QCOMPARE(m_model->size().value_or(0), 3);
        QVERIFY(m_model->hasMore());
        QVERIFY(m_host.open().isEmpty());

        m_model->fetchMore({});
        QVERIFY(m_model->isLoadingMore());
        m_model->fetchMore({}); // A view asks again while it waits.
        QCOMPARE(m_host.open(), words("p2"));
        m_host.answer(QStringLiteral("p2"), branches(words("c")));
        QTRY_COMPARE(names(*m_model), words("a b c"));
        QVERIFY(!m_model->hasMore());
        QVERIFY(!m_model->canFetchMore({}));
        QVERIFY(m_host.open().isEmpty());
    }

    void appendsAPageInOneGo()
    {
        loadFirst("a b", "p2");
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("p2"), branches(words("c d e f")));
        QTRY_COMPARE(m_model->rowCount(), 6);
        QCOMPARE(inserted.size(), 1);
    }

    void isEmptyOnlyWhenTheHostSaidSo()
    {
        m_model->reload();
        QVERIFY(!m_model->status().isEmpty());
        m_host.emptyCache();
        m_host.answer(First, {});
        QTRY_VERIFY(m_model->status().isEmpty());
    }

    void stopsAtAFailureAndTriesAgainOnRequest()
    {
        loadFirst("a b", "p2");
        m_model->fetchMore({});
        m_host.fail(QStringLiteral("p2"), Error::Kind::Server);
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        QCOMPARE(m_model->error().kind, Error::Kind::Server);
        QCOMPARE(names(*m_model), words("a b"));
        QVERIFY(m_model->isStale());
        QVERIFY(!m_model->canFetchMore({}));
        m_model->fetchMore({});
        QVERIFY(m_host.open().isEmpty());

        m_model->retry();
        QCOMPARE(m_host.open(), words("p2"));
        m_host.answer(QStringLiteral("p2"), branches(words("c")));
        QTRY_COMPARE(names(*m_model), words("a b c"));
        QVERIFY(!m_model->isStale());
    }

    void showsTheCacheAtOnceAndThenTheTruth()
    {
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        m_model->reload();
        m_host.answer(Cache, branches(words("a b")), "p2", 2, {yesterday, true});
        QTRY_COMPARE(names(*m_model), words("a b"));
        QCOMPARE(m_model->state(), LoadState::Loading);
        QVERIFY(m_model->isFromCache());
        QVERIFY(m_model->isStale());
        QCOMPARE(m_model->asOf(), yesterday);
        QVERIFY(m_model->index(0, 0).data(IsStaleRole).toBool());

        const QPersistentModelIndex kept = m_model->indexOf(QStringLiteral("b"));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_host.answer(First, branches(words("new a b=changed")), "p2", 3, {now, false});
        QTRY_COMPARE(names(*m_model), words("new a b"));
        QVERIFY(!m_model->isFromCache());
        QVERIFY(!m_model->isStale());
        QCOMPARE(m_model->asOf(), now);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data(BranchListModel::SummaryRole).toString(), QStringLiteral("changed"));
        QCOMPARE(reset.size(), 0);
        // The cache had one page, so one page is read; not more because the rows moved.
        QVERIFY(m_host.open().isEmpty());
    }

    void ignoresACacheThatIsSlowerThanTheTruth()
    {
        m_model->reload();
        m_host.answer(First, branches(words("a")));
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);
        QVERIFY(m_host.open().isEmpty()); // It is not waited for any more.
        QCOMPARE(names(*m_model), words("a"));
        QVERIFY(!m_model->isFromCache());
    }

    void showsTheCacheWhenThereIsNoNetwork()
    {
        m_model->reload();
        m_host.fail(First);
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        m_host.answer(Cache, branches(words("a b")), {}, {}, {QDateTime::currentDateTimeUtc(), true});
        QTRY_COMPARE(names(*m_model), words("a b"));
        QCOMPARE(m_model->state(), LoadState::Failed);
        QVERIFY(m_model->isStale());
    }

    void dropsTheAnswerToAnEarlierQuestion()
    {
        m_model->reload();
        m_host.emptyCache();
        m_host.answer(First, branches(words("late"))); // Is on its way when the next question comes.
        m_model->reload();
        m_host.emptyCache();
        m_host.answer(First, branches(words("right")));
        QTRY_COMPARE(names(*m_model), words("right"));
    }

    void givesPagesUpWhenItReloads()
    {
        loadFirst("a b", "p2");
        m_model->fetchMore({});
        QCOMPARE(m_host.open(), words("p2"));
        m_model->reload();
        QCOMPARE(m_host.open(), QStringList{First});
        m_host.answer(First, branches(words("a b")), "p2");
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);
    }

    void givesAllUpWhenItIsDestroyed()
    {
        m_model->reload();
        m_model.reset();
        QVERIFY(m_host.open().isEmpty());
    }

    void mergesWithTheFewestSteps_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<int>("steps");
        QTest::newRow("same") << words("a b c") << words("a b c") << 0;
        QTest::newRow("new first") << words("a b c") << words("x y a b c") << 1;
        QTest::newRow("gone in the middle") << words("a b c d") << words("a d") << 1;
        QTest::newRow("first goes last") << words("a b c d") << words("b c d a") << 1;
        QTest::newRow("last comes first") << words("a b c d") << words("d a b c") << 1;
        QTest::newRow("two swap") << words("a b c d") << words("a c b d") << 1;
        QTest::newRow("changed run") << words("a=1 b=1 c=1 d") << words("a=2 b=2 c=1 d") << 1;
        QTest::newRow("all at once") << words("a b=1 c d") << words("d x b=2") << 5;
        QTest::newRow("other rows") << words("a b") << words("c d") << 2;
        QTest::newRow("many moves") << words("a b c d e f g h i j k l m n o p q r s t u v w x y z")
                                    << words("z y x w v u t s r q p o n m l k j i h g f e d c b a") << 1;
    }

    void mergesWithTheFewestSteps()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(int, steps);
        m_model->reload();
        m_host.emptyCache();
        m_host.answer(First, branches(before));
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);
        QHash<QString, QPersistentModelIndex> selected;
        for (int row = 0; row < m_model->rowCount(); ++row)
            selected.insert(m_model->at(row).name, m_model->index(row, 0));

        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy relaid(m_model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->reload();
        m_host.answer(First, branches(after));
        QTRY_COMPARE(m_model->state(), LoadState::Loaded);

        QCOMPARE(m_model->items(), branches(after));
        QCOMPARE(inserted.size() + removed.size() + moved.size() + relaid.size() + changed.size(), steps);
        for (auto row = selected.cbegin(); row != selected.cend(); ++row) {
            const QModelIndex now = m_model->indexOf(row.key());
            QCOMPARE(QModelIndex(*row), now);
        }
    }

    void reloadsAsManyPagesAsWereShown()
    {
        loadFirst("a b", "p2");
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("p2"), branches(words("c d")), "p3");
        QTRY_COMPARE(m_model->rowCount(), 4);
        const QPersistentModelIndex kept = m_model->indexOf(QStringLiteral("d"));

        m_model->reload();
        m_host.answer(First, branches(words("new a")), "q2");
        // b may be on the next page now; c and d wait for it.
        QTRY_COMPARE(names(*m_model), words("new a b c d"));
        QCOMPARE(m_model->state(), LoadState::Loading);
        QCOMPARE(m_host.open(), words("q2"));
        m_host.answer(QStringLiteral("q2"), branches(words("b d")), "q3");
        QTRY_COMPARE(names(*m_model), words("new a b d"));
        QCOMPARE(m_model->state(), LoadState::Loaded);
        QCOMPARE(kept.row(), 3);
        QVERIFY(m_host.open().isEmpty());
        QVERIFY(m_model->hasMore());
    }

    void doesNotKeepRowsThatLeftTheFirstPage()
    {
        loadFirst("a merged b", "p2");
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("p2"), branches(words("c")));
        QTRY_COMPARE(m_model->rowCount(), 4);
        m_model->reload();
        m_host.answer(First, branches(words("a b")), "p2");
        QTRY_COMPARE(names(*m_model), words("a b c"));
    }

    void showsNoRowTwice()
    {
        loadFirst("a b", "p2");
        m_model->fetchMore({});
        // Something new came at the top meanwhile, so the page begins with what was on the one before.
        m_host.answer(QStringLiteral("p2"), branches(words("b c c")));
        QTRY_COMPARE(names(*m_model), words("a b c"));
    }

    void goesOnBehindAPageThatAddsNothing()
    {
        loadFirst("a", "p2");
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("p2"), {}, "p3");
        QTRY_COMPARE(m_host.open(), words("p3"));
        m_host.answer(QStringLiteral("p3"), branches(words("b")));
        QTRY_COMPARE(names(*m_model), words("a b"));
    }

    void noticesAListThatNeverEnds()
    {
        loadFirst("a", "p2");
        m_model->fetchMore({});
        m_host.answer(QStringLiteral("p2"), branches(words("b")), "p2");
        QTRY_COMPARE(m_model->state(), LoadState::Failed);
        QCOMPARE(m_model->error().kind, Error::Kind::BadResponse);
        QVERIFY(!m_model->hasMore());
        QVERIFY(m_host.open().isEmpty());
        m_model->retry();
        QCOMPARE(m_host.open(), QStringList{First});
    }

    void anotherFilterIsAnotherQuestion()
    {
        loadFirst("a b", "p2");
        m_filters.clear();
        m_model->setFilter(QStringLiteral("x"));
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->state(), LoadState::Loading);
        QVERIFY(!m_model->hasMore());
        QCOMPARE(m_host.open(), (QStringList{Cache, First}));
        QCOMPARE(m_filters, (QStringList{QStringLiteral("x"), QStringLiteral("x")}));
        m_host.emptyCache();
        m_host.answer(First, branches(words("x1")));
        QTRY_COMPARE(names(*m_model), words("x1"));
    }

    void aFilterBeforeTheFirstUseAsksForNothing()
    {
        m_model->setFilter(QStringLiteral("x"));
        QVERIFY(m_filters.isEmpty());
        QCOMPARE(m_model->state(), LoadState::Idle);
    }

    void takesInTheAnswerToAWrite()
    {
        loadFirst("a b");
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->update(branches(words("b=written")).constFirst());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->at(1).target.message, QStringLiteral("written"));
        m_model->update(branches(words("elsewhere")).constFirst());
        QCOMPARE(m_model->rowCount(), 2);
    }

private:
    QStringList m_filters;
};

} // namespace windlass::test

using windlass::test::PagedModelTest;
WINDLASS_TEST(PagedModelTest)
#include "tst_pagedmodel.moc"
