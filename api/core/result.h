// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace windlass {

//! For questions whose answer is only that they went well.
struct Nothing {
    bool operator==(const Nothing &) const = default;
};

//! A value, or the Error that stood in its way. (std::expected is C++23.)
template <typename T>
class Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T &value() const &
    {
        Q_ASSERT(hasValue());
        return std::get<0>(m_content);
    }
    T &&value() &&
    {
        Q_ASSERT(hasValue());
        return std::get<0>(std::move(m_content));
    }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        Q_ASSERT(!hasValue());
        return std::get<1>(m_content);
    }

    //! The same answer seen through `function`; an error stays as it is.
    template <typename F>
    auto map(F &&function) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (hasValue())
            return std::forward<F>(function)(value());
        return error();
    }

private:
    std::variant<T, Error> m_content;
};

} // namespace windlass
