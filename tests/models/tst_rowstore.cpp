// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/rowstore.h"
#include "models/pullrequests/pullrequestlistmodel.h"
#include "tests/support/testmain.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Rows that are kept as bytes come back as they were.
class RowStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberOfAPullRequestComesBack();
    void anEmptyPullRequestComesBackEmpty();
    void textsThatAreNoTextComeBack();
    void rowsAreReplacedAndChangedInPlace();
    void aRowLargerThanABlockIsKept();
    void rowsAlikeTakeFewBytes();
};

namespace {

Account packedPerson(const QString &name)
{
    return {u"{%1}"_s.arg(name), u"557058:"_s + name, name.toLower(), name, u"https://pictures.invalid/"_s + name};
}

//! No member is what it is by default.
PullRequest packedPullRequest(qint64 id)
{
    PullRequest row;
    row.id = id;
    row.title = u"Retry card payments, größer als 3 €"_s;
    row.description = u"Why:\n\n- it fails"_s;
    row.state = PullRequestState::Declined;
    row.stateWord = u"DECLINED"_s;
    row.isDraft = row.isQueued = row.closesSourceBranch = true;
    row.author = packedPerson(u"Mira"_s);
    row.source = {u"feature/retry"_s, u"0123456789ab"_s, {u"mira"_s, u"web-shop"_s}};
    row.destination = {u"main"_s, u"ba9876543210"_s, {u"acme"_s, u"web-shop"_s}};
    row.mergeCommit = u"abcdef012345"_s;
    row.reason = u"Not now"_s;
    row.closedBy = packedPerson(u"Jonas"_s);
    row.participants = {{packedPerson(u"Aiko"_s), true, Verdict::ChangesRequested,
                         QDateTime::fromString(u"2026-11-24T10:20:30.456Z"_s, Qt::ISODateWithMs)},
                        {packedPerson(u"Mira"_s), false, Verdict::Approved, {}}};
    row.commentCount = 1'000;
    row.taskCount = std::numeric_limits<int>::max();
    row.createdOn = QDateTime::fromString(u"1969-12-31T23:59:59.999Z"_s, Qt::ISODateWithMs);
    row.updatedOn = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    row.closedOn = QDateTime::fromString(u"2026-11-24T10:20:30Z"_s, Qt::ISODate);
    return row;
}

} // namespace

void RowStoreTest::everyMemberOfAPullRequestComesBack()
{
    RowStore<PullRequest> store;
    store.append({packedPullRequest(42), packedPullRequest(std::numeric_limits<qint64>::max())});
    QCOMPARE(store.size(), 2);
    QVERIFY(store.at(0) == packedPullRequest(42));
    QCOMPARE(store.idAt(1), std::numeric_limits<qint64>::max());
    QVERIFY(store.at(1) == packedPullRequest(std::numeric_limits<qint64>::max()));
    QCOMPARE(store.at(0).updatedOn.timeSpec(), Qt::UTC);
}

void RowStoreTest::anEmptyPullRequestComesBackEmpty()
{
    RowStore<PullRequest> store;
    store.append({PullRequest()});
    QVERIFY(store.at(0) == PullRequest());
    QVERIFY(!store.at(0).createdOn.isValid());
}

void RowStoreTest::textsThatAreNoTextComeBack()
{
    PullRequest row = packedPullRequest(1);
    row.title = u"half "_s + QChar(0xD83D) + u" of a pair, and "_s + QChar(0) + u" nothing"_s;
    row.source.branch = QString(QChar(0xDC00));
    RowStore<PullRequest> store;
    store.append({row});
    QVERIFY(store.at(0) == row);
}

void RowStoreTest::rowsAreReplacedAndChangedInPlace()
{
    RowStore<PullRequest> store;
    store.append({packedPullRequest(1), packedPullRequest(2), packedPullRequest(3)});
    PullRequest other = packedPullRequest(2);
    other.title = u"Another title that is longer than the one before, by a few words"_s;
    store.replace(1, other);
    QVERIFY(store.at(1) == other);
    QVERIFY(store.at(2) == packedPullRequest(3));

    QList<PullRequest> &rows = store.open();
    rows.removeFirst();
    QCOMPARE(store.size(), 2);
    QVERIFY(store.at(0) == other);
    QCOMPARE(store.idAt(1), 3);
    store.close();
    QCOMPARE(store.size(), 2);
    QVERIFY(store.all() == (QList<PullRequest>{other, packedPullRequest(3)}));

    store.clear();
    QVERIFY(store.isEmpty());
    store.append({packedPullRequest(4)});
    QVERIFY(store.at(0) == packedPullRequest(4));
}

void RowStoreTest::aRowLargerThanABlockIsKept()
{
    PullRequest large = packedPullRequest(2);
    large.description = QString(200'000, u'x');
    RowStore<PullRequest> store;
    store.append({packedPullRequest(1), large, packedPullRequest(3)});
    for (qint64 id = 4; id < 2'000; ++id)
        store.append({packedPullRequest(id)});
    QVERIFY(store.at(1) == large);
    for (int row = 2; row < store.size(); ++row)
        QCOMPARE(store.idAt(row), row + 1);
    QVERIFY(store.at(store.size() - 1) == packedPullRequest(1'999));
}

void RowStoreTest::rowsAlikeTakeFewBytes()
{
    PullRequest row = packedPullRequest(123'456);
    row.description.clear();
    TextPool pool;
    QByteArray bytes;
    RowWriter writer(bytes, pool);
    RowPacking<PullRequest>::write(writer, row);
    QVERIFY2(bytes.size() < 200, qPrintable(QString::number(bytes.size())));
}

} // namespace windlass::test

using windlass::test::RowStoreTest;
WINDLASS_TEST(RowStoreTest)

#include "tst_rowstore.moc"
