// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipelinevariable.h"
#include "models/pipelines/pipelinedefinition.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace windlass {

//! The variables of one run: those that the pipeline asks for, with their defaults and allowed values, and any others. What
//! was typed for a name stays when another pipeline is chosen and this one again.
class PipelineVariablesForm : public QWidget {
    Q_OBJECT

public:
    explicit PipelineVariablesForm(QWidget *parent = nullptr);

    void setParameters(const QList<PipelineParameter> &parameters);
    //! Those with a value, in the order of the form. The host knows the others' defaults by itself.
    QList<NewPipelineVariable> variables() const;
    //! Why it can't be sent, empty when it can.
    QString problem() const;

signals:
    void changed();

private:
    struct OwnRow {
        QWidget *widget;
        QLineEdit *name;
        QLineEdit *value;
        QCheckBox *isSecured;
    };

    void clearParameters();
    void addParameter(const PipelineParameter &parameter);
    void addOwn();

    QFormLayout *m_form;
    QVBoxLayout *m_own;
    QList<PipelineParameter> m_parameters;
    QHash<QString, QWidget *> m_fields; //!< A QComboBox or a QLineEdit, by the name of the variable.
    QHash<QString, QString> m_typed;
    QList<OwnRow> m_rows;
};

} // namespace windlass
