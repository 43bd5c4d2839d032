// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/draftstore.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

namespace {

const QString Mira = QStringLiteral("{mira}");
const PullRequestId FortyTwo{{QStringLiteral("acme"), QStringLiteral("web-shop")}, 42};

DraftKey keyOnLine(const QString &path, int line)
{
    NewComment comment;
    comment.anchor = InlineAnchor();
    comment.anchor->path = path;
    comment.anchor->to = line;
    return DraftKey::forComment(Mira, FortyTwo, comment);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class DraftStoreTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/drafts.json"));
    }

    void isSavedWithinASecondOfTheFirstKey()
    {
        DraftStore store(m_file);
        QSignalSpy saved(&store, &DraftStore::savedChanged);
        QElapsedTimer clock;
        clock.start();
        store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("Not don"));
        QVERIFY(!store.isSaved());
        store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("Not done"));
        QTRY_VERIFY(store.isSaved());
        QVERIFY(clock.elapsed() < 1500);
        // As after a kill: the object above never got to its destructor.
        DraftStore restarted(m_file);
        QCOMPARE(restarted.draft(DraftKey::general(Mira, FortyTwo)), QStringLiteral("Not done"));
    }

    void isSavedWhenTheProgramEnds()
    {
        {
            DraftStore store(m_file);
            store.setDraft(keyOnLine(QStringLiteral("src/a:b/ü.cpp"), 7), QStringLiteral("Zeile\n  „zwei“ \u202e"));
        }
        DraftStore store(m_file);
        QCOMPARE(store.draft(keyOnLine(QStringLiteral("src/a:b/ü.cpp"), 7)), QStringLiteral("Zeile\n  „zwei“ \u202e"));
        QCOMPARE(store.count(), 1);
    }

    void onlyTheOwnerCanRead()
    {
        DraftStore store(m_file);
        store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("secret"));
        QVERIFY(store.save());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                            | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(m_file).permissions() & others));
        QVERIFY(!(QFileInfo(QFileInfo(m_file).absolutePath()).permissions() & others));
    }

    void everyPlaceHasItsOwnText()
    {
        DraftStore store(m_file);
        NewComment answer;
        answer.parentId = 17;
        const DraftKey answerKey = DraftKey::forComment(Mira, FortyTwo, answer);
        const DraftKey elsewhere{QStringLiteral("{otto}"), FortyTwo, QStringLiteral("general")};
        store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("1"));
        store.setDraft(keyOnLine(QStringLiteral("a.cpp"), 1), QStringLiteral("2"));
        store.setDraft(keyOnLine(QStringLiteral("a.cpp"), 2), QStringLiteral("3"));
        store.setDraft(answerKey, QStringLiteral("4"));
        store.setDraft(elsewhere, QStringLiteral("5"));
        QCOMPARE(store.keys(Mira, FortyTwo).size(), 4);
        QVERIFY(!store.keys(Mira, FortyTwo).contains(elsewhere));
        QCOMPARE(store.draft(answerKey), QStringLiteral("4"));
        store.remove(answerKey);
        QCOMPARE(store.draft(answerKey), QString());
        QCOMPARE(store.keys(Mira, FortyTwo).size(), 3);
    }

    void thePlaceOfADraftCanBeReadBack()
    {
        NewComment range;
        range.anchor = InlineAnchor();
        range.anchor->path = QStringLiteral("dir/odd:name.txt");
        range.anchor->startTo = 3;
        range.anchor->to = 8;
        QCOMPARE(DraftKey::forComment(Mira, FortyTwo, range).target().anchor, range.anchor);
        NewComment old;
        old.anchor = InlineAnchor();
        old.anchor->path = QStringLiteral("a");
        old.anchor->from = 12;
        QCOMPARE(DraftKey::forComment(Mira, FortyTwo, old).target().anchor, old.anchor);
        NewComment answer;
        answer.parentId = 17;
        QCOMPARE(DraftKey::forComment(Mira, FortyTwo, answer).target().parentId, 17);
        QVERIFY(!DraftKey::general(Mira, FortyTwo).target().anchor);
    }

    void aFileThatCantBeReadIsSetAsideAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << QByteArray("{\"version\":1,\"drafts\":[{\"text\":\"hal");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray("[1,2]");
        QTest::newRow("of a newer version") << QByteArray("{\"version\":2,\"drafts\":[]}");
    }

    void aFileThatCantBeReadIsSetAsideAndKept()
    {
        QFETCH(QByteArray, content);
        writeContent(m_file, content);
        {
            DraftStore store(m_file);
            QCOMPARE(store.count(), 0);
            QVERIFY(!store.setAsideFile().isEmpty());
            QCOMPARE(contentOf(store.setAsideFile()), content);
            store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("new"));
        }
        DraftStore store(m_file);
        QCOMPARE(store.draft(DraftKey::general(Mira, FortyTwo)), QStringLiteral("new"));
        QVERIFY(store.setAsideFile().isEmpty());
    }

    void saysSoWhenItCantSave()
    {
        writeContent(m_folder->filePath(QStringLiteral("data")), "a file where the folder should be");
        DraftStore store(m_file);
        QSignalSpy failed(&store, &DraftStore::saveFailed);
        store.setDraft(DraftKey::general(Mira, FortyTwo), QStringLiteral("kept in memory"));
        QVERIFY(!store.save());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!store.isSaved());
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("data"))));
        QVERIFY(store.save());
        QVERIFY(contentOf(m_file).contains("kept in memory"));
    }
};

} // namespace windlass::test

using windlass::test::DraftStoreTest;
WINDLASS_TEST(DraftStoreTest)
#include "tst_draftstore.moc"
