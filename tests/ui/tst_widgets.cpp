// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace windlass::test {

namespace {

//! The text that somebody sees in a child of the panel, empty when it is hidden.
QString visibleLabelText(const QWidget &panel, const QString &objectName)
{
    const auto labels = panel.findChildren<QLabel *>(objectName);
    for (const QLabel *label : labels) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

QPushButton *visibleButton(const QWidget &panel, const QString &text)
{
    const auto buttons = panel.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

class NamedRows : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    RowContent content(const QModelIndex &index) const override
    {
        RowContent row;
        row.prefix = u"#%1"_s.arg(index.row());
        row.title = index.data().toString();
        row.badges = {badgeFor(BadgeState::Merged)};
        row.trailing = u"yesterday"_s;
        return row;
    }
};

} // namespace

class StatePanelTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void loadingShowsNothingForAMoment();
    void emptySaysWhatToDo();
    void anErrorQuotesTheServerAsPlainText();
    void anErrorLeavesWhatIsRead();
    void noPermissionNamesTheScope();
    void staleAndPartialAreLines();

private:
    std::unique_ptr<StatePanel> m_panel;
    QLabel *m_content = nullptr;
};

void StatePanelTest::init()
{
    m_content = makeLabel(u"content"_s);
    m_content->setObjectName(u"content"_s);
    m_panel = std::make_unique<StatePanel>(m_content);
    m_panel->resize(600, 400);
    m_panel->show();
}

void StatePanelTest::loadingShowsNothingForAMoment()
{
    const QImage before = m_panel->grab().toImage();
    m_panel->showLoading();
    QCOMPARE(m_panel->state(), StatePanel::State::Loading);
    QVERIFY(!m_content->isVisible());
    const QImage atOnce = m_panel->grab().toImage();
    QTRY_VERIFY(m_panel->grab().toImage() != atOnce);
    QCOMPARE(m_panel->accessibleDescription(), m_panel->stateText());

    m_panel->showContent();
    QVERIFY(m_content->isVisible());
    m_panel->showLoading();
    QVERIFY2(m_content->isVisible(), "a refresh takes away what is read");
}

void StatePanelTest::emptySaysWhatToDo()
{
    bool isPressed = false;
    m_panel->showEmpty(u"inbox"_s, u"Nothing to review"_s, u"Pull requests for you appear here."_s, u"Browse"_s,
                       [&isPressed] { isPressed = true; });
    QCOMPARE(visibleLabelText(*m_panel, u"stateTitle"_s), u"Nothing to review"_s);
    QVERIFY(m_panel->stateText().contains(u"appear here"_s));
    QPushButton *button = visibleButton(*m_panel, u"Browse"_s);
    QVERIFY(button);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(isPressed);
}

