// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noticebar.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

class NoticeBarTest : public QObject
{
    Q_OBJECT

private slots:
    void theMostUrgentStandsFirst();
    void oneOfTheSameNameTakesThePlace();
    void aButtonMayTakeItsOwnLineAway();
    void theCrossTakesItAwayAndTells();
    void wordsOfOthersArePlainText();
};

void NoticeBarTest::theMostUrgentStandsFirst()
{
    NoticeBar bar;
    QVERIFY(bar.isHidden());
    bar.post({u"hint"_s, NoticeStrip::Tone::Neutral, u"A hint"_s});
    bar.post({u"danger"_s, NoticeStrip::Tone::Danger, u"Danger"_s});
    bar.post({u"warning"_s, NoticeStrip::Tone::Warning, u"Mind this"_s});
    QCOMPARE(bar.ids(), QStringList({u"danger"_s, u"warning"_s, u"hint"_s}));
    QVERIFY(!bar.isHidden());
    for (const char *id : {"danger", "warning", "hint", "none"})
        bar.remove(QLatin1String(id));
    QVERIFY(bar.isHidden());
}

void NoticeBarTest::oneOfTheSameNameTakesThePlace()
{
    NoticeBar bar;
    bar.post({u"a"_s, NoticeStrip::Tone::Warning, u"In 14 days"_s});
    bar.post({u"a"_s, NoticeStrip::Tone::Danger, u"In 3 days"_s});
    QCOMPARE(bar.ids().size(), 1);
    QCOMPARE(bar.line(u"a"_s)->text(), u"In 3 days"_s);
    QCOMPARE(bar.line(u"a"_s)->accessibleName(), u"In 3 days"_s);
    QVERIFY(!bar.line(u"b"_s));
}

void NoticeBarTest::aButtonMayTakeItsOwnLineAway()
{
    NoticeBar bar;
    int pressed = 0;
    bar.post({u"a"_s, NoticeStrip::Tone::Warning, u"Mind this"_s,
              {{u"Do it"_s, [&] { bar.remove(u"a"_s); ++pressed; }, u"doIt"_s}}});
    bar.line(u"a"_s)->findChild<QPushButton *>(u"doIt"_s)->click();
    QCOMPARE(pressed, 1);
    QVERIFY(bar.ids().isEmpty());
}

void NoticeBarTest::theCrossTakesItAwayAndTells()
{
    NoticeBar bar;
    int told = 0;
    bar.post({u"a"_s, NoticeStrip::Tone::Warning, u"Mind this"_s, {}, u"Tomorrow"_s, [&] { ++told; }});
    auto *cross = bar.line(u"a"_s)->findChild<QToolButton *>(u"noticeDismiss"_s);
    QCOMPARE(cross->accessibleName(), u"Tomorrow"_s);
    cross->click();
    QCOMPARE(told, 1);
    QVERIFY(bar.isHidden());
}

void NoticeBarTest::wordsOfOthersArePlainText()
{
    NoticeBar bar;
    bar.post({u"a"_s, NoticeStrip::Tone::Warning, u"<b>Mira</b> & Jo"_s});
    QCOMPARE(bar.line(u"a"_s)->findChild<QLabel *>(u"noticeText"_s)->textFormat(), Qt::PlainText);
}

} // namespace windlass::test

using windlass::test::NoticeBarTest;
WINDLASS_TEST(NoticeBarTest)

#include "tst_noticebar.moc"
