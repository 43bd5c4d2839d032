// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repositories/repositoryactions.h"
#include "models/webhooks/deliverysignature.h"
#include "tests/support/testmain.h"
#include "tests/ui/pathhost.h"
#include "ui/theme/theme.h"
#include "ui/webhooks/deliverycard.h"
#include "ui/webhooks/deliverydialog.h"
#include "ui/webhooks/hookdialog.h"
#include "ui/webhooks/hooklistpage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

class HookPagesTest : public QObject {
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
        m_host->list("/repositories/acme/web-shop/hooks", hook("{a}", true) + ',' + hook("{b}", false));
        m_host->list("/hook_events/repository",
                     json("{'event':'repo:push','category':'Repository','label':'Push'},"
                          "{'event':'pullrequest:created','category':'Pull Request','label':'Created'},"
                          "{'event':'pipeline:span_created','category':'Pipelines','label':'Span created'}"));
    }
    void cleanup()
    {
        m_actions.reset();
        m_session.reset();
        m_host.reset();
        m_theme.reset();
    }
    void aRowSaysWhereAndWhetherItIsOn();
    void switchingOffSendsTheRestAsItWas();
    void deletingAsksAndNamesTheAddress();
    void aNewWebhookIsSentWithWhatWasChosen();
    void anAddressThatCantBeReachedIsNotSent();
    void aRefusalKeepsWhatWasTyped();
    void anEventThatIsNotListedSurvivesAnEdit();
    void aReadOnlyAccountChangesNothing();
    void aDeliveryIsCheckedAndRead();
    void aDeliveryFromAFileKeepsItsBytes();

private:
    static QByteArray hook(const QByteArray &uuid, bool isActive)
    {
        return json("{'uuid':'") + uuid +
               json("','url':'https://hooks.acme.dev/x','description':'Deploys','events':['repo:push','issue:created'],"
                    "'secret_set':true,'created_at':'2026-11-20T10:00:00Z','active':") +
               (isActive ? "true}" : "false}");
    }
    QJsonObject sent(const QByteArray &method, const QByteArray &path)
    {
        return QJsonDocument::fromJson(m_host->last(method, path).body).object();
    }
    std::unique_ptr<HookListPage> openPage()
    {
        auto page = std::make_unique<HookListPage>(*m_session, *m_actions, nullptr, m_place);
        page->show();
        page->activated(true);
        auto *list = page->findChild<RowList *>(u"hookList"_s);
        [&] { QTRY_COMPARE(list->model()->rowCount(), 2); }();
        list->setCurrentRow(list->rows()->index(0, 0));
        return page;
    }
    QTreeWidgetItem *eventItem(QWidget *dialog, const QString &event)
    {
        auto *tree = dialog->findChild<QTreeWidget *>(u"hookEvents"_s);
        const QList<QTreeWidgetItem *> found = tree->findItems(event, Qt::MatchExactly | Qt::MatchRecursive, 1);
        return found.isEmpty() ? nullptr : found.first();
    }

    const Location m_place = Location::forRepository(u"acme"_s, u"web-shop"_s, Location::Section::Webhooks);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PathHost> m_host;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RepositoryActions> m_actions;
};

void HookPagesTest::aRowSaysWhereAndWhetherItIsOn()
{
    const auto page = openPage();
    const auto *list = page->findChild<RowList *>(u"hookList"_s);
    const QString on = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(on.contains(u"https://hooks.acme.dev/x"_s) && on.contains(u"Active"_s), qPrintable(on));
    const QString off = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(off.contains(u"Off"_s), qPrintable(off));
}

void HookPagesTest::switchingOffSendsTheRestAsItWas()
{
    const auto page = openPage();
    m_host->answer("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D", hook("{a}", false));
    page->findChild<QPushButton *>(u"switchHookButton"_s)->click();
    QTRY_COMPARE(m_host->count("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D"), 1);
    const QJsonObject body = sent("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D");
    QCOMPARE(body.value(u"active"_s).toBool(true), false);
    QCOMPARE(body.value(u"url"_s).toString(), u"https://hooks.acme.dev/x"_s);
    QCOMPARE(body.value(u"events"_s).toArray().size(), 2);
    QVERIFY(!body.contains(u"secret"_s)); // Absent keeps it.
}

