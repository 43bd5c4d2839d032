// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace windlass {

class DiffFiles;

//! How much of a diff is here: "212 of 212 files", lines added and removed, whether white space is ignored; and, in a
//! line of its own, what is missing and why, with a way to ask again.
class DiffSummary : public QWidget
{
    Q_OBJECT

public:
    explicit DiffSummary(DiffFiles &files, QWidget *parent = nullptr);

    //! The line about what is missing, hidden while nothing is. The page puts it where there is room.
    QWidget *warning() const { return m_warning; }
    //! What that line says; empty while nothing is missing.
    QString warningText() const;

signals:
    void whitespaceToggled();
    void retryRequested();

private:
    void showCounts();

    DiffFiles &m_files;
    QLabel *m_counts;
    QLabel *m_added;
    QLabel *m_removed;
    QToolButton *m_whitespace;
    QWidget *m_warning;
    QLabel *m_warningText;
    QPushButton *m_retry;
};

} // namespace windlass
