// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that is about who is signed in: keeping, restoring, switching, signing out.
#include "app/accountmenu.h"
#include "app/accountwiring.h"
#include "app/application.h"
#include "app/demohost.h"
#include "app/openaccount.h"
#include "app/signindesk.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/signin/secrettext.h"

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

} // namespace

void Application::makeSignIns()
{
    SignIns::Options signIns;
    signIns.dataFolder = dataFolder();
    signIns.cacheFolder = cacheFolder();
    signIns.tokenUrl = SignInDesk::tokenUrlOf(m_base);
    signIns.client = SignInDesk::clientOf(m_base);
    m_signIns = std::make_unique<SignIns>(signIns, m_tourHome ? SecretStore::memory() : SecretStore::keychain());
    connect(m_signIns.get(), &SignIns::waiting, this, [this](SecretState why) {
        if (m_account)
            return;
        // It may take a minute. Whoever does not want to wait can sign in anew.
        showSignIn();
        m_window->statusLine().showNotice(secretReadSentence(why));
    });
}

bool Application::restoreAccount()
{
    AccountList &list = m_signIns->accounts();
    QList<AccountRecord> candidates = list.accounts();
    candidates.removeIf([this](const AccountRecord &account) { return account.host != m_base.toString(); });
    if (candidates.isEmpty())
        return false;
    const auto current = std::find_if(candidates.begin(), candidates.end(),
                                      [&list](const AccountRecord &account) { return account.key == list.current(); });
    const AccountRecord record = current == candidates.end() ? candidates.constFirst() : *current;
    m_signIns->restore(record.key, this, [this, record](const SignIns::Restored &restored) {
        if (m_account)
            return; // Somebody did not want to wait.
        if (restored.credentials) {
            openAccount(restored.credentials, accountOf(record), record.key);
            return;
        }
        showSignIn();
        m_window->statusLine().showNotice(secretReadSentence(restored.answer.state));
    });
    return true;
}

void Application::wireAccountMenu()
{
    m_accountMenu = new AccountMenu(m_window->topBar().accountMenu(), m_signIns->accounts(), m_options.apiBase.toString(),
                                    m_window.get());
    connect(m_accountMenu, &AccountMenu::accountChosen, this, &Application::switchAccount);
    connect(m_accountMenu, &AccountMenu::addRequested, this, [this] { m_window->go(Location::signIn()); });
}

void Application::switchAccount(const QString &key)
{
    const auto record = m_signIns->accounts().find(key);
    if (!record || (m_account && m_account->key() == key))
        return;
    m_signIns->restore(key, this, [this, record = *record](const SignIns::Restored &restored) {
        if (!restored.credentials) {
            m_window->statusLine().showNotice(secretReadSentence(restored.answer.state));
            return;
        }
        m_signIns->accounts().setCurrent(record.key);
        closeAccount();
        leaveDemo();
        openAccount(restored.credentials, accountOf(record), record.key);
    });
}

void Application::makeSignInDesk()
{
    m_signInDesk = std::make_unique<SignInDesk>(m_options.apiBase, *m_signIns, *m_network, *m_settings);
    m_pageContext.signInHost = m_signInDesk.get();
    connect(m_signInDesk.get(), &SignInDesk::signedIn, this, [this](const AccountRecord &record, const Account &account) {
        const std::shared_ptr<Credentials> credentials = m_signInDesk->credentials();
        closeAccount();
        leaveDemo();
        // A token for one place opens there.
        if (m_options.place.isEmpty() && !record.place.isEmpty())
            m_options.place = QLatin1Char('/') + record.place + QLatin1Char('/');
        openAccount(credentials, account, record.key);
    });
}

void Application::askAboutDrafts(const std::function<void(SignIns::Drafts)> &then)
{
    const int drafts = m_account->drafts.count();
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
    if (m_options.isDemo)
        return showNobody();
    askAboutDrafts([this, key = m_account->key()](SignIns::Drafts drafts) {
        if (!m_account || m_account->key() != key)
            return;
        showNobody();
        m_settings->remove(QStringLiteral("starred/") + key);
        m_signIns->forget(key, drafts, this, [this](const SecretAnswer &answer) {
            if (!answer.isDone())
                m_window->statusLine().showNotice(secretRemoveSentence(answer.state));
        });
    });
}

void Application::closeAccount()
{
    m_window->forgetPlaces();
    m_pageContext.account = nullptr;
    m_wiring.reset();
    m_account.reset();
    m_accountMenu->setOpen({});
    m_hasSignInPage = false;
}

void Application::leaveDemo()
{
    m_demo.reset();
    m_options.isDemo = false;
    m_base = m_options.apiBase;
}

void Application::showNobody()
{
    closeAccount();
    leaveDemo();
    m_registry.updateStates();
    showSignIn();
}

} // namespace windlass
