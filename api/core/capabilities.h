// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace windlass {

//! What Atlassian removes, or what not every host has. A request names the one that it belongs to (ApiRequest::feature).
enum class Feature {
    None,
    IssueTracker, //!< Removed on 2026-08-20; a host may still serve it for some repositories.
    CodeSearch,   //!< Marked as deprecated from 2026-11-01.
    MergeChecks,  //!< `…/mergeability/checks`: newer than the description, and not everywhere.
    Conflicts,    //!< `…/conflicts` and `/file-conflicts`: newer than many hosts.
};

inline size_t qHash(Feature feature, size_t seed = 0)
{
    return ::qHash(static_cast<int>(feature), seed);
}

//! The feature that a request is about, and where.
struct FeatureUse {
    Feature feature = Feature::None;
    QString scope; //!< What goes with it when it is gone: a repository's full name; empty for the whole host.
    //! Whether a 404 means that the feature is not there, as for the list of all issues; for one issue it may just be
    //! that this one does not exist. 410 always means it.
    bool absentMeansGone = false;

    bool operator==(const FeatureUse &) const = default;
};

//! What the host and the credential of one account can do, learnt from answers. Views ask it; a feature that answered
//! that it is not there is not asked again, so it costs no request.
class Capabilities : public QObject
{
    Q_OBJECT

public:
    //! How long a feature that was not there is left alone before somebody who asks for it causes a request again.
    static constexpr std::chrono::hours AskAgainAfter{24};

    //! How a feature was found to be missing.
    struct Absence {
        int httpStatus = 0; //!< 404 or 410.
        QString message;    //!< The host's own words; may be empty.
        QDateTime since;    //!< UTC, when this program saw it.
    };

    explicit Capabilities(QObject *parent = nullptr) : QObject(parent) {}

    //! How it is missing there; nothing when it works or was never asked for.
    std::optional<Absence> absence(Feature feature, const QString &scope = {},
                                   const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
    //! Whether it has answered there.
    bool isProven(Feature feature, const QString &scope = {}) const { return m_proven.contains({feature, scope}); }
    //! The day on which Atlassian said that it ends; invalid when no day is known.
    static QDate announcedEnd(Feature feature);

    void noteAbsent(const FeatureUse &use, const Absence &absence);
    void notePresent(const FeatureUse &use);
    //! Ask again at the next occasion: the person pressed "Try again".
    void forget(Feature feature, const QString &scope = {});

    //! What the credential was granted, in the words of its kind; empty until the host said it (X-Oauth-Scopes).
    QSet<QString> grantedScopes() const { return m_scopes.value_or(QSet<QString>()); }
    bool knowsScopes() const { return m_scopes.has_value(); }
    void noteScopes(const QSet<QString> &scopes);
    //! The credential was replaced.
    void forgetScopes();

signals:
    void featureChanged(windlass::Feature feature, const QString &scope);
    void grantedScopesChanged();

private:
    using Key = QPair<Feature, QString>;

    QHash<Key, Absence> m_absent;
    QSet<Key> m_proven;
    std::optional<QSet<QString>> m_scopes;
};

} // namespace windlass
