// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/script.h"

#include <QFile>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

bool isAttributeName(const QByteArray &name)
{
    if (name.isEmpty() || name.front() < 'a' || name.front() > 'z')
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@' ||
               c == '/';
    });
}

// Takes "…" or `…` at `at`, or the characters up to the next blank (or '=' for a name).
QByteArray takeScriptToken(const QByteArray &line, qsizetype &at, bool stopAtEquals)
{
    const char quote = line.at(at);
    if (quote == '"' || quote == '`') {
        qsizetype end = line.indexOf(quote, at + 1);
        if (end < 0)
            end = line.size();
        const QByteArray token = line.mid(at + 1, end - at - 1);
        at = std::min(end + 1, line.size());
        return token;
    }
    const qsizetype start = at;
    while (at < line.size() && line.at(at) != ' ' && !(stopAtEquals && line.at(at) == '='))
        ++at;
    return line.mid(start, at - start);
}

} // namespace

bool Record::hasWord(const QByteArray &word) const
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

QByteArray Record::attribute(const QByteArray &name, const QByteArray &otherwise) const
{
    for (const auto &[key, value] : attributes) {
        if (key == name)
            return value;
    }
    return otherwise;
}

int Record::number(const QByteArray &name, int otherwise) const
{
    bool ok = false;
    const int value = attribute(name).toInt(&ok);
    return ok ? value : otherwise;
}

void splitScriptLine(const QByteArray &line, std::vector<QByteArray> *words,
                     std::vector<std::pair<QByteArray, QByteArray>> *attributes)
{
    qsizetype at = 0;
    while (at < line.size()) {
        if (line.at(at) == ' ') {
            ++at;
            continue;
        }
        const bool quoted = line.at(at) == '"' || line.at(at) == '`';
        const qsizetype start = at;
        const QByteArray token = takeScriptToken(line, at, !quoted);
        if (quoted || at >= line.size() || line.at(at) != '=') {
            words->push_back(token);
            continue;
        }
        if (!isAttributeName(token)) { // A word that happens to hold '=': take it whole.
            at = start;
            words->push_back(takeScriptToken(line, at, false));
            continue;
        }
        ++at;
        const bool hasValue = at < line.size() && line.at(at) != ' ';
        attributes->emplace_back(token, hasValue ? takeScriptToken(line, at, false) : QByteArray());
    }
}

std::vector<Record> readScript(const QString &path, bool optional, Problem &problem)
{
    std::vector<Record> records;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!optional)
            problem.is(u"%1: %2"_s.arg(path, file.errorString()));
        return records;
    }
    int number = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        ++number;
        if (line.startsWith('|')) {
            if (records.empty()) {
                problem.is(u"%1:%2: text without a record"_s.arg(path).arg(number));
                return records;
            }
            records.back().text.append(line.mid(line.startsWith("| ") ? 2 : 1)).append('\n');
            continue;
        }
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith('#'))
            continue;
        Record record;
        record.place = u"%1:%2"_s.arg(path).arg(number);
        splitScriptLine(trimmed, &record.words, &record.attributes);
        if (record.words.empty()) {
            problem.is(u"%1: no keyword"_s.arg(record.place));
            return records;
        }
        record.keyword = record.words.front();
        record.words.erase(record.words.begin());
        records.push_back(std::move(record));
    }
    for (Record &record : records) {
        if (record.text.endsWith('\n'))
            record.text.chop(1);
    }
    return records;
}

} // namespace windlass::demo::sample
