// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recorded.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

namespace windlass::test {

namespace {

const QString DataFolder = QStringLiteral(WINDLASS_TEST_DATA);

void failRecorded(const QString &file, const char *why)
{
    QTest::qFail(qPrintable(file + QLatin1String(": ") + QLatin1String(why)), __FILE__, __LINE__);
}

//! The JSON values of a file: one, or one a line.
QList<QJsonDocument> documentsOf(const QString &file)
{
    QList<QJsonDocument> documents;
    const QByteArray bytes = recorded(file);
    const QByteArrayList texts = file.endsWith(QLatin1String(".jsonl")) ? bytes.split('\n') : QByteArrayList{bytes};
    for (const QByteArray &text : texts) {
        if (text.trimmed().isEmpty())
            continue;
        QJsonParseError problem;
        documents += QJsonDocument::fromJson(text, &problem);
        if (problem.error != QJsonParseError::NoError)
            failRecorded(file, "no JSON");
    }
    return documents;
}

void collectObjects(const QJsonValue &value, const QString &type, const QString &file, QList<RecordedObject> &found)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectObjects(item, type, file, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.value(QLatin1String("type")).toString() == type)
            found.append({file, object});
        for (const QJsonValue &member : object)
            collectObjects(member, type, file, found);
    }
}

} // namespace

QByteArray recorded(const QString &file)
{
    QFile source(DataFolder + QLatin1Char('/') + file);
    if (!source.open(QIODevice::ReadOnly)) {
        failRecorded(file, "can't be read");
        return {};
    }
    QByteArray bytes = source.readAll();
    if (bytes.startsWith("HTTP/1.1")) {
        const auto body = bytes.indexOf("\r\n\r\n") >= 0 ? bytes.indexOf("\r\n\r\n") + 4 : bytes.indexOf("\n\n") + 2;
        bytes = bytes.mid(body);
    }
    if (file.contains(QLatin1String("/atlascode__"))) {
        const QJsonObject mapping = QJsonDocument::fromJson(bytes).object();
        const QJsonValue body = mapping.value(QLatin1String("response")).toObject().value(QLatin1String("jsonBody"));
        if (body.isObject())
            return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    }
    return bytes;
}

QJsonObject recordedObject(const QString &file)
{
    const QList<QJsonDocument> documents = documentsOf(file);
    if (documents.isEmpty() || !documents.constFirst().isObject()) {
        failRecorded(file, "no object");
        return {};
    }
    return documents.constFirst().object();
}

QStringList recordedFiles()
{
    QStringList files;
    const QDir folder(DataFolder);
    QDirIterator iterator(DataFolder, {QStringLiteral("*.json"), QStringLiteral("*.jsonl")}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext())
        if (const QString file = folder.relativeFilePath(iterator.next()); !file.startsWith(QLatin1String("syntax/")))
            files += file; // The samples of languages are ours, and no answers.
    files.sort();
    return files;
}

QList<RecordedObject> recordedObjects(const QString &type)
{
    QList<RecordedObject> found;
    for (const QString &file : recordedFiles()) {
        for (const QJsonDocument &document : documentsOf(file)) {
            const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
            collectObjects(root, type, file, found);
        }
    }
    return found;
}

} // namespace windlass::test
