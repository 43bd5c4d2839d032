// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/repositoriesapi.h"
#include "models/paging/pagedmodel.h"

namespace windlass {

inline QString identityOf(const Repository &repository)
{
    return repository.id.fullName();
}

//! The repositories of a workspace, filtered by the host. DisplayRole of the first column is the name.
class RepositoryListModel : public PagedModel<Repository>
{
    Q_OBJECT

public:
    enum Column { NameColumn, ProjectColumn, LanguageColumn, UpdatedColumn, ColumnCount };
    enum Role {
        FullNameRole = FirstOwnRole, //!< "acme/web-shop".
        DescriptionRole,
        ProjectRole,  //!< Name of the project.
        LanguageRole,
        AvatarRole,   //!< Address of the picture.
        IsPrivateRole,
        UpdatedOnRole, //!< QDateTime, UTC.
        SizeBytesRole,
    };

    using FilteredFetch = std::function<PendingReply<Page<Repository>>(const RepositoryFilter &filter,
                                                                       const PageToken &page, ReadFrom from)>;

    RepositoryListModel(RepositoriesApi &api, const QString &workspace, QObject *parent = nullptr);
    explicit RepositoryListModel(FilteredFetch fetch, QObject *parent = nullptr);

    const RepositoryFilter &filter() const { return m_filter; }
    //! Another filter is another question: the rows go and are read anew if they were before.
    void setFilter(const RepositoryFilter &filter);

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QVariant cell(const Repository &repository, int column, int role) const override;

private:
    FilteredFetch m_filteredFetch;
    RepositoryFilter m_filter;
};

} // namespace windlass
