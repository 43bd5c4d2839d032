// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/code/codesettings.h"
#include "ui/diff/diffview.h"
#include "ui/diff/linetext.h"
#include "ui/settings/codesettingsdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commands.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! How code is shown is chosen in one place, followed everywhere, and kept.
class CodeSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { reset(); }

    void settingsAreKept();
    void whatCannotBeRightIsNotTaken();
    void theCommandsChangeTheSize();
    void theDialogActsAtOnce();
    void theDialogFollowsTheKeys();
    void tabsAreKnownForTheirMarks();

private:
    static void reset()
    {
        CodePreferences::current().setStore(nullptr);
        CodePreferences::current().setSettings({});
    }
    QTemporaryDir m_folder;
};

void CodeSettingsTest::settingsAreKept()
{
    CodeSettings settings;
    settings.fontSize = 16;
    settings.tabWidth = 2;
    settings.rulerColumn = 100;
    settings.blankMarks = CodeSettings::BlankMarks::LineEnds;
    settings.syntaxColors = false;
    settings.wordMarks = false;
    {
        QSettings store(m_folder.filePath(u"a.conf"_s), QSettings::IniFormat);
        CodePreferences::current().setStore(&store);
        CodePreferences::current().setSettings(settings);
    }
    // The store went away first: what is chosen now is kept nowhere.
    CodePreferences::current().setSettings({});
    QSettings store(m_folder.filePath(u"a.conf"_s), QSettings::IniFormat);
    CodePreferences::current().setStore(&store);
    QVERIFY(CodePreferences::current().settings() == settings);
}

void CodeSettingsTest::whatCannotBeRightIsNotTaken()
{
    QSettings store(m_folder.filePath(u"b.conf"_s), QSettings::IniFormat);
    store.setValue(u"code/fontSize"_s, 100'000);
    store.setValue(u"code/tabWidth"_s, -7);
    store.setValue(u"code/rulerColumn"_s, u"wide"_s);
    store.setValue(u"code/blankMarks"_s, u"some"_s);
    CodePreferences::current().setStore(&store);
    const CodeSettings &settings = CodePreferences::current().settings();
    QCOMPARE(settings.fontSize, CodeSettings::LargestFont);
    QCOMPARE(settings.tabWidth, 1);
    QCOMPARE(settings.rulerColumn, 0);
    QVERIFY(settings.blankMarks == CodeSettings::BlankMarks::None);
    QVERIFY(settings.syntaxColors);
}

void CodeSettingsTest::theCommandsChangeTheSize()
{
    ActionRegistry registry;
    addCommands(registry);
    QWidget window;
    connectCodeCommands(registry, &window, nullptr);
    const int normal = CodePreferences::current().font().pixelSize();
    QVERIFY(registry.run(u"code.larger"_s));
    QVERIFY(registry.run(u"code.larger"_s));
    QCOMPARE(CodePreferences::current().settings().fontSize, CodeSettings::NormalFont + 2);
    QVERIFY(CodePreferences::current().font().pixelSize() > normal);
    QVERIFY(registry.run(u"code.smaller"_s));
    QVERIFY(registry.run(u"code.normalSize"_s));
    QCOMPARE(CodePreferences::current().font().pixelSize(), normal);
    for (int i = 0; i < 50; ++i)
        registry.run(u"code.smaller"_s);
    QCOMPARE(CodePreferences::current().settings().fontSize, CodeSettings::SmallestFont);
}

void CodeSettingsTest::theDialogActsAtOnce()
{
    CodeSettingsDialog dialog;
    dialog.show();
    auto *preview = dialog.findChild<DiffView *>();
    QVERIFY(preview && preview->document()->lineCount() > 5);
    QSignalSpy changed(&CodePreferences::current(), &CodePreferences::changed);
    dialog.findChild<QSpinBox *>(u"codeTabWidth"_s)->setValue(8);
    dialog.findChild<QSpinBox *>(u"codeRuler"_s)->setValue(80);
    auto *blanks = dialog.findChild<QComboBox *>(u"codeBlanks"_s);
    blanks->setCurrentIndex(2);
    dialog.findChild<QCheckBox *>(u"codeColors"_s)->setChecked(false);
    QCOMPARE(changed.size(), 4);
    const CodeSettings &settings = CodePreferences::current().settings();
    QCOMPARE(settings.tabWidth, 8);
    QCOMPARE(settings.rulerColumn, 80);
    QVERIFY(settings.blankMarks == CodeSettings::BlankMarks::All);
    QVERIFY(!settings.syntaxColors && settings.wordMarks);
    QCOMPARE(preview->tabWidth(), 8);
    dialog.findChild<QPushButton *>(u"resetCodeSettings"_s)->click();
    QVERIFY(settings == CodeSettings());
    QCOMPARE(blanks->currentIndex(), 0);
    // Everything in it has a name for screen readers.
    for (const QString &name : {u"codeFontSize"_s, u"codeTabWidth"_s, u"codeRuler"_s, u"codeBlanks"_s, u"codeColors"_s})
        QVERIFY(!QAccessible::queryAccessibleInterface(dialog.findChild<QWidget *>(name))->text(QAccessible::Name).isEmpty());
}

void CodeSettingsTest::theDialogFollowsTheKeys()
{
    CodeSettingsDialog dialog;
    CodePreferences::current().enlarge(3);
    QCOMPARE(dialog.findChild<QSpinBox *>(u"codeFontSize"_s)->value(), CodeSettings::NormalFont + 3);
}

void CodeSettingsTest::tabsAreKnownForTheirMarks()
{
    QCOMPARE(LineText::read("\ta\t b", 4).tabs, (QList{0, 5}));
    QVERIFY(LineText::read("a b", 4).tabs.isEmpty());
}

} // namespace windlass::test

using windlass::test::CodeSettingsTest;
WINDLASS_TEST(CodeSettingsTest)
#include "tst_codesettings.moc"
