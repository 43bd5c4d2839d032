// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/session.h"
#include "api/auth/tokencredentials.h"
#include "models/diff/diffdocument.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! Any repository that nobody here wrote, served by `--demo-repository` and read through the program's own services:
//! WINDLASS_REAL_REPOSITORY names it. Commits, diffs and counts must be those of git, and the repository stays untouched.
class RealRepositoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCommitsAreThoseOfGitLog();
    void theDiffOfEachCommitIsThatOfGit();
    void theDiffOfEachPullRequestIsThatOfGit();
    void theRepositoryIsUntouched();

private:
    template <typename T>
    Result<T> answerOf(PendingReply<T> reply);
    void compareWithGit(const QByteArray &diff, const QStringList &range) const;
    QByteArray fingerprint() const;

    QString m_path;
    QByteArray m_before;
    std::unique_ptr<DemoProcess> m_host;
    std::unique_ptr<Session> m_session;
    RepositoryId m_repository;
    QStringList m_commits;
};

template <typename T>
Result<T> RealRepositoryTest::answerOf(PendingReply<T> reply)
{
    std::optional<Result<T>> answer;
    reply.then(this, [&answer](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        return Error::make(Error::Kind::Timeout, u"no answer"_s);
    return *answer;
}

void RealRepositoryTest::initTestCase()
{
    m_path = qEnvironmentVariable("WINDLASS_REAL_REPOSITORY");
    if (m_path.isEmpty())
        QSKIP("WINDLASS_REAL_REPOSITORY names no repository");
    m_before = fingerprint();
    m_host = std::make_unique<DemoProcess>(QStringList{u"--demo-repository"_s, m_path});
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    m_session = std::make_unique<Session>(ApiClient::Options{
        QUrl(m_host->baseUrl()), std::make_shared<TokenCredentials>(QString(), Secret(m_host->token())), {}});
    const auto repositories = answerOf(m_session->repositories.list(u"local"_s));
    QVERIFY(repositories && repositories->values.size() == 1);
    m_repository = repositories->values.constFirst().id;
}

void RealRepositoryTest::theCommitsAreThoseOfGitLog()
{
    const auto repository = answerOf(m_session->repositories.get(m_repository));
    QVERIFY(repository);
    PageToken page;
    do {
        const auto commits = answerOf(m_session->commits.list(m_repository, CommitFilter::reachedFrom(repository->mainBranch), page));
        QVERIFY(commits);
        for (const Commit &commit : commits->values)
            m_commits += commit.hash;
        page = commits->next;
    } while (!page.isEmpty() && m_commits.size() < 2000);
    const QString limit = u"--max-count=%1"_s.arg(m_commits.size());
    const QString truth = QString::fromUtf8(gitOutput(m_path, {u"log"_s, u"--format=%H"_s, limit, repository->mainBranch}));
    QCOMPARE(m_commits, truth.split(u'\n', Qt::SkipEmptyParts));
    qInfo("%d commits equal those of git log", int(m_commits.size()));
}

void RealRepositoryTest::compareWithGit(const QByteArray &diff, const QStringList &range) const
{
    QCOMPARE(diff, gitOutput(m_path, QStringList{u"-c"_s, u"core.abbrev=7"_s, u"diff"_s, u"-M"_s} + range));
    const QByteArray counts = gitOutput(m_path, QStringList{u"diff"_s, u"-M"_s, u"--numstat"_s} + range).trimmed();
    const QList<QByteArray> truth = counts.isEmpty() ? QList<QByteArray>() : counts.split('\n');
    const auto document = DiffDocument::fromBytes(diff);
    QCOMPARE(document->fileCount(), int(truth.size()));
    for (int file = 0; file < document->fileCount(); ++file) {
        const QList<QByteArray> columns = truth.at(file).split('\t');
        QCOMPARE(document->file(file).added, columns.at(0).toInt());
        QCOMPARE(document->file(file).removed, columns.at(1).toInt());
    }
}

void RealRepositoryTest::theDiffOfEachCommitIsThatOfGit()
{
    int compared = 0;
    for (const QString &hash : m_commits.mid(0, 200)) {
        const QByteArray parents = gitOutput(m_path, {u"log"_s, u"-1"_s, u"--format=%P"_s, hash}).trimmed();
        if (parents.isEmpty())
            continue;
        const auto diff = answerOf(m_session->commits.diff(m_repository, DiffSpec::ofCommit(hash)));
        QVERIFY2(diff, qPrintable(hash));
        compareWithGit(*diff, {QString::fromLatin1(parents.split(' ').constFirst()), hash});
        ++compared;
    }
    qInfo("%d diffs of commits equal those of git diff", compared);
}

void RealRepositoryTest::theDiffOfEachPullRequestIsThatOfGit()
{
    const auto open = answerOf(m_session->pullRequests.list(m_repository, {}));
    QVERIFY(open);
    for (const PullRequest &listed : open->values) {
        const PullRequestId id{m_repository, listed.id};
        const auto diff = answerOf(m_session->pullRequests.diff(id));
        QVERIFY(diff);
        compareWithGit(*diff, {listed.destination.branch + u"..."_s + listed.source.branch});
    }
    qInfo("%d diffs of pull requests equal those of git diff", int(open->values.size()));
}

QByteArray RealRepositoryTest::fingerprint() const
{
    QStringList entries;
    QDirIterator files(m_path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        entries += u"%1 %2 %3"_s.arg(info.filePath()).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    }
    entries.sort();
    return QCryptographicHash::hash(entries.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
}

void RealRepositoryTest::theRepositoryIsUntouched()
{
    m_session.reset();
    m_host.reset();
    QCOMPARE(fingerprint(), m_before);
}

} // namespace windlass::test

using windlass::test::RealRepositoryTest;
WINDLASS_TEST(RealRepositoryTest)

#include "tst_realrepository.moc"
