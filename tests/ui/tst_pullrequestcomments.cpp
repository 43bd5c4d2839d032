// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/diff/diffview.h"
#include "ui/pullrequests/commenteditor.h"
#include "ui/pullrequests/threadwidget.h"

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

//! Writing comments: what is typed is kept whatever happens, and what the host answers is shown.
class PullRequestCommentsTest : public QObject
{
    Q_OBJECT

private:
    static CommentEditor *generalEditor(PullRequestPage *page)
    {
        return page->findChild<QWidget *>(u"overview"_s)->findChild<CommentEditor *>();
    }
    static void type(CommentEditor *editor, const QString &text)
    {
        QTest::keyClicks(child<CommentField>(editor, "commentText"), text);
    }
    static void press(CommentEditor *editor, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(child<CommentField>(editor, "commentText"), key, modifiers);
    }
    //! A page at its files, with an editor open below new line 41 of the first one.
    static DiffView *openFiles(PullRequestPage *page)
    {
        auto *view = child<DiffView>(page, "diffView");
        [&] { QTRY_VERIFY(view->document() && view->document()->isComplete()); }();
        return view;
    }
    static DiffAnchor place() { return {u"src/payment/cardgateway.cpp"_s, DiffSide::New, 40, 0}; }
    static CommentEditor *openAt(PullRequestPage *page, DiffView *view)
    {
        emit view->commentRequested(place());
        CommentEditor *editor = nullptr;
        [&] { QTRY_VERIFY((editor = view->findChild<CommentEditor *>())); }();
        Q_UNUSED(page)
        return editor;
    }

private slots:
    void ctrlEnterSendsAndTheThreadShowsTheHostsAnswer()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        DiffView *view = openFiles(page.get());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        CommentEditor *editor = openAt(page.get(), view);
        QVERIFY(editor);
        QTRY_VERIFY(child<QAbstractButton>(editor, "submitComment"));
        type(editor, u"Why forty?"_s);
        desk.host.answer("POST", "/pullrequests/42/comments",
                         PullRequestHost::comment(200, u"Mira Okafor"_s, u"Why *forty*? (as kept)"_s,
                                                  u"2026-11-24T07:00:00+00:00"_s,
                                                  {{u"inline"_s, QJsonObject{{u"path"_s, place().path}, {u"to"_s, 40}}}}));
        press(editor, Qt::Key_Return, Qt::ControlModifier);
        const auto hasThread = [view] {
            for (ThreadWidget *thread : view->findChildren<ThreadWidget *>()) {
                if (thread->threadId() == 200)
                    return thread->thread().root().content == u"Why *forty*? (as kept)"_s;
            }
            return false;
        };
        QTRY_VERIFY(hasThread());
        QTRY_VERIFY(!view->findChild<CommentEditor *>());
        QCOMPARE(desk.drafts.count(), 0);
        const QJsonObject sent = desk.host.lastBody("POST", "/pullrequests/42/comments");
        QCOMPARE(sent.value(u"content"_s).toObject().value(u"raw"_s).toString(), u"Why forty?"_s);
        QCOMPARE(sent.value(u"inline"_s).toObject().value(u"to"_s).toInt(), 40);
    }

    void aFailureKeepsTheTextAndSaysWhy()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        CommentEditor *editor = generalEditor(page.get());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        desk.host.answer("POST", "/pullrequests/42/comments", 400, R"({"error":{"message":"Too <b>bold</b>"}})");
        type(editor, u"Ship it"_s);
        child<QAbstractButton>(editor, "submitComment")->click();
        QTRY_VERIFY(!editor->failureText().isEmpty());
        QCOMPARE(editor->text(), u"Ship it"_s);
        QVERIFY(child<QAbstractButton>(editor, "submitComment")->isEnabled());
        QCOMPARE(desk.drafts.count(), 1);
    }

    void escapeClosesTheEditorAndKeepsTheText()
    {
        PullRequestDesk desk;
        const auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        DiffView *view = openFiles(page.get());
        CommentEditor *editor = openAt(page.get(), view);
        QVERIFY(editor);
        type(editor, u"Half a thought"_s);
        press(editor, Qt::Key_Escape);
        QTRY_VERIFY(!view->findChild<CommentEditor *>());
        editor = openAt(page.get(), view);
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"Half a thought"_s);
    }

    void aDraftIsThereAgainOnTheNextPage()
    {
        PullRequestDesk desk;
        auto page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        CommentEditor *editor = openAt(page.get(), openFiles(page.get()));
        QVERIFY(editor);
        type(editor, u"To be continued"_s);
        page.reset();
        page = desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
        DiffView *view = openFiles(page.get());
        QTRY_VERIFY(view->findChild<CommentEditor *>());
        QCOMPARE(view->findChild<CommentEditor *>()->text(), u"To be continued"_s);
        QVERIFY(!child<QAbstractButton>(page.get(), "draftsButton")->isHidden());
    }

    void answersGoToTheirThread()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        auto *overview = page->findChild<QWidget *>(u"overview"_s);
        QTRY_VERIFY(overview->findChild<ThreadWidget *>());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        auto *thread = overview->findChild<ThreadWidget *>();
        thread->openAnswer();
        auto *editor = thread->findChild<CommentEditor *>();
        type(editor, u"Thanks"_s);
        desk.host.answer("POST", "/pullrequests/42/comments",
                         PullRequestHost::comment(201, u"Mira Okafor"_s, u"Thanks"_s, u"2026-11-24T07:00:00+00:00"_s,
                                                  {{u"parent"_s, QJsonObject{{u"id"_s, 101}}}}));
        press(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(thread->thread().answerCount(), 2);
        const QJsonObject sent = desk.host.lastBody("POST", "/pullrequests/42/comments");
        QCOMPARE(sent.value(u"parent"_s).toObject().value(u"id"_s).toInt(), 101);
    }

    void aRefreshLeavesWhatIsTyped()
    {
        PullRequestDesk desk;
        const auto page = desk.open();
        CommentEditor *editor = generalEditor(page.get());
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
        type(editor, u"Still here"_s);
        QJsonObject changed = PullRequestHost::pullRequest();
        changed.insert(u"title"_s, u"Another title"_s);
        desk.host.answer("GET", "/pullrequests/42", changed);
        page->refresh();
        QTRY_VERIFY(page->title().contains(u"Another title"_s));
        QCOMPARE(generalEditor(page.get()), editor);
        QCOMPARE(editor->text(), u"Still here"_s);
    }
};

WINDLASS_TEST(PullRequestCommentsTest)
#include "tst_pullrequestcomments.moc"
