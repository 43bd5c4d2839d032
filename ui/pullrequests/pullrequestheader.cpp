// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequestheader.h"

#include "models/commits/commitlistmodel.h"
#include "models/commits/statuslistmodel.h"
#include "models/review/filelistmodel.h"
#include "ui/pullrequests/people.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PullRequestHeader::PullRequestHeader(PullRequestContent &content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_number(makeLabel(u'#' + QString::number(content.id().id), TextStyle::Title, ColorToken::MutedText, this))
    , m_title(new ElidedLabel({}, TextStyle::Title, ColorToken::Text, this))
    , m_state(new Badge({}, this))
    , m_builds(new Badge({}, this))
    , m_approvals(new Badge({}, this))
    , m_avatar(new Avatar(20, this))
    , m_route(new ElidedLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_updated(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_tabs(new QTabBar(this))
{
    setObjectName(u"pullRequestHeader"_s);
    setGround(this, ColorToken::Surface);
    m_title->setObjectName(u"pullRequestTitle"_s);
    m_state->setObjectName(u"pullRequestState"_s);
    m_builds->setObjectName(u"buildsSummary"_s);
    m_approvals->setObjectName(u"approvalsSummary"_s);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the pull request"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab({});
    m_state->hide();

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::SpaceSmall);
    top->addWidget(m_number);
    top->addWidget(m_title, 1);
    top->addWidget(m_builds);
    top->addWidget(m_approvals);
    auto *route = new QHBoxLayout;
    route->setSpacing(Theme::SpaceSmall);
    route->addWidget(m_state);
    route->addWidget(m_avatar);
    route->addWidget(m_route, 1);
    route->addWidget(m_updated);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(top);
    layout->addLayout(route);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_tabs);

    connect(m_tabs, &QTabBar::currentChanged, this, [this] { emit tabChosen(currentTab()); });
    connect(content.pullRequest(), &ObjectModelBase::changed, this, &PullRequestHeader::showPullRequest);
    connect(content.statuses(), &PagedModelBase::stateChanged, this, &PullRequestHeader::showBuilds);
    connect(content.files(), &FileListModel::stateChanged, this, &PullRequestHeader::showCounts);
    connect(content.files(), &FileListModel::entriesChanged, this, &PullRequestHeader::showCounts);
    connect(content.commits(), &PagedModelBase::stateChanged, this, &PullRequestHeader::showCounts);
    auto *minute = new QTimer(this);
    minute->setInterval(60'000);
    connect(minute, &QTimer::timeout, this, &PullRequestHeader::showUpdated);
    minute->start();
    showPullRequest();
    showBuilds();
}

Location::Tab PullRequestHeader::currentTab() const
{
    return static_cast<Location::Tab>(m_tabs->currentIndex());
}

void PullRequestHeader::setCurrentTab(Location::Tab tab)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void PullRequestHeader::showPullRequest()
{
    const bool isLoaded = m_content.isLoaded();
    const PullRequest &pullRequest = m_content.value();
    m_title->setFullText(oneLine(pullRequest.title));
    m_state->setVisible(isLoaded);
    m_avatar->setVisible(isLoaded);
    m_updated->setVisible(isLoaded);
    if (!isLoaded) {
        m_approvals->hide();
        return;
    }
    m_state->setSpec(pullRequestBadge(pullRequest));
    showPerson(m_avatar, pullRequest.author);
    const RepositoryId &home = m_content.id().repository;
    //: Author, source branch, destination branch of a pull request.
    m_route->setFullText(tr("%1 · %2 → %3").arg(personName(pullRequest.author), branchText(pullRequest.source, home),
                                                branchText(pullRequest.destination, home)));
    showUpdated();

    const int approvals = pullRequest.approvalCount();
    const int reviewers = qMax(pullRequest.reviewerCount(), approvals);
    m_approvals->setVisible(reviewers > 0);
    //: How many of the reviewers approved.
    const QString text = tr("%1 of %2 approved").arg(approvals).arg(reviewers);
    m_approvals->setSpec(badgeFor(approvals == reviewers ? BadgeState::Approved : BadgeState::Pending, text));
}

void PullRequestHeader::showUpdated()
{
    const QDateTime time = m_content.value().updatedOn;
    //: %1 is a relative time: "updated 12 min ago".
    m_updated->setText(time.isValid() ? tr("updated %1").arg(relativeTime(time)) : QString());
    m_updated->setToolTip(exactTime(time));
}

void PullRequestHeader::showBuilds()
{
    const BadgeSpec summary = statusSummary(m_content.statuses()->items());
    m_builds->setVisible(!summary.text.isEmpty());
    m_builds->setSpec(summary);
    showCounts();
}

void PullRequestHeader::showCounts()
{
    const FileListModel &files = *m_content.files();
    const CommitListModel &commits = *m_content.commits();
    const StatusListModel &statuses = *m_content.statuses();
    setTabText(Location::Tab::Overview, tr("Overview"), -1);
    setTabText(Location::Tab::Files, tr("Files"), files.status().hasContent ? static_cast<int>(files.entries().size()) : -1);
    // The number of commits is known with the last page of them; a count costs no request of its own.
    setTabText(Location::Tab::Commits, tr("Commits"),
               commits.status().hasContent && !commits.hasMore() ? commits.rowCount() : -1);
    setTabText(Location::Tab::Builds, tr("Builds"),
               statuses.state() == LoadState::Loaded && !statuses.hasMore() ? statuses.rowCount() : -1);
}

void PullRequestHeader::setTabText(Location::Tab tab, const QString &text, int count)
{
    //: A tab with the number of things in it.
    const QString shown = count < 0 ? text : tr("%1  %2").arg(text, QLocale().toString(count));
    const int index = static_cast<int>(tab);
    if (m_tabs->tabText(index) != shown)
        m_tabs->setTabText(index, shown);
}

} // namespace windlass
