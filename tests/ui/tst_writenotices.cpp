// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/simplewrite.h"
#include "models/actions/writeactions.h"
#include "models/actions/writejournal.h"
#include "tests/support/testmain.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/theme/theme.h"
#include "ui/writes/writenotices.h"
#include "ui/writes/writetext.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

using std::chrono::milliseconds;

//! Looks at a host that answers as the test says.
class LookingActions : public WriteActions
{
public:
    using WriteActions::WriteActions;
    std::optional<Result<Nothing>> answer; //!< Nothing keeps the look waiting.

protected:
    WriteJob *jobFor(const WriteEntry &entry) override
    {
        using Look = SimpleWrite<Nothing, Nothing>;
        Look::Shape shape;
        shape.look = [this] { return answer ? answered(*answer) : m_waiting.emplace_back().reply(); };
        shape.judge = [](const Result<Nothing> &seen) { return seenAs(seen, [](const Nothing &) { return true; }); };
        return new Look(shape, jobSetup(), entry);
    }
    void tellFinished(quint64, WriteJob &) override {}

private:
    std::vector<ReplyPromise<Nothing>> m_waiting;
};

namespace {

WriteEntry leftOverEntry(WriteKind kind, qint64 number)
{
    WriteEntry entry;
    entry.kind = kind;
    entry.workspace = u"acme"_s;
    entry.repository = u"web-shop"_s;
    entry.number = number;
    entry.target = writeKindWord(kind) + QString::number(number);
    return entry;
}

} // namespace

class WriteNoticesTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme{Theme::Mode::Light};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WriteJournal> m_journal;
    std::unique_ptr<LookingActions> m_actions;
    std::unique_ptr<WriteRecovery> m_recovery;
    std::unique_ptr<WriteNotices> m_notices;

    void leaveBehind(WriteKind kind, qint64 number)
    {
        WriteEntry entry = leftOverEntry(kind, number);
        QCOMPARE(m_journal->record(entry), WriteJournal::Recording::Recorded);
        m_journal->settle(entry.id, false);
    }

    QStringList lines() const
    {
        QStringList texts;
        for (const QLabel *label : m_notices->findChildren<QLabel *>(u"noticeText"_s))
            texts += label->text();
        return texts;
    }

    //! Made anew with every change, so asked for when it is needed.
    QAbstractButton *button(const char *name) const
    {
        return m_notices->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<WriteJournal>(m_folder->filePath(u"writes.json"_s));
        m_actions = std::make_unique<LookingActions>(
            WriteActions::Setup{{{milliseconds(1), milliseconds(1), milliseconds(1)}, m_journal.get(), {}}, {}});
        m_recovery = std::make_unique<WriteRecovery>(*m_journal, QList<WriteActions *>{m_actions.get()});
        m_notices = std::make_unique<WriteNotices>();
        m_notices->setRecovery(m_recovery.get());
        m_notices->resize(900, 40);
    }

    void cleanup()
    {
        m_notices.reset();
        m_recovery.reset();
        m_actions.reset();
    }

    void nothingIsShownWhenNothingWasLeftOver()
    {
        m_recovery->lookUp();
        QVERIFY(m_notices->isHidden());
        QVERIFY(lines().isEmpty());
    }

    void saysThatItIsLookedFor()
    {
        leaveBehind(WriteKind::Merge, 42);
        m_recovery->lookUp();
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY(lines().constFirst().startsWith(u"Merge of acme/web-shop #42:"_s));
        QVERIFY(button("writeNoticeDismiss")->isHidden());
        QVERIFY(!m_notices->isHidden());
    }

    void saysWhatCameOfItAndGoesThere()
    {
        leaveBehind(WriteKind::Merge, 42);
        m_actions->answer = Result<Nothing>(Nothing());
        m_recovery->lookUp();
        QTRY_COMPARE(lines(), QStringList{u"Merge of acme/web-shop #42: no answer came, but it was done."_s});
        QSignalSpy chosen(m_notices.get(), &WriteNotices::locationChosen);
        button("writeNoticeOpen")->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<Location>(),
                 Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
        QVERIFY(!button("writeNoticeLookAgain"));
        QVERIFY(!button("writeNoticeDismiss")->accessibleName().isEmpty());
        button("writeNoticeDismiss")->click();
        QTRY_VERIFY(lines().isEmpty());
        QVERIFY(m_notices->isHidden());
    }

    void aCommentThatWasNotSentIsADraft()
    {
        leaveBehind(WriteKind::Comment, 42);
        m_actions->answer = Result<Nothing>(Error::make(Error::Kind::NotFound, {}));
        m_recovery->lookUp();
        QTRY_COMPARE(lines(),
                     QStringList{
                         u"Comment on acme/web-shop #42: no answer came, and it was not sent. Its text is a draft there."_s});
    }

    void whatCantBeToldCanBeLookedForAgain()
    {
        leaveBehind(WriteKind::Decline, 7);
        m_actions->answer = Result<Nothing>(Error::make(Error::Kind::Network, {}));
        m_recovery->lookUp();
        QTRY_VERIFY(button("writeNoticeLookAgain"));
        QVERIFY(lines().constFirst().contains(u"can't see"_s));
        m_actions->answer = Result<Nothing>(Nothing());
        button("writeNoticeLookAgain")->click();
        QTRY_VERIFY(lines().constFirst().endsWith(u"it was done."_s));
    }

    void manyAreCounted()
    {
        for (int number = 1; number <= 5; ++number)
            leaveBehind(WriteKind::Approve, number);
        m_actions->answer = Result<Nothing>(Nothing());
        m_recovery->lookUp();
        QTRY_COMPARE(lines().size(), 3);
        const auto labels = m_notices->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == u"and 2 more"_s; }));
    }

    void theAccountMayGoFirst()
    {
        leaveBehind(WriteKind::Merge, 42);
        m_actions->answer = Result<Nothing>(Nothing());
        m_recovery->lookUp();
        QTRY_COMPARE(lines().size(), 1);
        m_recovery.reset();
        button("writeNoticeDismiss")->click();
        m_notices->setRecovery(nullptr);
        QVERIFY(m_notices->isHidden());
    }

    void everyKindHasANameAndAPlace()
    {
        QSet<QString> names;
        for (int number = static_cast<int>(WriteKind::Unknown); number <= static_cast<int>(WriteKind::CommentOnIssue); ++number) {
            WriteEntry entry = leftOverEntry(static_cast<WriteKind>(number), 42);
            entry.setFact(writefacts::Branch, u"feature/x"_s);
            entry.setFact(writefacts::Hash, u"1b2c3d4e5f60"_s);
            const QString name = writeName(entry);
            QVERIFY2(name.contains(u"acme/web-shop"_s), qPrintable(name));
            names += name;
            QVERIFY2(entry.location().isValid(), qPrintable(name));
        }
        QCOMPARE(names.size(), static_cast<int>(WriteKind::CommentOnIssue) + 1);
    }

    void namesOfOtherPeopleStayOneLine()
    {
        WriteEntry entry = leftOverEntry(WriteKind::RunPipeline, 0);
        entry.setFact(writefacts::Branch, u"<b>x</b>\nsecond line"_s);
        QVERIFY(!writeName(entry).contains(u'\n'));
        leaveBehind(WriteKind::RunPipeline, 0);
        m_recovery->lookUp();
        QTRY_COMPARE(lines().size(), 1);
        for (const QLabel *label : m_notices->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void whatCouldNotBeRecordedIsSaidWithTheSystemsWords()
    {
        WriteOutcome outcome{WriteOutcome::Kind::NotRecorded, Error::make(Error::Kind::Network, {}, u"No space left on device"_s)};
        QVERIFY(outcomeSentence(outcome).startsWith(u"Nothing was sent"_s));
        QCOMPARE(outcomeQuote(outcome), u"No space left on device"_s);
    }
};

} // namespace windlass::test

using windlass::test::WriteNoticesTest;
WINDLASS_TEST(WriteNoticesTest)
#include "tst_writenotices.moc"
