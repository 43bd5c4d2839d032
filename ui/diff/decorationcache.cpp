// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/decorationcache.h"

#include "models/diff/diffdocument.h"
#include "models/syntax/syntaxcatalog.h"

#include <algorithm>
#include <utility>

namespace windlass {

bool LineDecorator::decorate(const DiffDocument &document, int line, const DecorationWishes &wishes,
                             const std::atomic<bool> &stop, LineDecoration &decoration)
{
    if (wishes.syntax && !m_syntax.addSpans(document, line, stop, decoration.syntax))
        return false;
    const int other = wishes.words ? counterpartOf(document, line) : -1;
    if (other >= 0) {
        const bool removed = document.line(line).kind == DiffLineKind::Removed;
        const WordDiff words = removed ? diffWords(document.text(line), document.text(other))
                                       : diffWords(document.text(other), document.text(line));
        decoration.words = removed ? words.removed : words.added;
    }
    return !stop;
}

//! A job of the worker. It owns all it reads, so the view may go on, or go away, meanwhile.
struct DecorationCache::Work {
    std::shared_ptr<const DiffDocument> document;
    std::shared_ptr<LineDecorator> decorator;
    QList<std::function<void(LineDecorator &)>> news;
    DecorationWishes wishes;
    QList<int> visible;
    QList<int> ahead;
    std::atomic<bool> stop = false;
};

DecorationCache::DecorationCache(VisibleLines visibleLines, QObject *parent)
    : QObject(parent)
    , m_visibleLines(std::move(visibleLines))
    , m_decorator(std::make_shared<LineDecorator>(SyntaxCatalog::builtIn()))
{
    // One at a time: what the worker learned of a hunk is used for its next lines.
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("decorations"));
}

DecorationCache::~DecorationCache()
{
    endJob();
    m_thread.waitForDone(); // For a line at most: the job is told to stop.
}

void DecorationCache::endJob()
{
    if (m_work)
        m_work->stop = true;
    m_work.reset();
}

void DecorationCache::setDocument(const DiffDocument *document)
{
    endJob();
    m_lines.clear();
    m_news.clear();
    m_decorator = std::make_shared<LineDecorator>(SyntaxCatalog::builtIn());
    m_document = document ? document->reader() : nullptr;
    m_firstCovered = 0;
    m_lastCovered = -1;
    m_isComplete = false;
}

void DecorationCache::clear()
{
    const std::shared_ptr<const DiffDocument> document = m_document;
    setDocument(nullptr);
    m_document = document;
    ask();
}

void DecorationCache::pause()
{
    endJob();
    m_thread.waitForDone();
}

void DecorationCache::setWishes(const DecorationWishes &wishes)
{
    if (m_wishes == wishes)
        return;
    m_wishes = wishes;
    forgetFrom(0);
}

void DecorationCache::forgetFrom(int line)
{
    endJob();
    for (auto kept = m_lines.begin(); kept != m_lines.end(); ++kept)
        kept->isStale |= kept.key() >= line;
    m_isComplete = false;
    ask();
}

void DecorationCache::setFileText(int file, DiffSide side, const QByteArray &text)
{
    m_news.append([=](LineDecorator &decorator) { decorator.setFileText(file, side, text); });
    forgetFrom(m_document && file < m_document->fileCount() ? m_document->fileLineBegin(file) : 0);
}

bool DecorationCache::isFresh(int line) const
{
    const auto kept = m_lines.constFind(line);
    return kept != m_lines.constEnd() && !kept->isStale;
}

const LineDecoration &DecorationCache::decoration(int line)
{
    const auto kept = m_lines.constFind(line);
    if (kept == m_lines.constEnd() || kept->isStale) {
        m_isComplete = false;
        ask();
    } else if (line > m_lastCovered - LinesAhead / 2 || line < m_firstCovered + LinesAhead / 2) {
        ask(); // Before one gets there.
    }
    return kept == m_lines.constEnd() ? m_nothing : kept->decoration;
}

