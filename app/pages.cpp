// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "app/openaccount.h"
#include "ui/branches/branchlistpage.h"
#include "ui/commits/commitlistpage.h"
#include "ui/commits/commitpage.h"
#include "ui/issues/issuelistpage.h"
#include "ui/issues/issuepage.h"
#include "ui/patch/patchpage.h"
#include "ui/pipelines/pipelinelistpage.h"
#include "ui/pipelines/pipelinepage.h"
#include "ui/pullrequests/pullrequestlistpage.h"
#include "ui/pullrequests/pullrequestpage.h"
#include "ui/repositories/homepage.h"
#include "ui/repositories/repositorypage.h"
#include "ui/repositories/workspacepage.h"
#include "ui/webhooks/hooklistpage.h"

namespace windlass {

namespace {

PageWidget *makeSignInPage(const PageContext &context, const Location &location, QWidget *parent)
{
    auto *page = new SignInPage(*context.signInHost, location, parent);
    QObject::connect(page, &SignInPage::demoRequested, page, context.demoRequested);
    return page;
}

} // namespace

PageWidget *makePage(const PageContext &context, const Location &location, QWidget *parent)
{
    if (location.section == Location::Section::Patch)
        return context.patches ? new PatchPage(*context.patches, context.settings, location, parent) : nullptr;
    if (!context.account || location.section == Location::Section::SignIn)
        return makeSignInPage(context, location, parent);

    OpenAccount &account = *context.account;
    const ReviewContext review{&account.session,  &account.pullRequestActions, &account.drafts,
                               context.settings, &account.starred,            account.key(),
                               &account.viewed};
    switch (location.section) {
    case Location::Section::Home: return new HomePage(account.workspaces(), context.visitedRepositories, location, parent);
    case Location::Section::Workspace:
    case Location::Section::Project: return new WorkspacePage(account.session, account.repositoryActions, location, parent);
    case Location::Section::Repository:
        return new RepositoryPage(account.session, account.repositoryActions, &account.starred, location, parent);
    case Location::Section::Commits: return new CommitListPage(account.session, &account.starred, location, parent);
    case Location::Section::Commit:
        return new CommitPage(account.session, &account.starred, location, context.settings, parent);
    case Location::Section::Branches:
    case Location::Section::Branch:
        return new BranchListPage(account.session, account.pipelineActions, account.repositoryActions,
                                  &account.starred, location, parent);
    case Location::Section::Pipelines:
        return new PipelineListPage(account.session, account.pipelineActions, &account.starred, location, parent);
    case Location::Section::Pipeline:
        return new PipelinePage(account.session, account.pipelineActions, &account.starred, location, parent);
    case Location::Section::Issues:
        return new IssueListPage(account.session, account.repositoryActions, &account.starred, location, parent);
    case Location::Section::Issue:
        return new IssuePage(account.session, account.repositoryActions, account.drafts, account.key(), &account.starred,
                             location, parent);
    case Location::Section::Webhooks:
        return new HookListPage(account.session, account.repositoryActions, &account.starred, location, parent);
    case Location::Section::PullRequests: return new PullRequestListPage(review, location, parent);
    case Location::Section::PullRequest: return new PullRequestPage(review, location, parent);
    default: return nullptr;
    }
}

} // namespace windlass
