// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequestlistpage.h"

#include "api/session.h"
#include "models/pullrequests/pullrequestlistmodel.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/pullrequests/pullrequestdelegate.h"
#include "ui/repositories/repositoryheader.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/picturestore.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

struct StateChoice {
    const char *text;
    QLatin1String word; //!< As in the location's query.
    QList<PullRequestState> states;
};

const std::array<StateChoice, 4> &stateChoices()
{
    using State = PullRequestState;
    static const std::array<StateChoice, 4> choices{{
        {QT_TRANSLATE_NOOP("windlass::PullRequestListPage", "Open"), "OPEN"_L1, {State::Open}},
        {QT_TRANSLATE_NOOP("windlass::PullRequestListPage", "Merged"), "MERGED"_L1, {State::Merged}},
        {QT_TRANSLATE_NOOP("windlass::PullRequestListPage", "Declined"), "DECLINED"_L1, {State::Declined, State::Superseded}},
        {QT_TRANSLATE_NOOP("windlass::PullRequestListPage", "All"), "ALL"_L1,
         {State::Open, State::Merged, State::Declined, State::Superseded}},
    }};
    return choices;
}

} // namespace

PullRequestListPage::PullRequestListPage(const ReviewContext &context, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_repository{location.workspace, location.repository}
    , m_model(new PullRequestListModel(context.session->pullRequests, m_repository, this))
    , m_states(new QTabBar(this))
    , m_search(new SearchField(tr("Search titles"), this))
    , m_list(new RowList)
    , m_panel(new StatePanel(m_list, this))
{
    setObjectName(u"pullRequestListPage"_s);
    m_states->setObjectName(u"stateFilter"_s);
    m_states->setAccessibleName(tr("State of the pull requests"));
    m_states->setDrawBase(false);
    m_states->setExpanding(false);
    for (const StateChoice &choice : stateChoices())
        m_states->addTab(tr(choice.text));
    m_search->setObjectName(u"pullRequestSearch"_s);
    m_search->setTarget(m_list);
    m_search->setFixedWidth(260);
    m_list->setObjectName(u"pullRequestList"_s);
    m_list->setAccessibleName(tr("Pull requests"));
    m_list->setRows(m_model, new PullRequestDelegate(m_list));
    m_model->setOwnUuid(context.session->account.uuid);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    bar->addWidget(m_states);
    bar->addStretch(1);
    bar->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *header = new RepositoryHeader(location, this);
    header->setStarred(context.starred);
    connect(header, &RepositoryHeader::navigationRequested, this, &PageWidget::navigationRequested);
    layout->addWidget(header);
    layout->addLayout(bar);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_panel, 1);

    takeState(location);
    applyFilter();
    connect(m_states, &QTabBar::currentChanged, this, [this](int index) {
        applyFilter();
        Location place = this->location();
        place.query = index == 0 ? QString() : u"state="_s + stateChoices().at(static_cast<std::size_t>(index)).word;
        moveTo(place);
    });
    connect(m_search, &SearchField::searchRequested, this, &PullRequestListPage::applyFilter);
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) {
        const auto id = row.data(IdRole).toLongLong();
        emit navigationRequested(Location::forPullRequest(m_repository.workspace, m_repository.slug, id));
    });
    connect(m_model, &PagedModelBase::stateChanged, this, &PullRequestListPage::showState);
    connect(m_panel, &StatePanel::retryRequested, m_model, &PagedModelBase::retry);
    connect(m_panel, &StatePanel::loadMoreRequested, this, [this] { m_model->fetchMore({}); });
    if (PictureStore *pictures = PictureStore::instance())
        connect(pictures, &PictureStore::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    handleCommand(u"list.filter"_s, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    handleCommand(u"copy.id"_s, this, [this] {
        const QModelIndex row = m_list->currentRow();
        if (!row.isValid())
            return;
        const QString id = row.data(IdRole).toString();
        QGuiApplication::clipboard()->setText(id);
        emit notice(tr("Copied: %1").arg(id));
    });
    showState();
}

QString PullRequestListPage::title() const
{
    return tr("Pull requests of %1").arg(m_repository.fullName());
}

void PullRequestListPage::refresh()
{
    m_model->reload();
}

void PullRequestListPage::showLocation(const Location &location)
{
    PageWidget::showLocation(location);
    takeState(location);
}

void PullRequestListPage::activated(bool isFirst)
{
    if (isFirst && m_model->state() == LoadState::Idle)
        m_model->reload();
}

QWidget *PullRequestListPage::focusTarget() const
{
    return m_list;
}

void PullRequestListPage::takeState(const Location &location)
{
    const QString word = location.queryValue(u"state").toUpper();
    for (std::size_t i = 0; i < stateChoices().size(); ++i) {
        if (stateChoices().at(i).word == word || (word.isEmpty() && i == 0)) {
            m_states->setCurrentIndex(static_cast<int>(i));
            return;
        }
    }
    m_states->setCurrentIndex(0);
}

void PullRequestListPage::applyFilter()
{
    PullRequestFilter filter;
    filter.states = stateChoices().at(static_cast<std::size_t>(qMax(0, m_states->currentIndex()))).states;
    filter.text = m_search->text().trimmed();
    if (filter != m_model->filter())
        m_model->setFilter(filter);
}

void PullRequestListPage::showState()
{
    setBusy(m_model->status().isLoading());
    setAsOf(m_model->asOf());
    EmptyWords words{u"pull-request"_s, tr("No pull requests"), {}};
    if (!m_model->filter().text.isEmpty())
        words.text = tr("No title contains “%1”. Search in another state, or for another word.").arg(m_model->filter().text);
    else if (m_states->currentIndex() == 0)
        words.text = tr("Nothing waits for a review here. Merged and declined ones are under the other headings.");
    else
        words.text = tr("No pull request of %1 is in this state.").arg(m_repository.fullName());
    showStatus(m_panel, *m_model, words);
}

} // namespace windlass
