// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/tokensignin.h"

#include "ui/accounts/expiryfield.h"
#include "ui/errortext.h"
#include "ui/signin/fields.h"
#include "ui/signin/signintext.h"
#include "ui/signin/tokenpages.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using Kind = PastedCredential::Kind;

bool isUsableAddress(const QString &text)
{
    // A colon would end the user name in the header; the rest is the host's to judge.
    const auto at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && !text.contains(u':') &&
           std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace() || !letter.isPrint(); });
}

} // namespace

TokenSignIn::TokenSignIn(QWidget *parent)
    : QWidget(parent)
    , m_expiry(new ExpiryField(this))
    , m_message(new InlineMessage(this))
    , m_signIn(makeButton(tr("Sign in"), ButtonKind::Primary, this))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Quiet, this))
    , m_pages(new TokenPages(this))
{
    setObjectName(u"tokenSignIn"_s);
    const CaptionedField token = makeSecretField(u"tokenEdit"_s, tr("&Token"), this);
    m_token = token.edit;
    m_token->setPlaceholderText(tr("Paste it here"));
    m_recognised = makeWrappedLabel({}, TextStyle::Secondary, ColorToken::MutedText, this);
    m_recognised->setObjectName(u"recognisedLabel"_s);
    const CaptionedField email = makeField(u"emailEdit"_s, tr("Atlassian &e-mail address"), this);
    m_emailRow = email.row;
    m_email = email.edit;
    m_email->setPlaceholderText(tr("you@example.com"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_message->setObjectName(u"signInMessage"_s);
    m_signIn->setObjectName(u"signInButton"_s);
    m_cancel->setObjectName(u"cancelTrialButton"_s);
    m_cancel->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *tokenColumn = new QVBoxLayout;
    tokenColumn->setSpacing(Theme::SpaceTiny);
    tokenColumn->addWidget(token.row);
    tokenColumn->addWidget(m_recognised);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(makeWrappedLabel(tr("An API token of your Atlassian account, or an access token of a repository, project "
                                          "or workspace. Windlass sees which it is."),
                                       TextStyle::Body, ColorToken::MutedText, this));
    column->addLayout(tokenColumn);
    column->addWidget(m_emailRow);
    column->addWidget(m_expiry);
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addWidget(m_pages);

    connect(m_signIn, &QPushButton::clicked, this, &TokenSignIn::submit);
    connect(m_cancel, &QPushButton::clicked, this, &TokenSignIn::cancelled);
    connect(m_token, &QLineEdit::returnPressed, this, &TokenSignIn::submit);
    connect(m_email, &QLineEdit::returnPressed, this, &TokenSignIn::submit);
    connect(m_token, &QLineEdit::textChanged, this, &TokenSignIn::recognise);
    connect(m_email, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(m_expiry, &ExpiryField::edited, m_message, &InlineMessage::clear);
    connect(m_pages, &TokenPages::said, this, [this](const QString &sentence, bool isProblem) {
        m_message->showMessage(isProblem ? InlineMessage::Tone::Warning : InlineMessage::Tone::Neutral, sentence);
    });
    showPasted();
}

AccountRecord::Kind TokenSignIn::kind() const
{
    return needsEmail() || (m_pasted.kind == Kind::OtherToken && !m_email->text().trimmed().isEmpty())
               ? AccountRecord::Kind::ApiToken
               : AccountRecord::Kind::AccessToken;
}

QString TokenSignIn::email() const
{
    return kind() == AccountRecord::Kind::ApiToken ? m_email->text().trimmed() : QString();
}

QDate TokenSignIn::expiresOn() const
{
    return m_expiry->date();
}

bool TokenSignIn::needsEmail() const
{
    return m_pasted.kind == Kind::ApiToken;
}

void TokenSignIn::recognise()
{
    m_pasted = recogniseCredential(m_token->text());
    // Both were pasted at once, as a header or a clone address has them: each goes where it belongs.
    if (!m_pasted.email.isEmpty() && !m_pasted.secret.isEmpty())
        m_email->setText(m_pasted.email);
    m_pages->setPlace(m_pasted.repository);
    m_message->clear();
    showPasted();
}

void TokenSignIn::showPasted()
{
    const bool isOAuth = m_pasted.kind == Kind::OAuthKey || m_pasted.kind == Kind::OAuthSecret;
    const bool isRefused = m_pasted.kind == Kind::AppPassword || m_pasted.kind == Kind::Unusable;
    // What can't go on is said where problems are said, and what was recognised right below the field.
    m_recognised->setText(isOAuth || isRefused ? QString() : pastedSentence(m_pasted));
    m_recognised->setVisible(!m_recognised->text().isEmpty());
    m_emailRow->setVisible(m_pasted.kind != Kind::AccessToken && !isOAuth && !isRefused);
    // Nobody is asked for more before there is a token.
    m_expiry->setVisible(m_pasted.kind == Kind::ApiToken || m_pasted.kind == Kind::AccessToken ||
                         m_pasted.kind == Kind::OtherToken);
    if (isOAuth) {
        m_message->showMessage(InlineMessage::Tone::Neutral, pastedSentence(m_pasted));
        m_message->setButton(tr("Use it with the browser"), [this] { emit browserOffered(); });
    } else if (isRefused) {
        m_message->showMessage(InlineMessage::Tone::Danger, pastedSentence(m_pasted));
    }
}

void TokenSignIn::refuse(const QString &sentence, QLineEdit *field)
{
    m_message->showMessage(InlineMessage::Tone::Danger, sentence);
    field->setFocus();
}

void TokenSignIn::submit()
{
    if (m_isTrying)
        return;
    switch (m_pasted.kind) {
    case Kind::Nothing: return refuse(tr("Paste the token."), m_token);
    case Kind::EmailAddress:
    case Kind::AppPassword:
    case Kind::Unusable: return refuse(pastedSentence(m_pasted), m_token);
    case Kind::ApiToken:
    case Kind::AccessToken:
    case Kind::OAuthKey:
    case Kind::OAuthSecret:
    case Kind::OtherToken: break;
    }
    const QString email = m_email->text().trimmed();
    if (kind() == AccountRecord::Kind::ApiToken) {
        if (email.isEmpty())
            return refuse(tr("Enter the e-mail address of your Atlassian account."), m_email);
        if (!isUsableAddress(email))
            return refuse(tr("This is no e-mail address. An API token goes with the address of the Atlassian account, not with "
                             "the user name."),
                          m_email);
    }
    if (const QDate day = expiresOn(); day.isValid() && day < QDate::currentDate()) {
        m_message->showMessage(InlineMessage::Tone::Danger,
                               tr("A token that ended on that day signs nobody in. Correct the day, or leave it out."));
        return m_expiry->focusDate();
    }
    m_message->clear();
    emit submitted();
}

void TokenSignIn::showFailure(const Error &error, const QString &host, const QString &more)
{
    QString sentence = refusalSentence(error, kind(), host);
    if (!more.isEmpty())
        sentence += u'\n' + more;
    m_message->showMessage(InlineMessage::Tone::Danger, sentence, errorQuote(error));
    if (error.kind == Error::Kind::Unauthorized)
        m_token->setFocus();
    else
        m_message->setButton(tr("Retry"), [this] { submit(); });
}

void TokenSignIn::showProblem(const QString &sentence)
{
    refuse(sentence, m_token);
}

void TokenSignIn::forgetToken()
{
    m_token->clear();
    m_expiry->setDate({});
    m_pasted = {};
}

void TokenSignIn::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    m_signIn->setText(isTrying ? tr("Signing in…") : tr("Sign in"));
    m_signIn->setEnabled(!isTrying);
    m_cancel->setVisible(isTrying);
    for (QWidget *part : {static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_expiry),
                          static_cast<QWidget *>(m_pages)})
        part->setEnabled(!isTrying);
}

} // namespace windlass
