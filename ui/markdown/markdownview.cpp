// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/markdownview.h"

#include "ui/markdown/safedocument.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linkopener.h"

#include <QMimeData>
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
    followHeight();
}

int MarkdownView::heightForWidth(int width) const
{
    // A layout of the document at the width asked for; the view's own layout has that width already after a resize.
    if (std::abs(m_document->textWidth() - width) < 1)
        return static_cast<int>(std::ceil(m_document->size().height()));
    m_document->setTextWidth(width);
    return static_cast<int>(std::ceil(m_document->size().height()));
}

QSize MarkdownView::sizeHint() const
{
    const int usual = width() > 0 ? width() : 480;
    return {usual, heightForWidth(usual)};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {120, fontMetrics().height()};
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    followHeight();
}

void MarkdownView::followHeight()
{
    m_document->setTextWidth(viewport()->width());
    const int wanted = static_cast<int>(std::ceil(m_document->size().height()));
    if (minimumHeight() != wanted) {
        setFixedHeight(qMax(wanted, 1));
        updateGeometry();
    }
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    // The page around it scrolls.
    event->ignore();
}

QMimeData *MarkdownView::createMimeDataFromSelection() const
{
    // Plain text only: the HTML flavour would carry names of pictures along.
    auto *data = new QMimeData;
    data->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n')));
    return data;
}

} // namespace windlass