void StatePanelTest::anErrorQuotesTheServerAsPlainText()
{
    QSignalSpy retry(m_panel.get(), &StatePanel::retryRequested);
    m_panel->showError(u"Bitbucket could not be reached."_s, u"<b>504</b> <img src=x>"_s, u"GET /2.0/user"_s);
    QCOMPARE(m_panel->state(), StatePanel::State::Error);
    QVERIFY(visibleLabelText(*m_panel, u"stateQuote"_s).contains(u"<b>504</b>"_s));
    QCOMPARE(m_panel->accessibleDescription(), u"Bitbucket could not be reached."_s);
    const auto labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);

    QTest::mouseClick(visibleButton(*m_panel, u"Retry"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    QTest::mouseClick(visibleButton(*m_panel, u"Copy details"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"GET /2.0/user"_s));
}

void StatePanelTest::anErrorLeavesWhatIsRead()
{
    m_panel->showContent();
    m_panel->showError(u"This could not be read again."_s, u"503"_s);
    QVERIFY(m_content->isVisible());
    QVERIFY(m_panel->findChild<QWidget *>(u"errorLine"_s)->isVisible());
    QVERIFY(visibleButton(*m_panel, u"Retry"_s));
    m_panel->showContent();
    QVERIFY(!m_panel->findChild<QWidget *>(u"errorLine"_s)->isVisible());
}

void StatePanelTest::noPermissionNamesTheScope()
{
    m_panel->showNoPermission(u"This token may not read pipelines."_s, u"pipeline"_s);
    QCOMPARE(m_panel->state(), StatePanel::State::NoPermission);
    QVERIFY(visibleLabelText(*m_panel, u"stateText"_s).contains(u"The missing scope is pipeline."_s));
}

void StatePanelTest::staleAndPartialAreLines()
{
    QSignalSpy more(m_panel.get(), &StatePanel::loadMoreRequested);
    m_panel->showContent();
    m_panel->setAsOf(QDateTime::currentDateTimeUtc());
    QVERIFY(m_panel->findChild<QWidget *>(u"staleLine"_s)->isVisible());
    m_panel->setAsOf({});
    QVERIFY(!m_panel->findChild<QWidget *>(u"staleLine"_s)->isVisible());

    m_panel->setPartial(60, 212, false);
    auto *partial = m_panel->findChild<QWidget *>(u"partialLine"_s);
    QVERIFY(partial->isVisible());
    QCOMPARE(partial->findChild<ElidedLabel *>()->fullText(), u"60 of 212 loaded"_s);
    QTest::mouseClick(visibleButton(*m_panel, u"Load more"_s), Qt::LeftButton);
    QCOMPARE(more.count(), 1);
    m_panel->setPartial(212, 212, true);
    QVERIFY(!partial->isVisible());
}

class WidgetsTest : public QObject {
    Q_OBJECT

private slots:
    void rowsSpeakWhatTheyShow();
    void rowsOpenByClickAndEnter();
    void timesAreTold();
    void initialsAreTwoLetters();
    void badgesHaveAWordAndAShape();
    void cutTextIsShownOnHoverEscaped();
    void namesLoseWhatWouldLie();
    void searchWaitsForAPause();
    void aDisabledButtonSaysWhy();
};

void WidgetsTest::rowsSpeakWhatTheyShow()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"Retry <b>card</b> payments"_s));
    NamedRows delegate;
    RowList list;
    list.setRows(&model, &delegate);
    QCOMPARE(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"#0, Retry <b>card</b> payments, Merged, yesterday"_s);
    QAccessibleInterface *cell = QAccessible::queryAccessibleInterface(&list)->child(0);
    QVERIFY(cell);
    QVERIFY(cell->text(QAccessible::Name).contains(u"Merged"_s));
}

void WidgetsTest::rowsOpenByClickAndEnter()
{
    QStandardItemModel model(3, 1);
    NamedRows delegate;
    RowList list;
    list.setRows(&model, &delegate);
    list.resize(400, 300);
    list.show();
    QSignalSpy opened(&list, &RowList::opened);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(50, 20));
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().first().toModelIndex(), model.index(1, 0));
    // The index is the page's own, not one of the proxy.
    QCOMPARE(opened.last().first().toModelIndex().model(), &model);
    // Letters do not move the row.
    QTest::keyClick(&list, Qt::Key_J);
    QCOMPARE(list.currentRow(), model.index(1, 0));
}

