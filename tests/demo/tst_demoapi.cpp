// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "tests/demo/democlient.h"
#include "tests/demo/gitsandbox.h"
#include "tests/support/testmain.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using windlass::demo::DemoOptions;
using windlass::demo::DemoServer;
using windlass::test::at;
using windlass::test::DemoAnswer;
using windlass::test::DemoClient;
using windlass::test::GitSandbox;

// The mechanics every client meets: paging, fields, errors, limits, and that what is served is what git says.
class DemoApiTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox.commit(u"README.md"_s, "# Project\n", u"First commit"_s);
        m_sandbox.commit(u"src/größe.cpp"_s, "int a;\nint b;\nint c;\n", u"Add a file with a name\n\nAnd a body.\n"_s);
        m_sandbox.write(u"src/logo.bin"_s, QByteArray("\x00\x01\x02PNG", 6));
        for (int i = 1; i <= 65; ++i)
            m_sandbox.commit(u"notes/%1.txt"_s.arg(i), "note\n", u"Note %1"_s.arg(i));
        m_sandbox.git({u"tag"_s, u"-a"_s, u"-m"_s, u"The first release"_s, u"v1.0"_s});
        m_sandbox.git({u"tag"_s, u"light"_s});
        m_sandbox.checkoutNew(u"feature/retry-card"_s, u"main~5"_s);
        m_sandbox.commit(u"src/größe.cpp"_s, "int a;\nint bb;\nint c;\n", u"Rename b"_s);
        m_sandbox.git({u"mv"_s, u"README.md"_s, u"READ ME.md"_s});
        m_sandbox.commit(u"src/logo.bin"_s, QByteArray("\x00\x09\x02PNG", 6), u"Move and repaint"_s);
        m_sandbox.checkout(u"main"_s);

        m_server = std::make_unique<DemoServer>(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}});
        QString error;
        QVERIFY2(m_server->start(&error), qPrintable(error));
        m_client = std::make_unique<DemoClient>(*m_server);
    }

    void commitsAreWhatGitLogSays()
    {
        const QByteArrayList expected = m_sandbox.git({u"log"_s, u"--format=%H"_s, u"main"_s}).trimmed().split('\n');
        QByteArrayList served;
        for (const QJsonValue commit : m_client->all("/repositories/local/project/commits/main?pagelen=20"))
            served.append(at(commit, u"hash"_s).toString().toLatin1());
        QCOMPARE(served, expected);

        const DemoAnswer page =
            m_client->get("/repositories/local/project/commits?include=feature%2Fretry-card&exclude=main");
        QCOMPARE(page.values().size(), 2);
        QCOMPARE(at(page.values(), u"0.message"_s).toString(), u"Move and repaint\n"_s);
        QCOMPARE(at(page.values(), u"0.date"_s).toString(), u"2026-11-01T10:08:00+00:00"_s);
        QCOMPARE(at(page.values(), u"0.author.raw"_s).toString(), u"Ada Example <ada@windlass.example>"_s);
        QVERIFY(!page.json().contains("size"_L1));
        QVERIFY(!page.json().contains("next"_L1));

        const DemoAnswer ofPath =
            m_client->get("/repositories/local/project/commits/feature/retry-card?path=src/gr%C3%B6%C3%9Fe.cpp");
        QCOMPARE(ofPath.values().size(), 2);
    }

    void aPageOfCommitsGoesOnWhereItBegan()
    {
        const DemoAnswer first = m_client->get("/repositories/local/project/commits?pagelen=10");
        const QByteArray next = first.json().value("next"_L1).toString().toLatin1();
        QVERIFY(next.startsWith(m_server->baseUrl().toLatin1()));
        m_sandbox.git({u"--git-dir="_s + m_server->repositoryPath(u"local"_s, u"project"_s), u"update-ref"_s,
                       u"refs/heads/later"_s, u"main"_s});
        const DemoAnswer second = m_client->get(next);
        QCOMPARE(second.values().size(), 10);
        for (const QJsonValue value : second.values())
            QVERIFY(!first.values().contains(value));
    }

    void diffsAreTheBytesOfGitDiff()
    {
        const QByteArray expected = m_sandbox.git({u"diff"_s, u"main...feature/retry-card"_s});
        QVERIFY(!expected.isEmpty());
        const QByteArray newer = m_sandbox.git({u"rev-parse"_s, u"feature/retry-card"_s}).trimmed();
        const QByteArray older = m_sandbox.git({u"rev-parse"_s, u"main"_s}).trimmed();
        const DemoAnswer topic = m_client->get("/repositories/local/project/diff/" + newer + ".." + older);
        QCOMPARE(topic.status, 200);
        QCOMPARE(topic.header("Content-Type"), QByteArray("text/plain"));
        QCOMPARE(topic.body, expected);
        QCOMPARE(m_client->get("/repositories/local/project/diff/" + newer + ".." + older + "?topic=false").body,
                 m_sandbox.git({u"diff"_s, u"main"_s, u"feature/retry-card"_s}));
        QCOMPARE(m_client->get("/repositories/local/project/diff/" + newer + "?context=0").body,
                 m_sandbox.git({u"diff"_s, u"-U0"_s, u"feature/retry-card~"_s, u"feature/retry-card"_s}));
        QCOMPARE(m_client->get("/repositories/local/project/diff/" + newer + ".." + newer).body, QByteArray());
        const QByteArray root = m_sandbox.git({u"rev-list"_s, u"--max-parents=0"_s, u"main"_s}).trimmed();
        QVERIFY(m_client->get("/repositories/local/project/diff/" + root).body.contains("+# Project\n"));
    }

    void diffStatsNameBothSides()
    {
        const DemoAnswer answer = m_client->get("/repositories/local/project/diffstat/feature%2Fretry-card..main");
        QCOMPARE(answer.json().value("pagelen"_L1).toInt(), 500);
        QStringList lines;
        for (const QJsonValue entry : answer.values()) {
            lines.append(u"%1 %2 > %3 +%4 -%5"_s
                             .arg(at(entry, u"status"_s).toString(), at(entry, u"old.path"_s).toString(),
                                  at(entry, u"new.path"_s).toString())
                             .arg(at(entry, u"lines_added"_s).toInt())
                             .arg(at(entry, u"lines_removed"_s).toInt()));
        }
        QCOMPARE(lines, QStringList({u"renamed README.md > READ ME.md +0 -0"_s,
                                     u"modified src/größe.cpp > src/größe.cpp +1 -1"_s,
                                     u"modified src/logo.bin > src/logo.bin +0 -0"_s}));
    }

    void listsComeInPages()
    {
        const DemoAnswer answer = m_client->get("/repositories/local/project/refs/branches?pagelen=1");
        QCOMPARE(answer.values().size(), 1);
        QVERIFY(answer.json().value("size"_L1).toInt() >= 2);
        QVERIFY(answer.json().value("next"_L1).toString().contains(u"page=2"_s));
        QCOMPARE(m_client->get("/repositories/local/project/refs/branches?page=99").status, 404);

        const DemoAnswer tooMany = m_client->get("/repositories/local/project/pullrequests?pagelen=51");
        QCOMPARE(tooMany.status, 400);
        QCOMPARE(tooMany.error(), u"Invalid pagelen"_s);
        QCOMPARE(m_client->get("/repositories/local/project/pullrequests?pagelen=50").status, 200);
        QCOMPARE(m_client->get("/repositories/local?pagelen=101").status, 400);
    }

    void fieldsMakeAnswersSmallerAndRicher()
    {
        const DemoAnswer slim = m_client->get("/repositories/local/project/pullrequests?fields=values.id,next");
        QCOMPARE(slim.body, QByteArray(R"({"values":[{"id":1}]})"));
        const DemoAnswer list = m_client->get("/repositories/local/project/pullrequests");
        QVERIFY(!at(list.json(), u"values.0"_s).toObject().contains("reviewers"_L1));
        const DemoAnswer rich =
            m_client->get("/repositories/local/project/pullrequests?fields=%2Bvalues.reviewers,%2Bvalues.participants");
        QVERIFY(at(rich.json(), u"values.0.reviewers"_s).isArray());
        QVERIFY(at(rich.json(), u"values.0.title"_s).isString());
    }

    void errorsHaveTheHostsShape()
    {
        DemoAnswer answer = m_client->get("/repositories/local/nothing");
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json().value("type"_L1).toString(), u"error"_s);
        QCOMPARE(answer.error(), u"Repository local/nothing not found"_s);
        QCOMPARE(m_client->get("/repositories/local/project/commit/none").error(), u"Changeset not found."_s);
        QCOMPARE(m_client->get("/repositories/local/project/pullrequests/999").status, 404);
        QCOMPARE(m_client->get("/no/such/thing").status, 404);
        QCOMPARE(m_client->post("/no/such/thing").status, 404);
        QCOMPARE(m_client->get("/workspaces").status, 410);
        QCOMPARE(m_client->get("/repositories").status, 410);
        QCOMPARE(m_client->get("/user/permissions/workspaces").status, 410);
        QCOMPARE(m_client->get("/repositories/local/project/issues").status, 410);
        QCOMPARE(m_client->send("DELETE", "/user", {}, {}).status, 405);
        QCOMPARE(m_client->get("/repositories/local/project/pullrequests?q=title%20bad").status, 400);
        QCOMPARE(m_client->send("POST", "/repositories/local/project/pullrequests", "{broken", {}).status, 400);
    }

    void credentialsAreLookedAt()
    {
        DemoClient stranger(*m_server);
        stranger.authorization = "Bearer wrong";
        QCOMPARE(stranger.get("/user").status, 401);
        stranger.authorization.clear();
        QCOMPARE(stranger.get("/user").status, 401);
        QCOMPARE(stranger.get("/hook_events").status, 200);

        const DemoAnswer user = m_client->get("/user");
        QCOMPARE(user.status, 200);
        QVERIFY(user.header("X-Oauth-Scopes").contains("pullrequest:write"));
        QCOMPARE(user.header("X-Accepted-Oauth-Scopes"), QByteArray("account"));
        const QByteArray mail = at(m_client->get("/user/emails").json(), u"values.0.email"_s).toString().toUtf8();
        stranger.authorization = "Basic " + (mail + ":windlass-demo").toBase64();
        QCOMPARE(stranger.get("/user").status, 200);
        stranger.authorization =
            "Basic " + user.json().value("nickname"_L1).toString().toUtf8().append(":windlass-demo").toBase64();
        QCOMPARE(stranger.get("/user").status, 401);
    }

    void avatarsNeedNoCredentials()
    {
        const QByteArray address = at(m_client->get("/user").json(), u"links.avatar.href"_s).toString().toLatin1();
        DemoClient stranger(*m_server);
        stranger.authorization.clear();
        const DemoAnswer avatar = stranger.get(address);
        QCOMPARE(avatar.status, 200);
        QVERIFY(avatar.body.startsWith("\x89PNG"));
        QCOMPARE(stranger.get(address).body, avatar.body);
    }

    void unchangedListsAre304()
    {
        const DemoAnswer first = m_client->get("/repositories/local");
        const QByteArray tag = first.header("ETag");
        QVERIFY(tag.startsWith('"'));
        const DemoAnswer again = m_client->get("/repositories/local", {{"If-None-Match", tag}});
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
    }

    void branchesWithSlashesAreFoundInBothForms()
    {
        for (const QByteArray path : {"feature/retry-card", "feature%2Fretry-card"}) {
            const DemoAnswer answer = m_client->get("/repositories/local/project/refs/branches/" + path);
            QCOMPARE(answer.status, 200);
            QCOMPARE(at(answer.json(), u"target.hash"_s).toString().size(), 40);
        }
        QCOMPARE(m_client->get("/repositories/local/project/src/feature%2Fretry-card/README.md").status, 404);
        QCOMPARE(m_client->get("/repositories/local/project/refs/branches?q=name~%22retry%22").values().size(), 1);
    }

    void branchesAreMadeAndDeleted()
    {
        const QString tip = QString::fromLatin1(m_sandbox.git({u"rev-parse"_s, u"main"_s}).trimmed());
        const QJsonObject body{{u"name"_s, u"hotfix/ü-1"_s}, {u"target"_s, QJsonObject{{u"hash"_s, tip}}}};
        QCOMPARE(m_client->post("/repositories/local/project/refs/branches", body).status, 201);
        QCOMPARE(m_client->post("/repositories/local/project/refs/branches", body).status, 400);
        QCOMPARE(m_client->get("/repositories/local/project/refs/branches/hotfix%2F%C3%BC-1").status, 200);
        QCOMPARE(m_client->remove("/repositories/local/project/refs/branches/hotfix%2F%C3%BC-1").status, 204);
        QCOMPARE(m_client->remove("/repositories/local/project/refs/branches/main").status, 400);
        for (const QString &evil : {u"--force"_s, u"-d"_s, u"a..b"_s, u"x y"_s, u"HEAD"_s, QString()}) {
            const QJsonObject bad{{u"name"_s, evil}, {u"target"_s, QJsonObject{{u"hash"_s, tip}}}};
            QCOMPARE(m_client->post("/repositories/local/project/refs/branches", bad).status, 400);
        }
    }

    void tagsTellWhoMadeThem()
    {
        const DemoAnswer tags = m_client->get("/repositories/local/project/refs/tags");
        QCOMPARE(at(tags.json(), u"values.0.name"_s).toString(), u"light"_s);
        QVERIFY(at(tags.json(), u"values.0.tagger"_s).isNull());
        QCOMPARE(at(tags.json(), u"values.1.message"_s).toString(), u"The first release\n"_s);
        QCOMPARE(at(tags.json(), u"values.1.target.hash"_s).toString().size(), 40);
    }

    void sourceIsServedRawAndListed()
    {
        const DemoAnswer root = m_client->get("/repositories/local/project/src");
        QCOMPARE(root.status, 302);
        const QByteArray place = root.header("Location");
        QVERIFY(place.endsWith('/'));
        const DemoAnswer listing = m_client->get(place);
        QCOMPARE(at(listing.json(), u"values.0.type"_s).toString(), u"commit_directory"_s);
        QCOMPARE(at(listing.json(), u"values.0.path"_s).toString(), u"notes"_s);
        const DemoAnswer file = m_client->get(place + "src/gr%C3%B6%C3%9Fe.cpp");
        QCOMPARE(file.body, QByteArray("int a;\nint b;\nint c;\n"));
        QCOMPARE(file.header("Content-Type"), QByteArray("text/plain"));
        QCOMPARE(m_client->get(place + "src/gr%C3%B6%C3%9Fe.cpp", {{"If-None-Match", file.header("ETag")}}).status,
                 304);
        const DemoAnswer meta = m_client->get(place + "src/logo.bin?format=meta");
        QCOMPARE(at(meta.json(), u"size"_s).toInt(), 6);
        QCOMPARE(at(meta.json(), u"attributes.0"_s).toString(), u"binary"_s);
        QCOMPARE(m_client->get(place + "src/none").error(), u"No such file or directory: src/none"_s);

        QJsonArray notes = m_client->all(place + "notes?pagelen=30");
        QCOMPARE(notes.size(), 65);
        const QString next = m_client->get(place + "notes?pagelen=30").json().value("next"_L1).toString();
        QVERIFY(!next.contains(u"page=2"_s)); // A token, not a number.
    }

    void theHourIsCounted()
    {
        DemoServer small(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}, .requestsPerHour = 3});
        QVERIFY(small.start(nullptr));
        DemoClient client(small);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.get("/repositories/local").status, 200);
        const DemoAnswer refused = client.get("/repositories/local");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("Content-Type"), QByteArray("text/plain"));
        QCOMPARE(refused.body, QByteArray("Rate limit for this resource has been exceeded"));
        QCOMPARE(client.get("/user").status, 200); // Not below /repositories.
    }

    void onlyAccessTokensHearTheLimits()
    {
        const QByteArray path = "/repositories/local";
        QVERIFY(m_client->get(path).header("X-RateLimit-Limit").isEmpty());
        DemoServer small(DemoOptions{.stateDirectory = {}, .repositories = {m_sandbox.path()}, .requestsPerHour = 5});
        QVERIFY(small.start(nullptr));
        DemoClient client(small);
        client.authorization = "Bearer windlass-demo-access";
        const auto left = [&] {
            const DemoAnswer answer = client.get(path);
            return answer.header("X-RateLimit-Limit") + ' ' + answer.header("X-RateLimit-Remaining") + ' '
                   + answer.header("X-RateLimit-NearLimit") + ' ' + answer.header("X-RateLimit-Resource");
        };
        QCOMPARE(left(), QByteArray("5 4 false api"));
        QCOMPARE(left(), QByteArray("5 3 false api"));
        QCOMPARE(left(), QByteArray("5 2 false api"));
        QCOMPARE(left(), QByteArray("5 1 false api"));
        QCOMPARE(left(), QByteArray("5 0 true api"));
        const DemoAnswer refused = client.get(path);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("X-RateLimit-Remaining"), QByteArray("0"));
        const int seconds = refused.header("X-RateLimit-Reset").toInt();
        QVERIFY(seconds > 3500 && seconds <= 3600);
        QVERIFY(client.get("/user").header("X-RateLimit-Limit").isEmpty());
    }

private:
    GitSandbox m_sandbox;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

WINDLASS_TEST(DemoApiTest)
#include "tst_demoapi.moc"
