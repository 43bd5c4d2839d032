// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QString>
#include <QStringList>

class QSettings;

namespace windlass {

//! The repositories that one account visited last, newest first, kept in the settings.
class VisitedRepositories
{
public:
    VisitedRepositories(QSettings *settings, const QString &accountKey);

    void visit(const Location &location);
    const QStringList &fullNames() const { return m_fullNames; }

private:
    QSettings *m_settings;
    QString m_setting;
    QStringList m_fullNames;
};

} // namespace windlass
