// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/consumerform.h"

#include "api/auth/oauthflow.h"
#include "api/auth/revocation.h"
#include "api/auth/scopes.h"
#include "api/auth/tokencredentials.h"
#include "ui/signin/fields.h"
#include "ui/signin/placetext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Below lie the ports that programs of a person may not listen on.
constexpr int LowestPort = 1024;
constexpr int HighestPort = 65'535;

QWidget *makeStep(int number, const QString &text, QWidget *content, QWidget *parent)
{
    auto *step = new QWidget(parent);
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::SpaceSmall);
    //: The number of a step in a list of instructions.
    QLabel *label = makeLabel(ConsumerForm::tr("%1.").arg(number), TextStyle::Strong, ColorToken::MutedText, step);
    label->setMinimumWidth(Theme::SpaceLarge);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *body = new QWidget(step);
    auto *column = makeColumn(body, Theme::SpaceTiny);
    column->addWidget(makeWrappedLabel(text, TextStyle::Body, ColorToken::Text, body));
    column->addWidget(content);
    row->addWidget(body, 1);
    return step;
}

} // namespace

ConsumerForm::ConsumerForm(quint16 port, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"consumerForm"_s);
    auto *column = makeColumn(this, Theme::SpaceLarge);
    column->addWidget(makePageStep());
    column->addWidget(makeCallbackStep(port));
    column->addWidget(makePermissionStep());
    column->addWidget(makeFieldStep());
    showCallback();
}

QWidget *ConsumerForm::makePageStep()
{
    auto *content = new QWidget(this);
    const CaptionedField workspace = makeField(u"consumerWorkspaceEdit"_s, tr("Workspace"), content);
    m_workspace = workspace.edit;
    m_workspace->setPlaceholderText(tr("acme"));
    QPushButton *open = makeButton(tr("Open the page"), ButtonKind::Plain, content);
    open->setObjectName(u"openConsumerPageButton"_s);
    m_pageNote = makeWrappedLabel({}, TextStyle::Secondary, ColorToken::MutedText, content);
    m_pageNote->setObjectName(u"consumerPageNote"_s);
    m_pageNote->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(workspace.row, 1);
    line->addWidget(open, 0, Qt::AlignBottom);
    auto *column = makeColumn(content, Theme::SpaceTiny);
    column->addLayout(line);
    column->addWidget(m_pageNote);
    connect(open, &QPushButton::clicked, this, &ConsumerForm::openConsumerPage);
    connect(m_workspace, &QLineEdit::returnPressed, this, &ConsumerForm::openConsumerPage);
    return makeStep(1, tr("Add an OAuth consumer in the settings of a workspace that you administer. Leave “This is a private "
                          "consumer” unticked."),
                    content, this);
}

QWidget *ConsumerForm::makeCallbackStep(quint16 port)
{
    auto *content = new QWidget(this);
    const CopyField callback = makeCopyField(u"callbackEdit"_s, tr("Callback URL"), content);
    m_callback = callback.edit;
    auto *portPart = new QWidget(content);
    auto *portColumn = makeColumn(portPart, Theme::SpaceTiny);
    QLabel *label = makeLabel(tr("&Port"), TextStyle::Strong, ColorToken::Text, portPart);
    m_port = new QSpinBox(portPart);
    m_port->setObjectName(u"portSpin"_s);
    m_port->setAccessibleName(tr("Port on this computer"));
    m_port->setRange(LowestPort, HighestPort);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(port);
    label->setBuddy(m_port);
    portColumn->addWidget(label);
    portColumn->addWidget(m_port);
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(callback.row, 1);
    line->addWidget(portPart);
    connect(m_port, &QSpinBox::valueChanged, this, [this] {
        showCallback();
        emit edited();
    });
    return makeStep(2, tr("Register this callback URL there, exactly as it stands here."), content, this);
}

QWidget *ConsumerForm::makePermissionStep()
{
    auto *content = new QWidget(this);
    const CopyField scopes = makeCopyField(u"permissionsEdit"_s, tr("Permissions"), content);
    scopes.edit->setText(scopesToAskFor(everydayFeatures(), ScopeVocabulary::OAuth).join(", "_L1));
    scopes.edit->setCursorPosition(0);
    auto *column = makeColumn(content, 0);
    column->addWidget(scopes.row);
    return makeStep(3, tr("Tick these permissions (“pullrequest:write” is “Pull requests: Write”, and so on), and save."), content,
                    this);
}

QWidget *ConsumerForm::makeFieldStep()
{
    auto *content = new QWidget(this);
    const CaptionedField key = makeField(u"consumerKeyEdit"_s, tr("&Key"), content);
    const CaptionedField secret = makeSecretField(u"consumerSecretEdit"_s, tr("&Secret"), content);
    m_key = key.edit;
    m_secret = secret.edit;
    auto *column = makeColumn(content, Theme::SpaceSmall);
    column->addWidget(key.row);
    column->addWidget(secret.row);
    for (QLineEdit *edit : {m_key, m_secret}) {
        connect(edit, &QLineEdit::returnPressed, this, &ConsumerForm::submitted);
        connect(edit, &QLineEdit::textEdited, this, &ConsumerForm::edited);
    }
    return makeStep(4, tr("Copy its key and its secret to here."), content, this);
}

void ConsumerForm::openConsumerPage()
{
    const QString address =
        creationPage(CredentialKind::OAuth, placeOf(m_workspace->text()).section(u'/', 0, 0));
    LinkOpener *opener = LinkOpener::instance();
    const bool hasOpened = opener && opener->openInBrowser(address);
    //: %1 is a web address.
    m_pageNote->setText(hasOpened ? tr("Opened in the browser: %1").arg(address)
                                  //: %1 is a web address.
                                  : tr("No browser opened. Go to %1").arg(address));
    m_pageNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pageNote->show();
}

void ConsumerForm::showCallback()
{
    m_callback->setText(OAuthFlow::callbackAddress(port()));
    m_callback->setCursorPosition(0);
}

OAuthClient ConsumerForm::client() const
{
    return {m_key->text().trimmed(), TokenCredentials::cleaned(m_secret->text())};
}

quint16 ConsumerForm::port() const
{
    return static_cast<quint16>(m_port->value());
}

void ConsumerForm::suggest(const OAuthClient &client)
{
    if (m_key->text().isEmpty() && m_secret->text().isEmpty()) {
        m_key->setText(client.id);
        m_secret->setText(QString::fromUtf8(client.secret.reveal()));
    }
}

void ConsumerForm::setKey(const QString &key)
{
    m_key->setText(key);
}

void ConsumerForm::setSecret(const Secret &secret)
{
    m_secret->setText(QString::fromUtf8(secret.reveal()));
}

QWidget *ConsumerForm::focusTarget() const
{
    if (m_key->text().isEmpty())
        return m_key;
    return m_secret;
}

void ConsumerForm::focusPort()
{
    m_port->setFocus();
    m_port->selectAll();
}

} // namespace windlass
