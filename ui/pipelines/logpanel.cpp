// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipelines/logpanel.h"

#include "models/pipelines/steplog.h"
#include "ui/errortext.h"
#include "ui/pipelines/logview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new LogView)
    , m_panel(new StatePanel(m_view, this))
{
    setObjectName(u"logPanel"_s);
    m_panel->setObjectName(u"logStatePanel"_s);
    m_panel->setSkeletonRowHeight(Theme::DenseRowHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeFindBar());
    column->addWidget(makeLine(Qt::Horizontal, this));
    column->addWidget(m_panel, 1);

    connect(m_view, &LogView::followingChanged, m_follow, &QPushButton::setChecked);
    connect(m_follow, &QPushButton::toggled, this, [this](bool isOn) {
        setThemedIcon(m_follow, isOn ? u"check"_s : u"chevron-down"_s,
                      isOn ? ColorToken::Accent : ColorToken::MutedText);
    });
    connect(m_follow, &QPushButton::clicked, m_view, &LogView::setFollowing);
    connect(m_view->search(), &LogSearch::matchesChanged, this, &LogPanel::showMatches);
    connect(m_view, &LogView::currentMatchChanged, this, &LogPanel::showMatches);
    connect(m_panel, &StatePanel::retryRequested, this, [this] {
        if (m_log)
            m_log->retry();
    });
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &LogPanel::openFind);
    showState();
}

QWidget *LogPanel::makeBar()
{
    auto *bar = new QWidget(this);
    m_name = new ElidedLabel({}, TextStyle::Strong, ColorToken::Text, bar);
    m_name->setObjectName(u"logStepName"_s);
    m_size = makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, bar);
    m_size->setObjectName(u"logSize"_s);
    QToolButton *find = makeIconButton(u"search"_s, tr("Find in the log"), bar);
    find->setObjectName(u"logFindButton"_s);
    connect(find, &QToolButton::clicked, this, &LogPanel::openFind);
    QToolButton *copy = makeIconButton(u"copy"_s, tr("Copy the log"), bar);
    copy->setObjectName(u"logCopyButton"_s);
    connect(copy, &QToolButton::clicked, this, &LogPanel::copyAll);
    m_follow = makeButton(tr("Follow"), ButtonKind::Plain, bar);
    m_follow->setObjectName(u"followButton"_s);
    m_follow->setCheckable(true);
    setThemedIcon(m_follow, u"chevron-down"_s, ColorToken::MutedText);
    m_follow->setToolTip(tr("Stay at the end while the log grows"));

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    row->setSpacing(Theme::SpaceSmall);
    row->addWidget(m_name, 1);
    row->addWidget(m_size);
    row->addWidget(find);
    row->addWidget(copy);
    row->addWidget(m_follow);
    return bar;
}

QWidget *LogPanel::makeFindBar()
{
    m_findBar = new QWidget(this);
    m_find = new SearchField(tr("Find in the log"), m_findBar);
    m_find->setObjectName(u"logFindField"_s);
    m_find->setTarget(m_view);
    m_find->installEventFilter(this);
    m_matches = makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, m_findBar);
    m_matches->setObjectName(u"logMatches"_s);
    QToolButton *previous = makeIconButton(u"chevron-up"_s, tr("Previous match"), m_findBar);
    QToolButton *next = makeIconButton(u"chevron-down"_s, tr("Next match"), m_findBar);
    QToolButton *close = makeIconButton(u"close"_s, tr("Close find"), m_findBar);
    connect(m_find, &SearchField::searchRequested, this,
            [this](const QString &text) { m_view->search()->setText(text); });
    connect(previous, &QToolButton::clicked, this, [this] { m_view->goToMatch(false); });
    connect(next, &QToolButton::clicked, this, [this] { m_view->goToMatch(true); });
    connect(close, &QToolButton::clicked, this, &LogPanel::closeFind);

    auto *row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(Theme::SpaceLarge, 0, Theme::Space, Theme::SpaceSmall);
    row->setSpacing(Theme::SpaceTiny);
    row->addWidget(m_find, 1);
    row->addWidget(m_matches);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    m_findBar->hide();
    return m_findBar;
}

