// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/patch/patchshelf.h"

#include <algorithm>

namespace windlass {

PatchShelf::PatchShelf(QObject *parent)
    : QObject(parent)
{
}

PatchShelf::~PatchShelf() = default;

int PatchShelf::add(const QString &path)
{
    for (const Entry &entry : m_entries) {
        if (entry.source->path() == path) {
            entry.source->read();
            return entry.number;
        }
    }
    m_entries.push_back({++m_last, std::make_unique<PatchSource>(path)});
    m_entries.back().source->read();
    emit changed();
    return m_last;
}

int PatchShelf::openFile(const QString &path)
{
    return add(path);
}

int PatchShelf::openStandardInput()
{
    return add({});
}

PatchSource *PatchShelf::find(int number) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [number](const Entry &entry) { return entry.number == number; });
    return found == m_entries.end() ? nullptr : found->source.get();
}

QList<int> PatchShelf::numbers() const
{
    QList<int> numbers;
    for (const Entry &entry : m_entries)
        numbers.append(entry.number);
    return numbers;
}

void PatchShelf::close(int number)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [number](const Entry &entry) { return entry.number == number; });
    if (found == m_entries.end())
        return;
    // Standard input can't be opened again: its number stays known as long as the program runs.
    const std::unique_ptr<PatchSource> source = std::move(found->source);
    m_entries.erase(found);
    emit changed();
}

} // namespace windlass
