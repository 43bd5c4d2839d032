// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnostics.h"

#include "ui/theme/theme.h"
#include "windlass_version.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace windlass {

// Not translated: whoever reads a report has to understand it.
QString diagnosticsText()
{
    QStringList lines;
    lines << u"Windlass "_s + QStringLiteral(WINDLASS_VERSION);
    lines << u"Qt %1 (built with %2)"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR));
    lines << u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                            QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
    lines << u"Platform: %1, session %2, desktop %3"_s.arg(QGuiApplication::platformName(),
                                                           qEnvironmentVariable("XDG_SESSION_TYPE", u"unknown"_s),
                                                           qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"unknown"_s));
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        lines << u"Screen: %1×%2 at %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    }
    lines << u"Language: %1"_s.arg(QLocale().name());
    lines << u"Theme: %1"_s.arg(Theme::current().isDark() ? u"dark"_s : u"light"_s);
    return lines.join(u'\n');
}

} // namespace windlass
