// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/objectmodel.h"

namespace windlass {

ObjectModelBase::ObjectModelBase(QObject *parent) : QObject(parent) {}

ObjectModelBase::~ObjectModelBase() = default;

void ObjectModelBase::reload()
{
    abortReads();
    if (!m_status.asOf.isValid())
        requestCached();
    request();
    LoadStatus status = m_status;
    status.state = LoadState::Loading;
    status.error.reset();
    tell(status, false);
}

void ObjectModelBase::retry()
{
    if (m_status.state == LoadState::Failed)
        reload();
}

void ObjectModelBase::noteCached(const QDateTime &asOf, bool isChanged)
{
    LoadStatus status = m_status;
    status.asOf = asOf;
    status.isFromCache = true;
    status.hasContent = hasContent();
    tell(status, isChanged);
}

void ObjectModelBase::noteLoaded(const QDateTime &asOf, bool isChanged)
{
    LoadStatus status;
    status.state = LoadState::Loaded;
    status.asOf = asOf.isValid() ? asOf : QDateTime::currentDateTimeUtc();
    status.hasContent = hasContent();
    tell(status, isChanged);
}

void ObjectModelBase::notePart(const QDateTime &asOf, bool isChanged)
{
    LoadStatus status;
    status.state = LoadState::Loading;
    status.asOf = asOf.isValid() ? asOf : QDateTime::currentDateTimeUtc();
    status.hasContent = hasContent();
    tell(status, isChanged);
}

void ObjectModelBase::noteFailure(const Error &error)
{
    LoadStatus status = m_status;
    status.state = LoadState::Failed;
    status.error = error;
    tell(status, false);
}

void ObjectModelBase::noteValue(bool isChanged)
{
    noteLoaded({}, isChanged);
}

void ObjectModelBase::notePatch()
{
    LoadStatus status = m_status;
    status.hasContent = hasContent();
    tell(status, true);
}

void ObjectModelBase::noteForgotten()
{
    tell({}, true);
}

void ObjectModelBase::tell(const LoadStatus &status, bool isChanged)
{
    const bool isOther = status != m_status;
    // Whoever hears of the value may ask for the status, so it comes first, and is told of last.
    m_status = status;
    if (isChanged)
        emit changed();
    if (isOther)
        emit stateChanged();
}

} // namespace windlass
