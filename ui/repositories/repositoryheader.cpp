// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositoryheader.h"

#include "models/workspaces/starredrepositories.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr std::array HeaderSections{
    Location::Section::Repository,   Location::Section::Commits,   Location::Section::Branches,
    Location::Section::PullRequests, Location::Section::Pipelines, Location::Section::Webhooks,
    Location::Section::Issues,
};

constexpr int IssuesTab = 6;

//! The part that a place belongs to, as a position in HeaderSections; -1 for places that are in none.
int headerTabOf(Location::Section section)
{
    switch (section) {
    case Location::Section::Repository:
        return 0;
    case Location::Section::Commits:
    case Location::Section::Commit:
        return 1;
    case Location::Section::Branches:
    case Location::Section::Branch:
        return 2;
    case Location::Section::PullRequests:
    case Location::Section::PullRequest:
    case Location::Section::NewPullRequest:
        return 3;
    case Location::Section::Pipelines:
    case Location::Section::Pipeline:
        return 4;
    case Location::Section::Webhooks:
        return 5;
    case Location::Section::Issues:
    case Location::Section::Issue:
        return IssuesTab;
    default:
        return -1;
    }
}

} // namespace

RepositoryHeader::RepositoryHeader(const Location &location, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_tabs(new QTabBar(this))
    , m_layout(new QHBoxLayout)
{
    setObjectName(u"repositoryHeader"_s);
    setGround(this, ColorToken::Surface);

    m_tabs->setObjectName(u"repositoryTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the repository"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->addTab(makeThemeIcon(u"repository"_s, ColorToken::MutedText), tr("Overview"));
    m_tabs->addTab(makeThemeIcon(u"commit"_s, ColorToken::MutedText), tr("Commits"));
    m_tabs->addTab(makeThemeIcon(u"branch"_s, ColorToken::MutedText), tr("Branches"));
    m_tabs->addTab(makeThemeIcon(u"pull-request"_s, ColorToken::MutedText), tr("Pull requests"));
    m_tabs->addTab(makeThemeIcon(u"pipeline"_s, ColorToken::MutedText), tr("Pipelines"));
    m_tabs->addTab(makeThemeIcon(u"webhook"_s, ColorToken::MutedText), tr("Webhooks"));
    m_tabs->addTab(makeThemeIcon(u"issue"_s, ColorToken::MutedText), tr("Issues"));
    // Hardly any host has a tracker any more: the part is there once somebody went to it.
    m_tabs->setTabVisible(IssuesTab, headerTabOf(location.section) == IssuesTab);
    m_tabs->setCurrentIndex(headerTabOf(location.section));
    connect(m_tabs, &QTabBar::currentChanged, this, &RepositoryHeader::goToTab);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        // A click on the part that is marked goes to its top: from a commit back to the list of commits.
        if (index == m_tabs->currentIndex())
            goToTab(index);
    });

    m_layout->setContentsMargins(Theme::SpaceSmall, 0, Theme::Space, 0);
    m_layout->setSpacing(Theme::SpaceSmall);
    m_layout->addWidget(m_tabs, 1, Qt::AlignBottom);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_layout);
    column->addWidget(makeLine(Qt::Horizontal, this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RepositoryHeader::setLocation(const Location &location)
{
    m_location = location;
    m_tabs->setTabVisible(IssuesTab, headerTabOf(location.section) == IssuesTab);
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(headerTabOf(location.section));
}

void RepositoryHeader::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void RepositoryHeader::setStarred(StarredRepositories *starred)
{
    if (m_starred)
        disconnect(m_starred, nullptr, this, nullptr);
    m_starred = starred;
    if (starred && !m_star) {
        m_star = makeIconButton(u"star"_s, {}, this);
        m_star->setObjectName(u"starButton"_s);
        m_star->setCheckable(true);
        m_layout->insertWidget(1, m_star);
        connect(m_star, &QToolButton::toggled, this, [this](bool isStarred) {
            if (m_starred)
                m_starred->setStarred(m_location.workspace + u'/' + m_location.repository, isStarred);
        });
    }
    if (starred) {
        connect(starred, &StarredRepositories::added, this, &RepositoryHeader::updateStar);
        connect(starred, &StarredRepositories::removed, this, &RepositoryHeader::updateStar);
    }
    updateStar();
}

void RepositoryHeader::updateStar()
{
    if (!m_star)
        return;
    m_star->setVisible(!m_starred.isNull());
    const bool isStarred = m_starred && m_starred->contains(m_location.workspace + u'/' + m_location.repository);
    const QSignalBlocker blocker(m_star);
    m_star->setChecked(isStarred);
    setThemedIcon(m_star, isStarred ? u"star-filled"_s : u"star"_s,
                  isStarred ? ColorToken::Warning : ColorToken::MutedText);
    const QString name = isStarred ? tr("Remove the star") : tr("Star: keep in the sidebar");
    m_star->setAccessibleName(name);
    m_star->setToolTip(name);
}

void RepositoryHeader::goToTab(int index)
{
    if (index < 0 || index >= static_cast<int>(HeaderSections.size()))
        return;
    const Location target = Location::forRepository(m_location.workspace, m_location.repository,
                                                    HeaderSections.at(static_cast<size_t>(index)));
    // Whether the window goes there is its business: until it does, the marked part is the one that is shown.
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(headerTabOf(m_location.section));
    if (target.pageKey() != m_location.pageKey())
        emit navigationRequested(target);
}

} // namespace windlass
