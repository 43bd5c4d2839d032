// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/viewedfiles.h"

#include <algorithm>

namespace windlass {

ViewedFiles::ViewedFiles(QObject *parent) : QObject(parent) {}

void ViewedFiles::setVersion(const QString &version)
{
    if (m_version == version)
        return;
    m_version = version;
    emit reset();
}

bool ViewedFiles::isViewed(const QString &path) const
{
    const auto seen = m_viewed.constFind(path);
    return seen != m_viewed.cend() && *seen == m_version;
}

void ViewedFiles::setViewed(const QString &path, bool isViewed)
{
    if (this->isViewed(path) == isViewed)
        return;
    if (isViewed)
        m_viewed.insert(path, m_version);
    else
        m_viewed.remove(path);
    emit changed(path);
}

int ViewedFiles::viewedCount() const
{
    return static_cast<int>(std::count(m_viewed.cbegin(), m_viewed.cend(), m_version));
}

} // namespace windlass
