// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/thememode.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace windlass {

Theme::Mode savedThemeMode(const QSettings &settings)
{
    const QString word = settings.value(u"window/theme"_s).toString();
    return word == "light"_L1 ? Theme::Mode::Light : word == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::FollowSystem;
}

void saveThemeMode(QSettings &settings, Theme::Mode mode)
{
    settings.setValue(u"window/theme"_s, mode == Theme::Mode::Light  ? u"light"_s
                                         : mode == Theme::Mode::Dark ? u"dark"_s
                                                                     : u"system"_s);
}

} // namespace windlass
