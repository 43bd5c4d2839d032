// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace windlass {

class ListPanel;
class ObjectModelBase;
class PagedModelBase;
class RepositoryHeader;
class SearchField;
class StarredRepositories;

//! What the pages of a repository have in common: the strip of its parts at the top, and that the status bar follows
//! the models that a page shows.
class RepositoryPart : public PageWidget {
    Q_OBJECT

public:
    //! `starred` may be null and is not owned.
    RepositoryPart(const Location &location, StarredRepositories *starred, QWidget *parent = nullptr);

    void showLocation(const Location &location) override;

protected:
    RepositoryId repository() const { return {location().workspace, location().repository}; }
    RepositoryHeader *header() const { return m_header; }
    //! Below the header; without margins.
    QVBoxLayout *body() const { return m_body; }

    //! Busy and age of the page are those of these models.
    void follow(PagedModelBase *model);
    void follow(ObjectModelBase *model);
    //! `/` goes to the filter, and Escape there back to the list.
    void useFilter(SearchField *field, ListPanel *panel);
    //! `y` copies what text() gives for the current row; nothing for an empty text.
    void useCopyId(std::function<QString()> text);

private:
    void updateStatus();

    RepositoryHeader *m_header;
    QVBoxLayout *m_body;
    QList<PagedModelBase *> m_lists;
    QList<ObjectModelBase *> m_objects;
};

} // namespace windlass
