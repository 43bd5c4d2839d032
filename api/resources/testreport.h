// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QString>

#include <chrono>
#include <optional>

class QJsonObject;

namespace windlass {

//! How many tests a step ran. The description has no schema for this and what follows; the members are those that clients
//! were seen to read.
struct TestReport {
    qint64 total = 0;
    qint64 successful = 0;
    qint64 failed = 0;
    qint64 errors = 0; //!< Ended before they could pass or fail.
    qint64 skipped = 0;

    bool isEmpty() const { return total == 0; }
    bool operator==(const TestReport &) const = default;
};

//! Never fails: counts that are missing are 0, a missing total is the sum of the others.
Result<TestReport> parseTestReport(const QJsonObject &object);

struct TestCase {
    enum class Status { Unknown, Successful, Failed, Error, Skipped };

    QString uuid;
    QString name;
    QString qualifiedName; //!< With package and class; may be empty.
    QString packageName;
    Status status = Status::Unknown;
    QString statusWord;
    std::optional<std::chrono::milliseconds> duration;

    bool operator==(const TestCase &) const = default;
};

Result<TestCase> parseTestCase(const QJsonObject &object);

//! What a test case said when it did not pass. Plain text of other people's.
struct TestCaseReason {
    QString message;
    QString output; //!< The stack trace or what was printed; may be long.

    bool operator==(const TestCaseReason &) const = default;
};

//! Never fails: what is missing stays empty.
Result<TestCaseReason> parseTestCaseReason(const QJsonObject &object);

} // namespace windlass