void HookPagesTest::deletingAsksAndNamesTheAddress()
{
    const auto page = openPage();
    m_host->answer("DELETE", "/repositories/acme/web-shop/hooks/%7Ba%7D", {}, 204);
    page->findChild<QPushButton *>(u"deleteHookButton"_s)->click();
    auto *question = page->findChild<QMessageBox *>(u"deleteHookDialog"_s);
    QVERIFY(question && question->text().contains(u"https://hooks.acme.dev/x"_s));
    QCOMPARE(question->defaultButton()->text().contains(u"Keep"_s), true);
    QCOMPARE(m_host->count("DELETE", "/repositories/acme/web-shop/hooks/%7Ba%7D"), 0);
    QSignalSpy notices(page.get(), &PageWidget::notice);
    question->findChild<QPushButton *>(u"confirmDeleteHook"_s)->click();
    QTRY_COMPARE(m_host->count("DELETE", "/repositories/acme/web-shop/hooks/%7Ba%7D"), 1);
    QTRY_COMPARE(notices.count(), 1);
}

void HookPagesTest::aNewWebhookIsSentWithWhatWasChosen()
{
    HookDialog dialog(m_session->hooks, *m_actions, HookSubject{u"acme"_s, u"web-shop"_s}, std::nullopt);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(eventItem(&dialog, u"pipeline:span_created"_s)); // The host's list is here.
    dialog.findChild<QLineEdit *>(u"hookAddress"_s)->setFocus();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"hookAddress"_s), u"https://hooks.acme.dev/new"_s);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"hookDescription"_s), u"Tells the chat"_s);
    eventItem(&dialog, u"pullrequest:created"_s)->setCheckState(0, Qt::Checked);
    const QString secret = dialog.findChild<QLineEdit *>(u"hookSecret"_s)->text();
    QCOMPARE(secret.size(), 43);
    m_host->answer("POST", "/repositories/acme/web-shop/hooks", hook("{c}", true), 201);
    QSignalSpy saved(&dialog, &HookDialog::saved);
    dialog.findChild<QPushButton *>(u"saveHook"_s)->click();
    QTRY_COMPARE(saved.count(), 1);
    const QJsonObject body = sent("POST", "/repositories/acme/web-shop/hooks");
    QCOMPARE(body.value(u"url"_s).toString(), u"https://hooks.acme.dev/new"_s);
    QCOMPARE(body.value(u"secret"_s).toString(), secret);
    QCOMPARE(body.value(u"events"_s).toArray(), (QJsonArray{u"pullrequest:created"_s, u"repo:push"_s}));
    QCOMPARE(m_host->count("POST", "/repositories/acme/web-shop/hooks"), 1);
}

void HookPagesTest::anAddressThatCantBeReachedIsNotSent()
{
    HookDialog dialog(m_session->hooks, *m_actions, HookSubject{u"acme"_s, u"web-shop"_s}, std::nullopt);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"hookAddress"_s), u"https://192.168.1.1/x"_s);
    auto *save = dialog.findChild<QPushButton *>(u"saveHook"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"can't reach"_s));
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"hookAddress"_s), Qt::Key_Return);
    QVERIFY(dialog.findChild<QLabel *>(u"hookAddressHint"_s)->text().contains(u"can't reach"_s));
    QCOMPARE(m_host->count("POST", "/repositories/acme/web-shop/hooks"), 0);
}

void HookPagesTest::aRefusalKeepsWhatWasTyped()
{
    HookDialog dialog(m_session->hooks, *m_actions, HookSubject{u"acme"_s, u"web-shop"_s}, std::nullopt);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"hookAddress"_s), u"https://hooks.acme.dev/new"_s);
    m_host->answer("POST", "/repositories/acme/web-shop/hooks",
                   json("{'type':'error','error':{'message':'Bad request','fields':{'url':['The URL must resolve.']}}}"), 400);
    dialog.findChild<QPushButton *>(u"saveHook"_s)->click();
    auto *message = dialog.findChild<InlineMessage *>(u"hookMessage"_s);
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->quote().contains(u"must resolve"_s), qPrintable(message->quote()));
    QVERIFY(dialog.isVisible());
    QCOMPARE(dialog.findChild<QLineEdit *>(u"hookAddress"_s)->text(), u"https://hooks.acme.dev/new"_s);
    // Closing asks first, and staying is the default.
    dialog.reject();
    auto *question = dialog.findChild<QMessageBox *>(u"discardHookDialog"_s);
    QVERIFY(question && question->isVisible() && dialog.isVisible());
    question->findChild<QPushButton *>(u"discardHook"_s)->click();
    QTRY_VERIFY(!dialog.isVisible());
}

