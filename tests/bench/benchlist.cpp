// SPDX-License-Identifier: GPL-3.0-or-later
// A list of 100,000 pull requests in the real model, delegate and list view; see README.md. The last line that it prints is
// one JSON object.
#include "api/resources/pullrequest.h"
#include "models/pullrequests/pullrequestlistmodel.h"
#include "tests/bench/measure.h"
#include "ui/pullrequests/pullrequestdelegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowlist.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

constexpr int RowsOfPage = 100;

//! What the host would send: the fields that the list asks for, of people and branches as a large repository has them.
class MadeUpHost
{
public:
    QByteArray body(int first)
    {
        QJsonArray values;
        for (int row = first; row < first + RowsOfPage; ++row)
            values += pullRequest(row);
        return QJsonDocument(QJsonObject{{u"values"_s, values}}).toJson(QJsonDocument::Compact);
    }

    //! A page as it comes out of an answer: read from its bytes, so that every string is one of its own.
    Page<PullRequest> page(int first)
    {
        Page<PullRequest> page;
        const QJsonObject object = QJsonDocument::fromJson(body(first)).object();
        const QJsonArray values = object.value(u"values").toArray();
        for (const QJsonValue &value : values)
            page.values += parsePullRequest(value.toObject()).value();
        page.next.next = "https://api.invalid/list?page=" + QByteArray::number(first + RowsOfPage);
        return page;
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    QJsonObject account(bool isWhole)
    {
        const int who = below(300);
        QJsonObject object{{u"uuid"_s, u"{00000000-0000-4000-8000-%1}"_s.arg(who, 12, 10, QChar(u'0'))},
                           {u"display_name"_s, u"Firstname Lastname %1"_s.arg(who)}};
        if (!isWhole)
            return object;
        object[u"nickname"_s] = u"nickname%1"_s.arg(who);
        object[u"links"_s] = QJsonObject{
            {u"avatar"_s, QJsonObject{{u"href"_s, u"https://avatar.invalid/some/initials/FL-%1.png"_s.arg(who)}}}};
        return object;
    }

    QJsonObject end(const QString &branch)
    {
        return {{u"branch"_s, QJsonObject{{u"name"_s, branch}}},
                {u"commit"_s, QJsonObject{{u"hash"_s, u"%1"_s.arg(m_random(), 12, 16, QChar(u'0'))}}},
                {u"repository"_s, QJsonObject{{u"full_name"_s, u"acme/web-shop"_s}}}};
    }

    QJsonObject pullRequest(int row)
    {
        QJsonArray participants;
        for (int i = below(4); i >= 0; --i) {
            const bool isApproved = below(2) == 0;
            participants += QJsonObject{{u"role"_s, below(4) ? u"REVIEWER"_s : u"PARTICIPANT"_s},
                                        {u"approved"_s, isApproved},
                                        {u"state"_s, isApproved ? QJsonValue(u"approved"_s) : QJsonValue()},
                                        {u"user"_s, account(false)}};
        }
        const QString day = u"2026-%1-%2T10:%3:07.123456+00:00"_s.arg(1 + below(12), 2, 10, QChar(u'0'))
                                .arg(1 + below(28), 2, 10, QChar(u'0'))
                                .arg(below(60), 2, 10, QChar(u'0'));
        return {{u"id"_s, 200'000 - row},
                {u"title"_s, u"Change number %1 of the payment retries in module %2"_s.arg(row).arg(below(1000))},
                {u"state"_s, u"OPEN"_s},
                {u"draft"_s, below(10) == 0},
                {u"comment_count"_s, below(30)},
                {u"task_count"_s, below(3)},
                {u"created_on"_s, day},
                {u"updated_on"_s, day},
                {u"author"_s, account(true)},
                {u"source"_s, end(u"feature/WEB-%1-payment-retries"_s.arg(row))},
                {u"destination"_s, end(below(5) ? u"main"_s : u"release/%1"_s.arg(below(20)))},
                {u"participants"_s, participants}};
    }

    std::minstd_rand m_random{1};
};

//! The list, with an eye on its frames.
class WatchedList : public RowList
{
public:
    int frames = 0;

protected:
    bool event(QEvent *event) override
    {
        const bool result = RowList::event(event);
        frames += event->type() == QEvent::UpdateRequest;
        return result;
    }
};

class ListBenchmark
{
public:
    explicit ListBenchmark(int rows) : m_rows(rows) {}
    int run();

private:
    void fill();
    void showList();
    void move();
    void append();
    //! Until the event loop has painted after `isReady`.
    void waitForFrame(const std::function<bool()> &isReady);

    int m_rows;
    MadeUpHost m_host;
    std::optional<ReplyPromise<Page<PullRequest>>> m_question;
    PullRequestListModel m_model{[this](const PullRequestFilter &, const PageToken &, ReadFrom) {
                                     m_question.emplace();
                                     return m_question->reply();
                                 },
                                 {u"acme"_s, u"web-shop"_s}};
    WatchedList m_list;
    QJsonObject m_result;
};

void ListBenchmark::fill()
{
    // From the cache's point of view nothing is known: its question is the first of two, and not answered.
    m_model.reload();
    const qint64 heap = heapBytes();
    double parsing = 0;
    const Stopwatch watch;
    while (m_model.rowCount() < m_rows) {
        const Stopwatch parse;
        Page<PullRequest> page = m_host.page(m_model.rowCount());
        parsing += parse.ms();
        m_question->finish(std::move(page));
        m_question.reset();
        QCoreApplication::processEvents();
        m_model.fetchMore({});
    }
    m_result[u"fill_ms"_s] = rounded(watch.ms() - parsing);
    m_result[u"bytes_a_row"_s] = rounded(static_cast<double>(heapBytes() - heap) / m_model.rowCount());
}

void ListBenchmark::waitForFrame(const std::function<bool()> &isReady)
{
    while (!isReady())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const int before = m_list.frames;
    while (m_list.frames == before)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void ListBenchmark::showList()
{
    m_list.resize(900, 1000);
    m_list.show();
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    const qint64 heap = heapBytes();
    const double cpu = threadCpuMs();
    const Stopwatch watch;
    m_list.setRows(&m_model, new PullRequestDelegate(&m_list));
    waitForFrame([] { return true; });
    m_result[u"set_to_first_paint_ms"_s] = rounded(watch.ms());
    m_result[u"cpu_set_to_first_paint_ms"_s] = rounded(threadCpuMs() - cpu);
    m_result[u"view_bytes_a_row"_s] = rounded(static_cast<double>(heapBytes() - heap) / m_model.rowCount());
}

void ListBenchmark::move()
{
    QScrollBar *bar = m_list.verticalScrollBar();
    const auto step = [this](const std::function<void()> &change) {
        const Stopwatch watch;
        change();
        QCoreApplication::sendPostedEvents(&m_list, QEvent::UpdateRequest);
        const double time = watch.ms();
        QCoreApplication::processEvents();
        return time;
    };
    std::vector<double> pages;
    for (int i = 0; i < 100; ++i)
        pages.push_back(step([bar] { bar->setValue(bar->value() + bar->pageStep()); }));
    m_result[u"page_ms"_s] = summary(pages);
    m_result[u"jump_end_ms"_s] = rounded(step([bar] { bar->setValue(bar->maximum()); }));
}

//! Pages come while somebody reads the end of the list.
void ListBenchmark::append()
{
    std::vector<double> times;
    std::vector<double> cpu;
    for (int i = 0; i < 30; ++i) {
        const int before = m_model.rowCount();
        if (!m_question) // The view has asked for it, unless it is too far from the end.
            m_model.fetchMore({});
        Page<PullRequest> page = m_host.page(before);
        QCoreApplication::processEvents();
        const double busy = threadCpuMs();
        const Stopwatch watch;
        m_question->finish(std::move(page));
        m_question.reset();
        waitForFrame([this, before] { return m_model.rowCount() > before; });
        times.push_back(watch.ms());
        cpu.push_back(threadCpuMs() - busy);
        m_list.verticalScrollBar()->setValue(m_list.verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
    }
    m_result[u"append_page_ms"_s] = summary(times);
    m_result[u"cpu_append_page_ms"_s] = summary(cpu);
}

int ListBenchmark::run()
{
    fill();
    showList();
    move();
    append();
    m_result[u"rows"_s] = m_model.rowCount();
    m_result[u"page_rows"_s] = RowsOfPage;
    addMemory(m_result);
    print(m_result);
    return 0;
}

int runListBenchmark(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption rows(u"rows"_s, u"How many rows; 100000 if not given."_s, u"number"_s, u"100000"_s);
    parser.addOption(rows);
    parser.addHelpOption();
    parser.process(app);
    const Theme theme(Theme::Mode::Light);
    return ListBenchmark(std::max(RowsOfPage, parser.value(rows).toInt())).run();
}

} // namespace

} // namespace windlass::bench

int main(int argc, char *argv[])
{
    return windlass::bench::runListBenchmark(argc, argv);
}
