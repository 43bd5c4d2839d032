// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace windlass {

class BranchListModel;
class ListPanel;
class SearchField;

//! What a BranchPicker opens: a filter, the branches, and perhaps "All branches".
class BranchPopup : public QFrame {
    Q_OBJECT

public:
    BranchPopup(BranchListModel *model, QWidget *parent);

    void setAllText(const QString &text);
    //! Opens below the anchor, or above where there is no room; marks the current branch.
    void openAt(const QWidget *anchor, const QString &current);

signals:
    void chosen(const QString &branch);
    void allChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void markCurrent();

    BranchListModel *m_model;
    SearchField *m_search;
    QPushButton *m_all;
    ListPanel *m_panel;
    QString m_current;
    bool m_isMarked = false; //!< The current branch, or the first one, has been made the current row.
};

} // namespace windlass
