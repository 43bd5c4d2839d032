// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pullrequests/pullrequestactions.h"
#include "ui/pullrequests/reviewcontext.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace windlass {

class BuildsTab;
class ClosedNotice;
class CommentDesk;
class CommitsTab;
class FilesTab;
class MergeDialog;
class OverviewTab;
class PullRequestContent;
class PullRequestHeader;
class StatePanel;
class ThreadWidget;
class VerdictBar;

//! One pull request: header, tabs, verdict bar. What it knows is in PullRequestContent, what is written in CommentDesk;
//! the page binds them to the commands of the program.
class PullRequestPage : public PageWidget
{
    Q_OBJECT

public:
    //! `location` is of Location::Section::PullRequest.
    PullRequestPage(const ReviewContext &context, const Location &location, QWidget *parent = nullptr);
    ~PullRequestPage() override;

    QString title() const override;
    void refresh() override;
    void showLocation(const Location &location) override;
    void activated(bool isFirst) override;
    QWidget *focusTarget() const override;

private:
    void addVerdictCommands();
    void addReviewCommands();
    void addDiffCommands();
    void chooseTab(Location::Tab tab);
    void applyLocation();
    void showState();
    void giveVerdict(Verdict wanted);
    void openMergeDialog();
    void openDeclineDialog();
    void conclude(const PullRequestReport &report);
    void openNextDraft();
    void comment();
    void moveInList(int step);
    void focusDiff();
    ThreadWidget *currentThread() const;
    QString whyNotVerdict() const;
    QString whyNotInDiff() const;
    PullRequestId pullRequestId() const;

    ReviewContext m_context;
    PullRequestContent *m_content;
    CommentDesk *m_desk;
    PullRequestHeader *m_header;
    ClosedNotice *m_notice;
    QStackedWidget *m_tabs;
    OverviewTab *m_overview;
    FilesTab *m_files;
    CommitsTab *m_commits;
    BuildsTab *m_builds;
    StatePanel *m_panel;
    VerdictBar *m_bar;
    QPointer<MergeDialog> m_mergeDialog;
    QString m_declineReason;
    qint64 m_wantedComment = 0; //!< To be shown as soon as it is known.
    bool m_isVerdictSettling = false; //!< The host took a verdict, and the pull request is being read anew.
};

} // namespace windlass
