// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pullrequesthost.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

constexpr QByteArrayView Repository("/2.0/repositories/acme/web-shop");

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject participant(const QString &name, const QString &uuid, const QString &state)
{
    return {{u"type"_s, u"participant"_s},
            {u"role"_s, u"REVIEWER"_s},
            {u"approved"_s, state == "approved"_L1},
            {u"state"_s, state.isEmpty() ? QJsonValue() : QJsonValue(state)},
            {u"participated_on"_s, state.isEmpty() ? QJsonValue() : QJsonValue(u"2026-11-24T06:40:00+00:00"_s)},
            {u"user"_s, PullRequestHost::account(name, uuid)}};
}

QJsonObject diffStat(const QString &status, const QString &oldPath, const QString &newPath, int added, int removed)
{
    const auto side = [](const QString &path) {
        return path.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{u"path"_s, path}});
    };
    return {{u"type"_s, u"diffstat"_s}, {u"status"_s, status},     {u"old"_s, side(oldPath)},
            {u"new"_s, side(newPath)},  {u"lines_added"_s, added}, {u"lines_removed"_s, removed}};
}

} // namespace

PullRequestHost::PullRequestHost()
    : m_listener([this](const HttpRequest &request) { return handle(request); })
{
    fill();
    QString error;
    if (!m_listener.start(&error))
        qFatal("%s", qPrintable(error));
}

PullRequestHost::~PullRequestHost()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
    }
    m_released.wakeAll();
    m_listener.stop();
}

std::unique_ptr<Session> PullRequestHost::signIn() const
{
    ApiClient::Options options;
    options.base = QUrl(m_listener.origin() + u"/2.0"_s);
    options.retryDelay = std::chrono::milliseconds(1);
    auto session = std::make_unique<Session>(std::move(options));
    session->account.uuid = u"{mira}"_s;
    session->account.displayName = u"Mira Okafor"_s;
    return session;
}

void PullRequestHost::answer(const QByteArray &method, const QByteArray &path, int status, const QByteArray &body)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.insert(method + ' ' + path, HttpAnswer::of(status, "application/json", body));
}

void PullRequestHost::answer(const QByteArray &method, const QByteArray &path, const QJsonObject &object)
{
    answer(method, path, 200, json(object));
}

void PullRequestHost::hold()
{
    const QMutexLocker lock(&m_mutex);
    m_isHeld = true;
}

void PullRequestHost::release()
{
    const QMutexLocker lock(&m_mutex);
    m_isHeld = false;
    m_released.wakeAll();
}

int PullRequestHost::count(const QByteArray &method, const QByteArray &path) const
{
    const QMutexLocker lock(&m_mutex);
    int count = 0;
    for (const auto &request : m_requests)
        count += request.first == method + ' ' + path;
    return count;
}

int PullRequestHost::requestCount() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_requests.size());
}

QJsonObject PullRequestHost::lastBody(const QByteArray &method, const QByteArray &path) const
{
    const QMutexLocker lock(&m_mutex);
    QJsonObject body;
    for (const auto &request : m_requests) {
        if (request.first == method + ' ' + path)
            body = QJsonDocument::fromJson(request.second).object();
    }
    return body;
}

HttpAnswer PullRequestHost::handle(const HttpRequest &request)
{
    QByteArray path = request.path;
    if (path.startsWith(Repository))
        path = path.mid(Repository.size());
    // Of a file, what it is and what is in it have one path.
    if (request.query.contains("format=meta"))
        path += "?format=meta";
    const QByteArray key = request.method + ' ' + path;
    QMutexLocker lock(&m_mutex);
    m_requests.emplaceBack(key, request.body);
    while (m_isHeld && !m_isOver)
        m_released.wait(&m_mutex);
    const auto found = m_answers.constFind(key);
    if (found == m_answers.constEnd())
        return HttpAnswer::of(404, "application/json", R"({"type":"error","error":{"message":"Resource not found"}})");
    HttpAnswer answer = *found;
    if (path.endsWith("/diff") || path.startsWith("/diff/") || (path.startsWith("/src/") && !path.endsWith("=meta")))
        answer.headers.clear(), answer.withHeader("Content-Type", "text/plain");
    return answer;
}

