// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QSettings;
class QSpinBox;

namespace windlass {

class ActionRegistry;
class DiffDocument;

//! How code is shown: size, tabs, blanks, ruler, colours. What is chosen is seen at once, in the piece of a diff below and
//! in all diffs that are open.
class CodeSettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit CodeSettingsDialog(QWidget *parent = nullptr);
    ~CodeSettingsDialog() override;

private:
    QWidget *makeForm();
    QWidget *makePreview();
    QWidget *makeButtons();
    void showSettings();
    void apply();

    std::unique_ptr<DiffDocument> m_sample;
    QSpinBox *m_fontSize;
    QSpinBox *m_tabWidth;
    QSpinBox *m_ruler;
    QComboBox *m_blanks;
    QCheckBox *m_colors;
    QCheckBox *m_words;
    bool m_isShowing = false;
};

//! Lets the commands for the size of code and for the dialog act, and reads and keeps the settings in \a store.
void connectCodeCommands(ActionRegistry &registry, QWidget *window, QSettings *store);

} // namespace windlass
