// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/pullrequestcontent.h"

#include "api/session.h"
#include "models/commits/commitlistmodel.h"
#include "models/commits/statuslistmodel.h"
#include "models/review/commentthreads.h"
#include "models/review/diffstream.h"
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/pullrequests/pullrequesttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Whether the credential may write to pull requests, as far as the host said what it may.
bool mayWritePullRequests(const QSet<QString> &scopes)
{
    if (scopes.isEmpty())
        return true; // Nothing is known: the host decides.
    static const QStringList sufficient{u"pullrequest:write"_s, u"write:pullrequest:bitbucket"_s, u"write:pullrequest"_s};
    return std::any_of(sufficient.begin(), sufficient.end(), [&scopes](const QString &scope) { return scopes.contains(scope); });
}

} // namespace

PullRequestContent::PullRequestContent(const ReviewContext &context, const PullRequestId &id, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_id(id)
    , m_viewed(new ViewedFiles(context.viewed, id, this))
{
    PullRequestsApi &api = context.session->pullRequests;
    m_pullRequest = new ObjectModel<PullRequest>([&api, id](ReadFrom from) { return api.get(id, from); }, this);
    m_threads = new CommentThreads(context.session->comments, id, this);
    const auto options = [this] {
        DiffOptions chosen;
        chosen.ignoresWhitespace = m_isWhitespaceIgnored;
        return chosen;
    };
    // The address with options names commits, which are known by the time that somebody asks for options.
    m_files = new FileListModel(
        [this, &api, id, options](const PageToken &page, ReadFrom from) {
            return m_isWhitespaceIgnored ? api.diffStat(id, value(), options(), page, from) : api.diffStat(id, page, from);
        },
        this);
    m_statuses = new StatusListModel(
        [&api, id](const PageToken &page, ReadFrom from) { return api.statuses(id, page, from); }, this);
    m_checks = new CompleteList<MergeCheck>(
        [&api, id](const PageToken &, ReadFrom from) { return api.mergeChecks(id, from); }, this);
    m_diff = new DiffStream(
        [this, &api, id, options](ReadFrom from, const BodyListener &listener) {
            return m_isWhitespaceIgnored ? api.diff(id, value(), options(), from, listener) : api.diff(id, from, listener);
        },
        this);
    m_commits = new CommitListModel(api, id, this);

    connect(m_pullRequest, &ObjectModelBase::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_threads, &CommentThreads::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_files, &FileListModel::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_statuses, &PagedModelBase::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_checks, &ObjectModelBase::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_diff, &ObjectModelBase::stateChanged, this, &PullRequestContent::asOfChanged);
    connect(m_commits, &PagedModelBase::stateChanged, this, &PullRequestContent::asOfChanged);
    m_files->setViewedFiles(m_viewed);
    connect(m_pullRequest, &ObjectModelBase::changed, this, [this] { m_viewed->setVersion(value().source.hash); });
    connect(m_threads, &CommentThreads::changed, this,
            [this] { m_files->setThreads(m_threads->threadsByFile()); });
}

void PullRequestContent::open()
{
    m_pullRequest->reload();
    m_threads->reload();
    m_files->reload();
    m_statuses->reload();
    m_checks->reload();
}

void PullRequestContent::openDiff()
{
    if (m_diff->state() == LoadState::Idle)
        m_diff->reload();
}

void PullRequestContent::setWhitespaceIgnored(bool isIgnored)
{
    if (m_isWhitespaceIgnored == isIgnored)
        return;
    m_isWhitespaceIgnored = isIgnored;
    m_files->setWhitespaceIgnored(isIgnored);
    if (m_diff->state() != LoadState::Idle)
        m_diff->restart();
}

void PullRequestContent::openCommits()
{
    if (m_commits->state() == LoadState::Idle)
        m_commits->reload();
}

void PullRequestContent::refresh()
{
    open();
    if (m_diff->state() != LoadState::Idle)
        m_diff->reload();
    if (m_commits->state() != LoadState::Idle)
        m_commits->reload();
}

QDateTime PullRequestContent::asOf() const
{
    QDateTime oldest;
    for (const LoadStatus &status : {m_pullRequest->status(), m_threads->status(), m_files->status(), m_statuses->status(),
                                     m_checks->status(), m_diff->status(), m_commits->status()}) {
        if (status.asOf.isValid() && (!oldest.isValid() || status.asOf < oldest))
            oldest = status.asOf;
    }
    return oldest;
}

const PullRequest &PullRequestContent::value() const
{
    static const PullRequest nothing;
    return m_pullRequest->value() ? *m_pullRequest->value() : nothing;
}

QString PullRequestContent::ownUuid() const
{
    return m_context.session->account.uuid;
}

QHash<QString, QString> PullRequestContent::names() const
{
    QList<Comment> comments;
    for (const CommentThread &thread : m_threads->threads())
        comments += thread.comments;
    return namesForMentions(value(), comments);
}

bool PullRequestContent::isShownInDiff(const QString &path) const
{
    const QList<DiffStatEntry> &entries = m_files->entries();
    return std::any_of(entries.begin(), entries.end(), [&path](const DiffStatEntry &entry) {
        return entry.newPath == path || entry.oldPath == path;
    });
}

QString PullRequestContent::whyNotCommentable() const
{
    if (!isLoaded())
        return tr("The pull request is not loaded yet.");
    if (!mayWritePullRequests(m_context.session->client.capabilities().grantedScopes()))
        return tr("This sign-in is missing the permission %1.").arg(u"pullrequest:write"_s);
    return {};
}

QString PullRequestContent::whyReadOnly() const
{
    const QString reason = whyNotCommentable();
    if (!reason.isEmpty())
        return reason;
    switch (value().state) {
    case PullRequestState::Merged:
        return tr("The pull request is merged already.");
    case PullRequestState::Declined:
        return tr("The pull request was declined.");
    case PullRequestState::Superseded:
        return tr("The pull request was replaced by another one.");
    case PullRequestState::Open:
    case PullRequestState::Unknown:
        break;
    }
    return {};
}

QString PullRequestContent::whyNotMergeable() const
{
    const QString reason = whyReadOnly();
    if (!reason.isEmpty())
        return reason;
    if (value().isDraft)
        return tr("The pull request is a draft: its author has to mark it as ready first.");
    for (const MergeCheck &check : m_checks->items()) {
        // What stood in the way yesterday may be gone: only what the host said now forbids anything.
        if (!m_checks->isFromCache() && !check.hasPassed && check.isBlocking)
            return mergeCheckSentence(check);
    }
    return {};
}

} // namespace windlass
