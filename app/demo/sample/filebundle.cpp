// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/filebundle.h"

#include "app/demo/sample/generatedfiles.h"
#include "app/demo/sample/png.h"
#include "app/demo/sample/script.h"

#include <QFile>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

namespace {

// Replaces every @{name}.
QByteArray withValues(const QByteArray &line, const State &state)
{
    QByteArray result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = line.indexOf("@{", at);
        const qsizetype close = open < 0 ? -1 : line.indexOf('}', open);
        if (close < 0)
            return result + line.mid(at);
        result += line.mid(at, open - at) + state.value(line.mid(open + 2, close - open - 2));
        at = close + 1;
    }
}

} // namespace

QByteArray FileBundle::File::option(const QByteArray &name) const
{
    for (const auto &[key, value] : options) {
        if (key == name)
            return value;
    }
    return {};
}

bool FileBundle::File::hasOption(const QByteArray &name) const
{
    return std::any_of(options.begin(), options.end(), [&name](const auto &option) { return option.first == name; });
}

bool FileBundle::read(const QString &path, Problem &problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem.is(u"%1: %2"_s.arg(path, file.errorString()));
    QByteArray content = file.readAll();
    if (content.endsWith('\n'))
        content.chop(1);
    bool inFile = false;
    for (const QByteArray &line : content.split('\n')) {
        if (line.startsWith("=== ")) {
            File next;
            const qsizetype split = line.indexOf(" ; ");
            splitScriptLine(line.mid(4, split < 0 ? -1 : split - 4), &next.conditions, &next.options);
            if (next.conditions.empty() || !next.options.empty())
                return problem.is(u"%1: bad file line: %2"_s.arg(path, QString::fromUtf8(line)));
            next.path = next.conditions.front();
            next.conditions.erase(next.conditions.begin());
            if (split >= 0) {
                std::vector<QByteArray> flags;
                splitScriptLine(line.mid(split + 3), &flags, &next.options);
                for (const QByteArray &flag : flags)
                    next.options.emplace_back(flag, "1");
            }
            next.blocks.emplace_back();
            m_files.push_back(std::move(next));
            inFile = true;
        } else if (inFile && (line == "@@@" || line.startsWith("@@@ "))) {
            Block block;
            std::vector<std::pair<QByteArray, QByteArray>> none;
            splitScriptLine(line.mid(3), &block.conditions, &none);
            m_files.back().blocks.push_back(std::move(block));
        } else if (inFile) {
            m_files.back().blocks.back().lines.push_back({line, line.contains("@{")});
        }
    }
    return true;
}

bool FileBundle::holds(const std::vector<QByteArray> &conditions, const State &state)
{
    return std::all_of(conditions.begin(), conditions.end(), [&state](const QByteArray &condition) {
        return condition.startsWith('!') ? !state.has(condition.mid(1)) : state.has(condition);
    });
}

QByteArray FileBundle::text(const File &file, const State &state)
{
    QByteArray result;
    for (const Block &block : file.blocks) {
        if (!holds(block.conditions, state))
            continue;
        for (const Line &line : block.lines) {
            if (!line.hasValues) {
                result.append(line.text).append('\n');
                continue;
            }
            const QByteArray filled = withValues(line.text, state);
            const bool onlyValue = line.text.startsWith("@{") && line.text.indexOf('}') == line.text.size() - 1;
            if (!onlyValue || !filled.isEmpty())
                result.append(filled).append(filled.endsWith('\n') ? "" : "\n");
        }
    }
    return result;
}

const FileBundle::File *FileBundle::body(const File &file) const
{
    const QByteArray like = file.option("like");
    if (like.isEmpty())
        return &file;
    for (const File &other : m_files) {
        if (other.path == like && other.option("like").isEmpty())
            return &other;
    }
    return &file;
}

Tree FileBundle::tree(const State &state, const std::function<QByteArray(const QByteArray &)> &submodule) const
{
    Tree tree;
    for (const File &file : m_files) {
        if (!holds(file.conditions, state))
            continue;
        TreeEntry entry;
        if (file.hasOption("generate")) {
            addGeneratedFiles(file.option("generate"), file.path, state, &tree);
            continue;
        }
        if (file.hasOption("link")) {
            entry = {"120000", file.option("link")};
        } else if (file.hasOption("submodule")) {
            entry = {"160000", submodule(withValues(file.option("submodule"), state))};
        } else if (file.hasOption("png")) {
            const int size = std::max(8, file.option("size").toInt());
            entry.content = signPng(file.option("png"), withValues(file.option("hue"), state).toInt(), size);
        } else {
            entry.content = text(*body(file), state);
            if (file.hasOption("noeol") && entry.content.endsWith('\n'))
                entry.content.chop(1);
            if (file.hasOption("crlf"))
                entry.content.replace("\n", "\r\n");
            if (file.hasOption("exec"))
                entry.mode = "100755";
        }
        tree[file.path] = entry;
    }
    return tree;
}

} // namespace windlass::demo::sample
