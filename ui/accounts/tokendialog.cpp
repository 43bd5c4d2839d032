// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/tokendialog.h"

#include "api/auth/pastedcredential.h"
#include "api/auth/revocation.h"
#include "api/auth/scopes.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/expiryfield.h"
#include "ui/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int TokenDialogWidth = 520;

CredentialKind credentialKindOf(AccountRecord::Kind kind)
{
    switch (kind) {
    case AccountRecord::Kind::OAuth: return CredentialKind::OAuth;
    case AccountRecord::Kind::ApiToken: return CredentialKind::ApiToken;
    case AccountRecord::Kind::AccessToken: return CredentialKind::AccessToken;
    }
    return CredentialKind::ApiToken;
}

QString typedProblem(AccountRecord::Kind kind, const PastedCredential &pasted)
{
    using Kind = PastedCredential::Kind;
    switch (pasted.kind) {
    case Kind::AppPassword:
        return TokenDialog::tr("This is an app password. Bitbucket accepts none any more: create an API token instead.");
    case Kind::AccessToken:
        return kind == AccountRecord::Kind::AccessToken
                   ? QString()
                   : TokenDialog::tr("This is an access token: it acts for nobody and can't take the place of yours. Paste an "
                                     "API token.");
    case Kind::ApiToken:
        return kind == AccountRecord::Kind::ApiToken
                   ? QString()
                   : TokenDialog::tr("This is an API token of a person. Paste an access token, or add it as another account.");
    case Kind::OtherToken: return {};
    // The shapes of these are those of tokens that nobody knows, too.
    case Kind::OAuthKey:
    case Kind::OAuthSecret: return {};
    case Kind::EmailAddress: return TokenDialog::tr("This is an e-mail address. Paste the token.");
    case Kind::Nothing:
    case Kind::Unusable: break;
    }
    return TokenDialog::tr("This can't be a token: it holds characters that no token has. Copy it again.");
}

QStringList sortedScopes(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return list;
}

QString scopeText(const QSet<QString> &scopes)
{
    if (scopes.isEmpty())
        return TokenDialog::tr("Bitbucket did not say what this token may do.");
    //: %1 is a list of words such as "read:user, read:repository".
    QString text = TokenDialog::tr("It may: %1.").arg(sortedScopes(scopes).join(u", "_s));
    const ScopeVocabulary vocabulary = vocabularyOf(scopes);
    QStringList missing;
    for (const ScopedFeature feature : everydayFeatures())
        missing += missingScopes(feature, scopes, vocabulary);
    missing.removeDuplicates();
    if (!missing.isEmpty())
        //: %1 is a list of words such as "read:user, read:repository".
        text += u'\n' + TokenDialog::tr("It lacks, for everything that Windlass does: %1.").arg(missing.join(u", "_s));
    return text;
}

} // namespace

QString wrongPersonSentence(const AccountRecord &account, const Account &found)
{
    if (account.uuid == found.uuid)
        return {};
    const QString mine = account.displayName.isEmpty() ? TokenDialog::tr("nobody") : oneLine(account.displayName, 80);
    if (found.uuid.isEmpty())
        //: %1 is the name of a person.
        return TokenDialog::tr("That one acts for nobody, and this account is %1's. Nothing was changed.").arg(mine);
    //: Both are names of persons: %1 of the new token's, %2 of the account's.
    return TokenDialog::tr("That one belongs to %1, and this account is %2's. Nothing was changed. To use both, add %1 as "
                           "another account.")
        .arg(oneLine(found.displayName, 80), mine);
}

