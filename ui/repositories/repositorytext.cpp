// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositorytext.h"

#include "ui/widgets/text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace windlass {

QString languageName(const QString &word)
{
    static const QHash<QString, QString> names{
        {u"html/css"_s, u"HTML/CSS"_s},
        {u"html"_s, u"HTML"_s},
        {u"css"_s, u"CSS"_s},
        {u"php"_s, u"PHP"_s},
        {u"sql"_s, u"SQL"_s},
        {u"javascript"_s, u"JavaScript"_s},
        {u"typescript"_s, u"TypeScript"_s},
        {u"objective-c"_s, u"Objective-C"_s},
        {u"r"_s, u"R"_s},
        {u"qml"_s, u"QML"_s},
        {u"yaml"_s, u"YAML"_s},
        {u"json"_s, u"JSON"_s},
        {u"vhdl"_s, u"VHDL"_s},
    };
    const QString known = names.value(word.toLower());
    if (!known.isEmpty() || word.isEmpty())
        return known;
    const QString shown = oneLine(word, 40);
    return shown.left(1).toUpper() + shown.mid(1);
}

} // namespace windlass
