// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef WINDLASS_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

using namespace Qt::StringLiterals;

namespace windlass {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_isDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    askPortal();
}

#ifdef WINDLASS_HAVE_DBUS

namespace {

//! The portal wraps the value once or twice, depending on its version.
QVariant unwrappedValue(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void SystemScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(readSetting(QString, QString, QVariant)));

    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    const QString group = u"org.freedesktop.appearance"_s;
    const QString key = u"color-scheme"_s;
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QVariant> answer = *watcher;
        if (answer.isValid())
            readSetting(group, key, answer.value());
        watcher->deleteLater();
    });
}

void SystemScheme::readSetting(const QString &group, const QString &key, const QVariant &value)
{
    if (group != "org.freedesktop.appearance"_L1 || key != "color-scheme"_L1)
        return;
    // 1 prefers dark, 2 prefers light, 0 has no preference: then what the palette said stands.
    const uint preference = unwrappedValue(value).toUInt();
    if (preference == 1 || preference == 2)
        setDark(preference == 1);
}

#else

void SystemScheme::askPortal() {}

void SystemScheme::readSetting(const QString &, const QString &, const QVariant &) {}

#endif

void SystemScheme::setDark(bool isDark)
{
    if (m_isDark == isDark)
        return;
    m_isDark = isDark;
    emit changed();
}

} // namespace windlass
