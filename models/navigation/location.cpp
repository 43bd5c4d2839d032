// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/location.h"

#include "models/navigation/locationsyntax.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using Section = Location::Section;
namespace syntax = locationsyntax;

QString placeSegments(const Location &l)
{
    const auto withId = [&l](QLatin1String folder) {
        return folder + (l.id.isEmpty() ? QString() : syntax::encoded(l.id));
    };
    switch (l.section) {
    case Section::Source:
        if (l.id.isEmpty())
            return u"src/"_s;
        return "src/"_L1 + syntax::encoded(l.id) + u'/' + syntax::encodedPath(l.file);
    case Section::Commits:
        return l.id.isEmpty() ? u"commits/"_s : "commits/branch/"_L1 + syntax::encodedPath(l.id);
    case Section::Commit:
        return withId("commits/"_L1);
    case Section::Branches:
        return u"branches/"_s;
    case Section::Branch:
        return "branch/"_L1 + syntax::encodedPath(l.id);
    case Section::PullRequests:
        return u"pull-requests/"_s;
    case Section::NewPullRequest:
        return u"pull-requests/new"_s;
    case Section::PullRequest:
        return withId("pull-requests/"_L1) +
               (l.tab == Location::Tab::Overview ? QString() : u'/' + syntax::tabWord(l.tab));
    case Section::Pipelines:
        return u"pipelines/"_s;
    case Section::Pipeline:
        return withId("pipelines/results/"_L1) +
               (l.step.isEmpty() ? QString() : "/steps/"_L1 + syntax::encoded(l.step));
    case Section::Issues:
        return u"issues/"_s;
    case Section::Issue:
        return withId("issues/"_L1);
    case Section::Webhooks:
        return u"admin/webhooks"_s;
    case Section::RepositorySettings:
        return u"admin"_s;
    default:
        return {};
    }
}

//! `#comment-12`, `#lines-12`, `#Lsrc/api.cppT12` or `#chg-src/api.cpp`: what Bitbucket itself puts behind an address.
QString fragmentOf(const Location &l)
{
    if (l.comment > 0)
        return "comment-"_L1 + QString::number(l.comment);
    if (l.section == Section::Source)
        return l.line > 0 ? "lines-"_L1 + QString::number(l.line) : QString();
    if (l.file.isEmpty() || (l.section != Section::PullRequest && l.section != Section::Commit))
        return {};
    if (l.line > 0)
        return u'L' + syntax::encodedPath(l.file) + QLatin1Char(l.isOldLine ? 'F' : 'T') + QString::number(l.line);
    return "chg-"_L1 + syntax::encodedPath(l.file);
}

Location makePlace(Section section, const QString &workspace, const QString &repository, const QString &id)
{
    Location l;
    l.section = section;
    l.workspace = workspace;
    l.repository = repository;
    l.id = id;
    return l;
}

} // namespace

QString Location::path() const
{
    QString text;
    switch (section) {
    case Section::Home:
        text = u"/"_s;
        break;
    case Section::SignIn:
        text = u"/account/signin/"_s;
        break;
    case Section::Patch:
        text = "/account/patch/"_L1 + syntax::encoded(id);
        break;
    case Section::Settings:
        text = u"/account/settings/"_s;
        break;
    case Section::Workspace:
        text = u'/' + syntax::encoded(workspace) + u'/';
        break;
    case Section::Projects:
        text = u'/' + syntax::encoded(workspace) + "/workspace/projects/"_L1;
        break;
    case Section::Project:
        text = u'/' + syntax::encoded(workspace) + "/workspace/projects/"_L1 + syntax::encoded(id);
        break;
    case Section::Members:
        text = u'/' + syntax::encoded(workspace) + "/workspace/members/"_L1;
        break;
    default:
        text = u'/' + syntax::encoded(workspace) + u'/' + syntax::encoded(repository) + u'/' + placeSegments(*this);
    }
    if (!query.isEmpty())
        text += u'?' + query;
    const QString fragment = fragmentOf(*this);
    return fragment.isEmpty() ? text : text + u'#' + fragment;
}

QString Location::webAddress() const
{
    return "https://bitbucket.org"_L1 + path();
}

bool Location::isValid() const
{
    const std::optional<Location> again = parse(path());
    return again && *again == *this;
}

Location Location::parent() const
{
    switch (section) {
    case Section::Home:
    case Section::SignIn:
    case Section::Patch:
    case Section::Settings:
    case Section::Workspace:
        return home();
    case Section::Projects:
    case Section::Members:
    case Section::Repository:
        return forWorkspace(workspace);
    case Section::Project:
        return makePlace(Section::Projects, workspace, {}, {});
    case Section::Commit:
        return forRepository(workspace, repository, Section::Commits);
    case Section::Branch:
        return forRepository(workspace, repository, Section::Branches);
    case Section::PullRequest:
    case Section::NewPullRequest:
        return forRepository(workspace, repository, Section::PullRequests);
    case Section::Pipeline:
        return forRepository(workspace, repository, Section::Pipelines);
    case Section::Issue:
        return forRepository(workspace, repository, Section::Issues);
    case Section::Webhooks:
        return forRepository(workspace, repository, Section::RepositorySettings);
    default:
        return forRepository(workspace, repository);
    }
}

Location Location::pageKey() const
{
    Location key = makePlace(section, workspace, repository, id);
    if (section == Section::Commits || section == Section::Source)
        key.id.clear();
    if (section == Section::NewPullRequest)
        key.query = query;
    return key;
}

qint64 Location::number() const
{
    const bool isNumbered =
        section == Section::PullRequest || section == Section::Pipeline || section == Section::Issue;
    return isNumbered ? id.toLongLong() : 0;
}

QString Location::queryValue(QStringView key) const
{
    const QStringList pairs = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 0 || syntax::decoded(QStringView(pair).left(equals)).value_or(QString()) != key)
            continue;
        return syntax::decoded(QStringView(pair).mid(equals + 1)).value_or(QString());
    }
    return {};
}

Location Location::home()
{
    return {};
}

Location Location::signIn()
{
    return makePlace(Section::SignIn, {}, {}, {});
}

Location Location::settings()
{
    return makePlace(Section::Settings, {}, {}, {});
}

Location Location::patch(int number)
{
    return makePlace(Section::Patch, {}, {}, QString::number(number));
}

Location Location::forWorkspace(const QString &workspace)
{
    return makePlace(Section::Workspace, workspace, {}, {});
}

Location Location::forProject(const QString &workspace, const QString &key)
{
    return makePlace(Section::Project, workspace, {}, key);
}

Location Location::forRepository(const QString &workspace, const QString &repository, Section section,
                                 const QString &id)
{
    return makePlace(section, workspace, repository, id);
}

Location Location::forPullRequest(const QString &workspace, const QString &repository, qint64 number, Tab tab)
{
    Location l = makePlace(Section::PullRequest, workspace, repository, QString::number(number));
    l.tab = tab;
    return l;
}

Location Location::forCommit(const QString &workspace, const QString &repository, const QString &hash)
{
    return makePlace(Section::Commit, workspace, repository, hash);
}

Location Location::forPipeline(const QString &workspace, const QString &repository, qint64 number)
{
    return makePlace(Section::Pipeline, workspace, repository, QString::number(number));
}

std::optional<Location> Location::forFullName(const QString &fullName, Section section, const QString &id)
{
    const QStringList parts = fullName.split(u'/');
    if (parts.size() != 2 || !syntax::isSlug(parts.at(0)) || !syntax::isSlug(parts.at(1)))
        return {};
    return makePlace(section, parts.at(0), parts.at(1), id);
}

} // namespace windlass
