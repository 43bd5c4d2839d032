// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/sidebarmodel.h"
#include "tests/models/promises.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <map>

namespace windlass::test {

namespace {

Workspace workspaceOf(const char *slug)
{
    Workspace workspace;
    workspace.slug = QString::fromLatin1(slug);
    workspace.name = workspace.slug.toUpper();
    return workspace;
}

QList<Repository> repositoriesOf(const char *workspace, const QStringList &names)
{
    QList<Repository> list;
    for (const QString &name : names) {
        Repository repository;
        repository.id = {QString::fromLatin1(workspace), name};
        repository.name = name;
        list += repository;
    }
    return list;
}

QStringList sidebarWords(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList drawnSidebar(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(depth, QLatin1Char('.')) + index.data().toString();
        lines += drawnSidebar(model, index, depth + 1);
    }
    return lines;
}

} // namespace

class SidebarModelTest : public QObject
{
    Q_OBJECT

private:
    PageHost<Workspace> m_workspaces;
    std::map<QString, PageHost<Repository>> m_repositories;
    std::unique_ptr<StarredRepositories> m_starred;
    std::unique_ptr<SidebarModel> m_model;
    QStringList m_saved;

    PageHost<Repository> &repositories(const char *workspace) { return m_repositories[QString::fromLatin1(workspace)]; }

    //! What a tree view does when a person opens the row of a workspace.
    void expand(const char *workspace)
    {
        const QModelIndex index = m_model->indexOf(QString::fromLatin1(workspace));
        if (m_model->canFetchMore(index))
            m_model->fetchMore(index);
        QTRY_VERIFY(repositories(workspace).open().contains(QStringLiteral("first")));
    }

    void loadWorkspaces()
    {
        m_model->reload();
        m_workspaces.emptyCache();
        m_workspaces.answer(QStringLiteral("first"), {workspaceOf("acme"), workspaceOf("umbrella")});
        QTRY_COMPARE(m_model->status().state, LoadState::Loaded);
    }

private slots:
    void init()
    {
        m_model.reset();
        m_workspaces = {};
        m_repositories.clear();
        m_saved.clear();
        m_starred = std::make_unique<StarredRepositories>(QStringList{QStringLiteral("acme/web-shop")},
                                                          [this](const QStringList &names) { m_saved = names; });
        m_model = std::make_unique<SidebarModel>(
            m_workspaces.fetch(),
            [this](const QString &workspace, const PageToken &page, ReadFrom from) {
                return m_repositories[workspace].fetch()(page, from);
            },
            m_starred.get());
    }

    void readsRepositoriesWhenAWorkspaceIsOpened()
    {
        loadWorkspaces();
        QCOMPARE(drawnSidebar(*m_model), sidebarWords("Starred .web-shop Repositories .ACME .UMBRELLA"));
        QCOMPARE(repositories("acme").asked(), 0);
        const QModelIndex acme = m_model->indexOf(QStringLiteral("acme"));
        QVERIFY(m_model->hasChildren(acme));
        QCOMPARE(m_model->kindOf(acme), SidebarModel::Kind::Workspace);
        QCOMPARE(acme.data(LocationRole).toString(), QStringLiteral("/acme/"));

        expand("acme");
        QVERIFY(!m_model->canFetchMore(acme));
        QCOMPARE(m_model->kindOf(m_model->index(0, 0, acme)), SidebarModel::Kind::Loading);
        repositories("acme").emptyCache();
        repositories("acme").answer(QStringLiteral("first"), repositoriesOf("acme", sidebarWords("web-shop infra")));
        QTRY_COMPARE(m_model->rowCount(acme), 2);
        QCOMPARE(drawnSidebar(*m_model), sidebarWords("Starred .web-shop Repositories .ACME ..web-shop ..infra .UMBRELLA"));
        const QModelIndex shop = m_model->indexOf(QStringLiteral("acme/web-shop"));
        QCOMPARE(shop.data(LocationRole).toString(), m_model->index(0, 0, m_model->index(0, 0)).data(LocationRole).toString());
        QVERIFY(shop.data(SidebarModel::IsStarredRole).toBool());
        QCOMPARE(repositories("umbrella").asked(), 0);
    }

    void hasARowForTheNextPageInsteadOfReadingIt()
    {
        loadWorkspaces();
        const QPersistentModelIndex acme = m_model->indexOf(QStringLiteral("acme"));
        expand("acme");
        repositories("acme").emptyCache();
        repositories("acme").answer(QStringLiteral("first"), repositoriesOf("acme", sidebarWords("a b")), "p2");
        QTRY_COMPARE(m_model->rowCount(acme), 3);
        const QModelIndex more = m_model->index(2, 0, acme);
        QCOMPARE(m_model->kindOf(more), SidebarModel::Kind::LoadMore);
        QVERIFY(!m_model->canFetchMore(acme));
        QVERIFY(!m_model->activate(m_model->index(0, 0, acme)));

        QVERIFY(m_model->activate(more));
        QCOMPARE(m_model->kindOf(m_model->index(2, 0, acme)), SidebarModel::Kind::Loading);
        QCOMPARE(repositories("acme").open(), sidebarWords("p2"));
        repositories("acme").answer(QStringLiteral("p2"), repositoriesOf("acme", sidebarWords("c d")));
        QTRY_COMPARE(m_model->rowCount(acme), 4);
        QCOMPARE(m_model->kindOf(m_model->index(3, 0, acme)), SidebarModel::Kind::Repository);
    }

