// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/codesettings.h"

#include "ui/theme/theme.h"

#include <QFont>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString blankMarksWord(CodeSettings::BlankMarks marks)
{
    return marks == CodeSettings::BlankMarks::All        ? u"all"_s
           : marks == CodeSettings::BlankMarks::LineEnds ? u"line-ends"_s
                                                         : u"none"_s;
}

} // namespace

CodeSettings CodeSettings::bounded() const
{
    CodeSettings result = *this;
    result.fontSize = std::clamp(fontSize, SmallestFont, LargestFont);
    result.tabWidth = std::clamp(tabWidth, 1, WidestTab);
    result.rulerColumn = std::clamp(rulerColumn, 0, LastRuler);
    return result;
}

CodePreferences &CodePreferences::current()
{
    static CodePreferences preferences;
    return preferences;
}

void CodePreferences::setSettings(const CodeSettings &settings)
{
    const CodeSettings bounded = settings.bounded();
    if (bounded == m_settings)
        return;
    m_settings = bounded;
    write();
    emit changed();
}

void CodePreferences::setStore(QSettings *store)
{
    m_store = store;
    if (store)
        read();
}

void CodePreferences::read()
{
    // Somebody may have written anything there: what cannot be read is as if it were not there.
    const auto number = [this](const QString &key, int normal) {
        bool isNumber = false;
        const int value = m_store->value(u"code/"_s + key).toInt(&isNumber);
        return isNumber ? value : normal;
    };
    CodeSettings settings;
    settings.fontSize = number(u"fontSize"_s, settings.fontSize);
    settings.tabWidth = number(u"tabWidth"_s, settings.tabWidth);
    settings.rulerColumn = number(u"rulerColumn"_s, settings.rulerColumn);
    settings.syntaxColors = m_store->value(u"code/syntaxColors"_s, settings.syntaxColors).toBool();
    settings.wordMarks = m_store->value(u"code/wordMarks"_s, settings.wordMarks).toBool();
    const QString marks = m_store->value(u"code/blankMarks"_s).toString();
    for (const auto wanted : {CodeSettings::BlankMarks::LineEnds, CodeSettings::BlankMarks::All}) {
        if (marks == blankMarksWord(wanted))
            settings.blankMarks = wanted;
    }
    settings = settings.bounded();
    if (settings != m_settings) {
        m_settings = settings;
        emit changed();
    }
}

void CodePreferences::write() const
{
    if (!m_store)
        return;
    m_store->setValue(u"code/fontSize"_s, m_settings.fontSize);
    m_store->setValue(u"code/tabWidth"_s, m_settings.tabWidth);
    m_store->setValue(u"code/rulerColumn"_s, m_settings.rulerColumn);
    m_store->setValue(u"code/syntaxColors"_s, m_settings.syntaxColors);
    m_store->setValue(u"code/wordMarks"_s, m_settings.wordMarks);
    m_store->setValue(u"code/blankMarks"_s, blankMarksWord(m_settings.blankMarks));
}

QFont CodePreferences::font() const
{
    QFont font = Theme::current().font(TextStyle::Code);
    // The theme's own size follows the desktop; a larger choice is larger in the same proportion.
    font.setPixelSize(qRound(double(font.pixelSize()) * m_settings.fontSize / CodeSettings::NormalFont));
    return font;
}

void CodePreferences::enlarge(int pixels)
{
    CodeSettings settings = m_settings;
    settings.fontSize += pixels;
    setSettings(settings);
}

} // namespace windlass
