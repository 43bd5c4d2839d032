// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issuelistpage.h"

#include "api/session.h"
#include "models/issues/issuelistmodel.h"
#include "ui/issues/issuedelegate.h"
#include "ui/issues/issuedialog.h"
#include "ui/issues/issuetext.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

const QString OpenStates = u"~open"_s; //!< No word of the host: all that still need somebody.

} // namespace

IssueListPage::IssueListPage(Session &session, RepositoryActions &actions, StarredRepositories *starred,
                             const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new IssueListModel(session.issues, repository(), this))
    , m_list(new RowList)
    , m_panel(new StatePanel(m_list, this))
{
    setObjectName(u"issueListPage"_s);
    m_list->setObjectName(u"issueList"_s);
    m_list->setAccessibleName(tr("Issues"));
    m_list->setRows(m_model, new IssueDelegate(RowDelegate::Density::TwoLines, m_list));
    m_bar = makeBar();
    body()->addWidget(m_bar);
    body()->addWidget(makeLine(Qt::Horizontal, this));
    body()->addWidget(m_panel, 1);
    follow(m_model);
    m_search->setTarget(m_list);
    handleCommand(u"list.filter"_s, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    useCopyId([this] {
        const QModelIndex row = m_list->currentRow();
        return row.isValid() ? u"#%1"_s.arg(row.data(IdRole).toLongLong()) : QString();
    });
    handleCommand(
        u"issue.create"_s, this, [this] { createIssue(); },
        [this] {
            if (m_session.client.isReadOnly())
                return tr("This account is read only.");
            return isGone() ? tr("The issue tracker is gone.") : QString();
        });
    bindCommand(m_bar->findChild<QPushButton *>(u"newIssueButton"_s), this, u"issue.create"_s);
    applyFilter();
    connect(m_model, &PagedModelBase::stateChanged, this, &IssueListPage::showState);
    connect(m_panel, &StatePanel::retryRequested, m_model, &PagedModelBase::retry);
    connect(m_panel, &StatePanel::loadMoreRequested, this, [this] { m_model->fetchMore({}); });
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) {
        const RepositoryId id = repository();
        emit navigationRequested(
            Location::forRepository(id.workspace, id.slug, Location::Section::Issue, row.data(IdRole).toString()));
    });
    showState();
}

QWidget *IssueListPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::SpaceLarge, Theme::SpaceSmall);
    row->setSpacing(Theme::SpaceSmall);
    const auto choice = [this, bar, row](const QString &name, const QString &accessibleName, const QString &allText,
                                         const QStringList &words) {
        auto *made = new QComboBox(bar);
        made->setObjectName(name);
        made->setAccessibleName(accessibleName);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made->addItem(allText, QString());
        for (const QString &word : words)
            made->addItem(issueWord(word), word);
        connect(made, &QComboBox::activated, this, &IssueListPage::applyFilter);
        row->addWidget(made);
        return made;
    };
    m_state = choice(u"issueStateFilter"_s, tr("State"), tr("All states"), issueStateWords());
    m_state->insertItem(0, tr("Not closed"), OpenStates);
    m_state->setCurrentIndex(0);
    m_kind = choice(u"issueKindFilter"_s, tr("Kind"), tr("All kinds"), issueKindWords());
    m_priority = choice(u"issuePriorityFilter"_s, tr("Priority"), tr("All priorities"), issuePriorityWords());
    m_assignee = choice(u"issueAssigneeFilter"_s, tr("Assignee"), tr("Everybody's"), {});
    if (!m_session.account.uuid.isEmpty()) {
        m_assignee->addItem(tr("Mine"), m_session.account.uuid);
    } else {
        m_assignee->hide(); // A token that acts for nobody has none.
    }
    row->addStretch(1);
    m_search = new SearchField(tr("Search titles"), bar);
    m_search->setObjectName(u"issueSearch"_s);
    m_search->setFixedWidth(220);
    connect(m_search, &SearchField::searchRequested, this, &IssueListPage::applyFilter);
    row->addWidget(m_search);
    auto *create = makeButton(tr("New issue…"), ButtonKind::Plain, bar);
    create->setObjectName(u"newIssueButton"_s);
    setThemedIcon(create, u"plus"_s);
    row->addWidget(create);
    return bar;
}

QString IssueListPage::title() const
{
    return tr("Issues of %1").arg(repository().fullName());
}

void IssueListPage::refresh()
{
    m_model->reload();
}

void IssueListPage::activated(bool)
{
    m_model->reload();
}

QWidget *IssueListPage::focusTarget() const
{
    return m_list;
}

bool IssueListPage::isGone() const
{
    return m_model->status().error && m_model->status().error->kind == Error::Kind::Gone;
}

void IssueListPage::applyFilter()
{
    const auto words = [](const QComboBox *choice) {
        const QString word = choice->currentData().toString();
        return word.isEmpty() ? QStringList() : QStringList{word};
    };
    IssueFilter filter;
    filter.stateWords = m_state->currentData().toString() == OpenStates ? openIssueStateWords() : words(m_state);
    filter.kindWords = words(m_kind);
    filter.priorityWords = words(m_priority);
    filter.assigneeUuid = m_assignee->currentData().toString();
    filter.text = m_search->text().trimmed();
    m_model->setFilter(filter);
}

void IssueListPage::createIssue()
{
    auto *dialog = new IssueDialog(m_session, m_actions, repository(), std::nullopt, m_model->newestKnownId(), this);
    connect(dialog, &IssueDialog::saved, this, [this] {
        emit notice(tr("Issue created"));
        m_model->reload();
    });
    dialog->open();
}

void IssueListPage::showState()
{
    m_bar->setVisible(!isGone());
    const IssueFilter &filter = m_model->filter();
    EmptyWords words{u"issue"_s, tr("No issues"), tr("Nothing is reported here that is not closed.")};
    if (!filter.text.isEmpty())
        words.text = tr("No title contains “%1”. Search in another state, or for another word.").arg(filter.text);
    else if (m_state->currentIndex() != 0 || !filter.kindWords.isEmpty() || !filter.priorityWords.isEmpty() ||
             !filter.assigneeUuid.isEmpty())
        words.text = tr("No issue fits these filters.");
    showIssueStatus(m_panel, m_model->status(), words);
    const int total = m_model->size() ? static_cast<int>(*m_model->size()) : -1;
    m_panel->setPartial(m_model->rowCount({}), total, !m_model->status().hasContent || !m_model->hasMore());
    emit commandsChanged();
}

} // namespace windlass
