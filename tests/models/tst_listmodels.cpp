// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/branches/branchlistmodel.h"
#include "models/commits/commitlistmodel.h"
#include "models/commits/statuslistmodel.h"
#include "models/issues/issuelistmodel.h"
#include "models/pipelines/pipelinelistmodel.h"
#include "models/pipelines/pipelinestepmodel.h"
#include "models/pullrequests/pullrequestlistmodel.h"
#include "models/repositories/repositorylistmodel.h"
#include "models/webhooks/hooklistmodel.h"
#include "models/workspaces/workspacelistmodel.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace windlass::test {

namespace {

const RepositoryId WebShop{QStringLiteral("acme"), QStringLiteral("web-shop")};

//! Loads two pages under the eyes of a model tester, which asks for the second one by itself.
template <typename T>
void loadTwoPages(PageHost<T> &host, PagedModel<T> &model, const QList<T> &items)
{
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(items.size() > 1);
    host.emptyCache();
    host.answer(QStringLiteral("first"), items.first(1), "p2");
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(model.state(), LoadState::Loaded);
    model.fetchMore({});
    host.answer(QStringLiteral("p2"), items.sliced(1));
    QTRY_COMPARE(model.items(), items);
    QVERIFY(model.index(0, 0).data(IdRole).isValid());
    QCOMPARE(model.index(0, 0).data(ItemRole).template value<T>(), items.constFirst());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(model.index(0, column).data(Qt::DisplayRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

} // namespace

class ListModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void issues()
    {
        PageHost<Issue> host;
        IssueListModel model([fetch = host.fetch()](const IssueFilter &, const PageToken &page, ReadFrom from) {
            return fetch(page, from);
        }, WebShop);
        Issue first;
        first.id = 7;
        first.title = QStringLiteral("Prices are wrong");
        first.stateWord = QStringLiteral("new");
        Issue second = first;
        second.id = 12;
        loadTwoPages(host, model, {first, second});
        QCOMPARE(model.newestKnownId(), 12);
        QCOMPARE(model.index(0, 0).data(LocationRole).toString(), QStringLiteral("/acme/web-shop/issues/7"));
    }
    void webhooks()
    {
        PageHost<Hook> host;
        HookListModel model(host.fetch());
        Hook named;
        named.uuid = QStringLiteral("{1}");
        named.url = QStringLiteral("https://hooks.acme.dev/a");
        named.description = QStringLiteral("Deploys");
        named.events = {QStringLiteral("repo:push")};
        named.isActive = true;
        Hook bare;
        bare.uuid = QStringLiteral("{2}");
        bare.url = QStringLiteral("https://hooks.acme.dev/b");
        loadTwoPages(host, model, {named, bare});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Deploys"));
        QCOMPARE(model.index(1, 0).data().toString(), bare.url);
    }
    void workspaces()
    {
        PageHost<Workspace> host;
        WorkspaceListModel model(host.fetch());
        Workspace acme;
        acme.slug = QStringLiteral("acme");
        acme.name = QStringLiteral("Acme & Sons");
        Workspace other = acme;
        other.slug = QStringLiteral("other");
        loadTwoPages(host, model, {acme, other});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Acme & Sons"));
        QCOMPARE(model.index(0, 0).data(LocationRole).toString(), QStringLiteral("/acme/"));
    }

    void repositories()
    {
        PageHost<Repository> host;
        RepositoryListModel model(
            [&host](const RepositoryFilter &, const PageToken &page, ReadFrom from) { return host.fetch()(page, from); });
        Repository shop;
        shop.id = WebShop;
        shop.name = QStringLiteral("Web Shop");
        shop.projectName = QStringLiteral("Shop");
        Repository infra = shop;
        infra.id.slug = QStringLiteral("infra");
        loadTwoPages(host, model, {shop, infra});
        QCOMPARE(model.index(0, RepositoryListModel::ProjectColumn).data().toString(), QStringLiteral("Shop"));
        QCOMPARE(model.index(0, 0).data(RepositoryListModel::FullNameRole).toString(), QStringLiteral("acme/web-shop"));
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Repository"));
    }

    void pullRequests()
    {
        PageHost<PullRequest> host;
        QList<PullRequestFilter> filters;
        PullRequestListModel model(
            [&](const PullRequestFilter &filter, const PageToken &page, ReadFrom from) {
                filters += filter;
                return host.fetch()(page, from);
            },
            WebShop);
        PullRequest draft;
        draft.id = 42;
        draft.title = QStringLiteral("Retry <b>payments</b>");
        draft.state = PullRequestState::Open;
        draft.isDraft = true;
        draft.author.displayName = QStringLiteral("Mira");
        draft.source.branch = QStringLiteral("feature/retry");
        draft.destination.branch = QStringLiteral("main");
        draft.commentCount = 3;
        draft.participants = {{{QStringLiteral("{otto}"), {}, {}, {}, {}}, true, Verdict::Approved, {}},
                              {{QStringLiteral("{ida}"), {}, {}, {}, {}}, true, Verdict::ChangesRequested, {}}};
        PullRequest other = draft;
        other.id = 43;
        loadTwoPages(host, model, {draft, other});
        const QModelIndex row = model.index(0, 0);
        QCOMPARE(row.data(LocationRole).toString(), QStringLiteral("/acme/web-shop/pull-requests/42"));
        QCOMPARE(row.data(PullRequestListModel::ApprovalCountRole).toInt(), 1);
        QCOMPARE(row.data(PullRequestListModel::ReviewerCountRole).toInt(), 2);
        QCOMPARE(row.data(PullRequestListModel::ChangesRequestedCountRole).toInt(), 1);
        QCOMPARE(row.data(PullRequestListModel::StateRole).toInt(), static_cast<int>(PullRequestState::Open));
        QCOMPARE(row.data(PullRequestListModel::OwnVerdictRole).toInt(), static_cast<int>(Verdict::None));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setOwnUuid(QStringLiteral("{otto}"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(row.data(PullRequestListModel::OwnVerdictRole).toInt(), static_cast<int>(Verdict::Approved));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Retry <b>payments</b>")));

        PullRequestFilter merged;
        merged.states = {PullRequestState::Merged};
        model.setFilter(merged);
        QCOMPARE(filters.constLast(), merged);
        QCOMPARE(model.rowCount(), 0);
    }

    void commits()
    {
        PageHost<Commit> host;
        QStringList revisions;
        CommitListModel model(
            [&](const QString &revision, const PageToken &page, ReadFrom from) {
                revisions += revision;
                return host.fetch()(page, from);
            },
            WebShop);
        Commit merge;
        merge.hash = QString(40, QLatin1Char('a'));
        merge.message = QStringLiteral("Merge it\n\nBecause.");
        merge.authorName = QStringLiteral("Mira");
        merge.date = QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        merge.parents = QStringList{QStringLiteral("b"), QStringLiteral("c")};
        Commit other = merge;
        other.hash = QString(40, QLatin1Char('b'));
        loadTwoPages(host, model, {merge, other});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Merge it"));
        QVERIFY(model.index(0, 0).data(CommitListModel::IsMergeRole).toBool());
        model.setRevision(QStringLiteral("feature/x"));
        QCOMPARE(revisions.constLast(), QStringLiteral("feature/x"));
    }

    void branchesAndTheMainOne()
    {
        PageHost<Branch> host;
        BranchListModel model([&host](const QString &, const PageToken &page, ReadFrom from) { return host.fetch()(page, from); },
                              WebShop);
        Branch main;
        main.name = QStringLiteral("main");
        Branch feature;
        feature.name = QStringLiteral("feature/x");
        loadTwoPages(host, model, {main, feature});
        QVERIFY(!model.index(0, 0).data(BranchListModel::IsMainRole).toBool());
        model.setMainBranch(QStringLiteral("main"));
        QVERIFY(model.index(0, 0).data(BranchListModel::IsMainRole).toBool());
        QCOMPARE(model.index(1, 0).data(LocationRole).toString(), QStringLiteral("/acme/web-shop/commits/branch/feature/x"));
    }

    void buildStatuses()
    {
        PageHost<CommitStatus> host;
        StatusListModel model(host.fetch());
        CommitStatus good;
        good.key = QStringLiteral("unit");
        good.state = StatusState::Successful;
        CommitStatus odd;
        odd.key = QStringLiteral("odd");
        odd.name = QStringLiteral("Odd one");
        odd.stateWord = QStringLiteral("SLEEPING");
        loadTwoPages(host, model, {good, odd});
        QCOMPARE(model.count(StatusState::Successful), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("unit"));
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("SLEEPING")));
    }

    void pipelines()
    {
        PageHost<Pipeline> host;
        PipelineListModel model(host.fetch(), WebShop);
        Pipeline running;
        running.uuid = QStringLiteral("{1}");
        running.buildNumber = 12;
        running.state = PipelineState::Running;
        running.refName = QStringLiteral("main");
        running.createdOn = QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);
        Pipeline done = running;
        done.uuid = QStringLiteral("{2}");
        done.state = PipelineState::Failed;
        loadTwoPages(host, model, {running, done});
        QVERIFY(model.hasUnfinished());
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("#12"));
        QCOMPARE(model.index(0, 0).data(LocationRole).toString(), QStringLiteral("/acme/web-shop/pipelines/results/12"));
        QCOMPARE(model.index(1, PipelineListModel::StateColumn).data().toString(), QStringLiteral("Failed"));
    }

    void pipelineSteps()
    {
        PageHost<PipelineStep> host;
        PipelineStepModel model(host.fetch());
        PipelineStep build;
        build.uuid = QStringLiteral("{a}");
        build.name = QStringLiteral("Build");
        build.state = PipelineState::Successful;
        PipelineStep nameless;
        nameless.uuid = QStringLiteral("{b}");
        nameless.state = PipelineState::Failed;
        loadTwoPages(host, model, {build, nameless});
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Step 2"));
        QCOMPARE(model.mostInterestingStep(), QStringLiteral("{b}"));
        QVERIFY(!model.hasUnfinished());
    }
};

} // namespace windlass::test

using windlass::test::ListModelsTest;
WINDLASS_TEST(ListModelsTest)
#include "tst_listmodels.moc"
