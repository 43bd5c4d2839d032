// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/keepchoice.h"

#include "ui/signin/fields.h"
#include "ui/signin/signintext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

KeepChoice::KeepChoice(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_again(makeButton({}, ButtonKind::Primary, this))
    , m_session(makeButton(tr("This session only"), ButtonKind::Plain, this))
{
    setObjectName(u"keepChoice"_s);
    m_message->setObjectName(u"keepMessage"_s);
    m_again->setObjectName(u"keepAgainButton"_s);
    m_session->setObjectName(u"sessionOnlyButton"_s);
    QPushButton *back = makeButton(tr("Back"), ButtonKind::Quiet, this);
    back->setObjectName(u"keepBackButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_again);
    buttons->addWidget(m_session);
    buttons->addWidget(back);
    buttons->addStretch(1);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(makeWrappedLabel(tr("Bitbucket accepts this sign-in, but it can't be kept"), TextStyle::Heading,
                                       ColorToken::Text, this));
    column->addWidget(m_message);
    column->addWidget(makeWrappedLabel(tr("For this session only means: it is kept in memory, never in a file, and is gone when "
                                          "Windlass is closed."),
                                       TextStyle::Body, ColorToken::MutedText, this));
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &KeepChoice::againRequested);
    connect(m_session, &QPushButton::clicked, this, &KeepChoice::sessionRequested);
    connect(back, &QPushButton::clicked, this, &KeepChoice::backRequested);
    setTrying(false);
}

void KeepChoice::showAnswer(const SecretAnswer &answer)
{
    m_message->showMessage(InlineMessage::Tone::Warning, keepSentence(answer.state), answer.detail);
}

void KeepChoice::setTrying(bool isTrying)
{
    m_again->setText(isTrying ? tr("Asking the keychain…") : tr("Try again"));
    m_again->setEnabled(!isTrying);
    m_session->setEnabled(!isTrying);
}

QWidget *KeepChoice::focusTarget() const
{
    return m_again;
}

} // namespace windlass