void LogPanel::setLog(StepLog *log, const QString &stepName)
{
    if (m_log)
        disconnect(m_log, nullptr, this, nullptr);
    m_log = log;
    m_name->setFullText(stepName);
    m_view->setLog(log);
    if (log) {
        connect(log, &StepLog::stateChanged, this, &LogPanel::showState);
        connect(log, &StepLog::appended, this, &LogPanel::showState);
        // Deleted before this panel hears of another one.
        connect(log, &QObject::destroyed, m_view, [view = m_view] { view->setLog(nullptr); });
    }
    showState();
}

void LogPanel::setAbsence(Absence absence)
{
    if (m_absence == absence)
        return;
    m_absence = absence;
    showState();
}

void LogPanel::showState()
{
    showSize();
    m_follow->setEnabled(m_log && m_log->byteCount() > 0);
    if (!m_log) {
        m_panel->showEmpty(u"log"_s, tr("No step chosen"), tr("Choose a step to see its log."));
        return;
    }
    const LoadStatus &status = m_log->status();
    m_panel->setAsOf(status.isStale() ? status.asOf : QDateTime());
    if (m_log->byteCount() > 0)
        m_panel->showContent();
    if (status.state == LoadState::Failed && status.error) {
        m_panel->showError(errorSentence(*status.error), errorQuote(*status.error), errorDetails(*status.error));
        return;
    }
    if (m_log->byteCount() > 0)
        return;
    if (m_absence == Absence::NotRun)
        m_panel->showEmpty(u"skipped"_s, tr("Not run"), tr("This step was not run, so it has no log."));
    else if (m_log->isComplete())
        m_panel->showEmpty(u"log"_s, tr("No output"), tr("This step has ended without writing anything."));
    else if (m_absence == Absence::NotStarted)
        m_panel->showEmpty(u"clock"_s, tr("Not started yet"),
                           tr("The log appears here as soon as the step writes to it."));
    else
        m_panel->showLoading();
}

void LogPanel::showSize()
{
    if (!m_log || m_log->byteCount() == 0) {
        m_size->clear();
        return;
    }
    const auto lines = static_cast<int>(m_log->lineCount());
    //: %1 is a number of lines such as "1,204 lines", %2 a size such as "84 kB".
    m_size->setText(tr("%1, %2").arg(tr("%Ln line(s)", nullptr, lines),
                                     QLocale().formattedDataSize(m_log->byteCount(), 1, QLocale::DataSizeSIFormat)));
}

void LogPanel::openFind()
{
    m_findBar->show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    m_view->search()->setText(m_find->text().trimmed());
}

void LogPanel::closeFind()
{
    m_findBar->hide();
    m_view->search()->setText({});
    m_view->setFocus(Qt::OtherFocusReason);
}

void LogPanel::showMatches()
{
    const LogSearch *search = m_view->search();
    if (search->text().isEmpty()) {
        m_matches->clear();
        return;
    }
    const auto count = static_cast<int>(search->matches().size());
    const QLocale locale;
    if (count == 0)
        m_matches->setText(search->isComplete() ? tr("Not found") : tr("Searching…"));
    else if (m_view->currentMatch() < 0)
        m_matches->setText(search->isCut() ? tr("More than %1").arg(locale.toString(count))
                                           : tr("%Ln found", nullptr, count));
    else
        m_matches->setText(tr("%1 of %2").arg(locale.toString(m_view->currentMatch() + 1), locale.toString(count)));
}

void LogPanel::copyAll()
{
    if (!m_log || m_log->byteCount() == 0)
        return;
    QStringList lines;
    for (int line = 0; line < m_view->lineCount(); ++line)
        lines.append(m_view->lineAt(line).text);
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit copied(tr("Log copied"));
}

bool LogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            closeFind();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_view->search()->setText(m_find->text().trimmed());
            m_view->goToMatch(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace windlass