TokenDialog::TokenDialog(const AccountRecord &account, const QString &label, Doings doings, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_label(label)
    , m_doings(std::move(doings))
    , m_message(new InlineMessage(this))
    , m_scopes(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Token"));
    setMinimumWidth(TokenDialogWidth);
    m_message->setObjectName(u"tokenMessage"_s);
    m_scopes->setObjectName(u"tokenScopes"_s);
    m_scopes->setWordWrap(true);
    m_scopes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_scopes->hide();
    const bool isOAuth = account.kind == AccountRecord::Kind::OAuth;
    auto *heading = makeLabel(oneLine(label, 120), TextStyle::Heading, ColorToken::Text, this);
    heading->setWordWrap(true);
    auto *kind = makeLabel(isOAuth ? tr("Signed in with the browser. Windlass renews this sign-in by itself.")
                                   : credentialKindText(account.kind) + u" · "_s + QUrl(account.host).host(),
                           TextStyle::Body, ColorToken::MutedText, this);
    kind->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    auto *who = new QVBoxLayout;
    who->setSpacing(Theme::SpaceTiny);
    who->addWidget(heading);
    who->addWidget(kind);
    column->addLayout(who);
    if (!isOAuth) {
        m_expiry = new ExpiryField(this);
        m_expiry->setDate(account.expiresOn);
        column->addWidget(m_expiry);
        column->addWidget(makeLine());
        column->addWidget(makeReplacement());
    }
    column->addWidget(m_message);
    column->addWidget(m_scopes);
    column->addStretch(1);
    column->addWidget(makeButtons());
}

QWidget *TokenDialog::makeReplacement()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::Space);
    auto *top = new QHBoxLayout;
    top->addWidget(makeLabel(tr("Another token in its place"), TextStyle::Strong, ColorToken::Text, part));
    top->addStretch(1);
    const bool isApiToken = m_account.kind == AccountRecord::Kind::ApiToken;
    const QString address = creationPage(credentialKindOf(m_account.kind), m_account.place);
    QPushButton *create = makeButton(isApiToken ? tr("Create an API token") : tr("Create an access token"), ButtonKind::Link,
                                     part);
    create->setObjectName(u"createReplacement"_s);
    create->setAutoDefault(false);
    create->setToolTip(toolTipText(address));
    connect(create, &QPushButton::clicked, this, [this, address] { m_doings.open(address); });
    top->addWidget(create);
    column->addLayout(top);
    QLabel *hint = makeLabel(tr("What is open, drafts and settings stay as they are."), TextStyle::Secondary,
                             ColorToken::MutedText, part);
    hint->setWordWrap(true);
    column->addWidget(hint);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::Space);
    if (isApiToken) {
        m_email = new QLineEdit(part);
        m_email->setObjectName(u"replacementEmail"_s);
        m_email->setPlaceholderText(tr("you@example.com"));
        m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
        form->addRow(tr("Atlassian e-&mail address"), m_email);
    }
    m_token = new QLineEdit(part);
    m_token->setObjectName(u"replacementToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Empty keeps the one that is there"));
    m_token->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    form->addRow(tr("New to&ken"), m_token);
    column->addLayout(form);
    for (QLineEdit *edit : {m_email, m_token}) {
        if (edit) {
            connect(edit, &QLineEdit::textEdited, this, [this] {
                m_message->clear();
                m_scopes->hide();
            });
        }
    }
    return part;
}

