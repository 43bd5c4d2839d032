// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/location.h"
#include "models/navigation/locationsyntax.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using Section = Location::Section;
namespace syntax = locationsyntax;

//! First segments that are Bitbucket's own and never a workspace.
bool isReservedWorkspace(const QString &name)
{
    static const QStringList reserved{
        u"account"_s,  u"api"_s,        u"blog"_s,    u"dashboard"_s, u"favicon.ico"_s, u"features"_s,
        u"gateway"_s,  u"login"_s,      u"product"_s, u"repo"_s,      u"search"_s,      u"site"_s,
        u"snippets"_s, u"socialauth"_s, u"support"_s, u"workspace"_s,
    };
    return reserved.contains(name.toLower());
}

//! Takes scheme and host off; nothing when they are not Bitbucket's.
std::optional<QString> withoutHost(const QString &text)
{
    const auto cut = [&text](QLatin1String prefix) -> std::optional<QString> {
        if (!text.startsWith(prefix, Qt::CaseInsensitive))
            return {};
        const QString rest = text.mid(prefix.size());
        if (rest.isEmpty())
            return u"/"_s;
        // What follows the host must end it: neither a port nor a longer host name ("bitbucket.org.evil.example").
        return QStringView(u"/?#").contains(rest.front()) ? std::optional(rest) : std::nullopt;
    };
    if (text.startsWith(u'/') && !text.startsWith("//"_L1))
        return text;
    for (const QLatin1String host : {"https://bitbucket.org"_L1, "http://bitbucket.org"_L1,
                                     "https://www.bitbucket.org"_L1, "windlass://bitbucket.org"_L1}) {
        if (const auto rest = cut(host))
            return rest;
    }
    if (text.startsWith("windlass:/"_L1, Qt::CaseInsensitive) &&
        !text.startsWith("windlass://"_L1, Qt::CaseInsensitive))
        return text.mid(9);
    return {};
}

struct AddressParts {
    QStringList segments;
    QString query;
    QString fragment;
};

//! Splits an address into decoded segments; a slash at the end adds none. Doubled slashes are refused.
std::optional<AddressParts> splitAddress(const QString &address)
{
    AddressParts parts;
    QString rest = address;
    if (const qsizetype hash = rest.indexOf(u'#'); hash >= 0) {
        const auto fragment = syntax::decoded(QStringView(rest).mid(hash + 1));
        if (!fragment)
            return {};
        parts.fragment = *fragment;
        rest.truncate(hash);
    }
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        parts.query = rest.mid(mark + 1);
        if (!syntax::decoded(parts.query) || parts.query.contains(u' '))
            return {};
        rest.truncate(mark);
    }
    QStringList raw = rest.split(u'/');
    if (!raw.isEmpty() && raw.first().isEmpty())
        raw.removeFirst();
    if (!raw.isEmpty() && raw.last().isEmpty())
        raw.removeLast();
    for (const QString &segment : std::as_const(raw)) {
        const auto plain = syntax::decoded(segment);
        if (!plain || plain->isEmpty() || *plain == u"."_s || *plain == u".."_s)
            return {};
        parts.segments.append(*plain);
    }
    return parts;
}

QString joined(const QStringList &segments, qsizetype from)
{
    return segments.mid(from).join(u'/');
}

bool readWorkspacePlace(const QStringList &s, Location &l)
{
    l.section = Section::Workspace;
    if (s.size() == 2)
        return true;
    const QString &word = s.at(2);
    if (word == "projects"_L1 && s.size() == 3)
        l.section = Section::Projects;
    else if (word == "projects"_L1 && s.size() == 4 && syntax::isSlug(s.at(3))) {
        l.section = Section::Project;
        l.id = s.at(3);
    } else if (word == "members"_L1 && s.size() == 3)
        l.section = Section::Members;
    else
        return s.size() == 3 && (word == "overview"_L1 || word == "repositories"_L1);
    return true;
}

bool readPullRequestPlace(const QStringList &s, Location &l)
{
    if (s.size() == 3) {
        l.section = Section::PullRequests;
        return true;
    }
    if (s.at(3) == "new"_L1) {
        l.section = Section::NewPullRequest;
        return s.size() == 4;
    }
    l.section = Section::PullRequest;
    l.id = s.at(3);
    if (!syntax::isNumber(l.id))
        return false;
    // A fifth segment that is no tab is the title in old links: "/42/retry-card-payments" or "/42/title/diff".
    for (qsizetype i = 4; i < std::min<qsizetype>(s.size(), 6); ++i) {
        for (const auto tab : {Location::Tab::Files, Location::Tab::Commits, Location::Tab::Builds}) {
            if (s.at(i) == syntax::tabWord(tab))
                l.tab = tab;
        }
    }
    return s.size() <= 6;
}

bool readPipelinePlace(const QStringList &s, const QString &fragment, Location &l)
{
    QStringList tail = s.mid(3);
    if (s.at(2) == "addon"_L1) {
        // The address before 2023: /addon/pipelines/home#!/results/12
        if (tail != QStringList{u"pipelines"_s, u"home"_s})
            return false;
        tail = fragment.startsWith("!/"_L1) ? fragment.mid(2).split(u'/', Qt::SkipEmptyParts) : QStringList();
    }
    l.section = Section::Pipelines;
    if (tail.isEmpty())
        return true;
    if (tail.size() < 2 || tail.at(0) != "results"_L1 || !syntax::isNumber(tail.at(1)))
        return false;
    l.section = Section::Pipeline;
    l.id = tail.at(1);
    if (tail.size() == 2)
        return true;
    if (tail.size() != 4 || tail.at(2) != "steps"_L1 || !syntax::isUuid(tail.at(3)))
        return false;
    l.step = tail.at(3);
    return true;
}

