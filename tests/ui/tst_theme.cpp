// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/languagetable.h"
#include "tests/support/testmain.h"
#include "ui/theme/icons.h"
#include "ui/theme/syntaxcolors.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

//! Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void textStandsOutOnEveryGround_data();
    void textStandsOutOnEveryGround();
    void codeCanBeReadOnEveryGroundOfADiff_data();
    void codeCanBeReadOnEveryGroundOfADiff();
    void addedAndRemovedDifferWithoutHue();
    void everyIconIsDrawnInTheColourOfTheTheme_data();
    void everyIconIsDrawnInTheColourOfTheTheme();
    void iconsFollowAThemeChange();
    void anUnknownIconIsEmptyAndSaysSo();
    void theApplicationIconIsThere();
    void aSwitchReachesPaletteAndWidgets();
    void sizesAreThoseOfTheScale();
};

void ThemeTest::textStandsOutOnEveryGround_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("least");
    const auto row = [](const char *name, ColorToken text, std::initializer_list<ColorToken> grounds,
                        double least = 4.5) {
        for (const ColorToken ground : grounds)
            QTest::addRow("%s on %d", name, static_cast<int>(ground))
                << static_cast<int>(text) << static_cast<int>(ground) << least;
    };
    using enum ColorToken;
    row("text", Text,
        {Canvas, Surface, Raised, Hover, Selection, NeutralGround, AddedLine, AddedWord, RemovedLine, RemovedWord,
         HunkGround});
    row("muted text", MutedText, {Canvas, Surface, Raised, Hover, Selection, NeutralGround, HunkGround});
    row("accent", Accent, {Canvas, Surface, Raised, AccentGround, DangerGround});
    row("text on accent", AccentText, {Accent});
    row("success", Success, {Canvas, Surface, Raised, SuccessGround});
    row("danger", Danger, {Canvas, Surface, Raised, DangerGround});
    row("warning", Warning, {Canvas, Surface, Raised, WarningGround});
    row("merged", Merged, {Canvas, Surface, Raised, MergedGround});
    // The bars beside changed lines are shapes: WCAG asks 3:1 of those.
    row("added bar", AddedBar, {Canvas, AddedLine}, 3.0);
    row("removed bar", RemovedBar, {Canvas, RemovedLine}, 3.0);
}

void ThemeTest::textStandsOutOnEveryGround()
{
    QFETCH(int, text);
    QFETCH(int, ground);
    QFETCH(double, least);
    for (const bool isDark : {false, true}) {
        const double ratio = contrast(tokenColor(static_cast<ColorToken>(text), isDark),
                                      tokenColor(static_cast<ColorToken>(ground), isDark));
        QVERIFY2(ratio >= least, qPrintable(u"%1: %2"_s.arg(isDark ? u"dark"_s : u"light"_s).arg(ratio, 0, 'f', 2)));
    }
}

void ThemeTest::codeCanBeReadOnEveryGroundOfADiff_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("ground");
    using enum ColorToken;
    for (int role = 0; role < SyntaxRoleCount; ++role) {
        for (const ColorToken ground : {Canvas, Surface, AddedLine, AddedWord, RemovedLine, RemovedWord, Selection})
            QTest::addRow("%s on %d", syntaxRoleName(static_cast<SyntaxRole>(role)).data(), static_cast<int>(ground))
                << role << static_cast<int>(ground);
    }
}

void ThemeTest::codeCanBeReadOnEveryGroundOfADiff()
{
    QFETCH(int, role);
    QFETCH(int, ground);
    for (const bool isDark : {false, true}) {
        const QColor color = syntaxColor(static_cast<SyntaxRole>(role), isDark);
        const double ratio = contrast(color, tokenColor(static_cast<ColorToken>(ground), isDark));
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 %2: %3"_s.arg(isDark ? u"dark"_s : u"light"_s, color.name()).arg(ratio, 0, 'f', 2)));
    }
}

void ThemeTest::addedAndRemovedDifferWithoutHue()
{
    for (const bool isDark : {false, true}) {
        const double added = luminance(tokenColor(ColorToken::AddedBar, isDark));
        const double removed = luminance(tokenColor(ColorToken::RemovedBar, isDark));
        QVERIFY2(std::abs(added - removed) > 0.05, qPrintable(u"%1 %2"_s.arg(added).arg(removed)));
    }
}

void ThemeTest::everyIconIsDrawnInTheColourOfTheTheme_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = themeIconNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
    QVERIFY(names.size() >= 45);
}

void ThemeTest::everyIconIsDrawnInTheColourOfTheTheme()
{
    QFETCH(QString, name);
    Theme theme(Theme::Mode::Light);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QColor ink = theme.color(ColorToken::Text);
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QImage image = theme.icon(name).pixmap(QSize(16, 16), ratio).toImage();
            QCOMPARE(image.width(), qRound(16 * ratio));
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 150)
                        continue;
                    ++inked;
                    QVERIFY2(std::abs(pixel.red() - ink.red()) < 12 && std::abs(pixel.blue() - ink.blue()) < 12,
                             "a pixel has a colour of its own");
                }
            }
            QVERIFY2(inked >= 4, "next to nothing is drawn");
        }
    }
}

void ThemeTest::iconsFollowAThemeChange()
{
    Theme theme(Theme::Mode::Light);
    const QIcon icon = theme.icon(u"stop"_s);
    const QImage light = icon.pixmap(16, 16).toImage();
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(icon.pixmap(16, 16).toImage() != light);
}

void ThemeTest::anUnknownIconIsEmptyAndSaysSo()
{
    Theme theme(Theme::Mode::Light);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no icon named.*nonsense"_s));
    QVERIFY(theme.icon(u"nonsense"_s).isNull());
}

void ThemeTest::theApplicationIconIsThere()
{
    const QImage image = applicationIcon().pixmap(64, 64).toImage();
    QCOMPARE(image.size(), QSize(64, 64));
    QVERIFY(image.pixelColor(32, 14).blue() > 100);
}

void ThemeTest::aSwitchReachesPaletteAndWidgets()
{
    Theme theme(Theme::Mode::Light);
    QSignalSpy spy(&theme, &Theme::changed);
    QLabel label;
    setTextLook(&label, TextStyle::Secondary, ColorToken::MutedText);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(ColorToken::Canvas));
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(ColorToken::Canvas));
    QCOMPARE(label.palette().color(QPalette::WindowText), theme.color(ColorToken::MutedText));
    // A second look takes the place of the first for good.
    setTextLook(&label, TextStyle::Secondary, ColorToken::Danger);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(label.palette().color(QPalette::WindowText), theme.color(ColorToken::Danger));
}

void ThemeTest::sizesAreThoseOfTheScale()
{
    Theme theme(Theme::Mode::Light);
    const int body = theme.font(TextStyle::Body).pixelSize();
    QVERIFY(body >= 13);
    QVERIFY(theme.font(TextStyle::Secondary).pixelSize() < body);
    QVERIFY(theme.font(TextStyle::Title).pixelSize() > theme.font(TextStyle::Heading).pixelSize());
    QVERIFY(QFontInfo(theme.font(TextStyle::Code)).fixedPitch());
    // Numbers stand under each other.
    const QFontMetrics metrics(theme.font(TextStyle::Body));
    QCOMPARE(metrics.horizontalAdvance(u"111"_s), metrics.horizontalAdvance(u"888"_s));
}

} // namespace windlass::test

using windlass::test::ThemeTest;
WINDLASS_TEST(ThemeTest)

#include "tst_theme.moc"
