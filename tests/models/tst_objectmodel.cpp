// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/completelist.h"
#include "models/paging/objectmodel.h"
#include "models/paging/polltimer.h"
#include "models/repositories/repositorylistmodel.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

Repository repositoryNamed(const char *name)
{
    Repository repository;
    repository.id = {QStringLiteral("acme"), QString::fromLatin1(name)};
    repository.name = QString::fromLatin1(name);
    return repository;
}

QStringList slugs(const QList<Repository> &repositories)
{
    QStringList list;
    for (const Repository &repository : repositories)
        list += repository.id.slug;
    return list;
}

const ReplyInfo Yesterday{QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC), true};
const ReplyInfo Today{QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC), false};

} // namespace

class ObjectModelTest : public QObject
{
    Q_OBJECT

private:
    ReplyHost<Repository> m_cache;
    ReplyHost<Repository> m_network;

    std::unique_ptr<ObjectModel<Repository>> makeModel()
    {
        m_cache = ReplyHost<Repository>();
        m_network = ReplyHost<Repository>();
        return std::make_unique<ObjectModel<Repository>>(
            [this](ReadFrom from) { return from == ReadFrom::Cache ? m_cache.ask() : m_network.ask(); });
    }

private slots:
    void tellsTwiceWhatItAsksOnce()
    {
        const auto model = makeModel();
        QSignalSpy changed(model.get(), &ObjectModelBase::changed);
        QVERIFY(!model->value());
        model->reload();
        QCOMPARE(model->state(), LoadState::Loading);

        m_cache.answer(repositoryNamed("old"), Yesterday);
        QTRY_VERIFY(model->value());
        QVERIFY(model->isStale());
        QCOMPARE(model->asOf(), Yesterday.asOf);

        m_network.answer(repositoryNamed("new"), Today);
        QTRY_COMPARE(model->value()->name, QStringLiteral("new"));
        QVERIFY(!model->isStale());
        QCOMPARE(model->asOf(), Today.asOf);
        QCOMPARE(changed.size(), 2);

        // Asked again, the same answer is no change, and the cache has nothing to add.
        model->reload();
        QCOMPARE(m_cache.asked(), 1);
        m_network.answer(repositoryNamed("new"), Today);
        QTRY_COMPARE(model->state(), LoadState::Loaded);
        QCOMPARE(changed.size(), 2);
    }

    void keepsTheValueWhenTheNetworkFails()
    {
        const auto model = makeModel();
        model->reload();
        m_network.fail(Error::Kind::Network);
        QTRY_COMPARE(model->state(), LoadState::Failed);
        QVERIFY(!model->status().hasContent);
        m_cache.answer(repositoryNamed("old"), Yesterday); // Slower than the error, and still welcome.
        QTRY_VERIFY(model->value());
        QCOMPARE(model->state(), LoadState::Failed);
        QVERIFY(model->isStale());

        model->retry();
        QCOMPARE(model->state(), LoadState::Loading);
        m_network.answer(repositoryNamed("new"), Today);
        QTRY_COMPARE(model->state(), LoadState::Loaded);
        QVERIFY(!model->isStale());
    }

    void aWrittenValueIsNotReplacedByAnOlderAnswer()
    {
        const auto model = makeModel();
        model->reload();
        m_network.answer(repositoryNamed("before the write"), Today);
        model->setValue(repositoryNamed("written"));
        QCOMPARE(model->value()->name, QStringLiteral("written"));
        QCOMPARE(m_cache.openCount() + m_network.openCount(), 0);
        QCOMPARE(model->state(), LoadState::Loaded);
        // Something that goes through the event loop after the late answer would have.
        QSignalSpy state(model.get(), &ObjectModelBase::stateChanged);
        model->reload();
        m_network.answer(repositoryNamed("after"), Today);
        QTRY_COMPARE(model->value()->name, QStringLiteral("after"));
    }

