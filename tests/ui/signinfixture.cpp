// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/signinfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

TrialCalls FakeSignInHost::trial(const QString &email, const Secret &token)
{
    tried.append({email, token.reveal()});
    TrialCalls calls;
    calls.me = [this] { return me.ask(); };
    calls.workspaces = [this] { return workspaces.ask(); };
    calls.repositories = [this](const QString &) { return repositories.ask(); };
    calls.repository = [this](const RepositoryId &) { return repository.ask(); };
    calls.projects = [this](const QString &) { return projects.ask(); };
    calls.pullRequests = [this](const RepositoryId &) { return pullRequests.ask(); };
    calls.pipelines = [this](const RepositoryId &) { return pipelines.ask(); };
    calls.hooks = [this](const RepositoryId &) { return hooks.ask(); };
    calls.grantedScopes = [this] { return scopes; };
    calls.hostNow = [this] { return hostNow; };
    return calls;
}

void FakeSignInHost::keep(const AcceptedSignIn &signIn, QObject *context, std::function<void(const SecretAnswer &)> done)
{
    m_keeping = context;
    m_done = std::move(done);
    m_toKeep = signIn;
    if (!isKeychainSlow || signIn.isForSession)
        QMetaObject::invokeMethod(context, [this] { answerKeychain(); }, Qt::QueuedConnection);
}

void FakeSignInHost::answerKeychain()
{
    if (!m_keeping)
        return;
    const SecretState state = m_toKeep.isForSession ? SecretState::Done : keychain;
    if (state == SecretState::Done)
        kept.append(m_toKeep);
    m_done({state, {}, {}});
}

void FakeSignInHost::accept(const QSet<QString> &granted)
{
    scopes = granted;
    Account mira;
    mira.uuid = u"{mira}"_s;
    mira.displayName = u"Mira Chen"_s;
    me.answer(mira);
    QTRY_COMPARE(workspaces.openCount(), 1);
    Workspace acme;
    acme.slug = u"acme"_s;
    workspaces.answer(Page<Workspace>{{acme}, {}, 1});
}

QSet<QString> allOAuthScopes()
{
    const QStringList scopes = scopesToAskFor(everydayFeatures(), ScopeVocabulary::OAuth);
    return {scopes.begin(), scopes.end()};
}

QSet<QString> allApiTokenScopes()
{
    const QStringList scopes = scopesToAskFor(everydayFeatures(), ScopeVocabulary::ApiToken);
    return {scopes.begin(), scopes.end()};
}

SignInFixture::SignInFixture(const std::function<void(FakeSignInHost &)> &prepare)
    : theme(qEnvironmentVariable("WINDLASS_PICTURES").contains(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light)
{
    links.setOpener([this](const QUrl &address) {
        opened = address;
        return hasBrowser;
    });
    if (prepare)
        prepare(host);
    page = std::make_unique<SignInPage>(host, Location::signIn());
    page->resize(760, 760);
    page->show();
    page->activated(true);
}

bool SignInFixture::isShown(const char *name) const
{
    const auto *widget = child<QWidget>(name);
    return widget && widget->isVisible();
}

void SignInFixture::signIn(const QString &email, const QString &token)
{
    chooseToken();
    auto *field = child<QLineEdit>("tokenEdit");
    QGuiApplication::clipboard()->setText(token);
    field->clear();
    field->paste();
    if (!email.isEmpty())
        child<QLineEdit>("emailEdit")->setText(email);
    QTest::keyClick(field, Qt::Key_Return);
}

QString SignInFixture::message(const char *name) const
{
    const auto *message = child<InlineMessage>(name);
    return message->isVisible() ? message->text() : QString();
}

QString SignInFixture::text() const
{
    QStringList lines;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible())
            lines += label->text();
    }
    return lines.join(u'\n');
}

void SignInFixture::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("WINDLASS_PICTURES");
    if (folder.isEmpty())
        return;
    const QString longer = u" längere Wörter und mehr davon, die umbrechen müssen"_s;
    const auto lengthened = [&longer](const QString &text) { return text + longer.left(text.size() * 2 / 5); };
    if (folder.contains(u"wide"_s)) {
        for (QLabel *label : page->findChildren<QLabel *>())
            label->setText(label->text().isEmpty() ? QString() : lengthened(label->text()));
        for (QPushButton *button : page->findChildren<QPushButton *>())
            button->setText(lengthened(button->text()));
    }
    QApplication::processEvents();
    QVERIFY(page->grab().save(folder + u'/' + name + u".png"_s));
}

} // namespace windlass::test