QWidget *TokenDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_testButton = makeButton(tr("&Test"), ButtonKind::Plain, buttons);
    m_testButton->setObjectName(u"testToken"_s);
    m_testButton->setAutoDefault(false);
    buttons->addButton(m_testButton, QDialogButtonBox::ActionRole);
    connect(m_testButton, &QPushButton::clicked, this, &TokenDialog::test);
    if (m_account.kind == AccountRecord::Kind::OAuth) {
        QPushButton *again = makeButton(tr("Sign in &again…"), ButtonKind::Plain, buttons);
        again->setObjectName(u"signInAgain"_s);
        again->setAutoDefault(false);
        buttons->addButton(again, QDialogButtonBox::ActionRole);
        connect(again, &QPushButton::clicked, this, [this] {
            emit signInAgainRequested();
            accept();
        });
        buttons->addButton(QDialogButtonBox::Close);
    } else {
        buttons->addButton(QDialogButtonBox::Cancel);
        m_saveButton = makeButton(tr("&Save"), ButtonKind::Primary, buttons);
        m_saveButton->setObjectName(u"saveToken"_s);
        m_saveButton->setDefault(true);
        buttons->addButton(m_saveButton, QDialogButtonBox::AcceptRole);
        connect(m_saveButton, &QPushButton::clicked, this, &TokenDialog::save);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void TokenDialog::setEmail(const QString &email)
{
    if (m_email)
        m_email->setText(email);
}

void TokenDialog::beginReplacing()
{
    if (QLineEdit *first = m_email && m_email->text().isEmpty() ? m_email : m_token)
        first->setFocus();
}

void TokenDialog::refuse(const QString &sentence, QWidget *field)
{
    m_scopes->hide();
    m_message->showMessage(InlineMessage::Tone::Danger, sentence);
    if (field)
        field->setFocus();
}

std::optional<TokenDialog::Typed> TokenDialog::read()
{
    Typed typed;
    if (!m_token || m_token->text().trimmed().isEmpty())
        return typed;
    const PastedCredential pasted = recogniseCredential(m_token->text());
    if (const QString problem = typedProblem(m_account.kind, pasted); !problem.isEmpty()) {
        refuse(problem, m_token);
        return std::nullopt;
    }
    if (m_email) {
        typed.email = pasted.email.isEmpty() ? m_email->text().trimmed() : pasted.email;
        if (!typed.email.contains(u'@')) {
            refuse(tr("An API token goes with the e-mail address of the Atlassian account. Type it, too."), m_email);
            return std::nullopt;
        }
    }
    typed.token = pasted.secret;
    return typed;
}

void TokenDialog::test()
{
    const auto typed = read();
    if (!typed)
        return;
    setBusy(true);
    m_message->showMessage(InlineMessage::Tone::Neutral, tr("Asking Bitbucket…"));
    m_doings.test(*typed, this, [this, isNew = !typed->token.isEmpty()](const Result<TokenReport> &report) {
        setBusy(false);
        showReport(report, isNew);
    });
}

bool TokenDialog::showReport(const Result<TokenReport> &report, bool isNew)
{
    if (!report) {
        const Error &error = report.error();
        QString sentence = errorSentence(error);
        if (error.kind == Error::Kind::Unauthorized)
            sentence = isNew && m_email ? tr("Bitbucket refuses this e-mail address and token. Check both; the token may "
                                             "have ended or been revoked.")
                       : isNew          ? tr("Bitbucket refuses this token. It may have ended or been revoked.")
                                        : tr("Bitbucket refuses the token of this account. It may have ended or been revoked.");
        m_scopes->hide();
        m_message->showMessage(InlineMessage::Tone::Danger, sentence, errorQuote(error));
        return false;
    }
    if (const QString wrong = wrongPersonSentence(m_account, report->account); !wrong.isEmpty()) {
        refuse(wrong, m_token);
        return false;
    }
    m_message->showMessage(InlineMessage::Tone::Neutral,
                           report->account.displayName.isEmpty()
                               ? tr("Bitbucket takes this token.")
                               //: %1 is the name of a person.
                               : tr("Bitbucket takes this token. It is %1's.").arg(oneLine(report->account.displayName, 80)));
    m_scopes->setText(scopeText(report->scopes));
    m_scopes->show();
    return true;
}

void TokenDialog::save()
{
    const auto typed = read();
    if (!typed)
        return;
    const auto keep = [this, typed = *typed] {
        m_doings.keep(typed, m_expiry->date(), this, [this](const QString &problem) {
            setBusy(false);
            if (problem.isEmpty())
                accept();
            else
                refuse(problem);
        });
    };
    setBusy(true);
    if (typed->token.isEmpty())
        return keep();
    m_message->showMessage(InlineMessage::Tone::Neutral, tr("Asking Bitbucket…"));
    m_doings.test(*typed, this, [this, keep](const Result<TokenReport> &report) {
        if (showReport(report, true))
            keep();
        else
            setBusy(false);
    });
}

void TokenDialog::setBusy(bool isBusy)
{
    for (QPushButton *button : {m_testButton, m_saveButton}) {
        if (button)
            button->setEnabled(!isBusy);
    }
}

} // namespace windlass
