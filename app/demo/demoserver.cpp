// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include "api/loopback/httplistener.h"
#include "app/demo/git/gitprocess.h"
#include "app/demo/http/router.h"
#include "app/demo/resources/avatars.h"
#include "app/demo/resources/routes.h"
#include "app/demo/sample/sampleworkspace.h"
#include "app/demo/store/localrepository.h"
#include "app/demo/store/samplecache.h"

#include "windlass_version.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <future>

using namespace Qt::StringLiterals;

namespace windlass::demo {

namespace {

// Raised when the code of the generator makes something else from the same seed; its tables are looked at below.
constexpr int sampleRevision = 2;

QString sampleVersion()
{
    QCryptographicHash tables(QCryptographicHash::Sha1);
    QStringList files;
    QDirIterator iterator(u":/demo"_s, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(iterator.next());
    files.sort();
    for (const QString &name : files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            tables.addData(file.readAll());
    }
    return u"%1.%2-%3"_s.arg(QStringLiteral(WINDLASS_VERSION), QString::number(sampleRevision),
                             QString::fromLatin1(tables.result().toHex().left(10)));
}

} // namespace

class DemoServer::Private {
public:
    DemoOptions options;
    std::unique_ptr<QTemporaryDir> temporary;
    std::unique_ptr<QLockFile> stateLock;
    QString folder;
    standin::Site site;
    standin::Router router;
    std::unique_ptr<HttpListener> storage;
    std::unique_ptr<HttpListener> listener;
    std::promise<void> knowsOrigin;

