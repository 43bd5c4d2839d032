// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace windlass::test {

//! Makes a test class known to the program it is linked into; use it through WINDLASS_TEST.
struct TestClass {
    TestClass(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace windlass::test

//! Registers a test class. `tst_api ApiClientTest [Qt Test arguments]` runs it; without a name all are run.
#define WINDLASS_TEST(Class)                                                                                           \
    static const ::windlass::test::TestClass registered##Class(#Class,                                                 \
                                                               []() -> std::unique_ptr<QObject> {                      \
                                                                   return std::make_unique<Class>();                   \
                                                               });