void WidgetsTest::timesAreTold()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    QVERIFY(relativeTime({}, now).isEmpty());
    QCOMPARE(relativeTime(now.addSecs(-20), now), u"just now"_s);
    // Another clock may be ahead of ours by a little.
    QCOMPARE(relativeTime(now.addSecs(30), now), u"just now"_s);
    QCOMPARE(relativeTime(now.addSecs(-12 * 60), now), u"12 min ago"_s);
    QCOMPARE(relativeTime(now.addSecs(-5 * 3600), now), u"5 h ago"_s);
    QCOMPARE(relativeTime(now.addSecs(-20 * 3600), now), u"yesterday"_s);
    QVERIFY(relativeTime(now.addDays(-6), now).startsWith(u"6 day"_s));
    QCOMPARE(relativeTime(now.addSecs(300), now), u"in 5 min"_s);
    QVERIFY(relativeTime(now.addDays(-200), now).contains(u"2026"_s) ||
            relativeTime(now.addDays(-200), now).contains(u"26"_s));
    QCOMPARE(durationText(48), u"48 s"_s);
    QCOMPARE(durationText(125), u"2 min 5 s"_s);
    QCOMPARE(durationText(4320), u"1 h 12 min"_s);

    RelativeTimeLabel label(QDateTime::currentDateTimeUtc().addSecs(-720));
    QCOMPARE(label.text(), u"12 min ago"_s);
    QVERIFY(!label.toolTip().isEmpty());
}

void WidgetsTest::initialsAreTwoLetters()
{
    QCOMPARE(initials(u"Mira Chen"_s), u"MC"_s);
    QCOMPARE(initials(u"yuki"_s), u"Y"_s);
    QCOMPARE(initials(u"anna-lena von Haus"_s), u"AL"_s);
    QCOMPARE(initials(u"  "_s), u"?"_s);
    Avatar avatar;
    avatar.setPerson(u"Mira Chen"_s);
    QCOMPARE(avatar.accessibleName(), u"Mira Chen"_s);
}

void WidgetsTest::badgesHaveAWordAndAShape()
{
    QSet<QString> words;
    for (int state = 0; state <= static_cast<int>(BadgeState::Unknown); ++state) {
        const BadgeSpec spec = badgeFor(static_cast<BadgeState>(state));
        QVERIFY(!spec.text.isEmpty());
        QVERIFY2(!Theme::current().icon(spec.icon).isNull(), qPrintable(spec.icon));
        words.insert(spec.text);
    }
    QCOMPARE(words.size(), static_cast<int>(BadgeState::Unknown) + 1);
    QCOMPARE(Badge(BadgeState::Merged).accessibleName(), u"Merged"_s);
}

void WidgetsTest::cutTextIsShownOnHoverEscaped()
{
    ElidedLabel label(u"a <b>very</b> long branch name that has no room"_s);
    label.resize(60, 20);
    label.show();
    QVERIFY(label.text() != label.fullText());
    QVERIFY(label.toolTip().contains(u"&lt;b&gt;very"_s));
    QCOMPARE(label.accessibleName(), label.fullText());
    label.resize(600, 20);
    QTRY_VERIFY(label.toolTip().isEmpty());
}

void WidgetsTest::namesLoseWhatWouldLie()
{
    QCOMPARE(oneLine(u"two\nlines\tand  spaces "_s), u"two lines and spaces"_s);
    QCOMPARE(oneLine(u"Mira"_s + QChar(0x202e) + u"nehC"_s), u"MiranehC"_s);
    QCOMPARE(oneLine(QString(1000, u'x'), 10).size(), 11);
}

void WidgetsTest::searchWaitsForAPause()
{
    SearchField field(u"Filter"_s);
    QSignalSpy asked(&field, &SearchField::searchRequested);
    QTest::keyClicks(&field, u"card"_s);
    QCOMPARE(asked.count(), 0);
    QVERIFY(asked.wait(2000));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"card"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(asked.last().first().toString(), QString());
}

void WidgetsTest::aDisabledButtonSaysWhy()
{
    const std::unique_ptr<QPushButton> button(makeButton(u"Merge"_s, ButtonKind::Primary));
    setEnabledWithReason(button.get(), u"needs pullrequest:write"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"pullrequest:write"_s));
    setEnabledWithReason(button.get(), {});
    QVERIFY(button->isEnabled());
    QVERIFY(button->toolTip().isEmpty());
}

} // namespace windlass::test

using windlass::test::StatePanelTest;
using windlass::test::WidgetsTest;
WINDLASS_TEST(StatePanelTest)
WINDLASS_TEST(WidgetsTest)

#include "tst_widgets.moc"
