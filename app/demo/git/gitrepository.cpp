// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/git/gitrepository.h"

#include "app/demo/git/gitborrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

constexpr int historyChunk = 400;
constexpr int resultCacheKilobytes = 16 * 1024; // Of each repository.

bool isHexadecimal(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

bool isFullHash(const QByteArray &text)
{
    return text.size() == 40 && isHexadecimal(text);
}

GitRepository::GitRepository(QString path)
    : m_path(std::move(path))
    , m_objects(m_path)
    , m_results(resultCacheKilobytes)
{
}

GitResult GitRepository::run(const QStringList &arguments, const QByteArray &input,
                             const QStringList &environment) const
{
    return runGit({.gitDirectory = m_path,
                   .arguments = QStringList{u"--literal-pathspecs"_s} + arguments,
                   .input = input,
                   .environment = environment});
}

GitResult GitRepository::runCached(const QStringList &arguments)
{
    const QString key = arguments.join(QChar::Null);
    {
        const std::lock_guard lock(m_cacheMutex);
        if (const GitResult *known = m_results.object(key))
            return *known;
    }
    GitResult result = run(arguments);
    if (result.exitCode == 0 || result.exitCode == 1) {
        const std::lock_guard lock(m_cacheMutex);
        m_results.insert(key, new GitResult(result), 1 + result.output.size() / 1024);
    }
    return result;
}

std::shared_ptr<const GitRefs> GitRepository::refs()
{
    using namespace std::chrono_literals;
    const std::lock_guard lock(m_refsMutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_refs && now - m_refsTime < 1s)
        return m_refs;
    const GitResult result =
        run({u"for-each-ref"_s, u"--format=%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)"_s,
             u"refs/heads"_s, u"refs/tags"_s});
    auto refs = std::make_shared<GitRefs>();
    for (const QByteArray &line : result.output.split('\n')) {
        const QByteArrayList fields = line.split('\0');
        if (fields.size() != 4)
            continue;
        const QString name = QString::fromUtf8(fields.at(0));
        if (name.startsWith(u"refs/heads/"))
            refs->branches.insert(name.mid(11), fields.at(1));
        else
            refs->tags.insert(name.mid(10), {fields.at(1), fields.at(3).isEmpty() ? fields.at(1) : fields.at(3),
                                             fields.at(2) == "tag"});
    }
    m_refs = refs;
    m_refsTime = std::chrono::steady_clock::now();
    return m_refs;
}

void GitRepository::forgetRefs()
{
    const std::lock_guard lock(m_refsMutex);
    m_refs.reset();
}

QByteArray GitRepository::branchTip(const QString &name)
{
    return refs()->branches.value(name);
}

QByteArray GitRepository::resolve(const QString &revision)
{
    const QByteArray text = revision.toUtf8();
    if (!isFullHash(text)) {
        const auto known = refs();
        if (const auto branch = known->branches.constFind(revision); branch != known->branches.constEnd())
            return branch.value();
        if (const auto tag = known->tags.constFind(revision); tag != known->tags.constEnd())
            return tag.value().commit;
        if (text.size() < 4 || text.size() > 40 || !isHexadecimal(text))
            return {};
    } else {
        const std::lock_guard lock(m_cacheMutex);
        if (m_commits.contains(text))
            return text;
    }
    return m_objects.describe({text + "^{commit}"}).constFirst().hash;
}

std::optional<GitCommit> GitRepository::commit(const QByteArray &hash)
{
    const QList<GitCommit> found = commits({hash});
    if (found.isEmpty())
        return std::nullopt;
    return found.first();
}

QList<GitCommit> GitRepository::commits(const QByteArrayList &hashes)
{
    QByteArrayList unknown;
    {
        const std::lock_guard lock(m_cacheMutex);
        for (const QByteArray &hash : hashes) {
            if (isFullHash(hash) && !m_commits.contains(hash))
                unknown.append(hash);
        }
    }
    const QList<GitObject> read = m_objects.read(unknown);
    const std::lock_guard lock(m_cacheMutex);
    if (m_commits.size() > 50000)
        m_commits.clear();
    for (const GitObject &object : read) {
        if (object.type == "commit")
            m_commits.insert(object.hash, parseCommit(object.hash, object.content));
    }
    QList<GitCommit> result;
    result.reserve(hashes.size());
    for (const QByteArray &hash : hashes) {
        if (const auto found = m_commits.constFind(hash); found != m_commits.constEnd())
            result.append(found.value());
    }
    return result;
}

QByteArrayList GitRepository::history(const QByteArrayList &include, const QByteArrayList &exclude, const QString &path,
                                      int skip, int count, bool *hasMore)
{
    QByteArrayList result;
    bool isAtEnd = include.isEmpty();
    // In chunks that are kept: the next page is usually asked for right after this one.
    while (!isAtEnd && result.size() <= count) {
        const int position = skip + int(result.size());
        const int chunk = position / historyChunk;
        QStringList arguments{u"rev-list"_s, u"--max-count=%1"_s.arg(historyChunk),
                              u"--skip=%1"_s.arg(chunk * historyChunk)};
        for (const QByteArray &hash : include)
            arguments.append(QString::fromLatin1(hash));
        for (const QByteArray &hash : exclude)
            arguments.append(u'^' + QString::fromLatin1(hash));
        arguments.append(u"--"_s);
        if (!path.isEmpty())
            arguments.append(path);
        QByteArrayList hashes = runCached(arguments).output.split('\n');
        hashes.removeAll(QByteArray());
        isAtEnd = hashes.size() < historyChunk;
        result += hashes.mid(position % historyChunk, count + 1 - result.size());
    }
    if (hasMore)
        *hasMore = result.size() > count;
    return result.mid(0, count);
}

QByteArray GitRepository::mergeBase(const QByteArray &one, const QByteArray &other)
{
    if (one == other)
        return one;
    const QByteArray key = one + other;
    {
        const std::lock_guard lock(m_cacheMutex);
        if (const auto known = m_mergeBases.constFind(key); known != m_mergeBases.constEnd())
            return known.value();
    }
    const GitResult result = run({u"merge-base"_s, QString::fromLatin1(one), QString::fromLatin1(other)});
    if (result.exitCode != 0 && result.exitCode != 1)
        return {};
    const QByteArray base = result.output.trimmed();
    const std::lock_guard lock(m_cacheMutex);
    m_mergeBases.insert(key, base);
    return base;
}

bool GitRepository::moveRef(const QString &ref, const QByteArray &hash, const QByteArray &old)
{
    const QByteArray none(40, '0');
    // NUL-terminated on standard input: no name can be read as an option or as two words.
    QByteArray input;
    if (hash.isEmpty())
        input = "delete " + ref.toUtf8() + '\0' + old + '\0';
    else
        input = "update " + ref.toUtf8() + '\0' + hash + '\0' + (old.isEmpty() ? none : old) + '\0';
    const GitResult result = run({u"update-ref"_s, u"-z"_s, u"--stdin"_s}, input);
    forgetRefs();
    return result.isOk();
}

bool GitRepository::isBranchName(const QString &name) const
{
    return !name.isEmpty() && !name.startsWith(u'-') && name != u"HEAD" &&
           run({u"check-ref-format"_s, u"refs/heads/"_s + name}).isOk();
}

bool GitRepository::ownObjects(QString *error)
{
    const std::lock_guard lock(m_ownMutex);
    if (!borrowsFromUser(m_path))
        return true;
    if (!copyBorrowedObjects(m_path, error))
        return false;
    m_objects.restart();
    return true;
}

} // namespace windlass::standin
