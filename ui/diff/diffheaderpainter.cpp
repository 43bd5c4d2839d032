// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/diffpainter.h"

#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace windlass {

namespace {

//! A file of more lines than this says so in its header.
constexpr int LargeFileLines = 5'000;

QColor diffHeaderColor(ColorToken token)
{
    return Theme::current().color(token);
}

void diffStatusColors(const DiffFile &file, QColor &ground, QColor &color)
{
    const auto set = [&](ColorToken a, ColorToken b) {
        ground = diffHeaderColor(a);
        color = diffHeaderColor(b);
    };
    switch (file.status) {
    case DiffFileStatus::Added:
        return set(ColorToken::SuccessGround, ColorToken::Success);
    case DiffFileStatus::Deleted:
        return set(ColorToken::DangerGround, ColorToken::Danger);
    case DiffFileStatus::Renamed:
    case DiffFileStatus::Copied:
        return set(ColorToken::MergedGround, ColorToken::Merged);
    case DiffFileStatus::Modified:
        break;
    }
    set(ColorToken::WarningGround, ColorToken::Warning);
}

QString octalMode(quint32 mode)
{
    return QString::number(mode, 8);
}

} // namespace

QString DiffPainter::statusLetter(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
        return QStringLiteral("A");
    case DiffFileStatus::Deleted:
        return QStringLiteral("D");
    case DiffFileStatus::Renamed:
        return QStringLiteral("R");
    case DiffFileStatus::Copied:
        return QStringLiteral("C");
    case DiffFileStatus::Modified:
        break;
    }
    return QStringLiteral("M");
}

QString DiffPainter::statusWord(const DiffFile &file)
{
    switch (file.status) {
    case DiffFileStatus::Added:
        return DiffView::tr("added");
    case DiffFileStatus::Deleted:
        return DiffView::tr("deleted");
    case DiffFileStatus::Renamed:
        return DiffView::tr("renamed");
    case DiffFileStatus::Copied:
        return DiffView::tr("copied");
    case DiffFileStatus::Modified:
        break;
    }
    return DiffView::tr("modified");
}

QStringList DiffPainter::fileFacts(const DiffDocument &document, int index)
{
    const DiffFile &file = document.file(index);
    QStringList facts;
    if (file.has(DiffFileFlag::TypeChanged))
        facts.append(DiffView::tr("Type changed"));
    if (file.has(DiffFileFlag::Submodule))
        facts.append(DiffView::tr("Submodule"));
    if (file.has(DiffFileFlag::Symlink))
        facts.append(DiffView::tr("Symbolic link"));
    if (file.has(DiffFileFlag::Binary))
        facts.append(DiffView::tr("Binary"));
    if (file.has(DiffFileFlag::Combined))
        facts.append(DiffView::tr("Merge"));
    if (file.has(DiffFileFlag::ModeChanged))
        facts.append(DiffView::tr("Mode %1 → %2").arg(octalMode(file.oldMode), octalMode(file.newMode)));
    else if (file.status == DiffFileStatus::Added && file.newMode == 0100755)
        facts.append(DiffView::tr("Executable"));
    if (file.similarity >= 0 && (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied))
        facts.append(DiffView::tr("%1% alike").arg(file.similarity));
    if (document.fileLineEnd(index) - document.fileLineBegin(index) > LargeFileLines)
        facts.append(DiffView::tr("Large"));
    if (file.isDamaged())
        facts.append(DiffView::tr("Incomplete"));
    return facts;
}

