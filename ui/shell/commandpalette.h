// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QLabel;
class QListView;
class QStandardItemModel;

namespace windlass {

class ActionRegistry;
class PaletteProvider;

//! One field for everything (Ctrl+K): commands, repositories, pull requests, recent places, or a pasted address. The
//! text field keeps the focus; arrows move in the list, Enter runs, Escape leaves.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(ActionRegistry &registry, QWidget *parent = nullptr);

    //! Adds a source of items; the order of adding is the order of the headings. Not owned.
    void addProvider(PaletteProvider *provider);
    //! Empties the field and shows itself over the top of the parent.
    void popUp();

signals:
    void locationChosen(const windlass::Location &location);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void runCurrent();
    void moveCurrent(int step);

    ActionRegistry &m_registry;
    QList<QPointer<PaletteProvider>> m_providers;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QStandardItemModel *m_model;
};

} // namespace windlass
