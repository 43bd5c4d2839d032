// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/linkopener.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

class LinkOpenerTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWebAndMailAreOpened_data();
    void onlyWebAndMailAreOpened();
    void aLyingTextIsAskedAbout();
    void placesStayInTheWindow();
};

void LinkOpenerTest::onlyWebAndMailAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOpened");
    const auto row = [](const char *address, bool isOpened) {
        QTest::newRow(address) << QString::fromUtf8(address) << isOpened;
    };
    row("https://example.org/x", true);
    row("http://example.org", true);
    row("mailto:mira@example.org", true);
    for (const char *bad :
         {"", "javascript:alert(1)", "file:///etc/passwd", "smb://host/share", "data:text/html,x", "ssh://host/x",
          "\\\\host\\share", "//host/share", "-x", "https://", "https://user:secret@example.org", "example.org",
          "https://example.org/\nx", "https://exa\u202emple.org", "vscode://x", "mailto:", "windlass:/acme"})
        row(bad, false);
}

void LinkOpenerTest::onlyWebAndMailAreOpened()
{
    QFETCH(QString, address);
    QFETCH(bool, isOpened);
    LinkOpener opener;
    QList<QUrl> opened;
    opener.setOpener([&opened](const QUrl &url) {
        opened.append(url);
        return true;
    });
    QSignalSpy refused(&opener, &LinkOpener::refused);
    QCOMPARE(opener.open(address), isOpened);
    QCOMPARE(opened.size(), isOpened ? 1 : 0);
    QCOMPARE(refused.count(), isOpened ? 0 : 1);
}

void LinkOpenerTest::aLyingTextIsAskedAbout()
{
    QVERIFY(checkLink(u"https://evil.example/x"_s, u"https://good.example/x"_s).needsQuestion);
    QVERIFY(checkLink(u"https://evil.example/x"_s, u"good.example"_s).needsQuestion);
    QVERIFY(!checkLink(u"https://good.example/x"_s, u"https://good.example/x"_s).needsQuestion);
    QVERIFY(!checkLink(u"https://good.example/x"_s, u"read more about it"_s).needsQuestion);
    QVERIFY(!checkLink(u"https://good.example/x"_s, u"main.cpp"_s).needsQuestion);
    const LinkCheck alike = checkLink(u"https://bitb\u00fccket.org/"_s);
    QVERIFY(alike.needsQuestion);
    QVERIFY(alike.realHost.startsWith(u"xn--"_s));

    LinkOpener opener;
    int opened = 0;
    opener.setOpener([&opened](const QUrl &) { return ++opened > 0; });
    // The safe answer is the default: Enter does not open.
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        QVERIFY(box->text().contains(u"evil.example"_s));
        QTest::keyClick(box, Qt::Key_Return);
    });
    QVERIFY(!opener.open(u"https://evil.example/x"_s, u"https://good.example/x"_s));
    QCOMPARE(opened, 0);
}

void LinkOpenerTest::placesStayInTheWindow()
{
    LinkOpener opener;
    int opened = 0;
    QStringList went;
    opener.setOpener([&opened](const QUrl &) { return ++opened > 0; });
    opener.setNavigator([&went](const QString &address) {
        went.append(address);
        return address.contains(u"bitbucket.org"_s);
    });
    QVERIFY(opener.open(u"https://bitbucket.org/acme/web-shop"_s));
    QCOMPARE(opened, 0);
    QVERIFY(opener.open(u"https://example.org/"_s));
    QCOMPARE(opened, 1);
    QVERIFY(opener.openInBrowser(u"https://bitbucket.org/acme/web-shop"_s));
    QCOMPARE(opened, 2);
    QCOMPARE(went.size(), 2);
}

} // namespace windlass::test

using windlass::test::LinkOpenerTest;
WINDLASS_TEST(LinkOpenerTest)

#include "tst_linkopener.moc"
