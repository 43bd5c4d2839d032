// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooks/capturedelivery.h"

#include <algorithm>

namespace windlass {

namespace {

//! A line from `begin` on, without its line break; `next` is where the next one begins.
QByteArrayView lineAt(const QByteArray &bytes, qsizetype begin, qsizetype &next)
{
    const qsizetype feed = bytes.indexOf('\n', begin);
    const qsizetype end = feed < 0 ? bytes.size() : feed;
    next = feed < 0 ? bytes.size() : feed + 1;
    QByteArrayView line(bytes.constData() + begin, end - begin);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArrayView withoutQuoteMark(QByteArrayView line)
{
    if (line.startsWith("> ") || line.startsWith("< "))
        return line.sliced(2);
    return line == QByteArrayView(">") || line == QByteArrayView("<") ? QByteArrayView() : line;
}

//! Adds the header that a line is, or the rest of the one before it. A request line is passed over.
void takeHeaderLine(CapturedDelivery &delivery, QByteArrayView line)
{
    if ((line.startsWith(' ') || line.startsWith('\t')) && !delivery.headers.isEmpty()) {
        delivery.headers.last().second += ' ' + line.trimmed().toByteArray();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = colon > 0 ? line.first(colon).trimmed().toByteArray() : QByteArray();
    // "POST /path HTTP/1.1" and "POST https://host/ HTTP/1.1" have a blank before any colon.
    if (name.isEmpty() || name.contains(' '))
        return;
    delivery.headers.append({name, line.sliced(colon + 1).trimmed().toByteArray()});
}

} // namespace

QByteArray CapturedDelivery::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

CapturedDelivery readCapturedDelivery(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return {{}, bytes};
    CapturedDelivery delivery;
    qsizetype next = 0;
    bool hasBegun = false;
    for (qsizetype begin = 0; begin < bytes.size(); begin = next) {
        const QByteArrayView line = withoutQuoteMark(lineAt(bytes, begin, next));
        if (!line.trimmed().isEmpty()) {
            takeHeaderLine(delivery, line);
            hasBegun = true;
            continue;
        }
        if (!hasBegun)
            continue; // Empty lines above the first header.
        delivery.body = bytes.mid(next);
        return delivery;
    }
    return delivery;
}

CapturedDelivery readCapturedDelivery(const QByteArray &headers, const QByteArray &body)
{
    CapturedDelivery delivery = readCapturedDelivery(headers.trimmed() + "\n\n");
    delivery.body = body;
    return delivery;
}

} // namespace windlass
