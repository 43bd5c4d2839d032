// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that is about who is signed in: keeping, restoring, switching, signing out.
#include "api/auth/revocation.h"
#include "app/accountmenu.h"
#include "app/accountwiring.h"
#include "app/application.h"
#include "app/credentialwatch.h"
#include "app/demohost.h"
#include "app/networkpreferences.h"
#include "app/openaccount.h"
#include "app/signindesk.h"
#include "ui/accounts/accounttext.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/topbar.h"
#include "ui/signin/secrettext.h"
#include "ui/widgets/noticebar.h"
#include "ui/writes/writetext.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace windlass {

namespace {

Account accountOf(const AccountRecord &record)
{
    Account account;
    account.uuid = record.uuid;
    account.accountId = record.accountId;
    account.displayName = record.displayName;
    account.avatar = record.avatar;
    return account;
}

CredentialKind credentialKindOf(AccountRecord::Kind kind)
{
    switch (kind) {
    case AccountRecord::Kind::OAuth: return CredentialKind::OAuth;
    case AccountRecord::Kind::ApiToken: return CredentialKind::ApiToken;
    case AccountRecord::Kind::AccessToken: return CredentialKind::AccessToken;
    }
    return CredentialKind::ApiToken;
}

//! The notices about the keychain and about a sign-in that was refused: one of each at a time.
QString keychainNotice()
{
    return QStringLiteral("keychain");
}

QString signInNotice()
{
    return QStringLiteral("signIn");
}

} // namespace

void Application::makeSignIns(std::unique_ptr<SecretStore> keychain)
{
    if (!keychain)
        keychain = m_tourHome ? SecretStore::memory() : SecretStore::keychain();
    SignIns::Options signIns;
    signIns.dataFolder = dataFolder();
    signIns.cacheFolder = cacheFolder();
    signIns.tokenUrl = SignInDesk::tokenUrlOf(m_options.apiBase);
    signIns.client = SignInDesk::clientOf(m_options.apiBase);
    m_signIns = std::make_unique<SignIns>(signIns, std::move(keychain));
    connect(m_signIns.get(), &SignIns::waiting, this, [this](SecretState why) {
        // It may take a minute. Whoever does not want to wait can sign in anew.
        if (!m_shown)
            showSignIn();
        m_window->notices().post({keychainNotice(), NoticeStrip::Tone::Warning, secretReadSentence(why)});
    });
}

bool Application::restoreAccount()
{
    AccountList &list = m_signIns->accounts();
    QList<AccountRecord> candidates = list.accounts();
    candidates.removeIf([this](const AccountRecord &account) { return account.host != m_options.apiBase.toString(); });
    if (candidates.isEmpty())
        return false;
    const auto current = std::find_if(candidates.begin(), candidates.end(),
                                      [&list](const AccountRecord &account) { return account.key == list.current(); });
    restore(current == candidates.end() ? candidates.constFirst() : *current);
    return true;
}

void Application::restore(const AccountRecord &record)
{
    m_window->notices().remove(keychainNotice());
    m_signIns->restore(record.key, this, [this, record, shown = m_shown](const SignIns::Restored &restored) {
        if (m_shown != shown)
            return m_window->notices().remove(keychainNotice()); // Somebody did not want to wait.
        m_window->notices().remove(keychainNotice());
        if (restored.credentials) {
            openAccount(restored.credentials, accountOf(record), record.key);
            return;
        }
        if (!m_shown)
            showSignIn();
        // The account stays: a keyring that is locked looks much like an empty one.
        Notice notice{keychainNotice(), NoticeStrip::Tone::Warning, secretReadSentence(restored.answer.state)};
        if (restored.answer.state != SecretState::Damaged)
            notice.buttons = {{tr("Try again"), [this, record] { restore(record); }, QStringLiteral("readKeychainAgain")}};
        m_window->notices().post(notice);
    });
}

void Application::wireAccountMenu()
{
    m_accountMenu = new AccountMenu(m_window->topBar().accountMenu(), m_signIns->accounts(), m_options.apiBase.toString(),
                                    {m_registry.action(QStringLiteral("account.token")),
                                     m_registry.action(QStringLiteral("account.readOnly"))},
                                    m_window.get());
    connect(m_accountMenu, &AccountMenu::accountChosen, this, &Application::switchAccount);
    connect(m_accountMenu, &AccountMenu::addRequested, this, [this] {
        m_signsInAgain.clear();
        m_window->go(Location::signIn());
    });
    connect(&m_signIns->accounts(), &AccountList::changed, this, &Application::showLabel);
}

