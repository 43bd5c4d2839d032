// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shellfixture.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/paletteprovider.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

class FakeRepositories : public PaletteProvider {
public:
    QString heading() const override { return u"Repositories"_s; }
    QList<PaletteItem> items(const QString &) override
    {
        return {{u"repository"_s, u"acme/web-shop"_s, u"Web"_s, Location::forRepository(u"acme"_s, u"web-shop"_s)},
                {u"repository"_s, u"acme/infra"_s, u"Ops"_s, Location::forRepository(u"acme"_s, u"infra"_s)}};
    }
};

} // namespace

class CommandsTest : public ShellFixture {
    Q_OBJECT

private slots:
    void everyCommandHasItsOwnIdKeysAndLetters();
    void everyCommandIsInTheRegistryAndNowhereElse();
    void aTakenKeyIsRefused();
    void changedKeysComeBack();
    void lettersActInAList();
    void lettersDoNotActInATextField();
    void lettersCanBeSwitchedOff();
    void twoLettersGoPlaces();
    void aPageSaysWhyACommandCannotRun();
    void thePaletteFindsAndRuns();
    void thePaletteOpensAPlace();
    void thePaletteTakesAPastedAddress();
    void fuzzyMatchingPrefersStarts();
    void theKeysDialogReadsTheRegistry();
};

void CommandsTest::everyCommandHasItsOwnIdKeysAndLetters()
{
    QSet<QString> ids;
    QSet<QString> keys;
    QSet<QString> letters;
    const QList<Command> commands = m_registry->commands();
    QVERIFY(commands.size() > 40);
    for (const Command &command : commands) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        ids.insert(command.id);
        QVERIFY(!command.text.isEmpty());
        for (const QKeySequence &key : command.keys) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys.insert(key.toString());
        }
        for (const QString &letter : command.letters) {
            QVERIFY2(!letters.contains(letter), qPrintable(letter));
            letters.insert(letter);
            QVERIFY2(!m_registry->isPrefix(letter), qPrintable(letter));
        }
    }
    // Merge and delete are never one key away.
    QVERIFY(m_registry->command(u"pullrequest.merge"_s).letters.isEmpty());
    for (const char *key : {"j", "k", "n", "p", "N", "P", "]", "[", "x",   "X",   "c",   "r",   "e",
                            "s", "o", "u", "y", "Y", "/", "?", "g i", "g r", "g p", "g b", "g c"})
        QVERIFY2(letters.contains(QString::fromLatin1(key)), key);
}

void CommandsTest::everyCommandIsInTheRegistryAndNowhereElse()
{
    const QList<QAction *> bar = m_window->menuBar()->actions();
    QCOMPARE(bar.size(), 5);
    for (const QAction *top : bar) {
        const QList<QAction *> entries = top->menu()->actions();
        QVERIFY(!entries.isEmpty());
        for (QAction *entry : entries) {
            if (!entry->isSeparator())
                QCOMPARE(m_registry->action(entry->objectName()), entry);
        }
    }
}

