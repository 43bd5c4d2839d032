// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "tests/journeys/program.h"
#include "tests/support/apiprobe.h"
#include "tests/support/demoprocess.h"
#include "tests/support/testmain.h"
#include "ui/diff/diffview.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! A diff grows to the whole file, in the real window and from the real pages: the lines are those that git has.
class DiffContextJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aPullRequestShowsWholeFiles();
    void aCommitShowsWholeFiles();
    void wrappingIsRemembered();

private:
    void showAndCompare(const QString &hash);

    QTemporaryDir m_folder;
    std::unique_ptr<DemoProcess> m_host;
    std::unique_ptr<ApiProbe> m_probe;
    std::unique_ptr<Program> m_program;
    QString m_git;
};

void DiffContextJourney::initTestCase()
{
    m_host = std::make_unique<DemoProcess>();
    QVERIFY2(!m_host->baseUrl().isEmpty(), qPrintable(m_host->errors()));
    m_probe = std::make_unique<ApiProbe>(m_host->baseUrl(), m_host->token());
    m_git = m_host->repository(u"acme/web-shop"_s);
    m_program = std::make_unique<Program>(m_host->baseUrl(), m_host->token(), m_folder.path());
}

void DiffContextJourney::cleanupTestCase()
{
    m_program.reset();
    m_host.reset();
}

//! Opens every file of the diff that is on the screen to its whole, and looks at what git has at that commit.
void DiffContextJourney::showAndCompare(const QString &hash)
{
    auto *view = m_program->hand().onPage<DiffView>("diffView");
    QTRY_VERIFY((view = m_program->hand().onPage<DiffView>("diffView")) && view->document() &&
                view->document()->isComplete() && view->document()->fileCount() > 0);
    const DiffDocument *document = view->document();
    int compared = 0;
    for (int file = 0; file < document->fileCount(); ++file) {
        if (!document->canShowContext(file))
            continue;
        int hidden = document->hiddenBelow(document->fileHunkEnd(file) - 1);
        for (int hunk = document->file(file).firstHunk; hunk < document->fileHunkEnd(file); ++hunk)
            hidden += document->hiddenAbove(hunk);
        view->setWholeFile(file, true);
        if (hidden != 0)
            QTRY_VERIFY(document->hasContent(file));
        QByteArray shown;
        for (int line = document->fileLineBegin(file); line < document->fileLineEnd(file); ++line) {
            const DiffLine &at = document->line(line);
            if (at.onNew() && at.kind != DiffLineKind::NoNewline)
                shown += document->text(line).toByteArray() + '\n';
        }
        const QByteArray whole = gitOutput(m_git, {u"show"_s, hash + u':' + document->file(file).path()});
        QCOMPARE(shown, whole.endsWith('\n') ? whole : whole + '\n');
        ++compared;
    }
    QVERIFY(compared > 0);
}

void DiffContextJourney::aPullRequestShowsWholeFiles()
{
    const QJsonArray list = m_probe->object(u"/repositories/acme/web-shop/pullrequests?state=OPEN&pagelen=50"_s)
                                .value(u"values"_s)
                                .toArray();
    QVERIFY(!list.isEmpty());
    const QJsonObject first = list.first().toObject();
    const QString hash = first[u"source"_s][u"commit"_s][u"hash"_s].toString();
    Location place = Location::forPullRequest(u"acme"_s, u"web-shop"_s, first[u"id"_s].toInteger());
    place.tab = Location::Tab::Files;
    m_program->window().go(place);
    showAndCompare(hash);
}

void DiffContextJourney::aCommitShowsWholeFiles()
{
    // The newest commit with a file that was changed, and not only added.
    const QStringList hashes = QString::fromUtf8(gitOutput(m_git, {u"log"_s, u"--no-merges"_s, u"--diff-filter=M"_s, u"-1"_s,
                                                                   u"--format=%H"_s, u"main"_s}))
                                   .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(hashes.size(), 1);
    m_program->window().go(Location::forCommit(u"acme"_s, u"web-shop"_s, hashes.first()));
    QTRY_VERIFY(m_program->hand().isOnPage("commitPage"));
    showAndCompare(hashes.first());
}

void DiffContextJourney::wrappingIsRemembered()
{
    auto *view = m_program->hand().onPage<DiffView>("diffView");
    QVERIFY(view && !view->isWrapping());
    QCOMPARE(m_program->hand().command("diff.wrap"), QString());
    QVERIFY(view->isWrapping());
    m_program.reset();
    m_program = std::make_unique<Program>(m_host->baseUrl(), m_host->token(), m_folder.path());
    const QString hash = QString::fromUtf8(gitOutput(m_git, {u"rev-parse"_s, u"main"_s})).trimmed();
    m_program->window().go(Location::forCommit(u"acme"_s, u"web-shop"_s, hash));
    QTRY_VERIFY(m_program->hand().isOnPage("commitPage"));
    QTRY_VERIFY(m_program->hand().onPage<DiffView>("diffView"));
    QVERIFY(m_program->hand().onPage<DiffView>("diffView")->isWrapping());
}

} // namespace windlass::test

using windlass::test::DiffContextJourney;
WINDLASS_TEST(DiffContextJourney)
#include "tst_diffcontextjourney.moc"