    void aCompleteListReadsAllPages()
    {
        PageHost<Repository> host;
        CompleteList<Repository> list(host.fetch());
        list.reload();
        host.emptyCache();
        host.answer(QStringLiteral("first"), {repositoryNamed("a")}, "p2");
        QTRY_COMPARE(slugs(list.items()), QStringList{QStringLiteral("a")}); // Shown as it comes.
        QCOMPARE(list.state(), LoadState::Loading);
        host.answer(QStringLiteral("p2"), {repositoryNamed("b")});
        QTRY_COMPARE(list.state(), LoadState::Loaded);
        QCOMPARE(slugs(list.items()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(!list.isCut());

        // The second time it changes when all is there: what is shown must not shrink in between.
        QSignalSpy changed(&list, &ObjectModelBase::changed);
        list.reload();
        host.answer(QStringLiteral("first"), {repositoryNamed("a")}, "p2");
        QTRY_COMPARE(host.open(), QStringList{QStringLiteral("p2")});
        QCOMPARE(list.items().size(), 2);
        host.answer(QStringLiteral("p2"), {repositoryNamed("c")});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(slugs(list.items()), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    }

    void aCompleteListTakesTheCacheAsAWhole()
    {
        PageHost<Repository> host;
        CompleteList<Repository> list(host.fetch());
        list.reload();
        host.answer(QStringLiteral("cache"), {repositoryNamed("a")}, "p2", {}, Yesterday);
        QTRY_VERIFY(host.open().contains(QStringLiteral("cache p2")));
        QVERIFY(list.items().isEmpty());
        host.answer(QStringLiteral("cache p2"), {repositoryNamed("b")}, {}, {}, Yesterday);
        QTRY_COMPARE(list.items().size(), 2);
        QVERIFY(list.isStale());
        host.answer(QStringLiteral("first"), {repositoryNamed("a")}, {}, {}, Today);
        QTRY_COMPARE(list.items().size(), 1);
        QVERIFY(!list.isStale());
    }

    void aCompleteListEndsWhereTheHostLeadsBack()
    {
        PageHost<Repository> host;
        CompleteList<Repository> list(host.fetch());
        list.reload();
        host.emptyCache();
        host.answer(QStringLiteral("first"), {repositoryNamed("a")}, "p2");
        QTRY_COMPARE(host.open(), QStringList{QStringLiteral("p2")});
        host.answer(QStringLiteral("p2"), {repositoryNamed("b")}, "p2");
        QTRY_COMPARE(list.state(), LoadState::Loaded);
        QVERIFY(list.isCut());
        QVERIFY(host.open().isEmpty());
    }

    void aWrittenItemSurvivesAListThatWasAskedBefore()
    {
        PageHost<Repository> host;
        CompleteList<Repository> list(host.fetch());
        list.reload();
        host.emptyCache();
        list.put(repositoryNamed("mine"));
        QCOMPARE(slugs(list.items()), QStringList{QStringLiteral("mine")});
        // What was under way is asked anew, since it may have been answered before the write.
        host.answer(QStringLiteral("first"), {repositoryNamed("a"), repositoryNamed("mine")});
        QTRY_COMPARE(list.items().size(), 2);
    }

    void pollsLessAndLessOftenAndOnlyWhileSeen()
    {
        PollTimer polls({std::chrono::milliseconds(10), std::chrono::milliseconds(40), 2, 0}, nullptr);
        QSignalSpy due(&polls, &PollTimer::due);
        polls.scheduleNext();
        QTRY_COMPARE(due.size(), 1);
        QVERIFY(!polls.isScheduled());

        QElapsedTimer clock;
        clock.start();
        for (int look = 0; look < 3; ++look) {
            polls.scheduleNext();
            QTRY_COMPARE(due.size(), look + 2);
        }
        QVERIFY(clock.elapsed() >= 20 + 40 + 40 - 6); // Never longer than the longest; timers may be a little early.

        polls.scheduleNext();
        polls.setVisible(false);
        QVERIFY(polls.isScheduled());
        QVERIFY(!due.wait(100));
        polls.setVisible(true);
        QTRY_COMPARE(due.size(), 5);

        polls.scheduleNext();
        polls.stop();
        QVERIFY(!due.wait(100));
    }
};

} // namespace windlass::test

using windlass::test::ObjectModelTest;
WINDLASS_TEST(ObjectModelTest)
#include "tst_objectmodel.moc"
