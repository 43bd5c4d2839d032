// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "models/review/fileprint.h"
#include "models/review/viewedfiles.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace windlass;

namespace {

QByteArray printOf(const QByteArray &diff, int file = 0)
{
    return printOfFile(*DiffDocument::fromBytes(diff), file);
}

QByteArray changedFile(const char *name, const char *numbers, const char *lines, const char *index = "1111111..2222222")
{
    return QByteArray("diff --git a/") + name + " b/" + name + "\nindex " + index + " 100644\n--- a/" + name + "\n+++ b/"
           + name + "\n@@ " + numbers + " @@ heading\n" + lines;
}

} // namespace

//! What a person has looked at, through new commits, new starts and damaged files.
class ViewedFilesTest : public QObject
{
    Q_OBJECT

    const PullRequestId m_id{{u"acme"_s, u"web-shop"_s}, 42};

private slots:
    void aMarkIsOnDiskBeforeItIsShown()
    {
        QTemporaryDir folder;
        ViewedStore store(folder.filePath(u"viewed-key"_s));
        ViewedFiles viewed(&store, m_id);
        viewed.setVersion(u"abc"_s);
        bool wasOnDisk = false;
        connect(&viewed, &ViewedFiles::changed, this, [&] {
            ViewedStore other(folder.filePath(u"viewed-key"_s));
            wasOnDisk = other.marks(m_id).contains(u"a.cpp"_s);
        });
        viewed.setViewed(u"a.cpp"_s, true);
        QVERIFY(wasOnDisk);
        QVERIFY(viewed.isViewed(u"a.cpp"_s));
        const auto rights = QFile::permissions(store.fileOf(m_id));
        QVERIFY(!(rights & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
        QVERIFY(!store.fileOf(m_id).contains(u"web-shop"_s));

        // The next start, and another pull request.
        ViewedStore later(folder.filePath(u"viewed-key"_s));
        ViewedFiles again(&later, m_id);
        QVERIFY(!again.isViewed(u"a.cpp"_s));
        again.setVersion(u"abc"_s);
        QVERIFY(again.isViewed(u"a.cpp"_s));
        ViewedFiles other(&later, {m_id.repository, 43});
        other.setVersion(u"abc"_s);
        QVERIFY(!other.isViewed(u"a.cpp"_s));
    }

    void twoPagesOfOnePullRequestAgree()
    {
        QTemporaryDir folder;
        ViewedStore store(folder.filePath(u"viewed-key"_s));
        ViewedFiles one(&store, m_id);
        ViewedFiles two(&store, m_id);
        one.setVersion(u"abc"_s);
        two.setVersion(u"abc"_s);
        one.setViewed({u"a"_s, u"b"_s}, true);
        two.setViewed(u"a"_s, false);
        QVERIFY(!one.isViewed(u"a"_s));
        QVERIFY(one.isViewed(u"b"_s));
        QCOMPARE(two.viewedCount(), 1);
    }

    void aRebaseTakesNoMarkAwayAndAChangeItsOwn()
    {
        QTemporaryDir folder;
        ViewedStore store(folder.filePath(u"viewed-key"_s));
        QHash<QString, QByteArray> prints{{u"same"_s, "1"}, {u"other"_s, "2"}};
        const auto print = [&prints](const QString &path) { return prints.value(path); };
        {
            ViewedFiles viewed(&store, m_id);
            viewed.setVersion(u"abc"_s);
            viewed.setPrint(print);
            viewed.setViewed({u"same"_s, u"other"_s}, true);
        }
        ViewedFiles viewed(&store, m_id);
        viewed.setVersion(u"rebased"_s);
        QCOMPARE(viewed.viewedCount(), 0); // Nobody has looked at the diff yet.
        prints[u"other"_s] = "3";
        QSignalSpy changed(&viewed, &ViewedFiles::changed);
        viewed.setPrint(print);
        QVERIFY(viewed.isViewed(u"same"_s));
        QVERIFY(!viewed.isViewed(u"other"_s));
        QCOMPARE(changed.size(), 1);
        // From now on that is known before the diff is there.
        ViewedFiles later(&store, m_id);
        later.setVersion(u"rebased"_s);
        QVERIFY(later.isViewed(u"same"_s));
        QVERIFY(!later.isViewed(u"other"_s));
    }

    void withoutADiffAMarkHoldsForItsCommitAlone()
    {
        ViewedFiles viewed;
        viewed.setVersion(u"abc"_s);
        viewed.setPrint([](const QString &) { return QByteArray(); });
        viewed.setViewed(u"missing.bin"_s, true);
        viewed.setVersion(u"def"_s);
        QVERIFY(!viewed.isViewed(u"missing.bin"_s));
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half") << QByteArray("{\"version\":1,\"vie");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of a newer version") << QByteArray("{\"version\":2,\"viewed\":{}}");
    }
    void aDamagedFileIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        ViewedStore store(folder.filePath(u"viewed-key"_s));
        QFile file(store.fileOf(m_id));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(store.marks(m_id).isEmpty());
        const QStringList aside = QDir(folder.path()).entryList({u"*.corrupt-1"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(store.setMarks(m_id, {{u"a"_s, {u"abc"_s, "1"}}}));
        ViewedStore later(folder.filePath(u"viewed-key"_s));
        QCOMPARE(later.marks(m_id).size(), 1);
    }

    void whatCannotBeWrittenIsSaidAndShown()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(u"blocked"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        ViewedStore store(folder.filePath(u"blocked/viewed-key"_s));
        QSignalSpy failed(&store, &ViewedStore::saveFailed);
        ViewedFiles viewed(&store, m_id);
        viewed.setVersion(u"abc"_s);
        viewed.setViewed(u"a"_s, true);
        QCOMPARE(failed.size(), 1);
        QVERIFY(viewed.isViewed(u"a"_s));
    }

    void aPrintIsOfWhatIsSeen()
    {
        const QByteArray before = printOf(changedFile("a", "-10,2 +10,2", " same\n-old\n+new\n"));
        QVERIFY(!before.isEmpty());
        // Moved, with another heading and other blobs, as after a rebase.
        QCOMPARE(printOf(changedFile("a", "-90,2 +95,2", " same\n-old\n+new\n", "3333333..4444444")), before);
        QVERIFY(printOf(changedFile("a", "-10,2 +10,2", " same\n-old\n+newer\n")) != before);
        QVERIFY(printOf(changedFile("a", "-10,2 +10,2", " other\n-old\n+new\n")) != before);
        QVERIFY(printOf(changedFile("b", "-10,2 +10,2", " same\n-old\n+new\n")) != before);
        // What was added is not what was removed.
        QVERIFY(printOf(changedFile("a", "-10,1 +10,1", "-x\n+y\n")) != printOf(changedFile("a", "-10,1 +10,1", "-y\n+x\n")));
    }

    void binaryFilesAreToldApartByTheirBlobs()
    {
        const auto binary = [](const QByteArray &index) {
            return "diff --git a/x.png b/x.png\nindex " + index + " 100644\nBinary files a/x.png and b/x.png differ\n";
        };
        QCOMPARE(printOf(binary("1..2")), printOf(binary("1..2")));
        QVERIFY(printOf(binary("1..2")) != printOf(binary("1..3")));
    }

    void whatIsNotWholeHasNoPrint()
    {
        QVERIFY(printOf("").isEmpty());
        QVERIFY(printOf(changedFile("a", "-10,9 +10,9", " same\n-old\n")).isEmpty());
        DiffDocument document;
        document.append(changedFile("a", "-10,2 +10,2", " same\n-old\n+new\n"));
        QVERIFY(printOfFile(document, 0).isEmpty()); // More of it may come.
    }
};

WINDLASS_TEST(ViewedFilesTest)
#include "tst_viewedfiles.moc"