bool DecorationCache::isComplete() const
{
    const QList<int> visible = m_visibleLines();
    return std::all_of(visible.begin(), visible.end(), [this](int line) { return isFresh(line); });
}

void DecorationCache::ask()
{
    if (std::exchange(m_isAsked, true))
        return;
    // Later, so that painting is never kept waiting, and a frame's lines are one job.
    QMetaObject::invokeMethod(this, &DecorationCache::startJob, Qt::QueuedConnection);
}

void DecorationCache::startJob()
{
    m_isAsked = false;
    if (!m_document)
        return;
    QList<int> visible = m_visibleLines();
    const auto [first, last] = std::minmax_element(visible.constBegin(), visible.constEnd());
    QList<int> ahead;
    if (!visible.isEmpty()) {
        const int end = std::min(*last + 1 + LinesAhead, m_document->lineCount());
        for (int line = *last + 1; line < end; ++line)
            ahead.append(line);
        for (int line = *first - 1; line >= std::max(0, *first - LinesAhead); --line)
            ahead.append(line);
        // At the ends there is nothing beyond to look at.
        m_firstCovered = *first <= LinesAhead ? -LinesAhead : *first - LinesAhead;
        m_lastCovered = end == m_document->lineCount() ? end + LinesAhead : end - 1;
    }
    visible.removeIf([this](int line) { return isFresh(line); });
    ahead.removeIf([this](int line) { return isFresh(line); });
    if (m_work && m_work->visible == visible)
        return; // Under way already.
    endJob();
    if (visible.isEmpty() && std::exchange(m_isComplete, true) == false)
        emit completed();
    if (visible.isEmpty() && ahead.isEmpty())
        return;

    auto work = std::make_shared<Work>();
    work->document = m_document;
    work->decorator = m_decorator;
    work->news = std::exchange(m_news, {});
    work->wishes = m_wishes;
    work->visible = std::move(visible);
    work->ahead = std::move(ahead);
    m_work = work;
    m_thread.start([this, work] {
        for (const auto &news : std::as_const(work->news))
            news(*work->decorator);
        const auto report = [this, &work](const QList<int> &lines, bool isLast) {
            QList<std::pair<int, LineDecoration>> found;
            for (const int line : lines) {
                LineDecoration decoration;
                if (work->stop || !work->decorator->decorate(*work->document, line, work->wishes, work->stop, decoration))
                    return false;
                found.append({line, decoration});
            }
            // The cache waits for the job before it goes, and Qt drops the call with it.
            QMetaObject::invokeMethod(
                this, [=, this] { take(work, found, isLast); }, Qt::QueuedConnection);
            return true;
        };
        if (report(work->visible, work->ahead.isEmpty()) && !work->ahead.isEmpty())
            report(work->ahead, true);
    });
}

void DecorationCache::take(const std::shared_ptr<Work> &work, const QList<std::pair<int, LineDecoration>> &found, bool isLast)
{
    if (work != m_work)
        return; // Something has changed meanwhile, and another job is asked for.
    if (isLast)
        m_work.reset();
    QList<int> changed;
    for (const auto &[line, decoration] : found) {
        Kept &kept = m_lines[line];
        kept.isStale = false;
        if (kept.decoration != decoration) {
            kept.decoration = decoration;
            changed.append(line);
        }
    }
    if (m_lines.size() > MostKeptLines && !found.isEmpty()) {
        // What is far from here goes first; a screen is some fifty lines.
        const int here = found.constFirst().first;
        m_lines.removeIf([here](const auto &kept) { return std::abs(kept.key() - here) > MostKeptLines / 4; });
    }
    if (!changed.isEmpty())
        emit decorated(changed);
    if (!m_isComplete && isComplete()) {
        m_isComplete = true;
        emit completed();
    }
}

} // namespace windlass
