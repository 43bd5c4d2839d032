// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/capabilities.h"

namespace windlass {

std::optional<Capabilities::Absence> Capabilities::absence(Feature feature, const QString &scope, const QDateTime &now) const
{
    // The whole host may lack it, or one repository of it.
    for (const QString &place : {QString(), scope}) {
        const auto found = m_absent.constFind({feature, place});
        if (found != m_absent.constEnd()
            && found->since.secsTo(now) < std::chrono::duration_cast<std::chrono::seconds>(AskAgainAfter).count())
            return *found;
    }
    return std::nullopt;
}

QDate Capabilities::announcedEnd(Feature feature)
{
    switch (feature) {
    case Feature::IssueTracker: return QDate(2026, 8, 20);
    case Feature::CodeSearch: return QDate(2026, 11, 1);
    case Feature::None:
    case Feature::MergeChecks:
    case Feature::Conflicts: break;
    }
    return {};
}

void Capabilities::noteAbsent(const FeatureUse &use, const Absence &absence)
{
    const Key key{use.feature, use.scope};
    const bool isNews = !m_absent.contains(key);
    m_absent.insert(key, absence);
    m_proven.remove(key);
    if (isNews)
        emit featureChanged(use.feature, use.scope);
}

void Capabilities::notePresent(const FeatureUse &use)
{
    const Key key{use.feature, use.scope};
    const bool wasAbsent = m_absent.remove(key) > 0;
    if (!m_proven.contains(key) || wasAbsent) {
        m_proven.insert(key);
        emit featureChanged(use.feature, use.scope);
    }
}

void Capabilities::forget(Feature feature, const QString &scope)
{
    // What makes the absence of one place also goes for the whole host.
    const auto removed = m_absent.remove({feature, scope}) + m_absent.remove({feature, QString()});
    if (removed > 0)
        emit featureChanged(feature, scope);
}

void Capabilities::forgetScopes()
{
    if (!m_scopes)
        return;
    m_scopes.reset();
    emit grantedScopesChanged();
}

void Capabilities::noteScopes(const QSet<QString> &scopes)
{
    if (m_scopes == scopes)
        return;
    m_scopes = scopes;
    emit grantedScopesChanged();
}

} // namespace windlass
