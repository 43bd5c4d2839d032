// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryactions.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/issues/issueattachments.h"
#include "ui/issues/issuedialog.h"
#include "ui/issues/issuelistpage.h"
#include "ui/issues/issuepage.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

class IssuePagesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Mode::Light);
        m_host = std::make_unique<PathHost>();
        m_session = m_host->signIn();
        m_actions = std::make_unique<RepositoryActions>(
            RepositoryCalls::of(m_session->repositories, m_session->refs, m_session->hooks, m_session->issues,
                                m_session->commits),
            WriteActions::Setup{});
        m_drafts = std::make_unique<DraftStore>(m_folder.filePath(u"drafts.json"_s));
        m_host->list(Issues, issue("open"));
        m_host->answer("GET", Issues + "/7", issue("open"));
        m_host->list(Issues + "/7/comments",
                     json("{'id':1,'content':{'raw':'Seen **here** too'},'user':{'display_name':'Mira'}},"
                          "{'id':2,'content':{'raw':''},'user':{'display_name':'Mira'}}"));
        m_host->list(Issues + "/7/attachments", json("{'name':'../../etc/trace.txt'}"));
        m_host->list("/workspaces/acme/members", json("{'user':{'display_name':'Mira','uuid':'{mira}'}}"));
    }
    void cleanup()
    {
        m_drafts.reset();
        m_actions.reset();
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void aTrackerThatIsGoneIsExplainedAndNotAskedAgain_data();
    void aTrackerThatIsGoneIsExplainedAndNotAskedAgain();
    void filtersAreAskedOfTheHost();
    void aNewIssueIsSentWithWhatWasChosen();
    void onlyWhatWasChangedOfAnIssueIsSent();
    void anIssueShowsItsTextFactsAndComments();
    void closingAnIssueIsOneWrite();
    void aCommentSurvivesALeavingOfThePage();
    void aVoteIsWithdrawnAgain();
    void anAttachmentIsSavedWhereThePersonSays();

private:
    static QByteArray issue(const QByteArray &state)
    {
        return json("{'id':7,'title':'Prices <b>wrong</b>','content':{'raw':'They *double*.'},'kind':'bug','priority':'major',"
                    "'votes':2,'watches':3,'reporter':{'display_name':'Noor'},'assignee':{'display_name':'Mira','uuid':'{mira}'},"
                    "'created_on':'2026-07-02T10:00:00+00:00','updated_on':'2026-07-05T10:00:00+00:00','state':'") +
               state + "\"}";
    }
    QJsonObject sent(const QByteArray &method, const QByteArray &path)
    {
        return QJsonDocument::fromJson(m_host->last(method, path).body).object();
    }
    std::unique_ptr<IssuePage> openIssue()
    {
        auto page = std::make_unique<IssuePage>(
            *m_session, *m_actions, *m_drafts, u"me"_s, nullptr,
            Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Issue, u"7"_s));
        page->resize(1000, 700);
        page->show();
        page->activated(true);
        auto *title = page->findChild<QLabel *>(u"issueTitleLabel"_s);
        [&] { QTRY_VERIFY(!title->text().isEmpty()); }();
        return page;
    }

    const QByteArray Issues = "/repositories/acme/web-shop/issues";
    const Location m_place = Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Issues);
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RepositoryActions> m_actions;
    std::unique_ptr<DraftStore> m_drafts;
};

void IssuePagesTest::aTrackerThatIsGoneIsExplainedAndNotAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("404") << 404;
    QTest::newRow("410") << 410;
}

void IssuePagesTest::aTrackerThatIsGoneIsExplainedAndNotAskedAgain()
{
    QFETCH(int, status);
    m_host->answer("GET", Issues, json("{'type':'error','error':{'message':'Repository has no issue tracker.'}}"), status);
    IssueListPage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *panel = page.findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::State::Empty);
    QVERIFY2(panel->stateText().contains(u"2026"_s) && panel->stateText().contains(u"Jira"_s), qPrintable(panel->stateText()));
    QVERIFY(!page.findChild<QPushButton *>(u"newIssueButton"_s)->isVisible());
    QCOMPARE(m_host->count("GET", Issues), 1);
    page.refresh();
    IssueListPage again(*m_session, *m_actions, nullptr, m_place);
    again.show();
    again.activated(true);
    QTRY_COMPARE(again.findChild<StatePanel *>()->state(), StatePanel::State::Empty);
    QCOMPARE(m_host->count("GET", Issues), 1);
}

