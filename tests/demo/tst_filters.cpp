// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/fieldfilter.h"
#include "app/demo/http/queryfilter.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using windlass::standin::FieldFilter;
using windlass::standin::QueryFilter;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class FiltersTest : public QObject {
    Q_OBJECT

private slots:
    void fieldsSelect_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray all = R"({"a":1,"b":{"c":2,"d":3},"values":[{"x":1,"y":2}]})";
        QTest::newRow("nothing asked") << QString() << all;
        QTest::newRow("only one") << u"a"_s << QByteArray(R"({"a":1})");
        QTest::newRow("only inner ones") << u"b.c,values.x"_s << QByteArray(R"({"b":{"c":2},"values":[{"x":1}]})");
        QTest::newRow("without") << u"-b,-values.y"_s << QByteArray(R"({"a":1,"values":[{"x":1}]})");
        QTest::newRow("with a hidden one")
            << u"+values.hidden.k"_s
            << QByteArray(R"({"a":1,"b":{"c":2,"d":3},"values":[{"hidden":{"k":7},"x":1,"y":2}]})");
        QTest::newRow("hidden, asked for plainly")
            << u"values.hidden"_s << QByteArray(R"({"values":[{"hidden":{"k":7,"l":8}}]})");
        QTest::newRow("everything but") << u"*,-b"_s
                                        << QByteArray(R"({"a":1,"values":[{"hidden":{"k":7,"l":8},"x":1,"y":2}]})");
        QTest::newRow("an unencoded plus is a blank") << u" values.hidden"_s << QByteArray("{}");
    }
    void fieldsSelect()
    {
        QFETCH(QString, fields);
        const QJsonObject full = object(R"({"a":1,"b":{"c":2,"d":3},"values":[{"x":1,"y":2,"hidden":{"k":7,"l":8}}]})");
        const FieldFilter filter(fields.isNull() ? QStringList() : QStringList{fields});
        QTEST(compact(filter.apply(full, {u"values.hidden"_s})), "expected");
    }

    void queriesMatch_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");
        QTest::newRow("equal") << u"title = \"Retry the card\""_s << true;
        QTest::newRow("contains, any case") << u"title ~ \"RETRY\""_s << true;
        QTest::newRow("contains not") << u"title !~ \"retry\""_s << false;
        QTest::newRow("and") << u"state=\"OPEN\" AND draft=false"_s << true;
        QTest::newRow("or binds weaker") << u"state=\"X\" AND draft=false OR id > 41"_s << true;
        QTest::newRow("parentheses") << u"state=\"X\" AND (draft=false OR id > 41)"_s << false;
        QTest::newRow("array element") << u"reviewers.nickname = \"jonas\""_s << true;
        QTest::newRow("no element") << u"reviewers.nickname = \"nobody\""_s << false;
        QTest::newRow("in") << u"state IN (\"OPEN\", \"MERGED\")"_s << true;
        QTest::newRow("not in") << u"state NOT IN (\"OPEN\")"_s << false;
        QTest::newRow("null") << u"closed_by = null"_s << true;
        QTest::newRow("date") << u"updated_on > 2026-11-01"_s << true;
        QTest::newRow("date with a zone") << u"updated_on >= 2026-11-20T12:00:00.000001+02:00"_s << true;
        QTest::newRow("quoted quotes") << u"title != \"a \\\"b\\\"\""_s << true;
    }
    void queriesMatch()
    {
        QFETCH(QString, query);
        QString error;
        const QueryFilter filter = QueryFilter::parse(query, &error);
        QVERIFY2(filter.isValid(), qPrintable(error));
        QTEST(filter.matches(object(R"({"id":42,"title":"Retry the card","state":"OPEN","draft":false,"closed_by":null,
            "updated_on":"2026-11-20T10:00:00.000000+00:00","reviewers":[{"nickname":"mira"},{"nickname":"jonas"}]})")),
              "expected");
    }

    void brokenQueriesAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "title", "title =", "title = \"open", "(title = \"a\"", "title = \"a\" AND",
                                  "= \"a\"", "title ~ word", "state IN ()", "title = \"a\" title = \"b\""})
            QTest::newRow(query) << QString::fromLatin1(query);
        QTest::newRow("very deep") << QString(100000, u'(');
    }
    void brokenQueriesAreRefused()
    {
        QFETCH(QString, query);
        QString error;
        QVERIFY(!QueryFilter::parse(query, &error).isValid());
        QVERIFY(!error.isEmpty());
    }
};

WINDLASS_TEST(FiltersTest)
#include "tst_filters.moc"