void HookPagesTest::anEventThatIsNotListedSurvivesAnEdit()
{
    const auto page = openPage();
    page->findChild<QPushButton *>(u"editHookButton"_s)->click();
    auto *dialog = page->findChild<HookDialog *>();
    QTRY_VERIFY(eventItem(dialog, u"pipeline:span_created"_s));
    QVERIFY(eventItem(dialog, u"issue:created"_s));
    auto *secret = dialog->findChild<QComboBox *>(u"hookSecretChoice"_s);
    secret->setCurrentIndex(secret->findText(u"Remove the secret"_s));
    m_host->answer("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D", hook("{a}", true));
    dialog->findChild<QPushButton *>(u"saveHook"_s)->click();
    QTRY_COMPARE(m_host->count("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D"), 1);
    const QJsonObject body = sent("PUT", "/repositories/acme/web-shop/hooks/%7Ba%7D");
    QCOMPARE(body.value(u"events"_s).toArray(), (QJsonArray{u"issue:created"_s, u"repo:push"_s}));
    QVERIFY(body.value(u"secret"_s).isNull()); // Null removes it.
    QVERIFY(body.contains(u"secret"_s));
}

void HookPagesTest::aReadOnlyAccountChangesNothing()
{
    m_session->client.setReadOnly(true);
    const auto page = openPage();
    for (const QString &name : {u"addHookButton"_s, u"editHookButton"_s, u"switchHookButton"_s, u"deleteHookButton"_s}) {
        auto *button = page->findChild<QPushButton *>(name);
        QVERIFY2(!button->isEnabled() && button->toolTip().contains(u"read only"_s), qPrintable(name));
    }
    QVERIFY(page->findChild<QPushButton *>(u"inspectDeliveryButton"_s)->isEnabled());
}

void HookPagesTest::aDeliveryIsCheckedAndRead()
{
    DeliveryDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const QByteArray body =
        json("{'actor':{'display_name':'Mira <b>Bold</b>'},'repository':{'full_name':'acme/web-shop','name':'Web shop'},"
             "'pullrequest':{'id':42,'title':'Retry payments','state':'OPEN','source':{'branch':{'name':'feature/retry'},"
             "'commit':{'hash':'aaaaaaaaaaaa'}},'destination':{'branch':{'name':'main'}}},"
             "'approval':{'date':'2026-11-20T10:00:00Z','user':{'display_name':'Mira'}}}");
    const QByteArray signature = signatureOf(body, Secret("our secret"));
    auto *input = dialog.findChild<QPlainTextEdit *>(u"deliveryInput"_s);
    auto *verdict = dialog.findChild<InlineMessage *>(u"deliveryVerdict"_s);
    auto *secret = dialog.findChild<QLineEdit *>(u"deliverySecret"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    input->setPlainText(QString::fromUtf8("X-Event-Key: pullrequest:approved\nX-Hub-Signature: " + signature + "\n\n" + body));
    QVERIFY(verdict->text().contains(u"Type the webhook's secret"_s));
    QTest::keyClicks(secret, u"our secret"_s);
    QVERIFY2(verdict->text().contains(u"is right"_s), qPrintable(verdict->text()));
    const QString card = dialog.findChild<DeliveryCard *>()->text();
    QVERIFY2(card.contains(u"A pull request was approved"_s) && card.contains(u"#42 Retry payments"_s)
                 && card.contains(u"Mira <b>Bold</b> in acme/web-shop"_s) && card.contains(u"feature/retry"_s),
             qPrintable(card));
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"deliveryJson"_s)->toPlainText().contains(u"\n    \"pullrequest\""_s));

    QByteArray changed = body;
    changed.replace("Retry", "retry");
    input->setPlainText(QString::fromUtf8("X-Hub-Signature: " + signature + "\n\n" + changed));
    QVERIFY2(verdict->text().contains(u"is wrong"_s), qPrintable(verdict->text()));
    input->setPlainText(u"X-Event-Key: repo:push\n\n{\"broken\": "_s);
    QVERIFY(dialog.findChild<DeliveryCard *>()->text().contains(u"can't be read"_s));
}

void HookPagesTest::aDeliveryFromAFileKeepsItsBytes()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"delivery.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // A carriage return and a byte that is no UTF-8: an editor would have changed them.
    const QByteArray body = "{\"repository\":{\"full_name\":\"a/b\"},\"x\":\"\xff\"}\r\n";
    file.write("X-Hub-Signature: " + signatureOf(body, Secret("s")) + "\r\n\r\n" + body);
    file.close();
    DeliveryDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"deliverySecret"_s), u"s"_s);
    dialog.openFile(file.fileName());
    const QString verdict = dialog.findChild<InlineMessage *>(u"deliveryVerdict"_s)->text();
    QVERIFY2(verdict.contains(u"is right"_s), qPrintable(verdict));
    dialog.openFile(folder.filePath(u"nothing.txt"_s));
    QVERIFY(dialog.findChild<InlineMessage *>(u"deliveryVerdict"_s)->text().contains(u"can't be opened"_s));
}

WINDLASS_TEST(HookPagesTest)

#include "tst_hookpages.moc"