QString DiffPainter::noteText(DiffNote note, const DiffFile &file)
{
    switch (note) {
    case DiffNote::Binary:
        if (file.newBinarySize >= 0 && file.oldBinarySize >= 0 && file.status == DiffFileStatus::Modified) {
            return DiffView::tr("Binary file, %1 before and %2 now. It is not shown as text.")
                .arg(QLocale().formattedDataSize(file.oldBinarySize), QLocale().formattedDataSize(file.newBinarySize));
        }
        if (file.newBinarySize > 0)
            return DiffView::tr("Binary file, %1. It is not shown as text.")
                .arg(QLocale().formattedDataSize(file.newBinarySize));
        return DiffView::tr("Binary file. It is not shown as text.");
    case DiffNote::Empty:
        return DiffView::tr("The file is empty.");
    case DiffNote::RenamedOnly:
        return DiffView::tr("Renamed without changes.");
    case DiffNote::CopiedOnly:
        return DiffView::tr("Copied without changes.");
    case DiffNote::ModeOnly:
        return DiffView::tr("Only the file mode changed, from %1 to %2.")
            .arg(octalMode(file.oldMode), octalMode(file.newMode));
    case DiffNote::NoContent:
        return DiffView::tr("The diff has no lines for this file.");
    case DiffNote::Absent:
        if (file.has(DiffFileFlag::OnlySpace))
            return DiffView::tr("Only white space changed in this file, and that is ignored now.");
        if (file.added == 0 && file.removed == 0)
            return DiffView::tr("Bitbucket counts this file and did not send its diff. It has no changed lines: it may be binary.");
        return DiffView::tr("Bitbucket counts the changed lines of this file and did not send them.");
    case DiffNote::WrongCounts:
        return DiffView::tr(
            "A hunk of this file has more or fewer lines than it announces. Line numbers may be wrong.");
    case DiffNote::BadHunk:
        return DiffView::tr("The start of a hunk could not be read. Its lines have no numbers.");
    case DiffNote::BadHeader:
        return DiffView::tr("The diff does not say which file this is.");
    case DiffNote::ForeignLines:
        return DiffView::tr(
            "There are lines in this file's diff that do not belong to any diff. They are shown in grey.");
    case DiffNote::Truncated:
        return DiffView::tr("The diff ends in the middle of this file. The rest is missing.");
    }
    return {};
}

QRect DiffPainter::collapseRect(const QRect &header) const
{
    return {header.left() + 6, header.center().y() - 11, 22, 22};
}

QRect DiffPainter::viewedRect(const QRect &header) const
{
    if (!m_view.m_viewedBoxes)
        return {};
    const int width = QFontMetrics(m_smallFont).horizontalAdvance(DiffView::tr("Viewed")) + 16 + 6 + 8;
    return {header.right() - HeaderMargin - width + 1, header.center().y() - 12, width, 24};
}

int DiffPainter::paintPill(QPainter &painter, const QString &text, int x, const QRect &header, const QColor &ground,
                           const QColor &color)
{
    painter.setFont(m_smallFont);
    const QFontMetrics metrics(m_smallFont);
    const int width = std::max(metrics.horizontalAdvance(text) + 12, 23);
    const QRect pill(x, header.center().y() - 9, width, 19);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
    return width;
}

