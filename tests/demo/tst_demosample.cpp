// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "app/demo/store/samplecache.h"
#include "tests/demo/democlient.h"
#include "tests/demo/gitsandbox.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using windlass::demo::DemoOptions;
using windlass::demo::DemoServer;
using windlass::standin::SampleCache;
using windlass::test::at;
using windlass::test::DemoAnswer;
using windlass::test::DemoClient;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

// The sample workspace: how it is kept, and that everything it names is there.
class DemoSampleTest : public QObject {
    Q_OBJECT

private slots:
    void aHalfMadeSampleIsNotUsed()
    {
        QTemporaryDir root;
        int calls = 0;
        const SampleCache breaking(root.path(), u"1"_s, [&calls](const QString &folder, quint64, QString *error) {
            ++calls;
            writeFile(folder + u"/half"_s, "x");
            *error = u"The disk is full."_s;
            return false;
        });
        QString error;
        QVERIFY(breaking.ensure(5, &error).isEmpty());
        QCOMPARE(error, u"The disk is full."_s);
        // Somebody was interrupted in the middle of it.
        QVERIFY(QDir(root.path()).mkpath(u"1-5/repositories"_s));
        QVERIFY(QDir(root.path()).mkpath(u"1-5.building-abc"_s));

        const SampleCache good(root.path(), u"1"_s, [&calls](const QString &folder, quint64 seed, QString *) {
            ++calls;
            return QDir(folder).isEmpty() && writeFile(folder + u"/workspace.json"_s, QByteArray::number(seed));
        });
        const QString place = good.ensure(5, &error);
        QVERIFY(QFile::exists(place + u"/workspace.json"_s));
        QVERIFY(!QFile::exists(place + u"/repositories"_s));
        QCOMPARE(good.ensure(5, &error), place);
        QCOMPARE(calls, 2); // Not made again.
    }

    void ofTwoStartersOneBuilds()
    {
        QTemporaryDir root;
        std::atomic<int> calls = 0;
        const auto build = [&calls](const QString &folder, quint64, QString *) {
            ++calls;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            return writeFile(folder + u"/workspace.json"_s, "{}");
        };
        std::atomic<int> good = 0;
        std::vector<std::thread> starters;
        for (int i = 0; i < 4; ++i) {
            starters.emplace_back([&] {
                QString error;
                if (!SampleCache(root.path(), u"1"_s, build).ensure(1, &error).isEmpty())
                    ++good;
            });
        }
        for (std::thread &starter : starters)
            starter.join();
        QCOMPARE(good.load(), 4);
        QCOMPARE(calls.load(), 1);
    }

    void startsFastOnceItIsMade()
    {
        QString error;
        {
            DemoServer first;
            QVERIFY2(first.start(&error), qPrintable(error));
        }
        QElapsedTimer timer;
        timer.start();
        m_server = std::make_unique<DemoServer>();
        QVERIFY2(m_server->start(&error), qPrintable(error));
        m_client = std::make_unique<DemoClient>(*m_server);
        QCOMPARE(m_client->get("/user").status, 200);
        qInfo("start to first answer with a kept sample: %lld ms", timer.elapsed());
    }

    void everythingItNamesIsThere()
    {
        QVERIFY(m_client);
        int repositories = 0;
        int requests = 0;
        for (const QJsonValue access : m_client->all("/user/workspaces")) {
            const QByteArray workspace = at(access, u"workspace.slug"_s).toString().toUtf8();
            QCOMPARE(m_client->get("/workspaces/" + workspace).status, 200);
            QVERIFY(!m_client->all("/workspaces/" + workspace + "/members").isEmpty());
            QVERIFY(!m_client->all("/workspaces/" + workspace + "/projects").isEmpty());
            for (const QJsonValue repository : m_client->all("/repositories/" + workspace)) {
                ++repositories;
                const QByteArray path = "/repositories/" + at(repository, u"full_name"_s).toString().toUtf8();
                const bool isEmpty = at(repository, u"mainbranch"_s).isNull(); // One has no commits yet.
                QVERIFY2(m_client->get(path + "/commits").values().isEmpty() == isEmpty, path.constData());
                requests += checkPullRequests(path);
                for (const QJsonValue pipeline :
                     m_client->get(path + "/pipelines?sort=-created_on&pagelen=3").values()) {
                    const QByteArray one =
                        path + "/pipelines/" + QByteArray::number(at(pipeline, u"build_number"_s).toInt());
                    QCOMPARE(m_client->get(one + "/steps").status, 200);
                }
            }
        }
        QVERIFY(repositories >= 12);
        QVERIFY(requests >= 30);
    }

    void aKeptOneDoesNotNeedTheCache()
    {
        QTemporaryDir state;
        DemoServer server(DemoOptions{.stateDirectory = state.path(), .repositories = {}});
        QString error;
        QVERIFY2(server.start(&error), qPrintable(error));
        const QString repository = server.repositoryPath(u"acme"_s, u"web-shop"_s);
        QVERIFY(!QFile::exists(repository + u"/objects/info/alternates"_s));
        windlass::test::git(repository, {u"fsck"_s});
        QVERIFY(!windlass::test::git(repository, {u"log"_s, u"--oneline"_s, u"main"_s}).isEmpty());
    }

    void oneRepositoryHasTheTracker()
    {
        QVERIFY(m_client);
        int trackers = 0;
        for (const QJsonValue access : m_client->all("/user/workspaces")) {
            for (const QJsonValue repository :
                 m_client->all("/repositories/" + at(access, u"workspace.slug"_s).toString().toUtf8())) {
                const DemoAnswer issues =
                    m_client->get("/repositories/" + at(repository, u"full_name"_s).toString().toUtf8() + "/issues");
                QCOMPARE(issues.status, at(repository, u"has_issues"_s).toBool() ? 200 : 410);
                trackers += issues.status == 200 ? 1 : 0;
            }
        }
        QCOMPARE(trackers, 1);
    }

private:
    // Each one's commits, comparison and comments can be had; the number of them.
    int checkPullRequests(const QByteArray &path)
    {
        int count = 0;
        for (const QJsonValue request :
             m_client->all(path + "/pullrequests?state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED&pagelen=50")) {
            ++count;
            const QByteArray one = path + "/pullrequests/" + QByteArray::number(at(request, u"id"_s).toInt());
            const DemoAnswer stat = m_client->get(m_client->get(one + "/diffstat").header("Location"));
            if (stat.status != 200 || stat.values().isEmpty())
                QTest::qFail(("no diffstat: " + one).constData(), __FILE__, __LINE__);
            if (at(request, u"author.uuid"_s).toString().isEmpty())
                QTest::qFail(("no author: " + one).constData(), __FILE__, __LINE__);
        }
        return count;
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

WINDLASS_TEST(DemoSampleTest)
#include "tst_demosample.moc"