OpenAccount *Application::account(const QString &key) const
{
    const auto found = m_open.find(key);
    return found == m_open.end() ? nullptr : found->second.get();
}

void Application::switchAccount(const QString &key)
{
    if (m_shown && m_shown->key() == key)
        return;
    if (OpenAccount *open = account(key))
        showAccount(*open);
    else if (const auto record = m_signIns->accounts().find(key))
        restore(*record);
}

void Application::openAccount(const std::shared_ptr<Credentials> &credentials, const Account &account, const QString &key)
{
    m_probe.reset();
    m_signsInAgain.clear();
    if (OpenAccount *open = this->account(key)) {
        open->replaceCredentials(credentials);
        m_watch->setRefused(key, false);
        m_window->forgetPage(key, Location::signIn());
        showAccount(*open);
        if (PageWidget *page = m_window->pageHost().currentPage())
            page->refresh();
        return;
    }
    // The demo's sign-in is kept nowhere.
    const bool isDemo = key.isEmpty();
    OpenAccount::Options options;
    options.apiBase = isDemo ? m_demoBase : m_options.apiBase;
    options.key = key;
    options.credentials = credentials;
    options.account = account;
    if (const auto record = m_signIns->accounts().find(key))
        options.place = record->place;
    options.network = m_network->settings().setup;
    options.isReadOnly = isReadOnly(key);
    options.dataFolder = dataFolder();
    options.cacheFolder = cacheFolder();
    // The demo forgets its own count with every start.
    options.keepsCount = !isDemo;
    options.settings = m_settings.get();
    auto opened = std::make_unique<OpenAccount>(options);
    OpenAccount &kept = *opened;
    const QString keptKey = kept.key();
    if (isDemo) {
        m_demoKey = keptKey;
        kept.session.client.setReadOnly(isReadOnly(keptKey));
    }
    connect(&kept.session.client, &ApiClient::credentialsRefused, this, [this, keptKey] { m_watch->setRefused(keptKey, true); });
    connect(&kept.session.client, &ApiClient::credentialsAccepted, this, [this, keptKey] { m_watch->setRefused(keptKey, false); });
    if (m_shown)
        m_window->forgetPage(m_shown->key(), Location::signIn());
    m_open.insert_or_assign(keptKey, std::move(opened));
    showAccount(kept);
}

void Application::showAccount(OpenAccount &account)
{
    const QString key = account.key();
    m_hasSignInPage = false;
    if (m_shown != &account) {
        m_wiring.reset();
        m_shown = &account;
        m_pageContext.account = m_shown;
        m_accountMenu->setOpen(key);
        m_signIns->accounts().setCurrent(key);
        m_wiring = std::make_unique<AccountWiring>(account, *m_window, m_settings.get(),
                                                   key == m_demoKey ? tr("Demo workspace") : account.session.client.base().host());
        // What is under way in an account that is not shown would be lost as well.
        m_window->setQuitQuestion([this] {
            QList<WriteEntry> open;
            for (const auto &[openKey, other] : m_open)
                open += other->journal.underWay();
            return open.isEmpty() ? QString() : quitQuestion(open);
        });
        showLabel();
        m_registry.action(QStringLiteral("account.readOnly"))->setChecked(account.session.client.isReadOnly());
        m_registry.updateStates();
    }
    const auto place = Location::parse(m_options.place);
    const bool wasShown = m_window->showOwner(key);
    m_window->forgetOwner({});
    if (!wasShown || place)
        m_window->start(m_options.tourFolder.isEmpty() ? place : Location::home());
    m_options.place.clear();
    if (key != m_demoKey)
        leaveDemo();
    emit accountOpened();
    if (!m_options.tourFolder.isEmpty())
        startTour();
}

void Application::showLabel()
{
    if (!m_wiring || !m_shown)
        return;
    const QList<AccountRecord> all = m_signIns->accounts().accounts();
    const auto isHere = [this](const AccountRecord &account) { return account.host == m_options.apiBase.toString(); };
    const auto count = std::count_if(all.begin(), all.end(), isHere) + (m_demoKey.isEmpty() ? 0 : 1);
    const auto record = m_signIns->accounts().find(m_shown->key());
    if (count < 2)
        m_wiring->setLabel({});
    else
        m_wiring->setLabel(record ? accountLabel(*record, all) : tr("Demo workspace"));
}

bool Application::isReadOnly(const QString &key) const
{
    if (const auto record = m_signIns->accounts().find(key))
        return record->isReadOnly;
    return m_settings->value(QStringLiteral("readOnly/") + key).toBool();
}

