// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picturestore.h"

#include <QBuffer>
#include <QImageReader>

namespace windlass {

namespace {

PictureStore *thePictureStore = nullptr;

constexpr int LongestSide = 96;
constexpr int LargestSource = 4096;
constexpr int MostPictures = 2000;

} // namespace

PictureStore::PictureStore(QObject *parent) : QObject(parent)
{
    thePictureStore = this;
}

PictureStore::~PictureStore()
{
    if (thePictureStore == this)
        thePictureStore = nullptr;
}

PictureStore *PictureStore::instance()
{
    return thePictureStore;
}

QImage PictureStore::image(const QString &address)
{
    if (address.isEmpty())
        return {};
    if (const auto found = m_images.constFind(address); found != m_images.constEnd())
        return *found;
    if (m_loader && !m_asked.contains(address) && m_asked.size() < MostPictures) {
        m_asked.insert(address);
        m_loader(address, [this, guard = QPointer(this), address](const QByteArray &bytes) {
            if (guard)
                keep(address, bytes);
        });
    }
    return {};
}

void PictureStore::keep(const QString &address, const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    // The size stands in the header: a picture of 20,000 × 20,000 pixels is refused before it is decoded.
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > LargestSource || size.height() > LargestSource)
        return;
    if (size.width() > LongestSide || size.height() > LongestSide)
        reader.setScaledSize(size.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return;
    m_images.insert(address, image);
    emit loaded(address);
}

} // namespace windlass
