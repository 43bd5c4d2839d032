// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace windlass {

class PullRequestContent;
class RowList;
class StatePanel;

//! The commits of a pull request, newest first.
class CommitsTab : public QWidget
{
    Q_OBJECT

public:
    explicit CommitsTab(PullRequestContent &content, QWidget *parent = nullptr);

    RowList *list() const { return m_list; }
    //! Lets the list have the commits. Before that it has no model: a view asks for the first page as soon as it has one.
    void open();

signals:
    void commitChosen(const QString &hash);

private:
    void showState();

    PullRequestContent &m_content;
    RowList *m_list;
    StatePanel *m_panel;
};

//! What builds say of the source commit. A build is opened in the browser: it lives outside of Bitbucket, or is a pipeline
//! that its address names.
class BuildsTab : public QWidget
{
    Q_OBJECT

public:
    explicit BuildsTab(PullRequestContent &content, QWidget *parent = nullptr);

    RowList *list() const { return m_list; }

private:
    void showState();

    PullRequestContent &m_content;
    RowList *m_list;
    StatePanel *m_panel;
};

} // namespace windlass
