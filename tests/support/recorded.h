// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace windlass::test {

//! The body of one recorded answer: `recorded("pullrequests/gildas-bb__pullrequests.json")`. Wrappings of the collectors
//! (WireMock mappings, status lines) are taken off. A missing file fails the test.
QByteArray recorded(const QString &file);
//! The same as an object; empty, and the test fails, when it is none.
QJsonObject recordedObject(const QString &file);
//! Every file of recorded JSON, relative to tests/data.
QStringList recordedFiles();

struct RecordedObject {
    QString file;
    QJsonObject object;
};

//! All objects of one `type` in all recorded answers, however deep they lie.
QList<RecordedObject> recordedObjects(const QString &type);

} // namespace windlass::test
