// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/branches/branchlistmodel.h"

#include <QPushButton>

namespace windlass {

class BranchPopup;

//! A button that shows a branch and, when it is pressed, a list to choose another from; the host does the filtering, so
//! a repository may have thousands.
class BranchPicker : public QPushButton {
    Q_OBJECT

public:
    BranchPicker(BranchListModel::FilteredFetch fetch, const RepositoryId &repository, QWidget *parent = nullptr);

    //! The branch that is chosen; empty for all (see setAllText()) and for none yet.
    QString branch() const { return m_branch; }
    void setBranch(const QString &branch);
    //! Offers "all branches" with this text; empty (at first) for no such choice.
    void setAllText(const QString &text);
    //! What stands on the button while no branch is chosen.
    void setPlaceholder(const QString &text);
    QSize sizeHint() const override;

public slots:
    void showPopup();

signals:
    //! The person has chosen; empty for all.
    void branchChosen(const QString &branch);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QString &branch);
    void showBranch();

    BranchListModel *m_model;
    BranchPopup *m_popup;
    QString m_branch;
    QString m_allText;
    QString m_placeholder;
    QString m_shown; //!< What stands on the button, uncut.
};

} // namespace windlass
