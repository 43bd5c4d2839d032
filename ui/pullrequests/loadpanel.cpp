// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/loadpanel.h"

#include "models/paging/pagedmodelbase.h"
#include "ui/errortext.h"
#include "ui/widgets/statepanel.h"

using namespace Qt::StringLiterals;

namespace windlass {

void showStatus(StatePanel *panel, const LoadStatus &status, const EmptyWords &empty)
{
    panel->setAsOf(status.isStale() ? status.asOf : QDateTime());
    if (status.state == LoadState::Failed && status.error) {
        const Error &error = *status.error;
        if (status.hasContent)
            panel->showContent();
        else if (status.isKnownEmpty())
            panel->showEmpty(empty.icon, empty.title, empty.text);
        if (error.kind == Error::Kind::Forbidden && !status.hasContent)
            panel->showNoPermission(errorSentence(error), error.missingScopes.join(u", "_s), errorQuote(error));
        else
            panel->showError(errorSentence(error), errorQuote(error), errorDetails(error));
        return;
    }
    if (status.isEmpty()) {
        panel->showEmpty(empty.icon, empty.title, empty.text);
        return;
    }
    if (status.hasContent)
        panel->showContent();
    else if (status.isKnownEmpty() && status.isFromCache)
        panel->showEmpty(empty.icon, empty.title, empty.text);
    if (status.isLoading() || !status.hasContent)
        panel->showLoading(status.isKnownEmpty());
}

void showStatus(StatePanel *panel, const PagedModelBase &model, const EmptyWords &empty)
{
    showStatus(panel, model.status(), empty);
    const int total = model.size() ? static_cast<int>(*model.size()) : -1;
    panel->setPartial(model.rowCount({}), total, !model.status().hasContent || !model.hasMore());
}

} // namespace windlass
