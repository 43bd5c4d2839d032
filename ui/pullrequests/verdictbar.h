// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace windlass {

class CommentDesk;
class ElidedLabel;
class PageWidget;
class PullRequestContent;

//! The bottom of the page: what a reviewer says. Every button is a command of the page; what became of the last one is
//! said above them when it did not work.
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    VerdictBar(PullRequestContent &content, CommentDesk &desk, PageWidget *page, QWidget *parent = nullptr);

    //! Why the last action did not work; an empty sentence takes the line away.
    void showFailure(const QString &sentence, const QString &quote = {});

signals:
    void draftsRequested();

private:
    void update();

    PullRequestContent &m_content;
    CommentDesk &m_desk;
    QWidget *m_failureLine;
    QLabel *m_failure;
    QPushButton *m_drafts;
    ElidedLabel *m_hint;
    QPushButton *m_changes;
    QPushButton *m_approve;
    QPushButton *m_merge;
    QMenu *m_menu;
};

} // namespace windlass
