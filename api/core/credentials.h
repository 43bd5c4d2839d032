// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/secret.h"

#include <functional>

namespace windlass {

//! What ApiClient signs its requests with. Injected, so that the client knows neither OAuth nor the keychain.
class Credentials
{
public:
    virtual ~Credentials() = default;

    //! The whole value of the Authorization header; empty for anonymous requests.
    virtual Secret authorization() const = 0;
    //! Whether a 401 may be cured by refresh().
    virtual bool canRefresh() const { return false; }
    //! Counts the tokens that this credential has had. A 401 to a request that was signed with an earlier one needs no
    //! refresh: refresh tokens rotate, and the request is simply sent again.
    virtual int generation() const { return 0; }
    //! Gets a new token and says on the GUI thread whether requests are worth sending again.
    virtual void refresh(std::function<void(bool isRefreshed)> done) { done(false); }
};

} // namespace windlass
