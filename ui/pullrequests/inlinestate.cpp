// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/inlinestate.h"

#include "ui/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

InlineState::InlineState(QWidget *parent)
    : QWidget(parent)
    , m_label(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_quote(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_retry(makeButton(tr("Retry"), ButtonKind::Plain, this))
{
    m_label->setWordWrap(true);
    m_quote->setWordWrap(true);
    m_retry->setObjectName(u"retryButton"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_label);
    words->addWidget(m_quote);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addLayout(words, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    connect(m_retry, &QPushButton::clicked, this, &InlineState::retryRequested);
    hide();
}

void InlineState::showStatus(const LoadStatus &status, const QString &emptyText)
{
    const bool hasFailed = status.state == LoadState::Failed && status.error;
    const bool isOldNews = hasFailed && status.isKnownEmpty();
    QString text;
    QString quote;
    if (isOldNews) {
        //: %1 is a sentence such as "No builds.", %2 a time of day.
        text = tr("%1 As of %2.").arg(emptyText, clockText(status.asOf));
    } else if (hasFailed) {
        text = errorSentence(*status.error);
        quote = errorQuote(*status.error);
    } else if (status.isEmpty()) {
        text = emptyText;
    } else if (!status.hasContent) {
        text = tr("Loading…");
    }
    setLabelStyle(m_label, TextStyle::Body, hasFailed && !isOldNews ? ColorToken::Danger : ColorToken::MutedText);
    m_label->setText(text);
    m_quote->setText(oneLine(quote, 300));
    m_quote->setVisible(!quote.isEmpty());
    m_retry->setVisible(hasFailed);
    setVisible(!text.isEmpty());
}

QString InlineState::text() const
{
    return m_label->text();
}

} // namespace windlass
