// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringView>

#include <optional>

namespace windlass {

//! A place in Bitbucket, as its web address names it. History, breadcrumbs, the palette, deep links and "restore the
//! last place" all speak in locations. A plain value: make one with the factory functions or parse(), print it with
//! path(), and `Location::parse(l.path()) == l` holds for every location that isValid().
struct Location {
    enum class Section {
        Home,               //!< `/`: the inbox.
        SignIn,             //!< `/account/signin/`: choose or add an account.
        Patch,              //!< `/account/patch/3`: a diff of a file or a pipe; id is its number in this program.
        Settings,           //!< `/account/settings/`: settings of the program.
        Workspace,          //!< `/acme/`: the repositories of a workspace.
        Projects,           //!< `/acme/workspace/projects/`
        Project,            //!< `/acme/workspace/projects/KEY`; id is the key.
        Members,            //!< `/acme/workspace/members/`
        Repository,         //!< `/acme/web-shop/`: the overview.
        Source,             //!< `/acme/web-shop/src/<revision>/<file>#lines-12`; id is the revision, may be empty.
        Commits,            //!< `/acme/web-shop/commits/branch/<name>`; id is the branch, empty for all.
        Commit,             //!< `/acme/web-shop/commits/<hash>`; id is the hash.
        Branches,           //!< `/acme/web-shop/branches/`
        Branch,             //!< `/acme/web-shop/branch/<name>`; id is the name.
        PullRequests,       //!< `/acme/web-shop/pull-requests/`
        PullRequest,        //!< `/acme/web-shop/pull-requests/42/diff`; id is the number.
        NewPullRequest,     //!< `/acme/web-shop/pull-requests/new?source=feature`; query says from where to where.
        Pipelines,          //!< `/acme/web-shop/pipelines/`
        Pipeline,           //!< `/acme/web-shop/pipelines/results/12/steps/{uuid}`; id is the number, step the uuid.
        Issues,             //!< `/acme/web-shop/issues/`
        Issue,              //!< `/acme/web-shop/issues/7`; id is the number.
        Webhooks,           //!< `/acme/web-shop/admin/webhooks`
        RepositorySettings, //!< `/acme/web-shop/admin`
    };

    //! The part of a pull request that is shown.
    enum class Tab { Overview, Files, Commits, Builds };

    Section section = Section::Home;
    QString workspace;  //!< Slug or {uuid}.
    QString repository; //!< Slug or {uuid}.
    QString id;         //!< What it is depends on the section, see there.
    Tab tab = Tab::Overview;
    QString file;           //!< Path inside the repository, with plain slashes.
    int line = 0;           //!< 1-based, 0 for none.
    bool isOldLine = false; //!< The line counts in the old version of a diff.
    qint64 comment = 0;     //!< A comment of a pull request or commit to go to, 0 for none.
    QString step;           //!< {uuid} of a pipeline step.
    QString query;          //!< What followed `?`, percent-encoded as it came: `state=MERGED`.

    bool operator==(const Location &) const = default;

    //! Reads a path (`/acme/web-shop/pull-requests/42`), a whole https://bitbucket.org address or a `windlass:` one.
    //! Nothing else is accepted: other hosts, user names or ports in the address, control or bidirectional characters,
    //! `..` segments, names Bitbucket cannot have and texts over 4,096 characters give nothing.
    static std::optional<Location> parse(QStringView text);

    //! The path with query and fragment, percent-encoded where needed. Begins with `/`.
    QString path() const;
    //! path() on https://bitbucket.org: what "Copy link" copies and "Open in browser" opens.
    QString webAddress() const;
    //! Whether the fields that the section needs are there and well formed, so that path() parses back.
    bool isValid() const;

    //! One step up the breadcrumbs: pull request → pull requests → repository → workspace → home. Home stays home.
    Location parent() const;
    //! The same place without tab, file, line, comment and step: equal for two locations that one page shows.
    Location pageKey() const;
    //! The number in id for pull requests, pipelines and issues, else 0.
    qint64 number() const;
    //! One value of the query, decoded: `queryValue(u"state")`. Empty when it is not there.
    QString queryValue(QStringView key) const;

    static Location home();
    static Location signIn();
    static Location settings();
    //! A patch that is open, by its number in PatchShelf. An address from outside can't name a file on the disk.
    static Location patch(int number);
    static Location forWorkspace(const QString &workspace);
    static Location forProject(const QString &workspace, const QString &key);
    static Location forRepository(const QString &workspace, const QString &repository,
                                  Section section = Section::Repository, const QString &id = {});
    static Location forPullRequest(const QString &workspace, const QString &repository, qint64 number,
                                   Tab tab = Tab::Overview);
    static Location forCommit(const QString &workspace, const QString &repository, const QString &hash);
    static Location forPipeline(const QString &workspace, const QString &repository, qint64 number);
    //! `acme/web-shop` as the API's full_name has it; nothing for a text that is no full name.
    static std::optional<Location> forFullName(const QString &fullName, Section section = Section::Repository,
                                               const QString &id = {});
};

} // namespace windlass

Q_DECLARE_METATYPE(windlass::Location)
