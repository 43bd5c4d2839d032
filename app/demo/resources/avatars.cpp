// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/resources/avatars.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// Half of a pattern of 5 × 5 cells, mirrored: enough to tell a dozen people apart at 16 pixels.
void paintPattern(QPainter &painter, const QByteArray &bytes, int hue, qreal size)
{
    const QColor ground = QColor::fromHsv(hue, 60, 245);
    const QColor ink = QColor::fromHsv(hue, 190, 165);
    painter.fillRect(QRectF(0, 0, size, size), ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const qreal margin = size / 8;
    const qreal cell = (size - 2 * margin) / 5;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 3; ++column) {
            const auto value = uchar(bytes.at(row * 3 + column));
            if (value % 2 == 0)
                continue;
            for (const int x : {column, 4 - column}) {
                const QRectF place(margin + x * cell, margin + row * cell, cell, cell);
                if (value % 3 == 0)
                    painter.drawEllipse(place);
                else
                    painter.drawRect(place);
            }
        }
    }
}

} // namespace

QByteArray avatarPng(const QString &uuid, int hue, int size)
{
    const QByteArray bytes = QCryptographicHash::hash(uuid.toUtf8(), QCryptographicHash::Sha1);
    QImage image(size, size, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPattern(painter, bytes, hue, size);
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

HttpAnswer serveAvatar(const HttpRequest &request, const Store &store)
{
    const QStringList segments = request.segments();
    const int size = std::clamp(segments.value(2).section(u'.', 0, 0).toInt(), 16, 512);
    const QString uuid = segments.value(1);
    if (segments.size() != 3 || !uuid.startsWith(u'{'))
        return HttpAnswer::text(404, "Not Found");
    int hue = int(qHash(uuid, 7) % 360);
    {
        const auto world = store.read();
        for (const Account &account : world->accounts) {
            if (account.uuid == uuid)
                hue = account.hue % 360;
        }
    }
    return HttpAnswer::of(200, "image/png", avatarPng(uuid, std::max(0, hue), size))
        .withHeader("Cache-Control", "max-age=3600");
}

} // namespace windlass::standin
