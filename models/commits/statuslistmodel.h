// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/commit.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const CommitStatus &status)
{
    return status.key;
}

//! What builds say of a commit or of a pull request's source. DisplayRole is the name.
class StatusListModel : public PagedModel<CommitStatus>
{
    Q_OBJECT

public:
    enum Role {
        StateRole = FirstOwnRole, //!< int, a StatusState.
        StateWordRole,            //!< The host's own word.
        DescriptionRole,
        UrlRole, //!< Where the build is on the web.
        UpdatedOnRole,
    };

    explicit StatusListModel(Fetch fetch, QObject *parent = nullptr);

    //! How many of the rows are in a state.
    int count(StatusState state) const;

protected:
    QVariant cell(const CommitStatus &status, int column, int role) const override;
};

} // namespace windlass
