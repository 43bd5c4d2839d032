// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/viewedfiles.h"

namespace windlass {

ViewedFiles::ViewedFiles(QObject *parent) : ViewedFiles(nullptr, {}, parent) {}

ViewedFiles::ViewedFiles(ViewedStore *store, const PullRequestId &id, QObject *parent)
    : QObject(parent), m_store(store), m_id(id)
{
    if (!store)
        return;
    // Another page of the same pull request.
    connect(store, &ViewedStore::marksChanged, this, [this](const PullRequestId &changedId) {
        if (changedId == m_id)
            judge();
    });
}

void ViewedFiles::setVersion(const QString &version)
{
    if (m_version == version)
        return;
    m_version = version;
    judge();
}

void ViewedFiles::setPrint(Print print)
{
    m_print = std::move(print);
    judge();
}

void ViewedFiles::setViewed(const QStringList &paths, bool isViewed)
{
    ViewedMarks wanted = marks();
    for (const QString &path : paths) {
        if (this->isViewed(path) == isViewed)
            continue;
        if (isViewed)
            wanted.insert(path, {m_version, m_print ? m_print(path) : QByteArray()});
        else
            wanted.remove(path);
    }
    setMarks(wanted);
}

void ViewedFiles::setMarks(const ViewedMarks &marks)
{
    if (m_store) {
        m_store->setMarks(m_id, marks); // Says marksChanged(), when there is a change.
        return;
    }
    m_marks = marks;
    judge();
}

void ViewedFiles::judge()
{
    QSet<QString> viewed;
    ViewedMarks renewed = marks();
    bool isRenewed = false;
    for (auto mark = renewed.begin(); mark != renewed.end(); ++mark) {
        bool isSame = mark->version == m_version;
        if (!isSame && !m_version.isEmpty() && m_print && !mark->print.isEmpty() && m_print(mark.key()) == mark->print) {
            // It is what was seen, so that it counts at this commit too, and before the diff is there.
            mark->version = m_version;
            isSame = isRenewed = true;
        }
        if (isSame)
            viewed.insert(mark.key());
    }
    if (isRenewed) {
        setMarks(renewed); // Comes back here, with nothing to renew.
        return;
    }
    take(viewed);
}

void ViewedFiles::take(const QSet<QString> &viewed)
{
    const QSet<QString> before = std::exchange(m_viewed, viewed);
    const QSet<QString> others = (before - viewed) + (viewed - before);
    if (others.size() == 1)
        emit changed(*others.cbegin());
    else if (!others.isEmpty())
        emit reset();
}

} // namespace windlass
