// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/difftypes.h"

#include <QDialog>
#include <QPointer>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace windlass {

class DiffView;

//! A field over a diff: some letters of a path give the files that have them, Enter jumps there. "retry:42" goes to a
//! line of it and ":42" to one of the cursor's file. The text field keeps the focus, as in the command palette.
class GoToFile : public QDialog {
    Q_OBJECT

public:
    //! The list does not show more: who sees so many types on.
    static constexpr int MostShown = 100;

    //! Shows itself over the view and goes when it is done; \a forLine: asks for a line first.
    static GoToFile *open(DiffView *view, bool forLine);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Match {
        int score;
        int file;
    };
    //! What is typed: a name, and a line if there is a colon.
    struct Wish {
        QString name;
        std::optional<quint32> line;
        bool hasLine = false;
    };

    explicit GoToFile(DiffView *view);
    Wish wish() const;
    void restart();
    void matchSome();
    void showMatches();
    void addRow(int file, const QString &detail);
    void moveCurrent(int step);
    void choose();

    QPointer<DiffView> m_view;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QStandardItemModel *m_model;
    int m_timer = 0;
    int m_next = 0;
    bool m_isGoingOn = false; //!< Files are still looked through for what was typed.
    QString m_name;
    std::vector<Match> m_matches; //!< The best ones so far, best first.
};

} // namespace windlass