void CommandsTest::aTakenKeyIsRefused()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Another command has a key"_s));
    QVERIFY(!m_registry->add({u"x.new"_s, u"New"_s, CommandMenu::None, {}, {QKeySequence(u"Ctrl+K"_s)}}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Another command has a key"_s));
    QVERIFY(!m_registry->add({u"x.new"_s, u"New"_s, CommandMenu::None, {}, {}, {u"g"_s}}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"this id already"_s));
    QVERIFY(!m_registry->add({u"go.back"_s, u"Back"_s}));
    QVERIFY(!m_registry->rebind(u"go.home"_s, {}, {u"j"_s}));
    QCOMPARE(m_registry->command(u"go.home"_s).letters, QStringList{u"g i"_s});
}

void CommandsTest::changedKeysComeBack()
{
    QVERIFY(m_registry->rebind(u"go.home"_s, {QKeySequence(u"Ctrl+I"_s)}, {u"i"_s}));
    m_registry->setLettersEnabled(false);
    m_registry->save(*m_settings);

    ActionRegistry next;
    addCommands(next);
    next.load(*m_settings);
    QCOMPARE(next.command(u"go.home"_s).letters, QStringList{u"i"_s});
    QCOMPARE(next.action(u"go.home"_s)->shortcut(), QKeySequence(u"Ctrl+I"_s));
    QVERIFY(!next.areLettersEnabled());
    QCOMPARE(next.command(u"go.commits"_s).letters, QStringList{u"g c"_s});

    // A damaged settings file binds nothing twice.
    m_settings->setValue(u"keys/go.home"_s, u"Ctrl+K|j"_s);
    ActionRegistry damaged;
    addCommands(damaged);
    damaged.load(*m_settings);
    QCOMPARE(damaged.command(u"go.home"_s).letters, QStringList{u"g i"_s});
}

void CommandsTest::lettersActInAList()
{
    open();
    QTRY_VERIFY2(page()->list->hasFocus(), "the list of a page has the focus at once");
    page()->list->setCurrentRow(0);
    QTest::keyClick(page()->list, Qt::Key_J);
    QCOMPARE(page()->list->currentRow(), 1);
    QTest::keyClick(page()->list, Qt::Key_K);
    QCOMPARE(page()->list->currentRow(), 0);
    m_log.clear();
    QTest::keyClick(page()->list, Qt::Key_N);
    QTest::keyClick(page()->list, 'N', Qt::ShiftModifier);
    QCOMPARE(m_log, QStringList({u"next change /acme/web-shop/"_s, u"next thread /acme/web-shop/"_s}));
    // The first row begins with n: type-ahead has not swallowed the letter, nor has the letter moved the row.
    QCOMPARE(page()->list->currentRow(), 0);
    QTest::keyClick(page()->list, Qt::Key_Slash);
    QVERIFY(page()->field->hasFocus());
}

void CommandsTest::lettersDoNotActInATextField()
{
    open();
    page()->field->setFocus();
    m_log.clear();
    QTest::keyClicks(page()->field, u"njxgp?/"_s);
    QCOMPARE(page()->field->text(), u"njxgp?/"_s);
    QVERIFY(m_log.isEmpty());
    QCOMPARE(m_window->history().current(), shopPlace());
    // Buttons do not take letters either.
    auto *button = m_window->findChild<QToolButton *>(u"accountButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_N);
    QVERIFY(m_log.isEmpty());
}

void CommandsTest::lettersCanBeSwitchedOff()
{
    open();
    m_registry->setLettersEnabled(false);
    m_log.clear();
    QTest::keyClick(page()->list, Qt::Key_N);
    QVERIFY(m_log.isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QCOMPARE(m_log, QStringList{u"next change /acme/web-shop/"_s});
}

void CommandsTest::twoLettersGoPlaces()
{
    open();
    QTRY_VERIFY(page()->list->hasFocus());
    QTest::keyClick(page()->list, Qt::Key_G);
    QTest::keyClick(page()->list, Qt::Key_P);
    QCOMPARE(m_window->history().current(), shopPlace(Location::Section::PullRequests));
    // A pair that is none does nothing, and its second letter is not a command by itself.
    QTRY_VERIFY(page()->list->hasFocus());
    m_log.clear();
    QTest::keyClick(page()->list, Qt::Key_G);
    QTest::keyClick(page()->list, Qt::Key_N);
    QVERIFY(m_log.isEmpty());
    QTest::keyClick(page()->list, Qt::Key_U);
    QCOMPARE(m_window->history().current(), shopPlace());
}

void CommandsTest::aPageSaysWhyACommandCannotRun()
{
    open();
    QAction *merge = m_registry->action(u"pullrequest.merge"_s);
    QVERIFY(merge->isEnabled());
    page()->whyNoMerge = u"Two approvals are missing."_s;
    emit page()->commandsChanged();
    QVERIFY(!merge->isEnabled());
    QVERIFY(merge->toolTip().contains(u"Two approvals are missing."_s));
    QVERIFY(!m_registry->run(u"pullrequest.merge"_s));
    // Nobody here approves.
    QVERIFY(!m_registry->action(u"pullrequest.approve"_s)->isEnabled());
}

void CommandsTest::thePaletteFindsAndRuns()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QTRY_VERIFY(palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>(u"paletteField"_s);
    QTest::keyClicks(field, u"refr"_s);
    auto *list = palette->findChild<QListView *>(u"paletteList"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Refresh"_s);
    m_log.clear();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_log, QStringList{u"refresh /acme/web-shop/"_s});

    // What cannot run now is found and says why.
    palette->popUp();
    QTest::keyClicks(field, u"approve"_s);
    const QModelIndex row = list->model()->index(1, 0);
    QCOMPARE(row.data().toString(), u"Approve"_s);
    QVERIFY(!row.flags().testFlag(Qt::ItemIsEnabled));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void CommandsTest::thePaletteOpensAPlace()
{
    open();
    FakeRepositories provider;
    m_window->addPaletteProvider(&provider);
    auto *palette = m_window->findChild<CommandPalette *>();
    palette->popUp();
    auto *field = palette->findChild<QLineEdit *>(u"paletteField"_s);
    QTest::keyClicks(field, u"acinf"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->history().current(), Location::forRepository(u"acme"_s, u"infra"_s));
    // The place left is a recent one now.
    palette->popUp();
    QTest::keyClicks(field, u"web-shop"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->history().current(), shopPlace());
}

void CommandsTest::thePaletteTakesAPastedAddress()
{
    open();
    auto *palette = m_window->findChild<CommandPalette *>();
    palette->popUp();
    auto *field = palette->findChild<QLineEdit *>(u"paletteField"_s);
    field->setText(u"https://bitbucket.org/acme/infra/pull-requests/7/diff"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->history().current().path(), u"/acme/infra/pull-requests/7/diff"_s);
}

void CommandsTest::fuzzyMatchingPrefersStarts()
{
    QVERIFY(fuzzyScore(u"npr", u"New pull request") > 0);
    QVERIFY(fuzzyScore(u"zebra", u"New pull request") == 0);
    QVERIFY(fuzzyScore(u"shop", u"web-shop") > fuzzyScore(u"shop", u"the bishop of x"));
    QVERIFY(fuzzyScore(u"pull", u"Pull requests") > fuzzyScore(u"pull", u"New pull request"));
    QVERIFY(fuzzyScore(u"grosse", u"Große Änderung") > 0);
    QVERIFY(fuzzyScore(u"anderung gro", u"Große Änderung") > 0);
    QVERIFY(fuzzyScore(u"", u"anything") > 0);
}

void CommandsTest::theKeysDialogReadsTheRegistry()
{
    open();
    QVERIFY(m_registry->rebind(u"go.home"_s, {}, {u"i"_s}));
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *dialog = m_window->findChild<KeysDialog *>();
    QVERIFY(dialog);
    QStringList texts;
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    QVERIFY(texts.contains(u"i"_s));
    QVERIFY(texts.contains(u"g then p"_s));
    QVERIFY(!texts.contains(u"g then i"_s));
    dialog->close();
}

} // namespace windlass::test

using windlass::test::CommandsTest;
WINDLASS_TEST(CommandsTest)

#include "tst_commands.moc"