void IssuePagesTest::filtersAreAskedOfTheHost()
{
    IssueListPage page(*m_session, *m_actions, nullptr, m_place);
    page.show();
    page.activated(true);
    auto *list = page.findChild<RowList *>(u"issueList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY2(m_host->last("GET", Issues).target.contains("on%20hold"), m_host->last("GET", Issues).target);
    auto *state = page.findChild<QComboBox *>(u"issueStateFilter"_s);
    state->setCurrentIndex(state->findData(u"resolved"_s));
    emit state->activated(state->currentIndex());
    auto *kind = page.findChild<QComboBox *>(u"issueKindFilter"_s);
    kind->setCurrentIndex(kind->findData(u"task"_s));
    emit kind->activated(kind->currentIndex());
    QTRY_VERIFY(m_host->last("GET", Issues).target.contains("task"));
    QVERIFY(m_host->last("GET", Issues).target.contains("resolved"));
    QTest::keyClicks(page.findChild<QLineEdit *>(u"issueSearch"_s), u"price"_s);
    QTRY_VERIFY(m_host->last("GET", Issues).target.contains("price"));
    QSignalSpy navigation(&page, &PageWidget::navigationRequested);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentRow(list->rows()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(navigation.takeFirst().first().value<Location>(),
             Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Issue, u"7"_s));
}

void IssuePagesTest::aNewIssueIsSentWithWhatWasChosen()
{
    IssueDialog dialog(*m_session, *m_actions, {u"acme"_s, u"web-shop"_s}, std::nullopt, 7);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *save = dialog.findChild<QPushButton *>(u"saveIssue"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"issueTitle"_s), u"It breaks"_s);
    auto *assignee = dialog.findChild<QComboBox *>(u"issueAssignee"_s);
    QTRY_VERIFY(assignee->findData(u"{mira}"_s) >= 0);
    assignee->setCurrentIndex(assignee->findData(u"{mira}"_s));
    auto *priority = dialog.findChild<QComboBox *>(u"issuePriority"_s);
    priority->setCurrentIndex(priority->findData(u"critical"_s));
    m_host->answer("POST", Issues, issue("new"), 201);
    QSignalSpy saved(&dialog, &IssueDialog::saved);
    save->click();
    QTRY_COMPARE(saved.count(), 1);
    const QJsonObject body = sent("POST", Issues);
    QCOMPARE(body.value(u"title"_s).toString(), u"It breaks"_s);
    QCOMPARE(body.value(u"priority"_s).toString(), u"critical"_s);
    QCOMPARE(body.value(u"assignee"_s).toObject().value(u"uuid"_s).toString(), u"{mira}"_s);
    QCOMPARE(m_host->count("POST", Issues), 1);
}

void IssuePagesTest::onlyWhatWasChangedOfAnIssueIsSent()
{
    const auto page = openIssue();
    page->findChild<QPushButton *>(u"editIssueButton"_s)->click();
    auto *dialog = page->findChild<IssueDialog *>();
    QVERIFY(dialog);
    auto *save = dialog->findChild<QPushButton *>(u"saveIssue"_s);
    QVERIFY(!save->isEnabled());
    auto *kind = dialog->findChild<QComboBox *>(u"issueKind"_s);
    kind->setCurrentIndex(kind->findData(u"proposal"_s));
    emit kind->activated(kind->currentIndex());
    QVERIFY(save->isEnabled());
    m_host->answer("PUT", Issues + "/7", issue("open"));
    save->click();
    QTRY_COMPARE(m_host->count("PUT", Issues + "/7"), 1);
    QCOMPARE(sent("PUT", Issues + "/7").keys(), QStringList{u"kind"_s});
}

