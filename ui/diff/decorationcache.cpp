// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/decorationcache.h"

#include "models/diff/diffdocument.h"
#include "models/diff/worddiff.h"

#include <algorithm>
#include <utility>

namespace windlass {

namespace {

constexpr qsizetype MostKeptSpans = 4096;
//! How far back a decorator with a state may have to start; beyond it, it starts afresh and may be wrong.
constexpr int FarthestStart = 1000;

quint64 decorationKey(int line, DiffSide side)
{
    return (static_cast<quint64>(line) << 1) | static_cast<quint64>(side);
}

} // namespace

LineState WordDecorator::decorate(const DiffDocument &document, int line, LineState, QList<LineSpan> &spans)
{
    const int other = counterpartOf(document, line);
    if (other < 0)
        return 0;
    const bool removed = document.line(line).kind == DiffLineKind::Removed;
    const WordDiff words = removed ? diffWords(document.text(line), document.text(other))
                                   : diffWords(document.text(other), document.text(line));
    for (const ByteRange &range : removed ? words.removed : words.added)
        spans.append({range.start, range.length, LineRole::ChangedWord});
    return 0;
}

void DecorationCache::addDecorator(std::unique_ptr<LineDecorator> decorator)
{
    m_decorators.push_back({std::move(decorator), {}});
    clear();
}

void DecorationCache::clear()
{
    m_spans.clear();
    for (Entry &entry : m_decorators)
        entry.states.clear();
}

void DecorationCache::forgetFrom(int line)
{
    m_spans.removeIf([line](const auto &entry) { return entry.key() >= line; });
    for (Entry &entry : m_decorators)
        entry.states.removeIf([line](const auto &state) { return static_cast<int>(state.key() >> 1) >= line; });
}

LineState DecorationCache::stateBefore(Entry &entry, const DiffDocument &document, int line, DiffSide side)
{
    const auto onSide = [&](int index) {
        return side == DiffSide::Old ? document.line(index).onOld() : document.line(index).onNew();
    };
    const int first = std::max(document.hunk(document.hunkOfLine(line)).firstLine, line - FarthestStart);
    int start = line;
    LineState state = 0;
    while (start > first) {
        --start;
        const auto known = onSide(start) ? entry.states.constFind(decorationKey(start, side)) : entry.states.constEnd();
        if (known != entry.states.constEnd()) {
            state = known.value();
            ++start;
            break;
        }
    }
    QList<LineSpan> unused;
    for (int index = start; index < line; ++index) {
        if (!onSide(index))
            continue;
        unused.clear();
        state = entry.decorator->decorate(document, index, state, unused);
        entry.states.insert(decorationKey(index, side), state);
    }
    return state;
}

const QList<LineSpan> &DecorationCache::spans(const DiffDocument &document, int line)
{
    const auto found = m_spans.constFind(line);
    if (found != m_spans.constEnd())
        return found.value();
    if (m_spans.size() >= MostKeptSpans)
        clear();
    QList<LineSpan> spans;
    const DiffSide side = document.line(line).onNew() ? DiffSide::New : DiffSide::Old;
    for (Entry &entry : m_decorators) {
        const bool hasState = entry.decorator->hasState();
        const LineState before = hasState ? stateBefore(entry, document, line, side) : 0;
        const LineState after = entry.decorator->decorate(document, line, before, spans);
        if (hasState)
            entry.states.insert(decorationKey(line, side), after);
    }
    return *m_spans.insert(line, spans);
}

} // namespace windlass
