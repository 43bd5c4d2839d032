// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "api/core/apiclient.h"
#include "models/navigation/location.h"
#include "windlass_version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace windlass {

namespace {

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(windlass::CommandLine)

public:
    CommandLine();
    std::variant<StartOptions, EarlyExit> parse(const QStringList &arguments);

private:
    //! The first thing that is wrong, as a sentence; empty when all is well.
    QString read(StartOptions &options) const;
    QString readPlaces(StartOptions &options) const;
    //! The patch that an argument names; empty if it must be a place.
    static QString patchOf(const QString &argument);

    const QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this help.")};
    const QCommandLineOption version{QStringLiteral("version"), tr("Shows the version.")};
    const QCommandLineOption demo{QStringLiteral("demo"), tr("Opens the demo workspace; needs no account and no network.")};
    const QCommandLineOption demoRepository{QStringLiteral("demo-repository"),
                                            tr("Shows a local git repository in the demo workspace; may be repeated."),
                                            tr("path")};
    const QCommandLineOption demoState{QStringLiteral("demo-state"),
                                       tr("Keeps the demo workspace in a folder instead of a temporary one."), tr("folder")};
    const QCommandLineOption demoServer{QStringLiteral("demo-server"),
                                        tr("Serves the demo workspace without a window and prints its address.")};
    const QCommandLineOption port{QStringLiteral("port"), tr("Port of the demo server; 0 takes a free one."), tr("number"),
                                  QStringLiteral("0")};
    const QCommandLineOption tour{QStringLiteral("tour"),
                                  tr("Walks through the demo workspace by itself and leaves a picture of each page."),
                                  tr("folder")};
    const QCommandLineOption apiBase{QStringLiteral("api-base"),
                                     tr("Uses another host than bitbucket.org: https, or http on this machine."),
                                     tr("address")};
    const QCommandLineOption theme{QStringLiteral("theme"), tr("Colours: system, light or dark."), tr("name")};
    const QCommandLineOption language{QStringLiteral("language"), tr("Language of the window, for example de."), tr("code")};
    QCommandLineParser m_parser;
};

CommandLine::CommandLine()
{
    m_parser.setApplicationDescription(tr("Windlass, a desktop client for Bitbucket Cloud."));
    m_parser.addOptions({help, version, demo, demoRepository, demoState, demoServer, port, tour, apiBase, theme, language});
    m_parser.addPositionalArgument(QStringLiteral("place"),
                                   tr("A bitbucket.org address to open, or diffs to show: files, or - for standard input."),
                                   tr("[place | file… | -]"));
}

QString CommandLine::read(StartOptions &options) const
{
    options.isDemo = m_parser.isSet(demo);
    options.isDemoServer = m_parser.isSet(demoServer);
    if (options.isDemo && options.isDemoServer)
        return tr("--demo and --demo-server exclude each other.");
    for (const QString &path : m_parser.values(demoRepository))
        options.demoRepositories += QFileInfo(path).absoluteFilePath();
    if (m_parser.isSet(demoState))
        options.demoState = QFileInfo(m_parser.value(demoState)).absoluteFilePath();
    const bool hasDemo = options.isDemo || options.isDemoServer;
    if (!hasDemo && (m_parser.isSet(demoRepository) || m_parser.isSet(demoState)))
        return tr("--demo-repository and --demo-state need --demo or --demo-server.");

    bool isNumber = false;
    options.port = m_parser.value(port).toUShort(&isNumber);
    if (!isNumber)
        return tr("--port takes a number from 0 to 65535, not \"%1\".").arg(m_parser.value(port));
    if (m_parser.isSet(port) && !options.isDemoServer)
        return tr("--port needs --demo-server.");
    if (m_parser.isSet(tour)) {
        if (!options.isDemo)
            return tr("--tour needs --demo.");
        options.tourFolder = QFileInfo(m_parser.value(tour)).absoluteFilePath();
    }
    if (m_parser.isSet(apiBase)) {
        if (hasDemo)
            return tr("--api-base and the demo workspace exclude each other.");
        options.apiBase = QUrl(m_parser.value(apiBase), QUrl::StrictMode);
        if (!ApiClient::isUsableBase(options.apiBase))
            return tr("--api-base takes an https address, or http on this machine, not \"%1\".").arg(m_parser.value(apiBase));
    }
    options.isThemeGiven = m_parser.isSet(theme);
    const QString themeName = options.isThemeGiven ? m_parser.value(theme) : QStringLiteral("system");
    if (themeName == QLatin1String("light"))
        options.theme = Theme::Mode::Light;
    else if (themeName == QLatin1String("dark"))
        options.theme = Theme::Mode::Dark;
    else if (themeName != QLatin1String("system"))
        return tr("--theme takes system, light or dark, not \"%1\".").arg(themeName);
    options.language = m_parser.value(language);

    return readPlaces(options);
}

QString CommandLine::readPlaces(StartOptions &options) const
{
    QStringList places;
    const QStringList arguments = m_parser.positionalArguments();
    for (const QString &argument : arguments) {
        if (const QString patch = patchOf(argument); !patch.isEmpty())
            options.patches += patch;
        else
            places += argument;
    }
    if (places.size() > 1)
        return tr("Only one place can be opened, not %n.", nullptr, static_cast<int>(places.size()));
    if (!options.patches.isEmpty() && !options.tourFolder.isEmpty())
        return tr("The tour opens no patches.");
    if (!options.patches.isEmpty() && options.isDemoServer)
        return tr("--demo-server opens no patches.");
    if (!places.isEmpty()) {
        options.place = places.constFirst();
        if (!Location::parse(options.place))
            return tr("\"%1\" is neither a place on bitbucket.org nor a file.").arg(options.place);
    }
    return {};
}

QString CommandLine::patchOf(const QString &argument)
{
    if (argument == QLatin1String("-"))
        return argument;
    QString path = argument;
    if (const QUrl url(argument, QUrl::StrictMode); url.isLocalFile())
        path = url.toLocalFile();
    // What is there is meant; and who writes a name like this means a file, even one that is not there.
    const bool isPatchName = path.endsWith(QLatin1String(".diff"), Qt::CaseInsensitive) ||
                             path.endsWith(QLatin1String(".patch"), Qt::CaseInsensitive);
    const bool isAddress = path.contains(QLatin1String("://"));
    return !isAddress && (QFileInfo::exists(path) || isPatchName) ? QFileInfo(path).absoluteFilePath() : QString();
}

std::variant<StartOptions, EarlyExit> CommandLine::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return EarlyExit{2, m_parser.errorText() + QLatin1Char('.')};
    if (m_parser.isSet(help))
        return EarlyExit{0, m_parser.helpText()};
    if (m_parser.isSet(version))
        return EarlyExit{0, QStringLiteral("windlass " WINDLASS_VERSION)};
    StartOptions options;
    if (const QString problem = read(options); !problem.isEmpty())
        return EarlyExit{2, problem};
    return options;
}

} // namespace

std::variant<StartOptions, EarlyExit> parseCommandLine(const QStringList &arguments)
{
    return CommandLine().parse(arguments);
}

} // namespace windlass
