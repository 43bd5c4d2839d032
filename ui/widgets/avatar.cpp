// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QCryptographicHash>
#include <QPainterPath>

namespace windlass {

namespace {

//! A colour of middle lightness on which white letters can be read, the same for a person in every session.
QColor avatarGround(const QString &key)
{
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    const int hue = (static_cast<uchar>(digest.at(0)) * 256 + static_cast<uchar>(digest.at(1))) % 360;
    // Yellow and green are light at the same HSL lightness: darker there, or white would not stand out.
    const int lightness = hue > 40 && hue < 200 ? 72 : 112;
    return QColor::fromHsl(hue, 110, lightness);
}

} // namespace

QString initials(const QString &name)
{
    QString result;
    bool isStart = true;
    for (qsizetype i = 0; i < name.size() && result.size() < 2; ++i) {
        const QChar c = name.at(i);
        if (c.isLetterOrNumber() && isStart)
            result += c.toUpper();
        isStart = c.isSpace() || c == u'-' || c == u'.' || c == u'_';
    }
    return result.isEmpty() ? QStringLiteral("?") : result;
}

void paintAvatar(QPainter *painter, const QRect &rect, const QImage &image, const QString &name, const QString &key)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(rect);
    if (!image.isNull()) {
        painter->setClipPath(circle);
        const int side = qMin(image.width(), image.height());
        painter->drawImage(rect, image, QRect((image.width() - side) / 2, (image.height() - side) / 2, side, side));
    } else {
        painter->fillPath(circle, avatarGround(key.isEmpty() ? name : key));
        QFont font = Theme::current().font(TextStyle::Strong);
        font.setPixelSize(qMax(8, rect.height() * 2 / 5));
        painter->setFont(font);
        painter->setPen(Theme::current().color(ColorToken::AvatarText));
        painter->drawText(rect, Qt::AlignCenter, initials(name));
    }
    painter->restore();
}

Avatar::Avatar(int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedSize(size, size);
}

void Avatar::setPerson(const QString &name, const QString &key)
{
    m_name = oneLine(name, 200);
    m_key = key;
    setAccessibleName(m_name);
    setToolTip(toolTipText(m_name));
    update();
}

void Avatar::setImage(const QImage &image)
{
    m_image = image;
    update();
}

QSize Avatar::sizeHint() const
{
    return {m_size, m_size};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, rect(), m_image, m_name, m_key);
}

} // namespace windlass
