// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A macro of Qt's that must stand outside of every namespace: the icons are in a static library, and nothing else would
// make the linker keep them.
static void initWindlassIcons()
{
    Q_INIT_RESOURCE(windlass_icons);
}

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

Q_LOGGING_CATEGORY(iconLog, "windlass.ui.icons")

QByteArray iconSource(const QString &name)
{
    initWindlassIcons();
    QFile file(u":/windlass/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QPixmap renderIcon(const QString &name, const QColor &color, int side)
{
    const QString key = u"windlass-icon/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(side);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray source = iconSource(name);
    source.replace("currentColor", color.name().toLatin1());
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(const QString &name, ColorToken color)
        : m_name(name)
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintThemeIcon(painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return renderIcon(m_name, colorFor(mode), qMin(size.width(), size.height()));
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        QColor color = Theme::current().color(m_color);
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4F);
        return color;
    }

    QString m_name;
    ColorToken m_color;
};

} // namespace

QIcon makeThemeIcon(const QString &name, ColorToken color)
{
    initWindlassIcons();
    if (!QFile::exists(u":/windlass/icons/"_s + name + u".svg"_s)) {
        qCWarning(iconLog) << "There is no icon named" << name;
        return {};
    }
    return QIcon(new ThemeIconEngine(name, color));
}

void paintThemeIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int side = qMin(rect.width(), rect.height());
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap pixmap = renderIcon(name, color, qRound(side * ratio));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

QIcon applicationIcon()
{
    initWindlassIcons();
    return QIcon(u":/windlass/icons/app/windlass.svg"_s);
}

QStringList themeIconNames()
{
    initWindlassIcons();
    QStringList names;
    const QStringList files = QDir(u":/windlass/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(4));
    return names;
}

} // namespace windlass
