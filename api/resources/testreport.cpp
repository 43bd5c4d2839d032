// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/testreport.h"

#include "api/core/jsonreader.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {

struct TestStatusWord {
    const char *word;
    TestCase::Status status;
};

constexpr TestStatusWord TestStatusWords[] = {
    {"SUCCESSFUL", TestCase::Status::Successful}, {"PASSED", TestCase::Status::Successful},
    {"FAILED", TestCase::Status::Failed},         {"ERROR", TestCase::Status::Error},
    {"SKIPPED", TestCase::Status::Skipped},
};

//! Seconds as a number, or an ISO duration like "PT1M0.25S"; clients were written for both.
std::optional<std::chrono::milliseconds> testDuration(const QJsonValue &value)
{
    const auto ofSeconds = [](double seconds) -> std::optional<std::chrono::milliseconds> {
        constexpr double Year = 366.0 * 24 * 3600;
        if (!std::isfinite(seconds) || seconds < 0 || seconds > Year)
            return std::nullopt;
        return std::chrono::milliseconds(std::llround(seconds * 1000));
    };
    if (value.isDouble())
        return ofSeconds(value.toDouble());
    static const QRegularExpression iso(
        QStringLiteral("^PT(?:(\\d{1,5})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)S)?$"));
    const QRegularExpressionMatch match = iso.match(value.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return ofSeconds(match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 + match.captured(3).toDouble());
}

QString firstTestText(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const QString text = json::text(object, key); !text.isEmpty())
            return text;
    }
    return {};
}

//! Counts that are added up: a host's slip must not overflow the sum.
qint64 testCountOf(const QJsonObject &object, const char *key)
{
    return std::clamp<qint64>(json::integer(object, key), 0, 1'000'000'000);
}

} // namespace

Result<TestReport> parseTestReport(const QJsonObject &object)
{
    TestReport report;
    report.successful = testCountOf(object, "number_of_successful_test_cases");
    report.failed = testCountOf(object, "number_of_failed_test_cases");
    report.errors = testCountOf(object, "number_of_error_test_cases");
    report.skipped = testCountOf(object, "number_of_skipped_test_cases");
    report.total = json::integer(object, "number_of_test_cases",
                                 report.successful + report.failed + report.errors + report.skipped);
    return report;
}

Result<TestCase> parseTestCase(const QJsonObject &object)
{
    TestCase test;
    test.uuid = json::text(object, "uuid");
    if (test.uuid.isEmpty())
        return Error::missingKey(QStringLiteral("uuid"));
    test.qualifiedName = json::text(object, "fully_qualified_name");
    test.name = firstTestText(object, {"name", "fully_qualified_name"});
    test.packageName = json::text(object, "package_name");
    test.statusWord = firstTestText(object, {"status", "result"});
    for (const TestStatusWord &known : TestStatusWords) {
        if (test.statusWord == QLatin1String(known.word))
            test.status = known.status;
    }
    test.duration = testDuration(object.value(QLatin1String("duration")));
    return test;
}

Result<TestCaseReason> parseTestCaseReason(const QJsonObject &object)
{
    return TestCaseReason{firstTestText(object, {"message", "description"}),
                          firstTestText(object, {"output", "stack_trace", "stacktrace"})};
}

} // namespace windlass
