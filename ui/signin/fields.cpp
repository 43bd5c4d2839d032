// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/fields.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FieldText)
};

} // namespace

QLabel *makeWrappedLabel(const QString &text, TextStyle style, ColorToken color, QWidget *parent)
{
    QLabel *label = makeLabel(text, style, color, parent);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *makeColumn(QWidget *part, int spacing)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

CaptionedField makeField(const QString &name, const QString &caption, QWidget *parent)
{
    CaptionedField field;
    field.row = new QWidget(parent);
    auto *column = makeColumn(field.row, Theme::SpaceTiny);
    QLabel *label = makeLabel(caption, TextStyle::Strong, ColorToken::Text, field.row);
    field.edit = new QLineEdit(field.row);
    field.edit->setObjectName(name);
    field.edit->setAccessibleName(QString(caption).remove(u'&'));
    label->setBuddy(field.edit);
    column->addWidget(label);
    column->addWidget(field.edit);
    return field;
}

CaptionedField makeSecretField(const QString &name, const QString &caption, QWidget *parent)
{
    CaptionedField field = makeField(name, caption, parent);
    field.edit->setEchoMode(QLineEdit::Password);
    field.edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

CopyField makeCopyField(const QString &name, const QString &caption, QWidget *parent)
{
    CopyField field;
    field.row = new QWidget(parent);
    auto *column = makeColumn(field.row, Theme::SpaceTiny);
    QLabel *label = makeLabel(caption, TextStyle::Strong, ColorToken::Text, field.row);
    field.edit = new QLineEdit(field.row);
    field.edit->setObjectName(name);
    field.edit->setAccessibleName(caption);
    field.edit->setReadOnly(true);
    label->setBuddy(field.edit);
    //: %1 is what is copied: "Callback URL".
    QToolButton *copy = makeIconButton(u"copy"_s, FieldText::tr("Copy: %1").arg(caption), field.row);
    copy->setObjectName(name + "Copy"_L1);
    QObject::connect(copy, &QToolButton::clicked, field.edit, [edit = field.edit] {
        QGuiApplication::clipboard()->setText(edit->text());
        // All of it, and the beginning stays in sight.
        edit->end(false);
        edit->home(true);
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SpaceTiny);
    line->addWidget(field.edit, 1);
    line->addWidget(copy);
    column->addWidget(label);
    column->addLayout(line);
    return field;
}

} // namespace windlass
