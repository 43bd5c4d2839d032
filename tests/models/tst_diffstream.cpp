// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/review/diffstream.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QtTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace windlass;

namespace windlass::test {

//! A host that sends a diff in pieces, when the test says so.
class PieceHost
{
public:
    DiffStream::Fetch fetch()
    {
        return [this](ReadFrom from, const BodyListener &listener) {
            (from == ReadFrom::Cache ? cache : network).emplace_back();
            if (from == ReadFrom::Network)
                m_listener = listener;
            return (from == ReadFrom::Cache ? cache : network).back().reply();
        };
    }
    void send(qint64 offset, const QByteArray &bytes) { m_listener.take({offset, bytes}); }

    std::deque<ReplyPromise<QByteArray>> cache;
    std::deque<ReplyPromise<QByteArray>> network;

private:
    BodyListener m_listener;
};

} // namespace windlass::test

using windlass::test::PieceHost;

namespace {

QByteArray oneFile(const char *name, int lines = 1)
{
    QByteArray diff = QByteArray("diff --git a/") + name + " b/" + name + "\n--- a/" + name + "\n+++ b/" + name + "\n@@ -1,"
                      + QByteArray::number(lines) + " +1,0 @@\n";
    for (int line = 0; line < lines; ++line)
        diff += "-gone\n";
    return diff;
}

} // namespace

//! A diff that is shown while it arrives.
class DiffStreamTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstPieceIsShownBeforeTheLastArrives()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        QSignalSpy changed(&stream, &ObjectModelBase::changed);
        const QByteArray whole = oneFile("a") + oneFile("b");
        stream.reload();
        QVERIFY(!stream.document());
        host.send(0, whole.left(40));
        QCOMPARE(changed.size(), 1);
        host.send(40, whole.mid(40, 60));
        DiffDocument *document = stream.document();
        QVERIFY(document);
        QCOMPARE(document->fileCount(), 1);
        QVERIFY(stream.status().isLoading() && stream.status().hasContent);
        host.send(100, whole.mid(100));
        host.network.back().finish(whole);
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QTRY_VERIFY(document->isComplete());
        QCOMPARE(stream.document(), document); // Nothing that was read has moved.
        QCOMPARE(changed.size(), 1);
        QCOMPARE(document->fileCount(), 2);
        QVERIFY(!stream.isCut());
    }

    void anAnswerWithoutPiecesIsShownWhole()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.network.back().finish(oneFile("a"));
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QTRY_COMPARE(stream.document()->fileCount(), 1);
        QTRY_VERIFY(stream.document()->isComplete());
    }

    void anEmptyDiffIsADiff()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.network.back().finish(QByteArray());
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QVERIFY(stream.document());
        QTRY_VERIFY(stream.document()->isComplete());
    }

    void whatWasKeptIsReplacedOnlyByAnotherDiff()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.cache.back().finish(oneFile("a"));
        QTRY_VERIFY(stream.document());
        QVERIFY(stream.isFromCache());
        DiffDocument *kept = stream.document();
        host.send(0, oneFile("a")); // Nobody reads in a document that changes under their eyes.
        QCOMPARE(stream.document(), kept);
        host.network.back().finish(oneFile("a"));
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QCOMPARE(stream.document(), kept);
        QVERIFY(!stream.isFromCache());

        stream.reload();
        host.network.back().finish(oneFile("b"));
        QTRY_VERIFY(stream.document() != kept);
        QTRY_COMPARE(stream.document()->file(0).path(), u"b"_s);
    }

    void aFurtherAttemptGoesOnWhereTheFirstBrokeOff()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        const QByteArray whole = oneFile("a", 3) + oneFile("b", 3);
        stream.reload();
        host.send(0, whole.left(70));
        DiffDocument *document = stream.document();
        // Cut into other pieces this time.
        host.send(0, whole.left(30));
        host.send(30, whole.mid(30, 20));
        QCOMPARE(document->byteCount(), 70);
        host.send(50, whole.mid(50));
        host.network.back().finish(whole);
        QTRY_VERIFY(document->isComplete());
        QCOMPARE(stream.document(), document);
        QCOMPARE(document->byteCount(), whole.size());
        QCOMPARE(document->lineCount(), 6);
    }

    void aFurtherAttemptMayBringAnotherDiff()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.send(0, oneFile("a", 3).left(70));
        const QByteArray other = oneFile("z", 9);
        host.send(0, other.left(60));
        host.send(60, other.mid(60));
        host.network.back().finish(other);
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QTRY_COMPARE(stream.document()->lineCount(), 9);
        QCOMPARE(stream.document()->file(0).path(), u"z"_s);
    }

    void whoMissedTheBeginningGetsTheWhole()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.send(50, "in the middle");
        QVERIFY(!stream.document());
        host.network.back().finish(oneFile("a"));
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QCOMPARE(stream.document()->fileCount(), 1);
    }

    void aBrokenDownloadIsCutAndSaysSo()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        const QByteArray whole = oneFile("a") + oneFile("b", 5);
        stream.reload();
        host.send(0, whole.chopped(12));
        host.network.back().finish(Error::make(Error::Kind::Network, u"reset"_s));
        QTRY_COMPARE(stream.state(), LoadState::Failed);
        QVERIFY(stream.isCut());
        QVERIFY(stream.status().hasContent);
        QTRY_VERIFY(stream.document()->isComplete());
        QVERIFY(stream.document()->file(1).has(DiffFileFlag::Truncated));

        stream.retry();
        host.network.back().finish(whole);
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QVERIFY(!stream.isCut());
        QCOMPARE(stream.document()->lineCount(), 6);
        QVERIFY(!stream.document()->file(1).has(DiffFileFlag::Truncated));
    }

    void anotherQuestionForgetsWhatWasShown()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        stream.reload();
        host.network.back().finish(oneFile("a"));
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        stream.restart();
        QVERIFY(!stream.document());
        QVERIFY(stream.status().isLoading() && !stream.status().hasContent);
        host.send(0, oneFile("b"));
        QVERIFY(stream.document());
        QTRY_COMPARE(stream.document()->file(0).path(), u"b"_s);
    }

    void aRefreshDuringTheDownloadLosesNothing()
    {
        PieceHost host;
        DiffStream stream(host.fetch());
        const QByteArray whole = oneFile("a", 9);
        stream.reload();
        host.send(0, whole.left(80));
        stream.reload();
        QVERIFY(stream.document());
        host.network.back().finish(whole);
        QTRY_COMPARE(stream.state(), LoadState::Loaded);
        QTRY_COMPARE(stream.document()->lineCount(), 9);
        QVERIFY(!stream.isCut());
    }
};

WINDLASS_TEST(DiffStreamTest)
#include "tst_diffstream.moc"
