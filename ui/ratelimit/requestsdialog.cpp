// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratelimit/requestsdialog.h"

#include "ui/ratelimit/hourchart.h"
#include "ui/ratelimit/ratelimittext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr auto Shown = RequestFamily::Repository; //!< The budget that runs out first.
constexpr int SoonMs = 150;
constexpr int RefreshMs = 15'000;
constexpr int LeastWidth = 600;
constexpr int LeastHeight = 400;
constexpr int UsualHeight = 680;
constexpr int TableRowHeight = 30;

QTableWidgetItem *cellOf(const QString &text, bool isFigure = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    return item;
}

QString sourceWord(const RequestLedger &ledger, RequestFamily family)
{
    if (family == RequestFamily::Picture)
        return RequestsDialog::tr("not counted by Bitbucket");
    if (ledger.limit(family) <= 0)
        return RequestsDialog::tr("no published limit");
    switch (ledger.source(family)) {
    case RequestLedger::Source::Headers: return RequestsDialog::tr("told by Bitbucket");
    case RequestLedger::Source::Documented: return RequestsDialog::tr("estimate");
    case RequestLedger::Source::Unknown: break;
    }
    return RequestsDialog::tr("unknown until the first answer");
}

//! All rows are seen at once: a table that scrolls inside a dialog hides what it is for.
void fitRows(QTableWidget *table)
{
    // Before it is shown its header does not know the fonts and margins of the style yet.
    table->ensurePolished();
    table->horizontalHeader()->ensurePolished();
    const int rows = table->rowCount() * table->verticalHeader()->defaultSectionSize();
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows + 2 * table->frameWidth());
}

} // namespace

