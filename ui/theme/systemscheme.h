// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

namespace windlass {

//! Whether the desktop prefers dark colours, and when that changes. Qt 6.4 does not say (QStyleHints::colorScheme() is
//! 6.5): the desktop portal is asked where there is one, the palette that the system gave at the start is the guess
//! until it answers.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void readSetting(const QString &group, const QString &key, const QVariant &value);

private:
    void askPortal();
    void setDark(bool isDark);

    bool m_isDark = false;
};

} // namespace windlass
