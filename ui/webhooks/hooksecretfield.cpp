// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/hooksecretfield.h"

#include "models/webhooks/hooksecret.h"
#include "ui/webhooks/hooktext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

HookSecretField::HookSecretField(std::optional<bool> hasSecret, bool isNew, QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_row(new QWidget(this))
    , m_edit(new QLineEdit(m_row))
    , m_copy(makeButton(tr("Cop&y"), ButtonKind::Plain, m_row))
    , m_strength(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
{
    m_choice->setObjectName(u"hookSecretChoice"_s);
    m_choice->setAccessibleName(tr("What becomes of the secret"));
    if (isNew) {
        m_choice->addItem(tr("Sign deliveries with this secret"), static_cast<int>(HookChange::Secret::Set));
        m_choice->addItem(tr("No secret"), static_cast<int>(HookChange::Secret::Keep));
    } else {
        m_choice->addItem(hasSecret.value_or(true) ? tr("Keep the secret as it is") : tr("No secret"),
                          static_cast<int>(HookChange::Secret::Keep));
        m_choice->addItem(tr("Set a new secret"), static_cast<int>(HookChange::Secret::Set));
        if (hasSecret.value_or(true))
            m_choice->addItem(tr("Remove the secret"), static_cast<int>(HookChange::Secret::Remove));
    }
    m_edit->setObjectName(u"hookSecret"_s);
    m_edit->setAccessibleName(tr("Secret"));
    m_edit->setFont(Theme::current().font(TextStyle::Code));
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_copy->setObjectName(u"copyHookSecret"_s);
    m_strength->setObjectName(u"hookSecretStrength"_s);
    m_strength->setWordWrap(true);
    auto *generateButton = makeButton(tr("&Generate"), ButtonKind::Plain, m_row);
    generateButton->setObjectName(u"generateHookSecret"_s);
    connect(generateButton, &QPushButton::clicked, this, &HookSecretField::generate);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_edit->text()); });
    connect(m_edit, &QLineEdit::textChanged, this, &HookSecretField::update);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &HookSecretField::update);

    auto *line = new QHBoxLayout(m_row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_edit, 1);
    line->addWidget(generateButton);
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceTiny);
    column->addWidget(m_choice);
    column->addWidget(m_row);
    column->addWidget(m_strength);
    if (isNew)
        generate();
    update();
}

void HookSecretField::generate()
{
    m_edit->setText(QString::fromLatin1(makeHookSecret().reveal()));
}

HookChange::Secret HookSecretField::change() const
{
    return static_cast<HookChange::Secret>(m_choice->currentData().toInt());
}

QString HookSecretField::secret() const
{
    return change() == HookChange::Secret::Set ? m_edit->text() : QString();
}

QString HookSecretField::problem() const
{
    return change() == HookChange::Secret::Set && m_edit->text().isEmpty() ? tr("Type a secret, or generate one.") : QString();
}

void HookSecretField::update()
{
    const bool isSet = change() == HookChange::Secret::Set;
    m_row->setVisible(isSet);
    m_copy->setEnabled(!m_edit->text().isEmpty());
    const SecretStrength strength = strengthOf(m_edit->text());
    QString text;
    if (isSet && strength != SecretStrength::Empty)
        text = secretStrengthText(strength) + u'\n' + tr("Copy it now: it is not shown again.");
    else if (change() == HookChange::Secret::Remove)
        text = tr("Deliveries are no longer signed. The receiver can't tell any more whether Bitbucket sent them.");
    m_strength->setText(text);
    m_strength->setVisible(!text.isEmpty());
    setLabelStyle(m_strength, TextStyle::Secondary,
                  isSet && strength == SecretStrength::Weak ? ColorToken::Warning : ColorToken::MutedText);
    emit changed();
}

} // namespace windlass
