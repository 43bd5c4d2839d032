// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/pulltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::demo::sample {

std::vector<QByteArray> PullText::approvers() const
{
    std::vector<QByteArray> names;
    for (const Record &event : events) {
        const QByteArray name = event.word(0);
        names.erase(std::remove(names.begin(), names.end(), event.keyword == "changes" ? name : QByteArray()),
                    names.end());
        if (event.keyword == "approve")
            names.push_back(name);
    }
    return names;
}

PullTexts readPullTexts(const std::vector<Record> &records, Problem &problem)
{
    static const std::vector<QByteArray> eventWords = {"comment", "reply",   "resolve", "delete",
                                                       "task",    "approve", "changes"};
    PullTexts texts;
    PullText *current = nullptr;
    for (const Record &record : records) {
        if (record.keyword == "pull") {
            PullText text;
            text.id = record.word(0).toInt();
            text.title = record.word(1);
            text.description = record.text;
            for (size_t i = 2; i < record.words.size(); ++i) {
                text.draft = text.draft || record.words[i] == "draft";
                text.keepBranch = text.keepBranch || record.words[i] == "keep";
            }
            if (text.id <= 0 || text.title.isEmpty() || texts.count(text.id) > 0) {
                problem.is(u"%1: bad pull request"_s.arg(record.place));
                return texts;
            }
            current = &texts.emplace(text.id, std::move(text)).first->second;
        } else if (current != nullptr && record.keyword == "reviewers") {
            current->reviewers = record.words;
        } else if (current != nullptr &&
                   std::find(eventWords.begin(), eventWords.end(), record.keyword) != eventWords.end()) {
            current->events.push_back(record);
        } else {
            problem.is(u"%1: unknown record %2"_s.arg(record.place, QString::fromUtf8(record.keyword)));
            return texts;
        }
    }
    return texts;
}

} // namespace windlass::demo::sample
