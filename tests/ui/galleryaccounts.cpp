// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the gallery about accounts: whose pages these are, tokens that end, another one in their place.
#include "tests/ui/galleryaccounts.h"

#include "ui/accounts/accounttext.h"
#include "ui/accounts/tokendialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/topbar.h"
#include "ui/signin/secrettext.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/statepanel.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace windlass::gallery {

namespace {

AccountRecord galleryAccount(const QString &name, AccountRecord::Kind kind, int days)
{
    AccountRecord account;
    account.key = name;
    account.kind = kind;
    account.host = u"https://api.bitbucket.org/2.0"_s;
    account.uuid = u"{%1}"_s.arg(name);
    account.displayName = name;
    account.expiresOn = days > 0 ? QDate::currentDate().addDays(days) : QDate();
    return account;
}

TokenDialog::Doings galleryDoings(const Result<TokenReport> &report)
{
    return {[report](const auto &, QObject *, const auto &done) { done(report); },
            [](const auto &, const QDate &, QObject *, const auto &done) { done(QString()); }, [](const QString &) {}};
}

void drawTokenDialog(const Save &save)
{
    TokenReport report;
    report.account.uuid = u"{Mira Okafor}"_s;
    report.account.displayName = u"Mira Okafor"_s;
    report.scopes = {u"read:user:bitbucket"_s, u"read:repository:bitbucket"_s, u"read:pullrequest:bitbucket"_s,
                     u"read:workspace:bitbucket"_s};
    const AccountRecord mira = galleryAccount(u"Mira Okafor"_s, AccountRecord::Kind::ApiToken, 12);
    TokenDialog dialog(mira, u"Mira Okafor"_s, galleryDoings(report));
    dialog.setEmail(u"mira@windlass.example"_s);
    dialog.show();
    save(&dialog, u"token"_s);
    dialog.findChild<QPushButton *>(u"testToken"_s)->click();
    dialog.adjustSize();
    save(&dialog, u"token-tested"_s);

    TokenReport others = report;
    others.account.uuid = u"{Jonas}"_s;
    others.account.displayName = u"Jonas Lindqvist"_s;
    TokenDialog refused(mira, u"Mira Okafor"_s, galleryDoings(others));
    refused.setEmail(u"jonas@windlass.example"_s);
    refused.findChild<QLineEdit *>(u"replacementToken"_s)->setText(u"ATATTsomething"_s);
    refused.show();
    refused.findChild<QPushButton *>(u"saveToken"_s)->click();
    refused.adjustSize();
    save(&refused, u"token-refused"_s);

    TokenDialog browser(galleryAccount(u"Mira Okafor"_s, AccountRecord::Kind::OAuth, 0), u"Mira Okafor · Browser"_s,
                        galleryDoings(report));
    browser.show();
    save(&browser, u"token-browser"_s);
}

class AccountsGalleryPage : public PageWidget {
public:
    explicit AccountsGalleryPage(const Location &location, QWidget *parent) : PageWidget(location, parent) {}
    QString title() const override { return u"#42 Retry card payments on timeout"_s; }
    void refresh() override {}
};

void drawSeveralAccounts(const Save &save)
{
    ActionRegistry registry;
    addCommands(registry);
    registry.action(u"account.readOnly"_s)->setCheckable(true);
    for (const char *id : {"account.token", "account.readOnly", "account.signOut"})
        registry.setHandler(QLatin1String(id), &registry, [] {});
    MainWindow window(
        registry, [](const Location &location, QWidget *parent) { return new AccountsGalleryPage(location, parent); }, nullptr,
        nullptr);
    window.resize(1200, 420);
    AccountInfo info;
    info.name = u"Mira Okafor"_s;
    info.key = u"1"_s;
    info.detail = u"api.bitbucket.org"_s;
    info.isOneOfSeveral = true;
    info.isReadOnly = true;
    window.go(Location::forPullRequest(u"acme"_s, u"web-shop"_s, 42));
    window.setAccount(info);
    const QDate today = QDate::currentDate();
    window.notices().post({u"1"_s, NoticeStrip::Tone::Danger, u"Bitbucket refuses the sign-in of Jonas Lindqvist. What you typed is kept."_s,
                           {{u"Replace token…"_s, [] {}, {}}}});
    window.notices().post({u"2"_s, NoticeStrip::Tone::Warning, expirySentence(u"Mira Okafor"_s, 14, today.addDays(14)),
                           {{u"Replace token…"_s, [] {}, {}}}, u"Remind me tomorrow"_s});
    window.notices().post({u"3"_s, NoticeStrip::Tone::Danger, expirySentence(u"Aiko Tanaka"_s, -2, today.addDays(-2)),
                           {{u"Replace token…"_s, [] {}, {}}}, u"Remind me tomorrow"_s});
    window.notices().post({u"4"_s, NoticeStrip::Tone::Warning, secretReadSentence(SecretState::Locked), {{u"Try again"_s, [] {}, {}}}});
    window.notices().post({u"5"_s, NoticeStrip::Tone::Neutral,
                           u"Sam Whitfield is signed out here. Bitbucket lets no program end a token, so it goes on working "
                            "elsewhere until you revoke it."_s,
                           {{u"Revoke it…"_s, [] {}, {}}}});
    window.show();
    save(&window, u"accounts"_s);

    QMenu *menu = window.topBar().accountMenu();
    QAction *last = menu->actions().constLast();
    auto *group = new QActionGroup(menu);
    const QList<AccountRecord> accounts{galleryAccount(u"Mira Okafor"_s, AccountRecord::Kind::ApiToken, 0),
                                        galleryAccount(u"Jonas Lindqvist"_s, AccountRecord::Kind::OAuth, 0)};
    for (const AccountRecord &account : accounts) {
        QAction *entry = group->addAction(accountLabel(account, accounts));
        entry->setCheckable(true);
        entry->setChecked(account.displayName.startsWith(u'M'));
        menu->insertAction(last, entry);
    }
    menu->insertAction(last, new QAction(u"&Add account…"_s, menu));
    menu->insertSeparator(last);
    menu->insertActions(last, {registry.action(u"account.token"_s), registry.action(u"account.readOnly"_s)});
    menu->popup(QPoint(0, 0));
    save(menu, u"account-menu"_s);
    menu->hide();
}

} // namespace

void drawAccounts(const Save &save)
{
    drawTokenDialog(save);
    drawSeveralAccounts(save);
}

} // namespace windlass::gallery