bool readCommitsPlace(const QStringList &s, Location &l)
{
    l.section = Section::Commits;
    if (s.size() == 3)
        return true;
    if (s.at(3) == "branch"_L1) {
        l.id = joined(s, 4);
        return syntax::isRevision(l.id);
    }
    l.section = Section::Commit;
    l.id = s.at(3);
    return s.size() == 4 && syntax::isHash(l.id);
}

bool readSourcePlace(const QStringList &s, Location &l)
{
    l.section = Section::Source;
    if (s.size() == 3)
        return true;
    l.id = s.at(3);
    l.file = joined(s, 4);
    return syntax::isRevision(l.id) && (l.file.isEmpty() || syntax::isFilePath(l.file));
}

bool readRepositoryPlace(const QStringList &s, const QString &fragment, Location &l)
{
    l.section = Section::Repository;
    if (s.size() == 2)
        return true;
    const QString &word = s.at(2);
    if (word == "src"_L1)
        return readSourcePlace(s, l);
    if (word == "commits"_L1)
        return readCommitsPlace(s, l);
    if (word == "pull-requests"_L1)
        return readPullRequestPlace(s, l);
    if (word == "pipelines"_L1 || word == "addon"_L1)
        return readPipelinePlace(s, fragment, l);
    if (word == "branch"_L1) {
        l.section = Section::Branch;
        l.id = joined(s, 3);
        return syntax::isRevision(l.id);
    }
    if (word == "issues"_L1) {
        l.section = s.size() == 3 ? Section::Issues : Section::Issue;
        l.id = s.value(3);
        // "/7/the-title" is how Bitbucket writes it.
        return l.section == Section::Issues || (syntax::isNumber(l.id) && s.size() <= 5);
    }
    if (word == "branches"_L1) {
        l.section = Section::Branches;
        return s.size() == 3;
    }
    if (word == "admin"_L1) {
        l.section = s.value(3) == "webhooks"_L1 ? Section::Webhooks : Section::RepositorySettings;
        return true;
    }
    return word == "overview"_L1 && s.size() == 3;
}

bool readLineNumber(QStringView digits, Location &l)
{
    if (!syntax::isNumber(digits) || digits.size() > 9)
        return false;
    l.line = digits.toInt();
    return true;
}

//! A fragment that says nothing to us is left out: the place itself is right.
void readFragment(const QString &fragment, Location &l)
{
    const QStringView f(fragment);
    const bool isReview = l.section == Section::PullRequest || l.section == Section::Commit;
    if (f.startsWith("comment-"_L1) && isReview && syntax::isNumber(f.mid(8))) {
        l.comment = f.mid(8).toLongLong();
    } else if (f.startsWith("lines-"_L1) && l.section == Section::Source) {
        const qsizetype colon = f.indexOf(u':');
        readLineNumber(colon < 0 ? f.mid(6) : f.mid(6, colon - 6), l);
    } else if (f.startsWith("chg-"_L1) && isReview && syntax::isFilePath(f.mid(4))) {
        l.file = f.mid(4).toString();
    } else if (f.startsWith(u'L') && isReview) {
        const qsizetype mark = std::max(f.lastIndexOf(u'T'), f.lastIndexOf(u'F'));
        if (mark > 1 && syntax::isFilePath(f.mid(1, mark - 1)) && readLineNumber(f.mid(mark + 1), l)) {
            l.file = f.mid(1, mark - 1).toString();
            l.isOldLine = f.at(mark) == u'F';
        }
    }
}

} // namespace

std::optional<Location> Location::parse(QStringView text)
{
    if (text.size() > syntax::MaximumLength)
        return {};
    const auto address = withoutHost(text.trimmed().toString());
    if (!address)
        return {};
    const auto parts = splitAddress(*address);
    if (!parts)
        return {};

    Location l;
    l.query = parts->query;
    const QStringList &s = parts->segments;
    if (s.isEmpty() || s == QStringList{u"dashboard"_s, u"overview"_s})
        return l;
    if (s.first() == "account"_L1) {
        if (s.size() == 3 && s.at(1) == "patch"_L1 && syntax::isNumber(s.at(2))) {
            l.section = Section::Patch;
            l.id = s.at(2);
            return l;
        }
        l.section = s.value(1) == "signin"_L1 ? Section::SignIn : Section::Settings;
        return s.size() == 2 ? std::optional(l) : std::nullopt;
    }
    if (!syntax::isSlug(s.first()) || isReservedWorkspace(s.first()))
        return {};
    l.workspace = s.first();
    if (s.size() == 1) {
        l.section = Section::Workspace;
        return l;
    }
    if (s.at(1) == "workspace"_L1)
        return readWorkspacePlace(s, l) ? std::optional(l) : std::nullopt;
    if (!syntax::isSlug(s.at(1)))
        return {};
    l.repository = s.at(1);
    if (!readRepositoryPlace(s, parts->fragment, l))
        return {};
    readFragment(parts->fragment, l);
    return l;
}

} // namespace windlass
