// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "models/actions/writejob.h"

namespace windlass {

//! A write in three functions: how it is sent, what is looked at when the answer is lost, and what that tells. The last two
//! may know the entry alone; for an entry of an earlier run `send` is never called. `Base` is a WriteJob, whose learn(), if
//! it has one for such a value, is told what the host answers.
template <typename Sent, typename Looked, typename Base = WriteJob>
class SimpleWrite : public Base
{
public:
    using Seen = WriteJob::Seen;
    struct Shape {
        std::function<PendingReply<Sent>()> send;
        std::function<PendingReply<Looked>()> look;
        std::function<Seen(const Result<Looked> &)> judge;
    };

    //! After the shape come the arguments of the base.
    template <typename... Arguments>
    explicit SimpleWrite(Shape shape, Arguments &&...arguments)
        : Base(std::forward<Arguments>(arguments)...), m_shape(std::move(shape))
    {
    }

    //! What the host answered; nothing after a look.
    const std::optional<Sent> &sent() const { return m_sent; }
    //! What was seen by the last look that was answered.
    const std::optional<Looked> &looked() const { return m_looked; }

private:
    void send() override
    {
        m_shape.send().then(this, [this](const Result<Sent> &answer) {
            if (answer) {
                m_sent = *answer;
                tellBase(*answer);
            }
            this->settle(answer ? std::nullopt : std::optional<Error>(answer.error()));
        });
    }

    void look() override
    {
        m_shape.look().then(this, [this](const Result<Looked> &answer) {
            if (answer) {
                m_looked = *answer;
                tellBase(*answer);
            }
            this->see(m_shape.judge(answer));
        });
    }

    template <typename T>
    void tellBase(const T &value)
    {
        if constexpr (requires { this->learn(value); })
            this->learn(value);
    }

    Shape m_shape;
    std::optional<Sent> m_sent;
    std::optional<Looked> m_looked;
};

//! For looks at one thing: it is there and as it should be, it is there and is not, or it is not there.
template <typename T, typename Predicate>
WriteJob::Seen seenAs(const Result<T> &answer, Predicate isAsWanted)
{
    if (answer)
        return isAsWanted(*answer) ? WriteJob::Seen::Yes : WriteJob::Seen::NotYet;
    const bool isAbsent = answer.error().kind == Error::Kind::NotFound;
    return isAbsent ? WriteJob::Seen::NotYet : WriteJob::Seen::CantTell;
}

//! For looks at something that was to be deleted.
template <typename T>
WriteJob::Seen seenGone(const Result<T> &answer)
{
    if (answer)
        return WriteJob::Seen::NotYet;
    return answer.error().kind == Error::Kind::NotFound ? WriteJob::Seen::Yes : WriteJob::Seen::CantTell;
}

} // namespace windlass
