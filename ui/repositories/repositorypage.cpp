// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositorypage.h"

#include "api/session.h"
#include "ui/errortext.h"
#include "ui/markdown/markdownview.h"
#include "ui/pullrequests/commandbutton.h"
#include "ui/pullrequests/loadpanel.h"
#include "ui/repositories/repositorydialog.h"
#include "ui/repositories/repositoryfacts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int FactsWidth = 312;

QString readmePath()
{
    return u"README.md"_s;
}

} // namespace

RepositoryPage::RepositoryPage(Session &session, RepositoryActions &actions, StarredRepositories *starred,
                               const Location &location, QWidget *parent)
    : RepositoryPart(location, starred, parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new ObjectModel<Repository>(
          [&session, id = repository()](ReadFrom from) { return session.repositories.get(id, from); }, this))
    , m_readme(new ObjectModel<QByteArray>([this](ReadFrom from) { return fetchReadme(from); }, this))
{
    setObjectName(u"repositoryPage"_s);
    m_panel = new StatePanel(makeContent(), this);
    body()->addWidget(m_panel, 1);

    follow(m_model);
    follow(m_readme);
    connect(m_model, &ObjectModelBase::changed, this, &RepositoryPage::showRepository);
    connect(m_model, &ObjectModelBase::stateChanged, this, &RepositoryPage::showState);
    connect(m_panel, &StatePanel::retryRequested, m_model, &ObjectModelBase::retry);
    connect(m_readme, &ObjectModelBase::stateChanged, this, &RepositoryPage::showReadme);
    connect(m_readme, &ObjectModelBase::changed, this,
            [this] { m_readmeView->setSourceText(QString::fromUtf8(m_readme->value().value_or(QByteArray()))); });
    connect(m_readmePanel, &StatePanel::retryRequested, m_readme, &ObjectModelBase::retry);
    connect(m_facts, &RepositoryFacts::copied, this, &PageWidget::notice);
    connect(m_facts, &RepositoryFacts::mainBranchRequested, this, [this] {
        const RepositoryId id = this->repository();
        emit navigationRequested(
            Location::forRepository(id.workspace, id.slug, Location::Section::Commits, m_model->value()->mainBranch));
    });
    connect(m_facts, &RepositoryFacts::issuesRequested, this, [this] {
        const RepositoryId id = this->repository();
        emit navigationRequested(Location::forRepository(id.workspace, id.slug, Location::Section::Issues));
    });
    handleCommand(
        u"repository.edit"_s, this, [this] { edit(); },
        [this] {
            if (m_session.client.isReadOnly())
                return tr("This account is read only.");
            return m_model->value() ? QString() : tr("The repository is not loaded yet.");
        });
    bindCommand(m_edit, this, u"repository.edit"_s);
    useCopyId([this] { return this->repository().fullName(); });
    showState();
}

QWidget *RepositoryPage::makeContent()
{
    auto *content = new QWidget(this);
    m_name = makeLabel({}, TextStyle::Title, ColorToken::Text, content);
    m_name->setObjectName(u"repositoryName"_s);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_private = new Badge(BadgeSpec{tr("Private"), u"lock"_s}, content);
    m_description = makeLabel({}, TextStyle::Body, ColorToken::MutedText, content);
    m_description->setWordWrap(true);
    m_readmeView = new MarkdownView;
    m_readmeView->setObjectName(u"readmeView"_s);
    m_readmeView->setAccessibleName(tr("README"));
    m_facts = new RepositoryFacts(content);
    m_facts->setFixedWidth(FactsWidth);

    m_edit = makeButton(tr("Settings…"), ButtonKind::Plain, content);
    m_edit->setObjectName(u"editRepositoryButton"_s);
    setThemedIcon(m_edit, u"settings"_s);

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(Theme::SpaceSmall);
    titleRow->addWidget(m_name);
    titleRow->addWidget(m_private);
    titleRow->addStretch(1);
    titleRow->addWidget(m_edit);

    m_readmePanel = new StatePanel(m_readmeView);
    m_readmePanel->setObjectName(u"readmePanel"_s);
    auto *text = new QWidget;
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceHuge);
    column->setSpacing(Theme::SpaceSmall);
    column->addLayout(titleRow);
    column->addWidget(m_description);
    column->addSpacing(Theme::SpaceTiny);
    column->addWidget(makeLine(Qt::Horizontal, text));
    column->addWidget(m_readmePanel, 1);
    auto *scroll = new QScrollArea(content);
    scroll->setObjectName(u"readmeScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(text);

    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(scroll, 1);
    row->addWidget(makeLine(Qt::Vertical, content));
    row->addWidget(m_facts);
    return content;
}

