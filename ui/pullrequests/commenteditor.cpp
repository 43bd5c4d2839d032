// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/commenteditor.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTextBlock>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int FewestLines = 3;
constexpr int MostLines = 14;

} // namespace

CommentField::CommentField(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CommentField::followText);
    followText();
}

QSize CommentField::sizeHint() const
{
    return {320, m_wantedHeight};
}

QSize CommentField::minimumSizeHint() const
{
    return {120, m_wantedHeight};
}

void CommentField::followText()
{
    // The layout of a QPlainTextEdit counts its height in lines, not in pixels.
    const int lines = static_cast<int>(std::ceil(document()->size().height()));
    const int margins = 2 * frameWidth() + 2 * static_cast<int>(document()->documentMargin());
    const int wanted = qBound(FewestLines, lines, MostLines) * fontMetrics().lineSpacing() + margins + 2;
    if (wanted == m_wantedHeight)
        return;
    m_wantedHeight = wanted;
    updateGeometry();
}

void CommentField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit submitRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit closeRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

CommentEditor::CommentEditor(const QString &placeholder, const QString &submitText, bool isClosable, QWidget *parent)
    : QWidget(parent)
    , m_field(new CommentField(this))
    , m_failure(makeLabel({}, TextStyle::Body, ColorToken::Danger, this))
    , m_quote(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_hint(new ElidedLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_submit(makeButton(submitText, ButtonKind::Primary, this))
    , m_submitText(submitText)
{
    setObjectName(u"commentEditor"_s);
    m_field->setObjectName(u"commentText"_s);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_failure->setObjectName(u"commentFailure"_s);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_quote->setWordWrap(true);
    m_quote->hide();
    m_submit->setObjectName(u"submitComment"_s);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_hint, 1);
    if (isClosable) {
        QPushButton *close = makeButton(tr("Close"), ButtonKind::Quiet, this);
        close->setObjectName(u"closeComment"_s);
        close->setToolTip(toolTipText(tr("What is written is kept (Esc)")));
        connect(close, &QPushButton::clicked, this, &CommentEditor::closed);
        buttons->addWidget(close);
    }
    buttons->addWidget(m_submit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_field);
    layout->addWidget(m_failure);
    layout->addWidget(m_quote);
    layout->addLayout(buttons);
    setFocusProxy(m_field);

    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_failure->hide();
        m_quote->hide();
        updateButtons();
        emit textEdited(text());
    });
    connect(m_field, &CommentField::submitRequested, this, &CommentEditor::submit);
    connect(m_field, &CommentField::closeRequested, this, &CommentEditor::closed);
    connect(m_submit, &QPushButton::clicked, this, &CommentEditor::submit);
    updateButtons();
}

QString CommentEditor::text() const
{
    return m_field->toPlainText();
}

void CommentEditor::setText(const QString &text)
{
    if (m_field->toPlainText() == text)
        return;
    const QSignalBlocker quiet(m_field);
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    updateButtons();
}

void CommentEditor::setSending(bool isSending)
{
    if (m_isSending == isSending)
        return;
    m_isSending = isSending;
    if (isSending) {
        m_failure->hide();
        m_quote->hide();
    }
    updateButtons();
}

void CommentEditor::showFailure(const QString &sentence, const QString &quote)
{
    m_isSending = false;
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    m_quote->setText(quote);
    m_quote->setVisible(!quote.isEmpty());
    updateButtons();
}

void CommentEditor::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    updateButtons();
}

QString CommentEditor::failureText() const
{
    return m_failure->isHidden() ? QString() : m_failure->text();
}

void CommentEditor::focusText()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void CommentEditor::submit()
{
    if (m_submit->isEnabled())
        emit submitted(text());
}

void CommentEditor::updateButtons()
{
    m_field->setReadOnly(m_isSending || !m_readOnlyReason.isEmpty());
    m_submit->setText(m_isSending ? tr("Sending…") : m_submitText);
    QString reason = m_readOnlyReason;
    if (reason.isEmpty() && m_isSending)
        reason = tr("It is being sent.");
    if (reason.isEmpty() && text().trimmed().isEmpty())
        reason = tr("Write something first.");
    setEnabledWithReason(m_submit, reason, tr("Ctrl+Enter"));
    m_hint->setFullText(!m_readOnlyReason.isEmpty() ? m_readOnlyReason : tr("Markdown works here. Kept as a draft until it is sent."));
}

} // namespace windlass
