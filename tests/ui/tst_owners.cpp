// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shellfixture.h"
#include "ui/widgets/badge.h"

#include <QToolButton>

namespace windlass::test {

//! The window's pages and history belong to an account each: one is shown, the others wait as they were left.
class OwnersTest : public ShellFixture {
    Q_OBJECT

private slots:
    void eachKeepsItsPagesAndItsHistory();
    void aPageThatIsOutOfSightLeadsNowhere();
    void whoIsForgottenTakesThePagesAlong();
    void aPageOfAnotherOwnerIsForgotten();
    void thePageThatIsShownIsForgotten();
    void eachComesBackToItsLastPlace();
    void theNameStandsThereWhenThereAreSeveral();
    void readOnlyIsSeen();
};

void OwnersTest::eachKeepsItsPagesAndItsHistory()
{
    open();
    QVERIFY(!m_window->showOwner(u"mira"_s));
    m_window->go(shopPlace());
    m_window->go(shopPlace(Location::Section::Branches));
    FakePage *miras = page();
    miras->field->setText(u"typed by Mira"_s);

    QVERIFY(!m_window->showOwner(u"jo"_s));
    QCOMPARE(page(), nullptr);
    QVERIFY(!m_window->history().canGoBack());
    m_window->go(shopPlace(Location::Section::Branches));
    QVERIFY(page() != miras); // The same place, seen by another.
    QVERIFY(m_log.contains(u"left "_s + miras->location().path()));

    QVERIFY(m_window->showOwner(u"mira"_s));
    QCOMPARE(page(), miras);
    QCOMPARE(page()->field->text(), u"typed by Mira"_s);
    m_registry->run(u"go.back"_s);
    QCOMPARE(page()->location(), shopPlace());
    QVERIFY(!m_registry->run(u"go.back"_s));
}

void OwnersTest::aPageThatIsOutOfSightLeadsNowhere()
{
    open();
    m_window->showOwner(u"mira"_s);
    m_window->go(shopPlace());
    FakePage *miras = page();
    m_window->showOwner(u"jo"_s);
    m_window->go(Location::home());
    emit miras->navigationRequested(shopPlace(Location::Section::Commits));
    QCOMPARE(m_window->history().current(), Location::home());
    emit page()->navigationRequested(shopPlace(Location::Section::Commits));
    QCOMPARE(m_window->history().current(), shopPlace(Location::Section::Commits));
}

void OwnersTest::whoIsForgottenTakesThePagesAlong()
{
    open();
    m_window->showOwner(u"mira"_s);
    m_window->go(shopPlace(Location::Section::Branches));
    const QString gone = u"gone "_s + page()->location().path();
    m_window->showOwner(u"jo"_s);
    m_window->go(Location::home());
    m_log.clear();
    m_window->forgetOwner(u"mira"_s);
    QCOMPARE(m_log, QStringList(gone));
    QVERIFY(page());
    QVERIFY(!m_window->showOwner(u"mira"_s));
    m_window->forgetOwner(u"jo"_s);
    QVERIFY(!m_window->showOwner(u"jo"_s));
}

void OwnersTest::aPageOfAnotherOwnerIsForgotten()
{
    open();
    m_window->showOwner(u"mira"_s);
    m_window->go(shopPlace());
    m_window->go(Location::signIn());
    m_window->showOwner(u"jo"_s);
    m_window->go(Location::home());
    m_window->forgetPage(u"mira"_s, Location::signIn());
    QVERIFY(m_window->showOwner(u"mira"_s));
    QCOMPARE(page()->location(), shopPlace());
    QVERIFY(!m_window->history().canGoForward());
}

void OwnersTest::thePageThatIsShownIsForgotten()
{
    open();
    m_window->showOwner(u"mira"_s);
    m_window->go(shopPlace());
    m_window->go(Location::signIn());
    m_window->forgetPage(u"mira"_s, Location::signIn());
    QCOMPARE(page()->location(), shopPlace());
    m_window->go(Location::signIn());
    QVERIFY(m_log.filter(u"first "_s + Location::signIn().path()).size() == 2); // Made anew.
}

void OwnersTest::eachComesBackToItsLastPlace()
{
    open();
    m_window->showOwner(u"mira"_s);
    m_window->go(shopPlace(Location::Section::Branches));
    m_window->showOwner(u"jo"_s);
    m_window->go(shopPlace(Location::Section::Commits));
    m_window->close();

    ActionRegistry registry;
    addCommands(registry);
    MainWindow next(
        registry, [this](const Location &place, QWidget *parent) { return new FakePage(place, parent, &m_log); }, nullptr,
        m_settings.get());
    next.showOwner(u"mira"_s);
    next.start();
    QCOMPARE(next.history().current(), shopPlace(Location::Section::Branches));
    next.showOwner(u"jo"_s);
    next.start();
    QCOMPARE(next.history().current(), shopPlace(Location::Section::Commits));
    next.showOwner(u"ann"_s);
    next.start();
    QCOMPARE(next.history().current(), Location::home());
}

void OwnersTest::theNameStandsThereWhenThereAreSeveral()
{
    open();
    AccountInfo info;
    info.name = u"Mira Chen"_s;
    m_window->setAccount(info);
    auto *button = m_window->findChild<QToolButton *>(u"accountButton"_s);
    QVERIFY(!m_window->windowTitle().contains(u"Mira"_s));
    QVERIFY(button->text().isEmpty());
    info.isOneOfSeveral = true;
    m_window->setAccount(info);
    QVERIFY(m_window->windowTitle().contains(u"Mira Chen"_s));
    QVERIFY(m_window->windowTitle().startsWith(page()->title()));
    QCOMPARE(button->text(), u"Mira Chen"_s);
    QVERIFY(button->accessibleName().contains(u"Mira Chen"_s));
    // A name of any length leaves room for the rest.
    info.name = QString(5'000, u'M');
    m_window->setAccount(info);
    QVERIFY(button->sizeHint().width() < 260);
    QVERIFY(m_window->windowTitle().size() < 400);
}

void OwnersTest::readOnlyIsSeen()
{
    open();
    AccountInfo info;
    info.name = u"Mira Chen"_s;
    m_window->setAccount(info);
    auto *badge = m_window->findChild<Badge *>(u"readOnlyBadge"_s);
    QVERIFY(!badge->isVisible());
    info.isReadOnly = true;
    m_window->setAccount(info);
    QVERIFY(badge->isVisible());
    QVERIFY(m_window->findChild<QToolButton *>(u"accountButton"_s)->accessibleName().contains(u"read only"_s));
    m_window->setAccount({});
    QVERIFY(!badge->isVisible());
}

} // namespace windlass::test

using windlass::test::OwnersTest;
WINDLASS_TEST(OwnersTest)

#include "tst_owners.moc"
