// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/keyringcondition.h"

#include <QObject>

#ifdef WINDLASS_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace windlass {

#ifdef WINDLASS_HAS_DBUS

namespace {

constexpr int BusTimeoutMs = 3000;

//! A call to the Secret Service that does not start it.
QDBusPendingCall callSecrets(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
    message.setAutoStartService(false);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message, BusTimeoutMs);
}

void whenAnswered(const QDBusPendingCall &call, QObject *context, std::function<void(const QDBusPendingCall &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [done = std::move(done)](QDBusPendingCallWatcher *answered) {
                         answered->deleteLater();
                         done(*answered);
                     });
}

} // namespace

void askKeyringCondition(QObject *context, std::function<void(KeyringCondition)> done)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(context, [done] { done(KeyringCondition::NoService); }, Qt::QueuedConnection);
        return;
    }
    const auto alias = callSecrets(QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
                                   QStringLiteral("ReadAlias"), {QStringLiteral("default")});
    whenAnswered(alias, context, [context, done](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusObjectPath> path = call;
        if (path.isError()) {
            const auto kind = path.error().type();
            done(kind == QDBusError::ServiceUnknown || kind == QDBusError::NoServer ? KeyringCondition::NoService
                                                                                    : KeyringCondition::Unknown);
            return;
        }
        if (path.value().path() == QLatin1String("/")) {
            done(KeyringCondition::NoKeyring);
            return;
        }
        const auto locked = callSecrets(path.value().path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                        QStringLiteral("Get"),
                                        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
        whenAnswered(locked, context, [done](const QDBusPendingCall &property) {
            const QDBusPendingReply<QDBusVariant> isLocked = property;
            if (isLocked.isError())
                done(KeyringCondition::Unknown);
            else
                done(isLocked.value().variant().toBool() ? KeyringCondition::Locked : KeyringCondition::Open);
        });
    });
}

#else

void askKeyringCondition(QObject *context, std::function<void(KeyringCondition)> done)
{
    QMetaObject::invokeMethod(context, [done] { done(KeyringCondition::NotApplicable); }, Qt::QueuedConnection);
}

#endif

} // namespace windlass