    bool chooseFolder(QString *error);
    bool loadSample(QString *error);
    bool loadLocal(QString *error);
    void resumePipelines();
    bool listen(QString *error);
};

bool DemoServer::Private::chooseFolder(QString *error)
{
    QString root = options.stateDirectory;
    if (root.isEmpty()) {
        temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/windlass-demo-XXXXXX"_s);
        if (!temporary->isValid()) {
            *error = u"Cannot make a temporary folder in “%1”."_s.arg(QDir::tempPath());
            return false;
        }
        root = temporary->path();
    }
    // The two kinds of demo do not mix: each has its own folder below.
    folder = QDir(root).absoluteFilePath(options.repositories.isEmpty() ? u"sample"_s : u"local"_s);
    if (!QDir().mkpath(folder)) {
        *error = u"Cannot make the folder “%1”."_s.arg(folder);
        return false;
    }
    stateLock = std::make_unique<QLockFile>(folder + u"/server.lock"_s);
    stateLock->setStaleLockTime(0);
    if (!stateLock->tryLock()) {
        *error = stateLock->error() == QLockFile::LockFailedError
                     ? u"Another Windlass is using the demo state in “%1”."_s.arg(root)
                     : u"Cannot write into “%1”."_s.arg(folder);
        return false;
    }
    return true;
}

bool DemoServer::Private::loadSample(QString *error)
{
    const bool keeps = !temporary;
    if (!QFile::exists(folder + u"/workspace.json"_s)) {
        QDir(folder + u"/repositories"_s).removeRecursively();
        const standin::SampleCache cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/demo"_s,
                                         sampleVersion(), buildSampleWorkspace);
        const QString sample = cache.ensure(options.seed, error);
        if (sample.isEmpty() || !standin::SampleCache::cloneInto(sample, folder, !keeps, error))
            return false;
    }
    return site.store.load(folder, keeps, error);
}

bool DemoServer::Private::loadLocal(QString *error)
{
    const bool keeps = !temporary;
    standin::World world = standin::localWorld();
    if (QFile::exists(folder + u"/workspace.json"_s)) {
        if (!site.store.load(folder, keeps, error))
            return false;
        world = *site.store.read();
    }
    standin::Workspace &workspace = world.workspaces.first();
    QStringList taken;
    QStringList known;
    for (const auto &repository : workspace.repositories) {
        taken.append(repository->slug);
        known.append(repository->uuid);
    }
    for (const QString &path : options.repositories) {
        standin::LocalImport import;
        import.path = QDir(path).absolutePath();
        import.slug = standin::slugFor(import.path, taken);
        import.workspace = workspace.slug;
        import.folder = folder + u"/repositories/"_s + workspace.slug + u'/' + import.slug + u".git"_s;
        if (known.contains(standin::localRepositoryUuid(import.path)))
            continue; // Found again as it was left.
        QDir(import.folder).removeRecursively();
        const auto repository = standin::importLocalRepository(import, &world, error);
        if (!repository)
            return false;
        taken.append(import.slug);
        known.append(repository->uuid);
        world.workspaces.first().repositories.append(repository);
    }
    return site.store.adopt(world, folder, keeps, error);
}

// Stored pipelines that are under way, or wait for a runner, go on from now.
void DemoServer::Private::resumePipelines()
{
    auto world = site.store.write();
    bool hasChanged = false;
    for (standin::Workspace &workspace : world->workspaces) {
        for (const auto &repository : workspace.repositories) {
            for (standin::Pipeline &pipeline : repository->pipelines) {
                if (pipeline.runsFrom.isValid() || pipeline.state == u"COMPLETED" || pipeline.state == u"PAUSED")
                    continue;
                pipeline.runsFrom = site.startedOn;
                while (pipeline.stepsDone < pipeline.steps.size() &&
                       !pipeline.steps.at(pipeline.stepsDone).result.isEmpty())
                    ++pipeline.stepsDone;
                hasChanged = true;
            }
        }
    }
    if (hasChanged)
        world.save();
}

bool DemoServer::Private::listen(QString *error)
{
    // The storage first: the addresses of avatars and finished logs hold its port.
    storage = std::make_unique<HttpListener>([this](const HttpRequest &request) {
        return request.path.startsWith("/avatars/") ? standin::serveAvatar(request, site.store)
                                                    : site.serveStoredFile(request);
    });
    if (!storage->start(error))
        return false;
    site.storageOrigin = storage->origin();
    HttpListenerOptions listening;
    listening.port = options.port;
    // A request may come before we know our own port, and every answer names it.
    std::shared_future<void> ready = knowsOrigin.get_future().share();
    listener = std::make_unique<HttpListener>(
        [this, ready](const HttpRequest &request) {
            ready.wait();
            return router.answer(request, site);
        },
        listening);
    const bool isListening = listener->start(error);
    site.origin = listener->origin();
    knowsOrigin.set_value();
    return isListening;
}

DemoServer::DemoServer(DemoOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
    standin::addAllRoutes(d->router);
}

DemoServer::~DemoServer()
{
    if (d->listener)
        d->listener->stop();
    if (d->storage)
        d->storage->stop();
}

bool DemoServer::start(QString *error)
{
    QString ignored;
    QString *reason = error ? error : &ignored;
    d->site.pipelineSpeed = d->options.pipelineSpeed > 0 ? d->options.pipelineSpeed : 1;
    d->site.requestsPerHour = d->options.requestsPerHour;
    d->site.startedOn = QDateTime::currentDateTimeUtc();
    if (!standin::gitIsUsable(reason) || !d->chooseFolder(reason))
        return false;
    if (!(d->options.repositories.isEmpty() ? d->loadSample(reason) : d->loadLocal(reason)))
        return false;
    d->resumePipelines();
    return d->listen(reason);
}

QString DemoServer::baseUrl() const
{
    return d->site.api({});
}

quint16 DemoServer::port() const
{
    return d->listener ? d->listener->port() : quint16(0);
}

QByteArray DemoServer::token()
{
    return standin::demoToken();
}

QString DemoServer::signedInNickname() const
{
    return d->site.store.read()->signedIn;
}

QString DemoServer::oauthClientId()
{
    return standin::demoClientId();
}

QString DemoServer::oauthClientSecret()
{
    return standin::demoClientSecret();
}

QString DemoServer::stateFolder() const
{
    return d->folder;
}

QString DemoServer::repositoryPath(const QString &workspace, const QString &slug) const
{
    return d->site.store.repositoryPath(workspace, slug);
}

} // namespace windlass::demo