void IssuePagesTest::anIssueShowsItsTextFactsAndComments()
{
    const auto page = openIssue();
    QCOMPARE(page->findChild<QLabel *>(u"issueTitleLabel"_s)->text(), u"#7 Prices <b>wrong</b>"_s);
    QCOMPARE(page->findChild<QLabel *>(u"issueTitleLabel"_s)->textFormat(), Qt::PlainText);
    const auto hasLabel = [&page](const QString &text) {
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->text() == text)
                return true;
        return false;
    };
    QTRY_VERIFY(hasLabel(u"Mira"_s));
    QVERIFY(hasLabel(u"Bug"_s) && hasLabel(u"Major"_s));
    // The comment without text came with a change of state and is none to show.
    QTRY_COMPARE(page->findChildren<QWidget *>().isEmpty(), false);
    QCOMPARE(m_host->count("GET", Issues + "/7/comments"), 1);
}

void IssuePagesTest::closingAnIssueIsOneWrite()
{
    const auto page = openIssue();
    auto *close = page->findChild<QPushButton *>(u"switchIssueButton"_s);
    QTRY_VERIFY(close->isEnabled());
    m_host->answer("PUT", Issues + "/7", issue("resolved"));
    m_host->answer("GET", Issues + "/7", issue("resolved"));
    close->click();
    close->click();
    QTRY_COMPARE(close->text(), u"Open again"_s);
    QCOMPARE(m_host->count("PUT", Issues + "/7"), 1);
    QCOMPARE(sent("PUT", Issues + "/7").value(u"state"_s).toString(), u"resolved"_s);
}

void IssuePagesTest::aCommentSurvivesALeavingOfThePage()
{
    {
        const auto page = openIssue();
        QTest::keyClicks(page->findChild<CommentField *>(), u"Same with me"_s);
    }
    const auto page = openIssue();
    auto *editor = page->findChild<CommentEditor *>();
    QCOMPARE(editor->text(), u"Same with me"_s);
    m_host->answer("POST", Issues + "/7/comments", json("{'type':'error','error':{'message':'No'}}"), 403);
    editor->submit();
    QTRY_VERIFY(!editor->failureText().isEmpty());
    QCOMPARE(editor->text(), u"Same with me"_s);
    m_host->answer("POST", Issues + "/7/comments", json("{'id':3,'content':{'raw':'Same with me'}}"), 201);
    editor->submit();
    QTRY_COMPARE(editor->text(), QString());
    QCOMPARE(m_host->count("POST", Issues + "/7/comments"), 2);
    QCOMPARE(sent("POST", Issues + "/7/comments").value(u"content"_s).toObject().value(u"raw"_s).toString(), u"Same with me"_s);
    QCOMPARE(m_drafts->count(), 0);
}

void IssuePagesTest::aVoteIsWithdrawnAgain()
{
    m_host->answer("GET", Issues + "/7/vote", {}, 204);
    const auto page = openIssue();
    auto *vote = page->findChild<QPushButton *>(u"voteButton"_s);
    QTRY_COMPARE(vote->text(), u"Withdraw vote"_s);
    m_host->answer("DELETE", Issues + "/7/vote", {}, 204);
    m_host->answer("GET", Issues + "/7/vote", json("{'type':'error','error':{'message':'not voted'}}"), 404);
    vote->click();
    QTRY_COMPARE(vote->text(), u"Vote"_s);
    QCOMPARE(m_host->count("DELETE", Issues + "/7/vote"), 1);
}

void IssuePagesTest::anAttachmentIsSavedWhereThePersonSays()
{
    IssueAttachments attachments(*m_session, {{u"acme"_s, u"web-shop"_s}, 7});
    attachments.show();
    attachments.reload();
    QSignalSpy notices(&attachments, &IssueAttachments::notice);
    m_host->answer("GET", Issues + "/7/attachments/trace.txt", "bytes");
    const QString target = m_folder.filePath(u"saved.txt"_s);
    attachments.save(u"trace.txt"_s, target);
    QTRY_COMPARE(notices.count(), 1);
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("bytes"));
    attachments.save(u"missing.txt"_s, m_folder.filePath(u"none.txt"_s));
    QTRY_VERIFY(!attachments.findChild<InlineMessage *>()->text().isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.txt"_s)));
}

WINDLASS_TEST(IssuePagesTest)

#include "tst_issuepages.moc"