void DiffPainter::paintHeader(QPainter &painter, int index, const QRect &rect, bool isSticky)
{
    const DiffDocument &document = *m_view.document();
    const DiffFile &file = document.file(index);
    painter.fillRect(rect, diffHeaderColor(ColorToken::Surface));
    const QColor border = diffHeaderColor(ColorToken::Border);
    if (!isSticky)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), border);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), border);
    const DiffRow &cursor = m_view.cursor();
    if (cursor.kind == DiffRowKind::FileHeader && cursor.file == index) {
        QColor frame = diffHeaderColor(ColorToken::Accent);
        if (!m_view.hasFocus())
            frame.setAlphaF(0.35F);
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), frame);
    }

    // The chevron: it points down while the file is open.
    const QRect chevron = collapseRect(rect);
    const QPointF middle = QRectF(chevron).center();
    QPainterPath path;
    if (m_view.isCollapsed(index)) {
        path.moveTo(middle + QPointF(-2, -4));
        path.lineTo(middle + QPointF(2, 0));
        path.lineTo(middle + QPointF(-2, 4));
    } else {
        path.moveTo(middle + QPointF(-4, -2));
        path.lineTo(middle + QPointF(0, 2));
        path.lineTo(middle + QPointF(4, -2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(diffHeaderColor(ColorToken::MutedText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);

    int x = chevron.right() + 5;
    QColor ground;
    QColor color;
    diffStatusColors(file, ground, color);
    x += paintPill(painter, statusLetter(file), x, rect, ground, color) + 8;

    // From the right: the box, the comments, the counts. What is left is for the name.
    int right = rect.right() - HeaderMargin;
    if (const QRect box = viewedRect(rect); box.isValid()) {
        const bool viewed = m_view.isViewed(file.path());
        const QRect square(box.left() + 4, box.center().y() - 7, 15, 15);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(diffHeaderColor(viewed ? ColorToken::Accent : ColorToken::MutedText));
        painter.setBrush(viewed ? QBrush(diffHeaderColor(ColorToken::Accent))
                                : QBrush(diffHeaderColor(ColorToken::Canvas)));
        painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (viewed) {
            painter.setPen(
                QPen(diffHeaderColor(ColorToken::AccentText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF({QPointF(square.left() + 3.5, square.top() + 7.5),
                                            QPointF(square.left() + 6.5, square.top() + 10.5),
                                            QPointF(square.left() + 11.5, square.top() + 4.5)}));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(m_smallFont);
        painter.setPen(diffHeaderColor(ColorToken::Text));
        painter.drawText(QRect(square.right() + 7, box.top(), box.right() - square.right() - 6, box.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, DiffView::tr("Viewed"));
        right = box.left() - 12;
    }
    const QFontMetrics small(m_smallFont);
    const auto textFromRight = [&](const QString &text, ColorToken token) {
        painter.setFont(m_smallFont);
        painter.setPen(diffHeaderColor(token));
        const int width = small.horizontalAdvance(text);
        painter.drawText(QRect(right - width, rect.top(), width + 1, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         text);
        right -= width + 6;
    };
    if (const int comments = m_view.m_commentCounts.value(file.path()); comments > 0) {
        textFromRight(QLocale().toString(comments), ColorToken::MutedText);
        if (!m_commentIcon.isNull()) {
            painter.drawPixmap(QPoint(right - 14, rect.center().y() - 7), m_commentIcon);
            right -= 20;
        }
        right -= 6;
    }
    if (!file.has(DiffFileFlag::Binary)) {
        if (file.removed > 0)
            textFromRight(QStringLiteral("−%1").arg(QLocale().toString(file.removed.load())), ColorToken::Danger);
        if (file.added > 0)
            textFromRight(QStringLiteral("+%1").arg(QLocale().toString(file.added.load())), ColorToken::Success);
        right -= 6;
    }

    // Facts stand behind the name and give way to it.
    QStringList facts = fileFacts(document, index);
    if (const QString label = m_view.fileLabel(file.path()); !label.isEmpty() && m_view.isCollapsed(index))
        facts.prepend(label);
    const QFontMetrics strong(m_strongFont);
    const QFontMetrics body(m_bodyFont);
    int factsWidth = 0;
    for (const QString &fact : facts)
        factsWidth += std::max(small.horizontalAdvance(fact) + 12, 23) + 6;
    int room = right - x - factsWidth - 8;
    const bool showFacts = room > 120;
    if (!showFacts)
        room = right - x - 8;
    const auto drawName = [&](const QString &whole, int width) {
        const QString name = oneLine(whole, 2000);
        const qsizetype slash = name.lastIndexOf(QLatin1Char('/'));
        QString folder = name.left(slash + 1);
        QString last = name.mid(slash + 1);
        const int lastWidth = strong.horizontalAdvance(last);
        if (body.horizontalAdvance(folder) + lastWidth > width) {
            folder = body.elidedText(folder, Qt::ElideLeft, std::max(width - lastWidth, 0));
            last = strong.elidedText(last, Qt::ElideMiddle, std::max(width - body.horizontalAdvance(folder), 24));
        }
        painter.setFont(m_bodyFont);
        painter.setPen(diffHeaderColor(ColorToken::MutedText));
        painter.drawText(QPoint(x, rect.center().y() + (body.ascent() - body.descent() + 1) / 2), folder);
        x += body.horizontalAdvance(folder);
        painter.setFont(m_strongFont);
        painter.setPen(diffHeaderColor(ColorToken::Text));
        painter.drawText(QPoint(x, rect.center().y() + (body.ascent() - body.descent() + 1) / 2), last);
        x += strong.horizontalAdvance(last);
    };
    if (file.path().isEmpty()) {
        drawName(DiffView::tr("(a file without a name)"), room);
    } else if (file.status == DiffFileStatus::Renamed || file.status == DiffFileStatus::Copied) {
        const QString arrow = QStringLiteral("  →  ");
        const int arrowWidth = body.horizontalAdvance(arrow);
        const int start = x;
        drawName(file.previousPath(), (room - arrowWidth) / 2);
        painter.setFont(m_bodyFont);
        painter.setPen(diffHeaderColor(ColorToken::MutedText));
        painter.drawText(QPoint(x, rect.center().y() + (body.ascent() - body.descent() + 1) / 2), arrow);
        x += arrowWidth;
        drawName(file.path(), room - (x - start));
    } else {
        drawName(file.path(), room);
    }
    x += 10;
    if (showFacts) {
        for (const QString &fact : facts) {
            const bool warns = fact == DiffView::tr("Incomplete");
            x += paintPill(painter, fact, x, rect,
                           diffHeaderColor(warns ? ColorToken::WarningGround : ColorToken::NeutralGround),
                           diffHeaderColor(warns ? ColorToken::Warning : ColorToken::MutedText)) +
                 6;
        }
    }
}

} // namespace windlass
