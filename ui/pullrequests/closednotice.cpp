// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/closednotice.h"

#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace windlass {

ClosedNotice::ClosedNotice(PullRequestContent &content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_text(new ElidedLabel({}, TextStyle::Body, ColorToken::Text, this))
    , m_commit(makeButton({}, ButtonKind::Link, this))
    , m_list(makeButton(tr("Show in the commit list"), ButtonKind::Link, this))
{
    setObjectName(u"closedNotice"_s);
    m_text->setObjectName(u"closedText"_s);
    m_commit->setObjectName(u"mergeCommitLink"_s);
    m_list->setObjectName(u"mergeCommitInList"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceTiny, Theme::SpaceLarge, Theme::SpaceTiny);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_text);
    layout->addWidget(m_commit);
    layout->addStretch(1);
    layout->addWidget(m_list);
    connect(m_commit, &QPushButton::clicked, this, [this] { emit navigationRequested(mergeCommit()); });
    connect(m_list, &QPushButton::clicked, this, [this] { emit navigationRequested(commitList()); });
    connect(content.pullRequest(), &ObjectModelBase::changed, this, &ClosedNotice::showPullRequest);
    showPullRequest();
}

Location ClosedNotice::mergeCommit() const
{
    const RepositoryId &repository = m_content.id().repository;
    const QString hash = m_content.value().mergeCommit;
    return hash.isEmpty() ? Location() : Location::forCommit(repository.workspace, repository.slug, hash);
}

Location ClosedNotice::commitList() const
{
    const PullRequest &pullRequest = m_content.value();
    if (pullRequest.mergeCommit.isEmpty())
        return {};
    const RepositoryId &repository = m_content.id().repository;
    return Location::forRepository(repository.workspace, repository.slug, Location::Section::Commits,
                                   pullRequest.destination.branch);
}

void ClosedNotice::paintEvent(QPaintEvent *)
{
    const bool isMerged = m_content.value().state == PullRequestState::Merged;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(isMerged ? ColorToken::MergedGround : ColorToken::NeutralGround));
}

void ClosedNotice::showPullRequest()
{
    const PullRequest &pullRequest = m_content.value();
    const bool isClosed = m_content.isLoaded() && !m_content.isOpen() && pullRequest.state != PullRequestState::Unknown;
    setVisible(isClosed);
    if (!isClosed)
        return;
    const bool isMerged = pullRequest.state == PullRequestState::Merged;
    const bool isNamed = !pullRequest.closedBy.displayName.isEmpty();
    const QString who = personName(pullRequest.closedBy);
    const QString branch = branchText(pullRequest.destination, m_content.id().repository);
    QString text;
    if (isMerged && !pullRequest.mergeCommit.isEmpty())
        //: The name of a commit follows.
        text = isNamed ? tr("%1 merged this into %2 as commit").arg(who, branch) : tr("Merged into %1 as commit").arg(branch);
    else if (isMerged)
        text = isNamed ? tr("%1 merged this into %2.").arg(who, branch) : tr("Merged into %1.").arg(branch);
    else if (pullRequest.state == PullRequestState::Superseded)
        text = tr("Another pull request took the place of this one.");
    else if (pullRequest.reason.trimmed().isEmpty())
        text = isNamed ? tr("%1 declined this.").arg(who) : tr("This was declined.");
    else
        text = isNamed ? tr("%1 declined this: %2").arg(who, oneLine(pullRequest.reason, 300))
                       : tr("This was declined: %1").arg(oneLine(pullRequest.reason, 300));
    m_text->setFullText(text);
    m_commit->setText(pullRequest.mergeCommit.left(7));
    m_commit->setVisible(!pullRequest.mergeCommit.isEmpty());
    m_list->setVisible(!pullRequest.mergeCommit.isEmpty());
}

} // namespace windlass
