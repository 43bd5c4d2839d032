// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/imagecompare.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace windlass {

namespace {

constexpr int HighestImage = 420;
constexpr int CheckerSide = 8;
constexpr int ImageGap = 16;
constexpr int ImageFrame = 1;

void paintChecker(QPainter &painter, const QRect &place)
{
    const Theme &theme = Theme::current();
    painter.fillRect(place, theme.color(ColorToken::Canvas));
    const QColor dark = theme.color(ColorToken::NeutralGround);
    for (int y = 0; y < place.height(); y += CheckerSide) {
        for (int x = (y / CheckerSide % 2) * CheckerSide; x < place.width(); x += 2 * CheckerSide)
            painter.fillRect(QRect(place.left() + x, place.top() + y, CheckerSide, CheckerSide) & place, dark);
    }
}

} // namespace

ImageCompare::ImageCompare(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("imageCompare"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImageCompare::setImages(const SafeImage &before, const SafeImage &now)
{
    m_before = before;
    m_now = now;
    const auto words = [](const SafeImage &image) {
        return tr("%1 × %2 pixels").arg(image.size.width()).arg(image.size.height());
    };
    QString name;
    if (hasBoth())
        name = tr("Image, before %1, now %2").arg(words(before), words(now));
    else if (before.isShown())
        name = tr("Image before, %1").arg(words(before));
    else if (now.isShown())
        name = tr("Image now, %1").arg(words(now));
    setAccessibleName(name);
    setMode(m_mode);
}

void ImageCompare::setMode(Mode mode)
{
    m_mode = mode;
    setFocusPolicy(isBeside() ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(hasBoth() && mode == Mode::Swipe ? Qt::SplitHCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

void ImageCompare::setShare(int percent)
{
    percent = std::clamp(percent, 0, 100);
    if (m_share == percent)
        return;
    m_share = percent;
    update();
    emit shareChanged(percent);
}

double ImageCompare::scaleFor(int width) const
{
    const QSize before = m_before.isShown() ? m_before.size : QSize(0, 0);
    const QSize now = m_now.isShown() ? m_now.size : QSize(0, 0);
    const int across = isBeside() ? before.width() + now.width() : std::max(before.width(), now.width());
    const int down = std::max(before.height(), now.height());
    if (across <= 0 || down <= 0)
        return 1.0;
    const int room = width - 4 * ImageFrame - (isBeside() && hasBoth() ? ImageGap : 0);
    const double fit = std::min(double(std::max(room, 16)) / across, double(HighestImage) / down);
    // Small icons are enlarged in whole steps, so that their pixels stay square.
    const int larger = down <= 64 ? std::min(4, 256 / std::max(down, 1)) : 1;
    return std::min<double>(fit, std::max(1, larger));
}

QSize ImageCompare::shown(const SafeImage &image, int width) const
{
    if (!image.isShown())
        return {0, 0};
    const double scale = scaleFor(width);
    return QSize(qRound(image.size.width() * scale), qRound(image.size.height() * scale)).expandedTo({1, 1})
           + QSize(2 * ImageFrame, 2 * ImageFrame);
}

int ImageCompare::heightForWidth(int width) const
{
    return std::max(shown(m_before, width).height(), shown(m_now, width).height());
}

QSize ImageCompare::sizeHint() const
{
    return {640, heightForWidth(std::max(width(), 320))};
}

QRect ImageCompare::stage() const
{
    return {QPoint(0, 0), shown(m_before, width()).expandedTo(shown(m_now, width()))};
}

void ImageCompare::paintImage(QPainter &painter, const QRect &place, const SafeImage &image, double opacity) const
{
    const QRect inside = place.adjusted(ImageFrame, ImageFrame, -ImageFrame, -ImageFrame);
    const bool isEnlarged = inside.width() > image.image.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isEnlarged);
    painter.setOpacity(opacity);
    painter.drawImage(inside, image.image);
    painter.setOpacity(1.0);
}

void ImageCompare::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const auto frame = [&](const QRect &place, ColorToken token) {
        painter.setPen(theme.color(token));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    };
    const QSize before = shown(m_before, width());
    const QSize now = shown(m_now, width());
    if (isBeside()) {
        int left = 0;
        if (m_before.isShown()) {
            const QRect place(QPoint(0, 0), before);
            paintChecker(painter, place);
            paintImage(painter, place, m_before);
            frame(place, ColorToken::RemovedBar);
            left = before.width() + ImageGap;
        }
        if (m_now.isShown()) {
            const QRect place(QPoint(left, 0), now);
            paintChecker(painter, place);
            paintImage(painter, place, m_now);
            frame(place, ColorToken::AddedBar);
        }
        return;
    }
    const QRect whole = stage();
    paintChecker(painter, whole);
    if (m_mode == Mode::Swipe) {
        const int line = whole.left() + whole.width() * (100 - m_share) / 100;
        painter.save();
        painter.setClipRect(QRect(whole.topLeft(), QPoint(line - 1, whole.bottom())));
        paintImage(painter, QRect(QPoint(0, 0), before), m_before);
        frame(QRect(QPoint(0, 0), before), ColorToken::RemovedBar);
        painter.setClipRect(QRect(QPoint(line, whole.top()), whole.bottomRight()));
        paintImage(painter, QRect(QPoint(0, 0), now), m_now);
        frame(QRect(QPoint(0, 0), now), ColorToken::AddedBar);
        painter.restore();
        painter.fillRect(QRect(line - 1, whole.top(), 2, whole.height()), theme.color(ColorToken::Accent));
    } else {
        paintImage(painter, QRect(QPoint(0, 0), before), m_before, 1.0 - m_share / 100.0);
        paintImage(painter, QRect(QPoint(0, 0), now), m_now, m_share / 100.0);
        frame(whole, ColorToken::Border);
    }
    if (hasFocus())
        frame(whole, ColorToken::Accent);
}

void ImageCompare::drag(int x)
{
    const QRect whole = stage();
    if (m_mode == Mode::Swipe && hasBoth() && whole.width() > 0)
        setShare(100 - 100 * (x - whole.left()) / whole.width());
}

void ImageCompare::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        drag(event->position().toPoint().x());
}

void ImageCompare::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        drag(event->position().toPoint().x());
}

void ImageCompare::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? 5 : event->key() == Qt::Key_Right ? -5 : 0;
    if (step == 0 || isBeside()) {
        QWidget::keyPressEvent(event);
        return;
    }
    setShare(m_share + (m_mode == Mode::Swipe ? step : -step));
}

} // namespace windlass
