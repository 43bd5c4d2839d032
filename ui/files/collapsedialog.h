// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/collapsesettings.h"

#include <QDialog>

class QPlainTextEdit;
class QSpinBox;

namespace windlass {

//! Which files of a diff are collapsed at first: patterns, and from what size on.
class CollapseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CollapseDialog(const CollapseSettings &settings, QWidget *parent = nullptr);

    //! What the fields say.
    CollapseSettings settings() const;

private:
    void fill(const CollapseSettings &settings);

    QPlainTextEdit *m_patterns;
    QSpinBox *m_lines;
    QSpinBox *m_kilobytes;
};

} // namespace windlass
