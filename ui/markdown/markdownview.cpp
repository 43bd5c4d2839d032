// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/markdownview.h"

#include "ui/markdown/safedocument.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linkopener.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace windlass {

MarkdownView::MarkdownView(QWidget *parent) : QTextBrowser(parent), m_document(new SafeDocument(this))
{
    setDocument(m_document);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setAcceptDrops(false);
    viewport()->setAutoFillBackground(false);
    QPalette transparent = palette();
    transparent.setColor(QPalette::Base, Qt::transparent);
    setPalette(transparent);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        // What was clicked is the text under the cursor; a link whose text names another host is asked about.
        const QTextCursor cursor = cursorForPosition(viewport()->mapFromGlobal(QCursor::pos()));
        QString shown;
        for (auto piece = cursor.block().begin(); !piece.atEnd(); ++piece) {
            if (piece.fragment().charFormat().anchorHref() == link.toString())
                shown = piece.fragment().text();
        }
        if (LinkOpener *opener = LinkOpener::instance())
            opener->open(link.toString(), shown, window());
    });
    connect(&Theme::current(), &Theme::changed, this, &MarkdownView::rebuild);
}

void MarkdownView::setSourceText(const QString &markdown, const QHash<QString, QString> &people)
{
    if (m_source == markdown && m_people == people)
        return;
    m_source = markdown;
    m_people = people;
    rebuild();
}

void MarkdownView::rebuild()
{
    m_document->setSource(m_source, m_people);
    m_knownWidth = -1;
    followHeight();
}

int MarkdownView::heightForWidth(int width) const
{
    // Layouts ask for several widths before they settle for one: the document must not keep the last that was asked for.
    if (m_knownWidth == width)
        return m_knownHeight;
    const qreal before = m_document->textWidth();
    m_document->setTextWidth(width);
    m_knownWidth = width;
    m_knownHeight = qMax(1, static_cast<int>(std::ceil(m_document->size().height())));
    // A line of code that is wider than the view gets a scroll bar, which must not lie on the text.
    if (m_document->size().width() > width + 1)
        m_knownHeight += horizontalScrollBar()->sizeHint().height();
    m_document->setTextWidth(before);
    return m_knownHeight;
}

QSize MarkdownView::sizeHint() const
{
    const int usual = width() > 0 ? width() : 480;
    return {usual, heightForWidth(usual)};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {60, fontMetrics().height()};
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    followHeight();
}

void MarkdownView::followHeight()
{
    // No fixed height: it would be that of the width before, and layouts would believe it.
    m_document->setTextWidth(viewport()->width());
    if (heightForWidth(viewport()->width()) != height())
        updateGeometry();
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    // The page around it scrolls.
    event->ignore();
}

QMimeData *MarkdownView::createMimeDataFromSelection() const
{
    // Plain text only: the HTML flavour would carry names of pictures along.
    auto *mimeData = new QMimeData;
    mimeData->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n')));
    return mimeData;
}

} // namespace windlass
