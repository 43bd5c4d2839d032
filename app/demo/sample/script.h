// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/problem.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace windlass::demo::sample {

//! One record of a content table: a keyword, words, name=value attributes, and the lines that follow it with "| ".
struct Record {
    QByteArray keyword;
    std::vector<QByteArray> words;
    std::vector<std::pair<QByteArray, QByteArray>> attributes;
    QByteArray text;
    QString place; //!< file:line, for messages.

    //! The word at this position; empty when there are fewer.
    QByteArray word(size_t index) const { return index < words.size() ? words[index] : QByteArray(); }
    bool hasWord(const QByteArray &word) const;
    QByteArray attribute(const QByteArray &name, const QByteArray &otherwise = {}) const;
    int number(const QByteArray &name, int otherwise) const;
};

//! Splits a line at blanks; "…" and `…` hold blanks. `attributes` takes the unquoted name=value pairs; names are lower
//! case letters, digits, dots and dashes.
void splitScriptLine(const QByteArray &line, std::vector<QByteArray> *words,
                     std::vector<std::pair<QByteArray, QByteArray>> *attributes);

//! Reads a table. A file that is not there gives no records when `optional`, else a problem.
std::vector<Record> readScript(const QString &path, bool optional, Problem &problem);

} // namespace windlass::demo::sample
