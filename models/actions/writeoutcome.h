// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/error.h"

namespace windlass {

//! What became of a write, as far as can be known.
struct WriteOutcome {
    enum class Kind {
        Done,        //!< It happened: the host said so, or it was seen there afterwards.
        Failed,      //!< The host refused it, or it never left; `error` says why.
        NotDone,     //!< No answer came, and looking afterwards showed that it did not happen. It may be tried again.
        Unknown,     //!< No answer came, and looking did not tell. Look at the web page before trying again.
        NotRecorded, //!< Nothing was sent: the journal could not be written. `error.detail` is the system's reason.
    };

    Kind kind = Kind::Done;
    Error error; //!< For NotDone and Unknown how the answer was lost; for Done nothing.

    bool isDone() const { return kind == Kind::Done; }
    bool operator==(const WriteOutcome &) const = default;
};

} // namespace windlass