RequestsDialog::RequestsDialog(const RequestLedger &ledger, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_headline(makeLabel({}, TextStyle::Title, ColorToken::Text, this))
    , m_bar(new QProgressBar(this))
    , m_refill(makeLabel({}, TextStyle::Body, ColorToken::Text, this))
    , m_source(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_chart(new HourChart(this))
    , m_chosen(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_parts(makeTable(tr("Who asked"), {tr("Part"), tr("Requests")}))
    , m_families(makeTable(tr("Kinds of requests"), {tr("Kind"), tr("Used"), tr("Limit"), tr("Left"), tr("Known from")}))
    , m_refusal(makeLabel({}, TextStyle::Body, ColorToken::Text, this))
{
    setObjectName(u"requestsDialog"_s);
    setWindowTitle(tr("Requests this hour"));
    m_parts->setObjectName(u"requestParts"_s);
    m_families->setObjectName(u"requestFamilies"_s);
    m_refusal->setObjectName(u"lastRefusal"_s);
    m_refusal->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(makeSummary());
    column->addSpacing(Theme::Space);
    column->addWidget(makeHour());
    column->addSpacing(Theme::Space);
    column->addWidget(new SectionHeader(tr("Who asked"), this));
    column->addWidget(m_parts);
    column->addSpacing(Theme::Space);
    column->addWidget(new SectionHeader(tr("Kinds of requests"), this));
    column->addWidget(m_families);
    column->addSpacing(Theme::Space);
    column->addWidget(new SectionHeader(tr("Refusals"), this));
    column->addWidget(m_refusal);
    column->addStretch(1);
    // All of it is taller than a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"requestsScroll"_s);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(figures);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::SpaceHuge, Theme::Space, Theme::SpaceHuge, Theme::SpaceLarge);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeLine());
    layout->addLayout(foot);
    setMinimumSize(LeastWidth, LeastHeight);
    resize(LeastWidth + 40, UsualHeight);
    buttons->button(QDialogButtonBox::Close)->setFocus();

    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_ledger, &RequestLedger::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_soon, &QTimer::timeout, this, &RequestsDialog::showFigures);
    connect(&m_minute, &QTimer::timeout, this, &RequestsDialog::showFigures);
    m_minute.start(RefreshMs);
    showFigures();
}

QWidget *RequestsDialog::makeSummary()
{
    m_headline->setObjectName(u"requestsHeadline"_s);
    m_refill->setObjectName(u"requestsRefill"_s);
    m_refill->setWordWrap(true);
    m_source->setObjectName(u"requestsSource"_s);
    m_source->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Used requests"));
    auto *summary = new QWidget(this);
    auto *column = new QVBoxLayout(summary);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    for (QWidget *widget : {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_refill),
                            static_cast<QWidget *>(m_source)})
        column->addWidget(widget);
    return summary;
}

QWidget *RequestsDialog::makeHour()
{
    auto *hour = new QWidget(this);
    auto *column = new QVBoxLayout(hour);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    auto *header = new SectionHeader(tr("The last hour, by five minutes"), hour);
    m_chosen->setObjectName(u"chosenBar"_s);
    column->addWidget(header);
    column->addWidget(m_chart);
    column->addWidget(m_chosen);
    connect(m_chart, &HourChart::barChosen, m_chosen, &QLabel::setText);
    return hour;
}

QTableWidget *RequestsDialog::makeTable(const QString &name, const QStringList &columns)
{
    auto *table = new QTableWidget(0, static_cast<int>(columns.size()), this);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(TableRowHeight);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

void RequestsDialog::showFigures()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_headline->setText(budgetHeadline(m_ledger, Shown));
    const int limit = m_ledger.limit(Shown);
    m_bar->setRange(0, std::max(1, limit));
    m_bar->setValue(std::min(m_ledger.used(Shown, now), limit));
    m_refill->setText(refillSentence(m_ledger, Shown));
    m_source->setText(sourceSentence(m_ledger, Shown));
    m_chart->setCounts(m_ledger.byFiveMinutes(Shown, now), now);
    m_refusal->setText(refusalSentence(m_ledger));
    showParts();
    showFamilies();
}

void RequestsDialog::showParts()
{
    QList<QPair<int, RequestPart>> rows;
    for (std::size_t number = 0; number < RequestPartCount; ++number) {
        const auto part = static_cast<RequestPart>(number);
        if (const int count = m_ledger.usedBy(part); count > 0)
            rows.append({count, part});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &left, const auto &right) { return left.first > right.first; });
    m_parts->setRowCount(static_cast<int>(std::max<qsizetype>(1, rows.size())));
    if (rows.isEmpty()) {
        m_parts->setItem(0, 0, cellOf(tr("Nobody, in the last 60 minutes")));
        m_parts->setItem(0, 1, cellOf({}));
    }
    for (int row = 0; row < rows.size(); ++row) {
        m_parts->setItem(row, 0, cellOf(requestPartName(rows.at(row).second)));
        m_parts->setItem(row, 1, cellOf(QLocale().toString(rows.at(row).first), true));
    }
    fitRows(m_parts);
}

void RequestsDialog::showFamilies()
{
    const QLocale locale;
    m_families->setRowCount(static_cast<int>(RequestFamilyCount));
    for (int row = 0; row < static_cast<int>(RequestFamilyCount); ++row) {
        const auto family = static_cast<RequestFamily>(row);
        const int limit = m_ledger.limit(family);
        const auto left = m_ledger.left(family);
        const bool isTold = m_ledger.source(family) == RequestLedger::Source::Headers;
        const QString words = locale.toString(limit);
        m_families->setItem(row, 0, cellOf(requestFamilyName(family)));
        m_families->setItem(row, 1, cellOf(locale.toString(m_ledger.used(family)), true));
        //: A limit that is known only about.
        m_families->setItem(row, 2, cellOf(limit <= 0 ? QString() : isTold ? words : tr("~%1").arg(words), true));
        m_families->setItem(row, 3, cellOf(left ? locale.toString(*left) : QString(), true));
        m_families->setItem(row, 4, cellOf(sourceWord(m_ledger, family)));
    }
    fitRows(m_families);
}

} // namespace windlass
