// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/result.h"

#include <QDateTime>
#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace windlass {

//! What a handler may ask about an answer beside its value.
struct ReplyInfo {
    QDateTime asOf;           //!< When the host said this (UTC).
    bool isFromCache = false; //!< Seen earlier and kept; the truth of now may differ.
};

//! Whether a request may be dropped when nobody listens any more. Writes never are: we want to learn what happened.
enum class ReplyKind { Read, Write };

namespace detail {

//! The part of a reply that both ends share. Lives on the GUI thread alone.
template <typename T>
struct ReplyState : std::enable_shared_from_this<ReplyState<T>> {
    ReplyKind kind = ReplyKind::Read;
    std::function<void()> abortRequest;
    std::function<void(Result<T>, ReplyInfo)> handler;
    QPointer<QObject> context;
    QMetaObject::Connection contextGuard;
    std::optional<Result<T>> result;
    ReplyInfo info;
    bool isAborted = false;
    bool isDelivered = false;

    ~ReplyState() { QObject::disconnect(contextGuard); }

    void abort()
    {
        if (isAborted || isDelivered)
            return;
        isAborted = true;
        handler = nullptr;
        if (!result && abortRequest && kind == ReplyKind::Read)
            std::exchange(abortRequest, nullptr)();
    }

    void finish(Result<T> answer, ReplyInfo about)
    {
        if (isAborted || result)
            return;
        result.emplace(std::move(answer));
        info = about;
        abortRequest = nullptr;
        if (handler)
            deliverLater();
    }

    //! Always through the event loop, so that a handler never runs inside then() or inside the call that asked.
    void deliverLater()
    {
        if (!context)
            return;
        QMetaObject::invokeMethod(
            context.data(),
            [self = this->shared_from_this()] {
                if (self->isAborted || self->isDelivered)
                    return;
                self->isDelivered = true;
                QObject::disconnect(self->contextGuard);
                const auto run = std::exchange(self->handler, nullptr);
                run(std::move(*self->result), self->info);
            },
            Qt::QueuedConnection);
    }
};

} // namespace detail

//! One question, one answer.
//!
//!     pullRequests.get(id).then(this, [this](Result<PullRequest> answer) { … });
//!
//! - The handler runs once at most, on the thread that asked (the GUI thread), always queued.
//! - It never runs after the context object is gone; a read is then given up, a write goes on unheard.
//! - A reply that is dropped without then() gives up its read at once.
//! - There is one then() a reply.
//! The handler may take a ReplyInfo as its second argument.
template <typename T>
class PendingReply
{
public:
    PendingReply() = default;
    explicit PendingReply(std::shared_ptr<detail::ReplyState<T>> state) : m_state(std::move(state)) {}
    PendingReply(PendingReply &&) noexcept = default;
    PendingReply &operator=(PendingReply &&other) noexcept
    {
        dropUnheard();
        m_state = std::move(other.m_state);
        m_isHeard = std::exchange(other.m_isHeard, false);
        return *this;
    }
    PendingReply(const PendingReply &) = delete;
    PendingReply &operator=(const PendingReply &) = delete;
    ~PendingReply() { dropUnheard(); }

    template <typename Handler>
    void then(QObject *context, Handler &&handler)
    {
        Q_ASSERT(m_state && context && !m_state->handler);
        if constexpr (std::is_invocable_v<Handler, Result<T>, ReplyInfo>)
            m_state->handler = std::forward<Handler>(handler);
        else
            m_state->handler = [inner = std::forward<Handler>(handler)](Result<T> answer, ReplyInfo) mutable {
                inner(std::move(answer));
            };
        m_state->context = context;
        // Weak: the context must not keep the reply alive, nor the reply the context.
        m_state->contextGuard = QObject::connect(context, &QObject::destroyed, [weak = std::weak_ptr(m_state)] {
            if (const auto state = weak.lock())
                state->abort();
        });
        if (m_state->result)
            m_state->deliverLater();
        m_isHeard = true;
    }

    //! Silent: no handler, no error. A write that has left is not called back.
    void abort()
    {
        if (m_state)
            m_state->abort();
    }

private:
    void dropUnheard()
    {
        if (m_state && !m_isHeard)
            m_state->abort();
    }

    std::shared_ptr<detail::ReplyState<T>> m_state;
    bool m_isHeard = false;
};

//! The answering end: ApiClient's, or a test's that finishes it when it likes.
template <typename T>
class ReplyPromise
{
public:
    explicit ReplyPromise(ReplyKind kind = ReplyKind::Read) : m_state(std::make_shared<detail::ReplyState<T>>())
    {
        m_state->kind = kind;
    }

    PendingReply<T> reply() const { return PendingReply<T>(m_state); }
    //! Called when the asker gives a read up. Not called after finish().
    void onAbort(std::function<void()> abortRequest) const { m_state->abortRequest = std::move(abortRequest); }
    bool isAborted() const { return m_state->isAborted; }
    void finish(Result<T> answer, ReplyInfo info = {}) const { m_state->finish(std::move(answer), info); }

private:
    std::shared_ptr<detail::ReplyState<T>> m_state;
};

//! A reply that is answered already, for questions that need no request.
template <typename T>
PendingReply<T> answered(Result<T> answer)
{
    ReplyPromise<T> promise;
    promise.finish(std::move(answer));
    return promise.reply();
}

} // namespace windlass
