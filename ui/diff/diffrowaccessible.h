// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffrows.h"

#include <QAccessible>
#include <QPointer>

namespace windlass {

class DiffView;

//! One cell of the table that a diff is to a screen reader: a row, or in side by side one half of it. It is made when
//! somebody asks for it, and is what stands in its row at the time of asking.
//!
//! Its text is the sentence that says what the line is, "added line 42: return;", so that kind and number are heard by
//! whoever reads the text and not the name. Caret and selection count in that sentence.
class DiffRowAccessible : public QAccessibleInterface,
                          public QAccessibleTableCellInterface,
                          public QAccessibleTextInterface,
                          public QAccessibleActionInterface {
public:
    DiffRowAccessible(DiffView *view, int row, int column);

    int row() const { return m_row; }
    //! Where the selection in this line begins and ends in the sentence; -1 for nothing.
    std::pair<int, int> selectedPart() const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // The cell.
    int columnExtent() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int rowExtent() const override { return 1; }
    bool isSelected() const override;
    QAccessibleInterface *table() const override { return parent(); }

    // The text.
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return selectedPart().first < 0 ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

    // What can be done with it.
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    DiffRow at() const;
    //! The line of the document in this cell; -1 if it is none.
    int line() const;
    QString sentence() const;
    //! How much of the sentence stands before the line's own text.
    int prefixLength() const;
    int byteOf(int offset) const;
    int offsetOf(int byte) const;
    QWidget *widget() const;

    QPointer<DiffView> m_view;
    int m_row;
    int m_column;
};

} // namespace windlass
