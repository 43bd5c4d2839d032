// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/collapsesettings.h"

#include <QSettings>

namespace windlass {

namespace {

constexpr QLatin1String PatternsSetting("diff/collapsedFiles");
constexpr QLatin1String LinesSetting("diff/largeFileLines");
constexpr QLatin1String BytesSetting("diff/largeFileBytes");

template <typename T>
void writeIfOther(QSettings *settings, QLatin1String key, const T &value, const T &byDefault)
{
    if (value == byDefault)
        settings->remove(key);
    else
        settings->setValue(key, value);
}

} // namespace

CollapseSettings CollapseSettings::read(const QSettings *settings)
{
    CollapseSettings result;
    if (!settings)
        return result;
    // An empty list is a choice too, and an INI file can't tell it from an empty text.
    if (settings->contains(PatternsSetting))
        result.patterns = settings->value(PatternsSetting).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    result.largeLines = qMax(0, settings->value(LinesSetting, result.largeLines).toInt());
    result.largeBytes = qMax<qint64>(0, settings->value(BytesSetting, result.largeBytes).toLongLong());
    return result;
}

void CollapseSettings::write(QSettings *settings) const
{
    const CollapseSettings byDefault;
    writeIfOther(settings, PatternsSetting, patterns.join(QLatin1Char('\n')), byDefault.patterns.join(QLatin1Char('\n')));
    writeIfOther(settings, LinesSetting, largeLines, byDefault.largeLines);
    writeIfOther(settings, BytesSetting, largeBytes, byDefault.largeBytes);
}

} // namespace windlass