    void saysWhatFailedWhereItFailed()
    {
        loadWorkspaces();
        const QPersistentModelIndex acme = m_model->indexOf(QStringLiteral("acme"));
        expand("acme");
        repositories("acme").emptyCache();
        repositories("acme").fail(QStringLiteral("first"), Error::Kind::Forbidden);
        QTRY_COMPARE(m_model->kindOf(m_model->index(0, 0, acme)), SidebarModel::Kind::Failed);
        const QModelIndex failed = m_model->index(0, 0, acme);
        QCOMPARE(m_model->errorAt(failed).kind, Error::Kind::Forbidden);
        QVERIFY(m_model->activate(failed));
        repositories("acme").answer(QStringLiteral("first"), {});
        QTRY_COMPARE(m_model->kindOf(m_model->index(0, 0, acme)), SidebarModel::Kind::Empty);
        QVERIFY(!(m_model->flags(m_model->index(0, 0, acme)) & Qt::ItemIsSelectable));
    }

    void starsComeAndGo()
    {
        loadWorkspaces();
        expand("acme");
        repositories("acme").emptyCache();
        repositories("acme").answer(QStringLiteral("first"), repositoriesOf("acme", sidebarWords("web-shop infra")));
        QTRY_VERIFY(m_model->indexOf(QStringLiteral("acme/infra")).isValid());
        const QPersistentModelIndex infra = m_model->indexOf(QStringLiteral("acme/infra"));

        m_starred->setStarred(QStringLiteral("acme/infra"), true);
        QCOMPARE(m_saved, sidebarWords("acme/web-shop acme/infra"));
        QCOMPARE(drawnSidebar(*m_model).first(3), sidebarWords("Starred .web-shop .infra"));
        QVERIFY(infra.data(SidebarModel::IsStarredRole).toBool());

        m_starred->setStarred(QStringLiteral("acme/web-shop"), false);
        m_starred->setStarred(QStringLiteral("acme/infra"), false);
        QCOMPARE(m_saved, QStringList());
        QCOMPARE(drawnSidebar(*m_model).constFirst(), QStringLiteral("Repositories")); // No heading over nothing.
        QVERIFY(infra.isValid());
        QCOMPARE(infra.data(SidebarModel::FullNameRole).toString(), QStringLiteral("acme/infra"));
        m_starred->setStarred(QStringLiteral("acme/infra"), true);
        QCOMPARE(drawnSidebar(*m_model).first(2), sidebarWords("Starred .infra"));
        QVERIFY(infra.isValid());
    }

    void refreshesInPlace()
    {
        loadWorkspaces();
        expand("umbrella");
        repositories("umbrella").emptyCache();
        QStringList names = sidebarWords("a b c d e f g h i j k l m n o p q r s t u v w x y z");
        repositories("umbrella").answer(QStringLiteral("first"), repositoriesOf("umbrella", names));
        QTRY_VERIFY(m_model->indexOf(QStringLiteral("umbrella/c")).isValid());
        const QPersistentModelIndex kept = m_model->indexOf(QStringLiteral("umbrella/c"));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        m_model->reload();
        m_workspaces.answer(QStringLiteral("first"), {workspaceOf("umbrella")});
        std::reverse(names.begin(), names.end());
        repositories("umbrella").answer(QStringLiteral("first"), repositoriesOf("umbrella", names));
        QTRY_COMPARE(kept.row(), 23);
        QTRY_VERIFY(!m_model->indexOf(QStringLiteral("acme")).isValid());
        QCOMPARE(kept.data(SidebarModel::FullNameRole).toString(), QStringLiteral("umbrella/c"));
        QCOMPARE(kept.parent().row(), 0);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(repositories("acme").asked(), 0);
    }

    void keepsTheRulesOfModels()
    {
        // The tester opens everything, as a tree view with all rows open would.
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->reload();
        m_workspaces.emptyCache();
        m_workspaces.answer(QStringLiteral("first"), {workspaceOf("acme"), workspaceOf("umbrella")}, "p2");
        QTRY_COMPARE(m_model->status().state, LoadState::Loaded);
        expand("acme");
        repositories("acme").answer(QStringLiteral("first"), repositoriesOf("acme", sidebarWords("a b c")), "p2");
        QTRY_VERIFY(m_model->indexOf(QStringLiteral("acme/c")).isValid());
        m_starred->setStarred(QStringLiteral("acme/a"), true);
        m_model->reload();
        repositories("acme").answer(QStringLiteral("first"), repositoriesOf("acme", sidebarWords("c new a")));
        m_workspaces.answer(QStringLiteral("first"), {workspaceOf("third"), workspaceOf("acme")});
        QTRY_VERIFY(m_model->indexOf(QStringLiteral("third")).isValid());
        QTRY_VERIFY(m_model->indexOf(QStringLiteral("acme/new")).isValid());
        QVERIFY(!m_model->indexOf(QStringLiteral("umbrella")).isValid());
    }
};

} // namespace windlass::test

using windlass::test::SidebarModelTest;
WINDLASS_TEST(SidebarModelTest)
#include "tst_sidebarmodel.moc"
