// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspaces/placedlists.h"

namespace windlass {

namespace {

//! A list of one from the answer about it. Whoever gives the list up gives the question up.
template <typename T, typename Read>
PendingReply<Page<T>> listOfOne(PendingReply<T> reply, Read read)
{
    ReplyPromise<Page<T>> promise;
    const QPointer<QObject> context = new QObject;
    promise.onAbort([context] { delete context; });
    reply.then(context, [promise, context, read](const Result<T> &answer) {
        promise.finish(read(answer));
        context->deleteLater();
    });
    return promise.reply();
}

} // namespace

WorkspaceListModel::Fetch workspacesAt(WorkspacesApi &workspaces, const QString &place)
{
    if (place.isEmpty())
        return [&workspaces](const PageToken &page, ReadFrom from) { return workspaces.list(page, from); };
    return [&workspaces, slug = place.section(QLatin1Char('/'), 0, 0)](const PageToken &, ReadFrom from) {
        return listOfOne(workspaces.get(slug, from), [slug](const Result<Workspace> &answer) -> Result<Page<Workspace>> {
            if (answer)
                return Page<Workspace>{{*answer}, {}, 1};
            const Error::Kind why = answer.error().kind;
            if (why != Error::Kind::Forbidden && why != Error::Kind::NotFound)
                return answer.error();
            Workspace known;
            known.slug = slug;
            known.name = slug;
            return Page<Workspace>{{known}, {}, 1};
        });
    };
}

SidebarModel::RepositoryFetch repositoriesAt(RepositoriesApi &repositories, const QString &place)
{
    const RepositoryId own{place.section(QLatin1Char('/'), 0, 0), place.section(QLatin1Char('/'), 1, 1)};
    return [&repositories, own](const QString &workspace, const PageToken &page, ReadFrom from) {
        if (own.isEmpty() || workspace != own.workspace)
            return repositories.list(workspace, {}, page, from);
        return listOfOne(repositories.get(own, from), [](const Result<Repository> &answer) {
            return answer.map([](const Repository &repository) { return Page<Repository>{{repository}, {}, 1}; });
        });
    };
}

} // namespace windlass
