// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/safeimage.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr qint64 MostPixels = 64'000'000;
constexpr int LongestImageSide = 2400; //!< Of what is kept for drawing.
constexpr qsizetype LargestSvg = 4 * 1024 * 1024;
constexpr int MostSvgElements = 50'000;
//! References to parts of the drawing itself: each may draw all that it refers to, and that again.
constexpr int MostSvgReferences = 500;
constexpr int DeepestSvg = 60;

constexpr std::array ImageFormats{"png", "jpg", "jpeg", "gif", "webp", "bmp", "ico"};

bool isInside(QStringView reference)
{
    return reference.startsWith(u'#');
}

//! url(#a) is a part of the drawing, any other url() is not.
bool hasForeignUrl(QStringView value)
{
    for (qsizetype at = value.indexOf("url("_L1, 0, Qt::CaseInsensitive); at >= 0;
         at = value.indexOf("url("_L1, at + 4, Qt::CaseInsensitive)) {
        QStringView target = value.mid(at + 4).trimmed();
        if (target.startsWith(u'"') || target.startsWith(u'\''))
            target = target.mid(1);
        if (!isInside(target))
            return true;
    }
    return value.contains("@import"_L1, Qt::CaseInsensitive);
}

bool isDataImage(QStringView reference)
{
    return reference.startsWith("data:image/png"_L1) || reference.startsWith("data:image/jpeg"_L1);
}

//! Qt's SVG reader opens what an <image> or a <use> refers to, as a file.
bool mayKeep(QStringView element, const QXmlStreamAttribute &attribute)
{
    if (attribute.name() == "href"_L1)
        return isInside(attribute.value()) || (element == "image"_L1 && isDataImage(attribute.value()));
    return !hasForeignUrl(attribute.value()) && attribute.name() != "base"_L1;
}

SafeImage drawSvg(const QByteArray &bytes)
{
    SafeImage result;
    result.format = "svg";
    const QByteArray safe = safeSvg(bytes);
    QSvgRenderer renderer;
    if (safe.isEmpty() || !renderer.load(safe)) {
        result.problem = SafeImage::Problem::Refused;
        return result;
    }
    result.size = renderer.defaultSize();
    result.isAnimated = renderer.animated();
    if (result.size.isEmpty()) {
        result.problem = SafeImage::Problem::Damaged;
        return result;
    }
    // Drawings have no pixels of their own; small ones are drawn large enough to be looked at.
    const QSize shown = result.size.scaled(std::clamp(result.size.width(), 256, LongestImageSide),
                                           std::clamp(result.size.height(), 256, LongestImageSide), Qt::KeepAspectRatio);
    result.image = QImage(shown.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    result.image.fill(0);
    QPainter painter(&result.image);
    renderer.render(&painter);
    return result;
}

} // namespace

QByteArray safeSvg(const QByteArray &bytes)
{
    if (bytes.size() > LargestSvg)
        return {};
    QXmlStreamReader reader(bytes);
    QByteArray safe;
    QXmlStreamWriter writer(&safe);
    int elements = 0;
    int references = 0;
    int depth = 0;
    int dropped = 0; // Inside of an element that is left out.
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            if (++elements > MostSvgElements || ++depth > DeepestSvg)
                return {};
            if (elements == 1 && reader.name() != "svg"_L1)
                return {};
            const bool isUnwanted = reader.name() == "script"_L1 || reader.name() == "foreignObject"_L1;
            if (dropped > 0 || isUnwanted) {
                ++dropped;
                break;
            }
            if (reader.name() == "use"_L1 && ++references > MostSvgReferences)
                return {};
            // Qt's reader goes by names alone.
            writer.writeStartElement(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (mayKeep(reader.name(), attribute))
                    writer.writeAttribute(attribute.name() == "href"_L1 ? u"xlink:href"_s : attribute.name().toString(),
                                          attribute.value().toString());
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            if (dropped > 0)
                --dropped;
            else
                writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (dropped == 0 && !hasForeignUrl(reader.text()))
                writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::DTD:
            if (!reader.entityDeclarations().isEmpty())
                return {};
            break;
        default: break;
        }
    }
    return reader.hasError() ? QByteArray() : safe;
}

SafeImage readSafeImage(const QByteArray &bytes)
{
    SafeImage result;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    result.format = QImageReader::imageFormat(&buffer);
    const bool looksLikeSvg = result.format.startsWith("svg") || bytes.left(1024).contains("<svg");
    if (looksLikeSvg)
        return drawSvg(bytes);
    const bool isKnown = std::any_of(ImageFormats.begin(), ImageFormats.end(),
                                     [&result](const char *format) { return result.format == format; });
    if (!isKnown) {
        result.problem = SafeImage::Problem::NoImage;
        return result;
    }
    buffer.seek(0);
    QImageReader reader(&buffer, result.format);
    reader.setAutoTransform(true);
    result.size = reader.size();
    if (!result.size.isValid() || qint64{result.size.width()} * result.size.height() > MostPixels) {
        result.problem = result.size.isValid() ? SafeImage::Problem::TooManyPixels : SafeImage::Problem::Damaged;
        return result;
    }
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        result.size.transpose();
    result.isAnimated = reader.supportsAnimation() && reader.imageCount() > 1;
    const QSize own = reader.size();
    if (std::max(own.width(), own.height()) > LongestImageSide)
        reader.setScaledSize(own.scaled(LongestImageSide, LongestImageSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    result.image = reader.read();
    if (result.image.isNull())
        result.problem = SafeImage::Problem::Damaged;
    return result;
}

bool isImageName(const QString &path)
{
    const QString ending = path.mid(path.lastIndexOf(u'.') + 1).toLower();
    return ending == "svg"_L1 || std::any_of(ImageFormats.begin(), ImageFormats.end(), [&ending](const char *format) {
        return ending == QLatin1String(format);
    });
}

} // namespace windlass
