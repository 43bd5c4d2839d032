// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/expiryfield.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

ExpiryField::ExpiryField(QWidget *parent)
    : QWidget(parent)
    , m_isKnown(new QCheckBox(tr("The token ends &on"), this))
    , m_date(new QDateEdit(QDate::currentDate().addYears(1), this))
{
    setObjectName(u"expiryField"_s);
    m_isKnown->setObjectName(u"expiryKnown"_s);
    m_date->setObjectName(u"expiryDate"_s);
    m_date->setAccessibleName(tr("Day on which the token ends"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setEnabled(false);
    QLabel *hint = makeLabel(tr("Bitbucket does not tell programs when a token ends. With the date of its page, Windlass "
                                "warns you 14 and 3 days before."),
                             TextStyle::Secondary, ColorToken::MutedText, this);
    hint->setWordWrap(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::Space);
    row->addWidget(m_isKnown);
    row->addWidget(m_date);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceTiny);
    column->addLayout(row);
    column->addWidget(hint);

    connect(m_isKnown, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_isKnown, &QCheckBox::clicked, this, &ExpiryField::edited);
    connect(m_date, &QDateEdit::userDateChanged, this, &ExpiryField::edited);
}

void ExpiryField::setDate(const QDate &date)
{
    const QSignalBlocker quiet(m_date);
    m_isKnown->setChecked(date.isValid());
    if (date.isValid())
        m_date->setDate(date);
}

void ExpiryField::focusDate()
{
    m_date->setFocus();
}

QDate ExpiryField::date() const
{
    return m_isKnown->isChecked() ? m_date->date() : QDate();
}

} // namespace windlass
