// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/loadstatus.h"

#include <QString>

namespace windlass {

class PagedModelBase;
class StatePanel;

//! What a panel says when the host answered and there is nothing.
struct EmptyWords {
    QString icon{};
    QString title{};
    QString text{};
};

//! Shows how far a list or an object is: one of the six states, in the words of errorSentence().
void showStatus(StatePanel *panel, const LoadStatus &status, const EmptyWords &empty);
//! The same for a paged list, with how much of it is here.
void showStatus(StatePanel *panel, const PagedModelBase &model, const EmptyWords &empty);

} // namespace windlass
