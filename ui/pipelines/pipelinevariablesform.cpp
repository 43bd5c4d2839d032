// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/pipelinevariablesform.h"

#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString valueOf(const QWidget *field)
{
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->currentText();
    return static_cast<const QLineEdit *>(field)->text();
}

bool isVariableName(const QString &name)
{
    // As a shell takes it; the host refuses all else.
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

PipelineVariablesForm::PipelineVariablesForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_own(new QVBoxLayout)
{
    setObjectName(u"pipelineVariables"_s);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(Theme::SpaceLarge);
    m_form->setVerticalSpacing(Theme::SpaceTiny);
    m_own->setContentsMargins(0, 0, 0, 0);
    m_own->setSpacing(Theme::SpaceTiny);
    auto *heading = new SectionHeader(tr("Variables of this run"), this);
    auto *add = makeButton(tr("&Add variable"), ButtonKind::Link, heading);
    add->setObjectName(u"addVariableButton"_s);
    add->setAutoDefault(false);
    heading->addWidget(add);
    connect(add, &QPushButton::clicked, this, &PipelineVariablesForm::addOwn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(heading);
    column->addLayout(m_form);
    column->addLayout(m_own);
}

void PipelineVariablesForm::clearParameters()
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        m_typed.insert(field.key(), valueOf(field.value()));
    m_fields.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
}

void PipelineVariablesForm::setParameters(const QList<PipelineParameter> &parameters)
{
    clearParameters();
    m_parameters = parameters;
    for (const PipelineParameter &parameter : parameters)
        addParameter(parameter);
    emit changed();
}

void PipelineVariablesForm::addParameter(const PipelineParameter &parameter)
{
    if (m_fields.contains(parameter.name))
        return;
    const QString value = m_typed.value(parameter.name, parameter.defaultValue);
    QWidget *field = nullptr;
    if (parameter.allowedValues.isEmpty()) {
        auto *edit = new QLineEdit(value, this);
        connect(edit, &QLineEdit::textEdited, this, &PipelineVariablesForm::changed);
        field = edit;
    } else {
        auto *choice = new QComboBox(this);
        for (const QString &allowed : parameter.allowedValues)
            choice->addItem(allowed);
        choice->setCurrentIndex(qMax(0, choice->findText(value)));
        connect(choice, &QComboBox::activated, this, &PipelineVariablesForm::changed);
        field = choice;
    }
    field->setObjectName(u"variable:"_s + parameter.name);
    field->setAccessibleName(parameter.name);
    QLabel *name = makeLabel(oneLine(parameter.name, 60), TextStyle::Code, ColorToken::Text, this);
    name->setBuddy(field);
    m_form->addRow(name, field);
    if (!parameter.description.trimmed().isEmpty()) {
        QLabel *description =
            makeLabel(oneLine(parameter.description, 300), TextStyle::Secondary, ColorToken::MutedText, this);
        description->setWordWrap(true);
        m_form->addRow(nullptr, description);
    }
    m_fields.insert(parameter.name, field);
}

void PipelineVariablesForm::addOwn()
{
    OwnRow row{new QWidget(this), nullptr, nullptr, nullptr};
    row.name = new QLineEdit(row.widget);
    row.name->setObjectName(u"ownVariableName"_s);
    row.name->setPlaceholderText(tr("NAME"));
    row.name->setAccessibleName(tr("Name of the variable"));
    row.name->setFont(Theme::current().font(TextStyle::Code));
    row.value = new QLineEdit(row.widget);
    row.value->setObjectName(u"ownVariableValue"_s);
    row.value->setPlaceholderText(tr("Value"));
    row.value->setAccessibleName(tr("Value of the variable"));
    row.isSecured = new QCheckBox(tr("Secured"), row.widget);
    row.isSecured->setObjectName(u"ownVariableSecured"_s);
    row.isSecured->setToolTip(tr("Bitbucket hides the value in logs and never gives it back."));
    QToolButton *remove = makeIconButton(u"close"_s, tr("Remove the variable"), row.widget);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(row.name, 2);
    line->addWidget(row.value, 3);
    line->addWidget(row.isSecured);
    line->addWidget(remove);
    connect(row.name, &QLineEdit::textEdited, this, &PipelineVariablesForm::changed);
    connect(row.value, &QLineEdit::textEdited, this, &PipelineVariablesForm::changed);
    connect(row.isSecured, &QCheckBox::toggled, row.value, [value = row.value](bool isSecured) {
        value->setEchoMode(isSecured ? QLineEdit::Password : QLineEdit::Normal);
    });
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        m_rows.removeIf([widget](const OwnRow &other) { return other.widget == widget; });
        widget->deleteLater();
        emit changed();
    });
    m_own->addWidget(row.widget);
    m_rows.append(row);
    row.name->setFocus();
    emit changed();
}

QList<NewPipelineVariable> PipelineVariablesForm::variables() const
{
    QList<NewPipelineVariable> variables;
    for (const PipelineParameter &parameter : m_parameters) {
        const QWidget *field = m_fields.value(parameter.name);
        if (field && !valueOf(field).isEmpty())
            variables.append({parameter.name, valueOf(field), false});
    }
    for (const OwnRow &row : m_rows) {
        if (!row.name->text().trimmed().isEmpty())
            variables.append({row.name->text().trimmed(), row.value->text(), row.isSecured->isChecked()});
    }
    return variables;
}

QString PipelineVariablesForm::problem() const
{
    QSet<QString> names;
    for (const PipelineParameter &parameter : m_parameters)
        names.insert(parameter.name);
    for (const OwnRow &row : m_rows) {
        const QString name = row.name->text().trimmed();
        if (name.isEmpty()) {
            if (!row.value->text().isEmpty())
                return tr("Give every variable a name.");
            continue;
        }
        if (!isVariableName(name))
            return tr("The name of a variable has letters, digits and underlines alone: %1").arg(oneLine(name, 40));
        if (names.contains(name))
            return tr("The variable %1 is there twice.").arg(name);
        names.insert(name);
    }
    return {};
}

} // namespace windlass