QJsonObject PullRequestHost::account(const QString &name, const QString &uuid)
{
    return {{u"type"_s, u"user"_s}, {u"display_name"_s, name}, {u"uuid"_s, uuid}, {u"account_id"_s, u"id:"_s + uuid}};
}

QJsonObject PullRequestHost::comment(int id, const QString &author, const QString &text, const QString &createdOn,
                                     const QJsonObject &more)
{
    QJsonObject comment{{u"type"_s, u"pullrequest_comment"_s},
                        {u"id"_s, id},
                        {u"created_on"_s, createdOn},
                        {u"updated_on"_s, createdOn},
                        {u"deleted"_s, false},
                        {u"content"_s, QJsonObject{{u"raw"_s, text}}},
                        {u"user"_s, account(author, u'{' + author.section(u' ', 0, 0).toLower() + u'}')}};
    for (auto it = more.begin(); it != more.end(); ++it)
        comment.insert(it.key(), it.value());
    return comment;
}

QJsonObject PullRequestHost::page(const QJsonArray &values)
{
    return {{u"values"_s, values}, {u"pagelen"_s, 50}, {u"size"_s, values.size()}};
}

QJsonObject PullRequestHost::pullRequest()
{
    QJsonObject result = object(R"({
        "type": "pullrequest", "id": 42, "title": "Retry card payments on a gateway time-out", "state": "OPEN",
        "draft": false, "close_source_branch": true, "comment_count": 6, "task_count": 1,
        "created_on": "2026-11-23T09:12:00+00:00", "updated_on": "2026-11-24T06:48:00+00:00",
        "source": {"branch": {"name": "feature/retry-card"}, "commit": {"hash": "9f1c2ab34d5e"},
                   "repository": {"full_name": "acme/web-shop"}},
        "destination": {"branch": {"name": "main"}, "commit": {"hash": "1b2c3d4e5f60"},
                        "repository": {"full_name": "acme/web-shop"}}
    })");
    result.insert(
        u"summary"_s,
        QJsonObject{
            {u"raw"_s,
             QString::fromUtf8(
                 R"(The card gateway drops one request in two hundred with a time-out. Until now the customer saw **Payment failed** although nothing was charged.

This change

- retries the charge up to three times with a growing delay,
- sends the same *idempotency key* with each attempt, so that a charge that did go through is not made twice,
- writes the number of attempts to the order's log.

```cpp
const auto outcome = retry(policy, [&] { return gateway.charge(card, amount, key); });
```

See the [gateway's documentation](https://gateway.example/idempotency) for the key's life time.)")}});
    result.insert(u"author"_s, account(u"Jonas Lindqvist"_s, u"{jonas}"_s));
    result.insert(u"participants"_s, QJsonArray{participant(u"Mira Okafor"_s, u"{mira}"_s, {}),
                                                participant(u"Aylin Demir"_s, u"{aylin}"_s, u"approved"_s),
                                                participant(u"Tomasz Nowak"_s, u"{tomasz}"_s, u"changes_requested"_s)});
    return result;
}

QByteArray PullRequestHost::diff()
{
    return R"(diff --git a/src/payment/cardgateway.cpp b/src/payment/cardgateway.cpp
index 4f1d2c3..8a9b0c1 100644
--- a/src/payment/cardgateway.cpp
+++ b/src/payment/cardgateway.cpp
@@ -38,15 +38,22 @@ ChargeResult CardGateway::charge(const Card &card, Money amount)
 {
     Request request = m_factory.makeCharge(card, amount);
     request.setTimeout(m_settings.timeout());
-    const Reply reply = m_transport.send(request);
-    if (!reply)
-        return ChargeResult::failed(tr("Payment failed"));
+    request.setHeader("Idempotency-Key", m_keys.next());
+
+    // One key for all attempts: the gateway answers a repeated key with the first outcome.
+    const auto outcome = retry(m_settings.retryPolicy(), [&] {
+        return m_transport.send(request);
+    });
+    if (!outcome)
+        return ChargeResult::failed(outcome.error());
 
-    return parseCharge(reply);
+    m_log.note(tr("charged after %1 attempts").arg(outcome.attempts()));
+    return parseCharge(outcome.reply());
 }
 
 ChargeResult CardGateway::refund(const ChargeId &charge)
 {
     Request request = m_factory.makeRefund(charge);
     request.setTimeout(m_settings.timeout());
+    // Refunds are not retried yet.
     return parseRefund(m_transport.send(request));
diff --git a/src/payment/retry.h b/src/payment/retry.h
new file mode 100644
index 0000000..c0ffee1
--- /dev/null
+++ b/src/payment/retry.h
@@ -0,0 +1,14 @@
+#pragma once
+
+#include <chrono>
+
+namespace shop {
+
+//! How often and how fast something is tried again.
+struct RetryPolicy {
+    int attempts = 3;
+    std::chrono::milliseconds first{200};
+    double growth = 2.0;
+};
+
+} // namespace shop
diff --git a/src/payment/legacyretry.cpp b/src/payment/legacyretry.cpp
deleted file mode 100644
index 1111111..0000000
--- a/src/payment/legacyretry.cpp
+++ /dev/null
@@ -1,5 +0,0 @@
-// Retries by hand, once.
-bool retryOnce(Transport &transport, const Request &request)
-{
-    return transport.send(request) || transport.send(request);
-}
diff --git a/docs/payment.md b/docs/payments.md
similarity index 91%
rename from docs/payment.md
rename to docs/payments.md
index 2222222..3333333 100644
--- a/docs/payment.md
+++ b/docs/payments.md
@@ -1,3 +1,3 @@
 # Payments
 
-A failed charge is shown to the customer at once.
+A charge that times out is tried three times before the customer hears of it.
diff --git a/tests/tst_cardgateway.cpp b/tests/tst_cardgateway.cpp
index 4444444..5555555 100644
--- a/tests/tst_cardgateway.cpp
+++ b/tests/tst_cardgateway.cpp
@@ -12,3 +12,9 @@ private slots:
     void chargesOnce();
     void refunds();
+    void retriesAfterATimeOut();
+    void neverChargesTwice();
+    void givesUpAfterThreeAttempts();
+
+private:
+    FakeTransport m_transport;
 };
)";
}

void PullRequestHost::fill()
{
    answer("GET", "/pullrequests/42", pullRequest());
    answer("GET", "/pullrequests/42/diffstat",
           page({diffStat(u"modified"_s, u"src/payment/cardgateway.cpp"_s, u"src/payment/cardgateway.cpp"_s, 11, 4),
                 diffStat(u"added"_s, {}, u"src/payment/retry.h"_s, 14, 0),
                 diffStat(u"removed"_s, u"src/payment/legacyretry.cpp"_s, {}, 0, 5),
                 diffStat(u"renamed"_s, u"docs/payment.md"_s, u"docs/payments.md"_s, 1, 1),
                 diffStat(u"modified"_s, u"tests/tst_cardgateway.cpp"_s, u"tests/tst_cardgateway.cpp"_s, 6, 0)}));
    answer("GET", "/pullrequests/42/diff", 200, diff());
    const QString path = u"src/payment/cardgateway.cpp"_s;
    answer(
        "GET", "/pullrequests/42/comments",
        page(
            {comment(
                 101, u"Aylin Demir"_s,
                 u"Good that the key stays the same. Does the gateway keep it for longer than our three attempts take?"_s,
                 u"2026-11-23T10:20:00+00:00"_s),
             comment(102, u"Jonas Lindqvist"_s, u"Yes, for **24 hours**; the attempts take 1.4 s at most."_s,
                     u"2026-11-23T10:31:00+00:00"_s, {{u"parent"_s, QJsonObject{{u"id"_s, 101}}}}),
             comment(
                 103, u"Tomasz Nowak"_s,
                 u"Please make the key from the order's number: then a restart of the shop between two attempts is safe too."_s,
                 u"2026-11-23T13:05:00+00:00"_s,
                 {{u"inline"_s, QJsonObject{{u"path"_s, path}, {u"to"_s, 41}, {u"from"_s, QJsonValue()}}}}),
             comment(104, u"Jonas Lindqvist"_s, u"Good catch, I will."_s, u"2026-11-23T13:40:00+00:00"_s,
                     {{u"parent"_s, QJsonObject{{u"id"_s, 103}}},
                      {u"inline"_s, QJsonObject{{u"path"_s, path}, {u"to"_s, 41}, {u"from"_s, QJsonValue()}}}}),
             comment(105, u"Aylin Demir"_s, u"`next()` or `make()`? The other factories say *make*."_s,
                     u"2026-11-23T14:00:00+00:00"_s,
                     {{u"inline"_s, QJsonObject{{u"path"_s, path}, {u"to"_s, 57}, {u"from"_s, QJsonValue()}}},
                      {u"resolution"_s, QJsonObject{{u"user"_s, account(u"Jonas Lindqvist"_s, u"{jonas}"_s)},
                                                    {u"created_on"_s, u"2026-11-23T15:00:00+00:00"_s}}}})}));
    answer("GET", "/pullrequests/42/statuses",
           page({object(R"({"key":"ci","name":"ci/build","state":"SUCCESSFUL","description":"All 214 tests passed",
                   "url":"https://builds.example/1","updated_on":"2026-11-24T06:30:00+00:00"})"),
                 object(R"({"key":"lint","name":"ci/lint","state":"SUCCESSFUL","description":"No findings",
                   "url":"https://builds.example/2","updated_on":"2026-11-24T06:21:00+00:00"})"),
                 object(R"({"key":"e2e","name":"ci/end-to-end","state":"INPROGRESS","description":"12 of 40 scenarios",
                   "url":"https://builds.example/3","updated_on":"2026-11-24T06:44:00+00:00"})")}));
    answer("GET", "/pullrequests/42/mergeability/checks",
           page({object(R"({"type":"git_mergeability_check","status":"PASSED","blocking":true,"reason":"clean"})"),
                 object(R"({"type":"current_user_permission_check","status":"PASSED","blocking":true})"),
                 object(R"({"type":"standard_merge_check","status":"FAILED","blocking":false,
                   "reason":"At least 2 approvals are recommended, there is 1"})")}));
    answer(
        "GET", "/pullrequests/42/commits",
        page(
            {object(
                 R"({"type":"commit","hash":"9f1c2ab34d5e6f708192a3b4c5d6e7f8091a2b3c","message":"Log the number of attempts\n",
                   "date":"2026-11-24T06:40:00+00:00","author":{"raw":"Jonas Lindqvist <jonas@acme.example>"},"parents":[{"hash":"1"}]})"),
             object(
                 R"({"type":"commit","hash":"8e0b1a923c4d5e6f708192a3b4c5d6e7f8091a2b","message":"Retry with one idempotency key\n",
                   "date":"2026-11-23T16:10:00+00:00","author":{"raw":"Jonas Lindqvist <jonas@acme.example>"},"parents":[{"hash":"1"}]})"),
             object(
                 R"({"type":"commit","hash":"7d9a0981b23c4d5e6f708192a3b4c5d6e7f8091a","message":"Take the retry policy out of the transport\n",
                   "date":"2026-11-23T09:02:00+00:00","author":{"raw":"Aylin Demir <aylin@acme.example>"},"parents":[{"hash":"1"}]})")}));

    QJsonObject draft = pullRequest();
    draft.insert(u"id"_s, 41);
    draft.insert(u"title"_s, u"Show the delivery date in the basket"_s);
    draft.insert(u"draft"_s, true);
    draft.insert(u"comment_count"_s, 0);
    draft.insert(u"task_count"_s, 0);
    draft.insert(u"author"_s, account(u"Mira Okafor"_s, u"{mira}"_s));
    draft.insert(u"source"_s,
                 object(R"({"branch":{"name":"feature/delivery-date"},"repository":{"full_name":"mira/web-shop"}})"));
    draft.insert(u"participants"_s, QJsonArray{participant(u"Jonas Lindqvist"_s, u"{jonas}"_s, {})});
    QJsonObject ready = pullRequest();
    ready.insert(u"id"_s, 39);
    ready.insert(u"title"_s,
                 u"Drop support for the old voucher format, which nobody has redeemed since the spring sale of 2024"_s);
    ready.insert(u"author"_s, account(u"Tomasz Nowak"_s, u"{tomasz}"_s));
    ready.insert(u"updated_on"_s, u"2026-11-21T11:00:00+00:00"_s);
    ready.insert(u"participants"_s, QJsonArray{participant(u"Mira Okafor"_s, u"{mira}"_s, u"approved"_s),
                                               participant(u"Aylin Demir"_s, u"{aylin}"_s, u"approved"_s)});
    answer("GET", "/pullrequests", page({pullRequest(), draft, ready}));
}

} // namespace windlass::test