void Application::setReadOnly(const QString &key, bool isReadOnly)
{
    if (auto record = m_signIns->accounts().find(key)) {
        record->isReadOnly = isReadOnly;
        m_signIns->accounts().put(*record);
    } else {
        m_settings->setValue(QStringLiteral("readOnly/") + key, isReadOnly);
    }
}

void Application::makeSignInDesk()
{
    m_signInDesk = std::make_unique<SignInDesk>(m_options.apiBase, *m_signIns, *m_network, *m_settings);
    m_pageContext.signInHost = m_signInDesk.get();
    m_signInDesk->setRefusal([this](const Account &account) { return refusalOf(account); });
    connect(m_signInDesk.get(), &SignInDesk::signedIn, this, [this](const AccountRecord &record, const Account &account) {
        const std::shared_ptr<Credentials> credentials = m_signInDesk->credentials();
        m_window->notices().remove(signInNotice());
        // A token for one place opens there.
        if (m_options.place.isEmpty() && !record.place.isEmpty())
            m_options.place = QLatin1Char('/') + record.place + QLatin1Char('/');
        openAccount(credentials, account, record.key);
    });
}

void Application::askAboutDrafts(const std::function<void(SignIns::Drafts)> &then)
{
    const int drafts = m_shown->drafts.count();
    if (drafts == 0)
        return then(SignIns::Drafts::Remove);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Sign out"),
                                     tr("%n text(s) that you typed were not sent. What should happen to them?", nullptr, drafts),
                                     QMessageBox::NoButton, m_window.get());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *keep = question->addButton(tr("&Keep them"), QMessageBox::AcceptRole);
    QPushButton *remove = question->addButton(tr("&Delete them"), QMessageBox::DestructiveRole);
    question->setEscapeButton(question->addButton(QMessageBox::Cancel));
    question->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [then] { then(SignIns::Drafts::Keep); });
    connect(remove, &QPushButton::clicked, this, [then] { then(SignIns::Drafts::Remove); });
    question->open();
}

void Application::signOut()
{
    const QString key = m_shown->key();
    if (key == m_demoKey) {
        closeAccount(key);
        return showWhoIsLeft();
    }
    askAboutDrafts([this, key](SignIns::Drafts drafts) {
        const auto record = m_signIns->accounts().find(key);
        if (!account(key) || !record)
            return;
        closeAccount(key);
        // Names of repositories are nobody else's business either.
        const QStringList settings = m_settings->allKeys();
        for (const QString &setting : settings) {
            if (setting.contains(key))
                m_settings->remove(setting);
        }
        m_signIns->forget(key, drafts, this, [this](const SecretAnswer &answer) {
            if (!answer.isDone())
                m_window->notices().post({keychainNotice(), NoticeStrip::Tone::Danger, secretRemoveSentence(answer.state)});
        });
        showWhoIsLeft();
        showRevocation(*record);
    });
}

void Application::showRevocation(const AccountRecord &record)
{
    const QString address = revocationPage(credentialKindOf(record.kind), record.place);
    m_window->notices().post(
        {QStringLiteral("revocation"), NoticeStrip::Tone::Neutral,
         //: %1 is the name of an account.
         tr("%1 is signed out here. Bitbucket lets no program end a token, so it goes on working elsewhere until you revoke it.")
             .arg(accountName(record)),
         {{tr("Revoke it…"), [this, address] { m_links.openInBrowser(address); }, QStringLiteral("revokeToken")}}});
}

void Application::closeAccount(const QString &key)
{
    if (m_shown && m_shown->key() == key) {
        m_wiring.reset();
        m_shown = nullptr;
        m_pageContext.account = nullptr;
        m_accountMenu->setOpen({});
    }
    m_watch->setRefused(key, false);
    // Pages go before what they show.
    m_window->forgetOwner(key);
    m_open.erase(key);
    if (key == m_demoKey)
        leaveDemo();
}

void Application::showWhoIsLeft()
{
    m_hasSignInPage = false;
    m_registry.updateStates();
    if (!m_open.empty())
        showAccount(*m_open.begin()->second);
    else if (!restoreAccount())
        showSignIn();
}

void Application::leaveDemo()
{
    m_options.isDemo = false;
    const QString key = std::exchange(m_demoKey, {});
    if (!key.isEmpty() && account(key))
        closeAccount(key);
    m_demo.reset();
    showLabel();
}

} // namespace windlass
