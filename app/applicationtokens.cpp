// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that is about the credential of an account that is known: when it ends, whether it works, and
// another one in its place.
#include "api/auth/oauthcredentials.h"
#include "api/auth/tokencredentials.h"
#include "app/application.h"
#include "app/credentialwatch.h"
#include "app/networkpreferences.h"
#include "app/openaccount.h"
#include "ui/accounts/accounttext.h"
#include "ui/errortext.h"
#include "ui/shell/pagehost.h"
#include "ui/signin/secrettext.h"
#include "ui/widgets/noticebar.h"

namespace windlass {

namespace {

//! What a client that was just answered knows. 403 says that an access token, which acts for nobody, is known.
Result<TokenReport> reportOf(const Result<Account> &answer, ApiClient &client, AccountRecord::Kind kind)
{
    const bool isNobody = !answer && answer.error().kind == Error::Kind::Forbidden && kind == AccountRecord::Kind::AccessToken;
    if (!answer && !isNobody)
        return answer.error();
    return TokenReport{answer ? *answer : Account(), client.capabilities().grantedScopes()};
}

} // namespace

void Application::wireTokens()
{
    m_watch = std::make_unique<CredentialWatch>(m_signIns->accounts(), m_window->notices(), *m_settings,
                                                m_options.apiBase.toString(), [this] { return today(); });
    connect(m_watch.get(), &CredentialWatch::replacementRequested, this, &Application::replaceCredential);
    m_registry.setHandler(
        QStringLiteral("account.token"), this, [this] { showTokenDialog(m_shown->key(), false); },
        [this] {
            if (!m_shown)
                return tr("Nobody is signed in.");
            return m_shown->key() == m_demoKey ? tr("The demo workspace needs no token.") : QString();
        });
    connect(m_signIns.get(), &SignIns::credentialsChanged, this, &Application::showOAuthTrouble);
    // Whoever leaves the page may come back to it for another account.
    connect(&m_window->pageHost(), &PageHost::pageChanged, this, [this](const PageWidget *page) {
        if (page && page->location().section != Location::Section::SignIn)
            m_signsInAgain.clear();
    });
}

QDate Application::today() const
{
    // The host's clock is right; the one of this machine may be a year off.
    const QDateTime host = m_shown ? m_shown->session.client.hostNow() : QDateTime();
    return host.isValid() ? host.toLocalTime().date() : QDate::currentDate();
}

void Application::showOAuthTrouble(const QString &key)
{
    const OpenAccount *open = account(key);
    const auto *credentials = open ? dynamic_cast<const OAuthCredentials *>(open->credentials().get()) : nullptr;
    const auto record = m_signIns->accounts().find(key);
    if (!credentials || !record)
        return;
    if (credentials->state() == OAuthCredentials::State::SignInAgain)
        m_watch->setRefused(key, true);
    const QString id = QStringLiteral("unsaved/") + key;
    if (credentials->isUnsaved())
        m_window->notices().post({id, NoticeStrip::Tone::Warning,
                                  //: %1 is the name of an account.
                                  tr("The keychain did not take the renewed sign-in of %1. Windlass goes on trying; if it is "
                                     "closed before that, you have to sign in again.")
                                      .arg(accountName(*record))});
    else
        m_window->notices().remove(id);
}

void Application::replaceCredential(const QString &key)
{
    const auto record = m_signIns->accounts().find(key);
    if (!record)
        return;
    if (record->kind == AccountRecord::Kind::OAuth)
        signInAgain(key);
    else
        showTokenDialog(key, true);
}

void Application::showTokenDialog(const QString &key, bool isForReplacing)
{
    const auto record = m_signIns->accounts().find(key);
    if (!record)
        return;
    TokenDialog::Doings doings;
    doings.test = [this, key](const auto &typed, QObject *context, const auto &done) { testCredential(key, typed, context, done); };
    doings.keep = [this, key](const auto &typed, const QDate &expiresOn, QObject *context, const auto &done) {
        keepCredential(key, typed, expiresOn, context, done);
    };
    doings.open = [this](const QString &address) { m_links.openInBrowser(address); };
    auto *dialog = new TokenDialog(*record, accountLabel(*record, m_signIns->accounts().accounts()), doings, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const OpenAccount *open = account(key)) {
        if (const auto *credentials = dynamic_cast<const TokenCredentials *>(open->credentials().get()))
            dialog->setEmail(credentials->email());
    }
    connect(dialog, &TokenDialog::signInAgainRequested, this, [this, key] { signInAgain(key); });
    dialog->open();
    if (isForReplacing)
        dialog->beginReplacing();
}

void Application::testCredential(const QString &key, const TokenDialog::Typed &typed, QObject *context,
                                 const std::function<void(const Result<TokenReport> &)> &done)
{
    const auto record = m_signIns->accounts().find(key);
    OpenAccount *open = account(key);
    ApiClient::Options options;
    options.base = m_options.apiBase;
    options.network = m_network->settings().setup;
    if (!typed.token.isEmpty())
        options.credentials = std::make_shared<TokenCredentials>(typed.email, typed.token);
    else if (open)
        options.credentials = open->credentials();
    if (!record || !options.credentials)
        return done(Error::make(Error::Kind::Unauthorized, {}));
    m_tokenProbe = std::make_unique<ApiClient>(options);
    UserApi(*m_tokenProbe).me().then(context, [this, kind = record->kind, done](const Result<Account> &answer) {
        const Result<TokenReport> report = reportOf(answer, *m_tokenProbe, kind);
        m_tokenProbe.release()->deleteLater(); // It is what calls.
        done(report);
    });
}

void Application::keepCredential(const QString &key, const TokenDialog::Typed &typed, const QDate &expiresOn, QObject *context,
                                 const std::function<void(const QString &)> &done)
{
    auto record = m_signIns->accounts().find(key);
    if (!record)
        return done(tr("This account was signed out meanwhile."));
    record->expiresOn = expiresOn;
    if (typed.token.isEmpty()) {
        const bool isKept = m_signIns->accounts().put(*record);
        return done(isKept ? QString() : tr("The date could not be written to the disk. It is known until Windlass is closed."));
    }
    const QString current = m_signIns->accounts().current();
    m_signIns->addToken(*record, typed.email, typed.token, context, [this, key, current, done](const SignIns::Restored &kept) {
        if (!kept.credentials)
            return done(secretReplaceSentence(kept.answer.state));
        m_signIns->accounts().setCurrent(current);
        m_watch->setRefused(key, false);
        if (OpenAccount *open = account(key)) {
            open->replaceCredentials(kept.credentials);
            // What could not be read with the one before can be now.
            PageWidget *page = m_window->pageHost().currentPage();
            if (open == m_shown && page)
                page->refresh();
        } else if (!m_shown) {
            switchAccount(key);
        }
        done({});
    });
}

void Application::signInAgain(const QString &key)
{
    m_window->go(Location::signIn());
    m_signsInAgain = key;
}

QString Application::refusalOf(const Account &account) const
{
    const auto expected = m_signIns->accounts().find(m_signsInAgain);
    return expected ? wrongPersonSentence(*expected, account) : QString();
}

} // namespace windlass