QString RepositoryPage::title() const
{
    return m_model->value() ? oneLine(m_model->value()->name) : location().repository;
}

void RepositoryPage::refresh()
{
    m_model->reload();
    if (!m_readmeBranch.isEmpty())
        m_readme->reload();
}

void RepositoryPage::activated(bool isFirst)
{
    if (isFirst)
        refresh();
}

QWidget *RepositoryPage::focusTarget() const
{
    return m_readmeView;
}

PendingReply<QByteArray> RepositoryPage::fetchReadme(ReadFrom from)
{
    // The host answers 404 to files at branch names with a slash, so the branch's commit comes first.
    ReplyPromise<QByteArray> promise;
    const RepositoryId id = repository();
    m_session.refs.branches(id, m_readmeBranch, {}, from)
        .then(this, [this, id, promise, from, branch = m_readmeBranch](const Result<Page<Branch>> &answer) {
            if (!answer) {
                promise.finish(answer.error());
                return;
            }
            for (const Branch &candidate : answer->values) {
                if (candidate.name != branch)
                    continue;
                m_session.source.file(id, candidate.target.hash, readmePath(), from)
                    .then(this, [promise](Result<QByteArray> file, const ReplyInfo &info) {
                        promise.finish(std::move(file), info);
                    });
                return;
            }
            promise.finish(Error::make(Error::Kind::NotFound, {}));
        });
    return promise.reply();
}

void RepositoryPage::showRepository()
{
    const Repository &repository = *m_model->value();
    m_name->setText(oneLine(repository.name));
    m_private->setVisible(repository.isPrivate);
    m_description->setText(oneLine(repository.description, 1000));
    m_description->setVisible(!repository.description.trimmed().isEmpty());
    m_facts->setRepository(repository);
    if (m_readmeBranch != repository.mainBranch) {
        m_readmeBranch = repository.mainBranch;
        m_readme->reload();
    }
    emit titleChanged();
    emit commandsChanged();
}

void RepositoryPage::edit()
{
    auto *dialog = new RepositoryDialog(m_session, m_actions, repository().workspace, m_model->value(), this);
    connect(dialog, &RepositoryDialog::saved, this, [this](const RepositoryId &id) {
        emit notice(tr("Repository saved"));
        if (id == repository())
            m_model->reload();
        else // Its address is another one after a new name.
            emit navigationRequested(Location::forRepository(id.workspace, id.slug));
    });
    dialog->open();
}

void RepositoryPage::showState()
{
    showStatus(m_panel, m_model->status(), {});
    showReadme();
}

void RepositoryPage::showReadme()
{
    if (m_model->value() && m_model->value()->mainBranch.isEmpty()) {
        m_readmePanel->showEmpty(u"commit"_s, tr("No commits yet"),
                                 tr("Push a first commit to one of the clone addresses, then refresh."));
        return;
    }
    const LoadStatus &status = m_readme->status();
    if (status.error && status.error->kind == Error::Kind::NotFound) {
        m_readmePanel->showEmpty(u"file"_s, tr("No README"),
                                 //: %1 is the name of a branch.
                                 tr("There is no README.md on the branch %1.").arg(oneLine(m_readmeBranch, 60)));
        return;
    }
    showStatus(m_readmePanel, status, {u"file"_s, tr("Empty README"), tr("The file README.md holds nothing.")});
}

} // namespace windlass
