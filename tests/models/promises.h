// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/apiclient.h"
#include "api/core/page.h"
#include "api/core/pendingreply.h"

#include <QStringList>

#include <deque>

namespace windlass::test {

//! A host in a test's hands: it writes down what a list asks for, and answers when the test says so.
template <typename T>
class PageHost
{
public:
    //! What a list is given as its fetch function.
    std::function<PendingReply<Page<T>>(const PageToken &, ReadFrom)> fetch()
    {
        return [this](const PageToken &page, ReadFrom from) {
            m_questions.push_back({page, from, ReplyPromise<Page<T>>()});
            ++m_asked;
            return m_questions.back().promise.reply();
        };
    }

    //! Questions that wait for an answer, in their order: "cache", "first", or the token of a page. Those that were given
    //! up are gone.
    QStringList open()
    {
        dropAborted();
        QStringList names;
        for (const Question &question : m_questions)
            names += nameOf(question);
        return names;
    }

    //! All questions that ever came.
    int asked() const { return m_asked; }

    //! Answers the oldest open question of that name.
    void answer(const QString &name, const QList<T> &values, const QByteArray &next = {},
                std::optional<qint64> size = {}, const ReplyInfo &info = {})
    {
        take(name).finish(Page<T>{values, {next}, size}, info);
    }

    void fail(const QString &name, Error::Kind kind = Error::Kind::Network)
    {
        take(name).finish(Error::make(kind, QStringLiteral("no")));
    }

    //! The cache knows nothing, as it does at the first start.
    void emptyCache() { fail(QStringLiteral("cache"), Error::Kind::NotCached); }

private:
    struct Question {
        PageToken page;
        ReadFrom from;
        ReplyPromise<Page<T>> promise;
    };

    static QString nameOf(const Question &question)
    {
        if (question.from == ReadFrom::Cache)
            return question.page.isEmpty() ? QStringLiteral("cache")
                                           : QStringLiteral("cache ") + QString::fromLatin1(question.page.next);
        return question.page.isEmpty() ? QStringLiteral("first") : QString::fromLatin1(question.page.next);
    }

    void dropAborted()
    {
        std::erase_if(m_questions, [](const Question &question) { return question.promise.isAborted(); });
    }

    ReplyPromise<Page<T>> take(const QString &name)
    {
        dropAborted();
        for (auto question = m_questions.begin(); question != m_questions.end(); ++question) {
            if (nameOf(*question) != name)
                continue;
            ReplyPromise<Page<T>> promise = question->promise;
            m_questions.erase(question);
            return promise;
        }
        qFatal("nobody asked for %s", qPrintable(name));
    }

    std::deque<Question> m_questions;
    int m_asked = 0;
};

//! The same for questions with one answer.
template <typename T>
class ReplyHost
{
public:
    explicit ReplyHost(ReplyKind kind = ReplyKind::Read) : m_kind(kind) {}

    PendingReply<T> ask()
    {
        m_questions.push_back(ReplyPromise<T>(m_kind));
        ++m_asked;
        return m_questions.back().reply();
    }

    int asked() const { return m_asked; }
    int openCount()
    {
        std::erase_if(m_questions, [](const ReplyPromise<T> &promise) { return promise.isAborted(); });
        return static_cast<int>(m_questions.size());
    }

    void answer(Result<T> answer, const ReplyInfo &info = {})
    {
        if (openCount() == 0)
            qFatal("nobody asked");
        const ReplyPromise<T> promise = m_questions.front();
        m_questions.pop_front();
        promise.finish(std::move(answer), info);
    }

    void fail(Error::Kind kind) { answer(Error::make(kind, QStringLiteral("no"))); }

private:
    std::deque<ReplyPromise<T>> m_questions;
    ReplyKind m_kind;
    int m_asked = 0;
};

} // namespace windlass::test
