// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/placeform.h"

#include "ui/signin/fields.h"
#include "ui/signin/placetext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PlaceForm::PlaceForm(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_check(makeButton({}, ButtonKind::Primary, this))
{
    setObjectName(u"placeForm"_s);
    const CaptionedField field = makeField(u"placeEdit"_s, tr("&Repository or workspace"), this);
    m_edit = field.edit;
    m_edit->setPlaceholderText(tr("acme/web-shop, or the address of its page"));
    m_message->setObjectName(u"placeMessage"_s);
    m_check->setObjectName(u"placeButton"_s);
    QPushButton *back = makeButton(tr("Back"), ButtonKind::Quiet, this);
    back->setObjectName(u"placeBackButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_check);
    buttons->addWidget(back);
    buttons->addStretch(1);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(makeWrappedLabel(tr("What is this access token for?"), TextStyle::Heading, ColorToken::Text, this));
    column->addWidget(makeWrappedLabel(tr("Bitbucket accepts it, but it can't list the workspaces itself. Say which repository or "
                                          "workspace it was made in; Windlass opens there."),
                                       TextStyle::Body, ColorToken::MutedText, this));
    column->addWidget(field.row);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &PlaceForm::submit);
    connect(m_edit, &QLineEdit::returnPressed, this, &PlaceForm::submit);
    connect(m_edit, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(back, &QPushButton::clicked, this, &PlaceForm::backRequested);
    setTrying(false);
}

void PlaceForm::begin(const QString &known)
{
    if (m_edit->text().isEmpty())
        m_edit->setText(known);
    m_message->clear();
}

void PlaceForm::setTrying(bool isTrying)
{
    m_isTrying = isTrying;
    m_check->setText(isTrying ? tr("Looking…") : tr("Continue"));
    m_check->setEnabled(!isTrying);
    m_edit->setEnabled(!isTrying);
}

void PlaceForm::showFailure(const QString &sentence, const QString &quote)
{
    m_message->showMessage(InlineMessage::Tone::Danger, sentence, quote);
    m_edit->setFocus();
}

QWidget *PlaceForm::focusTarget() const
{
    return m_edit;
}

void PlaceForm::submit()
{
    if (m_isTrying)
        return;
    m_place = tokenPlaceOf(m_edit->text());
    if (m_place.isEmpty())
        return showFailure(tr("Enter a workspace (acme), a repository (acme/web-shop), or paste the address of its page."), {});
    m_message->clear();
    emit submitted();
}

} // namespace windlass
