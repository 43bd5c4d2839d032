// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace windlass {

namespace {

constexpr int MaximumSetAside = 1000;

} // namespace

bool makePrivateFolderOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    return QDir().mkpath(folder)
           && QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

bool makePrivateFile(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        QFile fresh(file);
        if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return false;
    }
    return QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QString setFileAside(const QString &file, const QString &word)
{
    for (int number = 1; number <= MaximumSetAside; ++number) {
        const QString name = QStringLiteral("%1.%2-%3").arg(file, word).arg(number);
        if (!QFileInfo::exists(name))
            return QFile::rename(file, name) ? name : QString();
    }
    return {};
}

} // namespace windlass
