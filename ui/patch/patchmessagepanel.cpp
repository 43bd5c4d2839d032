// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/patchmessagepanel.h"

#include "models/diff/diffdocument.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr qsizetype LongestMessage = 200'000;
constexpr int OpenTextHeight = 200;

} // namespace

PatchMessagePanel::PatchMessagePanel(QWidget *parent)
    : QWidget(parent)
    , m_number(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_subject(new ElidedLabel({}, TextStyle::Strong, ColorToken::Text, this))
    , m_author(new ElidedLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_opener(makeIconButton(u"chevron-down"_s, tr("Show the message"), this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"patchMessage"_s);
    m_subject->setObjectName(u"patchSubject"_s);
    m_author->setObjectName(u"patchAuthor"_s);
    m_opener->setObjectName(u"patchMessageButton"_s);
    m_text->setObjectName(u"patchMessageText"_s);
    m_text->setAccessibleName(tr("Message of the patch"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFixedHeight(OpenTextHeight);
    setTextLook(m_text, TextStyle::Code);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(m_number);
    line->addWidget(m_subject, 3);
    line->addWidget(m_author, 2);
    line->addWidget(m_opener);
    m_author->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceTiny, Theme::Space, Theme::SpaceTiny);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_opener, &QToolButton::clicked, this, [this] { setOpen(m_text->isHidden()); });
    setOpen(false);
    hide();
}

void PatchMessagePanel::setOpen(bool isOpen)
{
    m_text->setVisible(isOpen);
    const QString name = isOpen ? tr("Hide the message") : tr("Show the message");
    m_opener->setAccessibleName(name);
    m_opener->setToolTip(name);
    setThemedIcon(m_opener, isOpen ? u"chevron-up"_s : u"chevron-down"_s);
}

QString PatchMessagePanel::subject() const
{
    return m_subject->fullText();
}

void PatchMessagePanel::showMessage(const DiffDocument &document, const PatchMessage *message)
{
    if (!message) {
        m_shown = -1;
        hide();
        return;
    }
    if (m_shown != message->firstLine) {
        m_shown = message->firstLine;
        m_number->setText(message->number);
        m_number->setVisible(!message->number.isEmpty());
        m_subject->setFullText(message->isMail() ? oneLine(message->subject)
                                                 : tr("Text before this file, which belongs to no file"));
        const QString date = oneLine(message->date, 60);
        m_author->setFullText(date.isEmpty() ? oneLine(message->author) : oneLine(message->author) + u" · "_s + date);
        m_text->setPlainText(messageText(document, *message, LongestMessage));
    }
    show();
}

} // namespace windlass
