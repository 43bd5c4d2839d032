// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/tokenpages.h"

#include "api/auth/scopes.h"
#include "ui/signin/fields.h"
#include "ui/signin/placetext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/linkopener.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

bool openCreationPage(CredentialKind kind, const QString &place, const QStringList &scopes)
{
    QGuiApplication::clipboard()->setText(scopes.join(u'\n'));
    LinkOpener *opener = LinkOpener::instance();
    return opener && opener->openInBrowser(creationPage(kind, place));
}

TokenPages::TokenPages(QWidget *parent)
    : QWidget(parent)
    , m_placePart(new QWidget(this))
{
    QPushButton *apiToken = makeButton(tr("Create an API token"), ButtonKind::Link, this);
    apiToken->setObjectName(u"createTokenButton"_s);
    apiToken->setToolTip(creationPage(CredentialKind::ApiToken));
    QPushButton *accessToken = makeButton(tr("Create an access token…"), ButtonKind::Link, this);
    accessToken->setObjectName(u"createAccessTokenButton"_s);

    const CaptionedField place =
        makeField(u"tokenPlaceEdit"_s, tr("Repository, project or workspace that the token is for"), m_placePart);
    m_place = place.edit;
    m_place->setPlaceholderText(tr("acme/web-shop, or the address of its page"));
    QPushButton *go = makeButton(tr("Open its page"), ButtonKind::Plain, m_placePart);
    go->setObjectName(u"openTokenPageButton"_s);
    auto *line = new QHBoxLayout(m_placePart);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(place.row, 1);
    line->addWidget(go, 0, Qt::AlignBottom);
    m_placePart->hide();

    auto *links = new QHBoxLayout;
    links->setSpacing(Theme::SpaceLarge);
    links->addWidget(apiToken);
    links->addWidget(accessToken);
    links->addStretch(1);
    auto *column = makeColumn(this, Theme::SpaceSmall);
    column->addLayout(links);
    column->addWidget(m_placePart);

    connect(apiToken, &QPushButton::clicked, this, &TokenPages::openApiTokenPage);
    connect(accessToken, &QPushButton::clicked, this, [this] {
        m_placePart->show();
        m_place->setFocus();
    });
    connect(go, &QPushButton::clicked, this, &TokenPages::openAccessTokenPage);
    connect(m_place, &QLineEdit::returnPressed, this, &TokenPages::openAccessTokenPage);
}

void TokenPages::setPlace(const QString &place)
{
    if (!place.isEmpty() && m_place->text().isEmpty())
        m_place->setText(place);
}

void TokenPages::openApiTokenPage()
{
    open(CredentialKind::ApiToken, {}, scopesToAskFor(everydayFeatures(), ScopeVocabulary::ApiToken));
}

void TokenPages::openAccessTokenPage()
{
    const QString place = placeOf(m_place->text());
    if (place.isEmpty()) {
        emit said(tr("Enter a workspace (acme), a repository (acme/web-shop), or paste the address of its page."), true);
        m_place->setFocus();
        return;
    }
    open(CredentialKind::AccessToken, place, scopesToAskFor(everydayFeatures(), ScopeVocabulary::OAuth));
}

void TokenPages::open(CredentialKind kind, const QString &place, const QStringList &scopes)
{
    const bool hasOpened = openCreationPage(kind, place, scopes);
    const QString list = scopes.join(", "_L1);
    if (hasOpened)
        //: %1 is a list of permissions such as "read:user:bitbucket, read:repository:bitbucket".
        emit said(tr("The page is open in the browser, and the scopes to tick there are on the clipboard: %1.").arg(list), false);
    else
        //: %1 is a web address, %2 a list of permissions.
        emit said(tr("No browser opened. Go to %1 and tick these scopes, which are on the clipboard: %2.")
                      .arg(creationPage(kind, place), list),
                  true);
}

} // namespace windlass
