// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffcontextloader.h"

#include <algorithm>
#include <utility>

namespace windlass {

DiffContextLoader::DiffContextLoader(DiffDocument &document, Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_document(&document)
    , m_fetch(std::move(fetch))
{
}

DiffContextLoader::State DiffContextLoader::state(int file) const
{
    return m_contents.value(file).state;
}

std::optional<Error> DiffContextLoader::error(int file) const
{
    return m_contents.value(file).error;
}

DiffContext::Fit DiffContextLoader::fit(int file) const
{
    return m_contents.value(file).fit;
}

bool DiffContextLoader::isAskedAbove(int hunk) const
{
    // The lines between two hunks are above the one and below the other.
    const QList<DiffDocument::MoreContext> wanted = m_contents.value(m_document->fileOfHunk(hunk)).wanted;
    return std::any_of(wanted.begin(), wanted.end(), [hunk](const DiffDocument::MoreContext &more) {
        return (more.hunk == hunk && more.above > 0) || (more.hunk + 1 == hunk && more.below > 0);
    });
}

bool DiffContextLoader::isAskedBelow(int hunk) const
{
    const int file = m_document->fileOfHunk(hunk);
    if (hunk + 1 < m_document->fileHunkEnd(file))
        return isAskedAbove(hunk + 1);
    const QList<DiffDocument::MoreContext> wanted = m_contents.value(file).wanted;
    return std::any_of(wanted.begin(), wanted.end(), [hunk](const DiffDocument::MoreContext &more) {
        return more.hunk == hunk && more.below > 0;
    });
}

void DiffContextLoader::show(int file, const QList<DiffDocument::MoreContext> &more)
{
    if (!m_document || !m_fetch || more.isEmpty() || !m_document->canShowContext(file))
        return;
    if (m_document->hasContent(file)) { // From here, or from another view of the same diff.
        m_contents[file].state = State::Ready;
        m_document->showContext(file, more);
        return;
    }
    Content &content = m_contents[file];
    if (content.state == State::Unusable)
        return;
    content.wanted.append(more);
    if (content.state != State::Loading)
        ask(file);
}

void DiffContextLoader::showAll(int file)
{
    if (!m_document || !m_document->canShowContext(file))
        return;
    QList<DiffDocument::MoreContext> more;
    const int end = m_document->fileHunkEnd(file);
    for (int hunk = m_document->file(file).firstHunk; hunk < end; ++hunk) {
        const bool isLast = hunk + 1 == end;
        if (m_document->hiddenAbove(hunk) > 0 || (isLast && m_document->hiddenBelow(hunk) != 0))
            more.append({hunk, AllLines, isLast ? AllLines : 0});
    }
    show(file, more);
}

void DiffContextLoader::retry(int file)
{
    if (m_document && state(file) == State::Failed)
        ask(file);
}

void DiffContextLoader::forget(int file)
{
    if (state(file) != State::Failed)
        return;
    m_contents.remove(file);
    emit stateChanged(file);
}

void DiffContextLoader::ask(int file)
{
    Content &content = m_contents[file];
    content.state = State::Loading;
    content.error.reset();
    m_fetch(m_document->file(file).path()).then(this, [this, file](const Result<QByteArray> &answer) {
        take(file, answer);
    });
    emit stateChanged(file);
}

void DiffContextLoader::take(int file, const Result<QByteArray> &answer)
{
    if (!m_document)
        return;
    Content &content = m_contents[file];
    if (!answer) {
        content.state = State::Failed;
        content.error = answer.error();
        emit stateChanged(file);
        return;
    }
    content.fit = m_document->setContent(file, *answer);
    content.state = content.fit == DiffContext::Fit::Fits ? State::Ready : State::Unusable;
    const QList<DiffDocument::MoreContext> wanted = std::exchange(content.wanted, {});
    if (content.state == State::Ready)
        m_document->showContext(file, wanted);
    emit stateChanged(file);
}

} // namespace windlass
