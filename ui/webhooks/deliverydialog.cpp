// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/deliverydialog.h"

#include "api/resources/deliverybody.h"
#include "models/webhooks/deliverysignature.h"
#include "ui/webhooks/deliverycard.h"
#include "ui/webhooks/hooktext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! Bitbucket's deliveries end at 256 KB; what is far larger is something else.
constexpr qint64 MaximumDelivery = 16 * 1024 * 1024;

InlineMessage::Tone toneOf(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Good: return InlineMessage::Tone::Neutral;
    case SignatureVerdict::Wrong:
    case SignatureVerdict::Unreadable: return InlineMessage::Tone::Danger;
    default: return InlineMessage::Tone::Warning;
    }
}

QPlainTextEdit *makeTextField(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setFont(Theme::current().font(TextStyle::Code));
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setTabChangesFocus(true);
    return field;
}

} // namespace

DeliveryDialog::DeliveryDialog(QWidget *parent)
    : QDialog(parent)
    , m_input(makeTextField(u"deliveryInput"_s, tr("Headers and body of the delivery"), this))
    , m_event(new QLineEdit(this))
    , m_signature(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_verdict(new InlineMessage(this))
    , m_card(new DeliveryCard(this))
    , m_json(makeTextField(u"deliveryJson"_s, tr("Body as JSON"), this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"deliveryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check a delivery"));
    resize(960, 620);
    m_verdict->setObjectName(u"deliveryVerdict"_s);
    m_json->setReadOnly(true);

    auto *cardScroll = new QScrollArea(this);
    cardScroll->setFrameShape(QFrame::NoFrame);
    cardScroll->setWidgetResizable(true);
    cardScroll->setWidget(m_card);
    m_tabs->setObjectName(u"deliveryTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(cardScroll, tr("What happened"));
    m_tabs->addTab(m_json, u"JSON"_s);

    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(Theme::SpaceSmall, 0, 0, 0);
    rightColumn->addWidget(m_verdict);
    rightColumn->addWidget(m_tabs, 1);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeInput());
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);

    connect(m_input, &QPlainTextEdit::textChanged, this, &DeliveryDialog::readTyped);
    for (QLineEdit *field : {m_event, m_signature, m_secret})
        connect(field, &QLineEdit::textEdited, this, &DeliveryDialog::check);
    check();
    m_input->setFocus();
}

QWidget *DeliveryDialog::makeInput()
{
    auto *left = new QWidget(this);
    m_input->setPlaceholderText(tr("Paste the headers, an empty line, and the body. The body alone will do, too."));
    m_event->setObjectName(u"deliveryEvent"_s);
    m_event->setPlaceholderText(tr("pullrequest:approved"));
    m_signature->setObjectName(u"deliverySignature"_s);
    m_signature->setPlaceholderText(tr("sha256=…"));
    m_secret->setObjectName(u"deliverySecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhHiddenText);
    QLabel *label = makeLabel(tr("&Delivery"), TextStyle::Strong, ColorToken::Text, left);
    label->setBuddy(m_input);
    auto *open = makeButton(tr("&Open file…"), ButtonKind::Plain, left);
    open->setObjectName(u"openDelivery"_s);
    connect(open, &QPushButton::clicked, this, &DeliveryDialog::chooseFile);
    auto *top = new QHBoxLayout;
    top->addWidget(label, 1);
    top->addWidget(open);
    const auto named = [left](const QString &text, QWidget *buddy) {
        QLabel *made = makeLabel(text, TextStyle::Body, ColorToken::Text, left);
        made->setBuddy(buddy);
        return made;
    };
    auto *form = new QFormLayout;
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->addRow(named(u"X-&Event-Key"_s, m_event), m_event);
    form->addRow(named(u"X-Hub-S&ignature"_s, m_signature), m_signature);
    form->addRow(named(tr("&Secret"), m_secret), m_secret);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, Theme::SpaceSmall, 0);
    column->setSpacing(Theme::SpaceSmall);
    column->addLayout(top);
    column->addWidget(m_input, 1);
    column->addLayout(form);
    column->addWidget(makeLabel(tr("Nothing of this leaves your machine or is kept."), TextStyle::Secondary,
                                ColorToken::MutedText, left));
    return left;
}

void DeliveryDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Open a delivery"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &DeliveryDialog::openFile);
    chooser->open();
}

void DeliveryDialog::openFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).size() > MaximumDelivery || !file.open(QIODevice::ReadOnly)) {
        m_verdict->showMessage(InlineMessage::Tone::Danger,
                               file.isOpen() || file.error() == QFileDevice::NoError
                                   ? tr("This file is larger than 16 MB: no delivery is that large.")
                                   : tr("The file can't be opened."),
                               file.error() == QFileDevice::NoError ? QString() : file.errorString());
        return;
    }
    const QByteArray bytes = file.readAll();
    {
        const QSignalBlocker blocker(m_input);
        m_input->setPlainText(QString::fromUtf8(bytes));
    }
    m_isFromFile = true;
    showCaptured(readCapturedDelivery(bytes));
}

void DeliveryDialog::readTyped()
{
    m_isFromFile = false;
    showCaptured(readCapturedDelivery(m_input->toPlainText().toUtf8()));
}

void DeliveryDialog::showCaptured(const CapturedDelivery &delivery)
{
    m_delivery = delivery;
    // What was typed into the fields stays where the delivery says nothing about it.
    if (const QByteArray event = delivery.header("X-Event-Key"); !event.isEmpty())
        m_event->setText(QString::fromUtf8(event));
    if (const QByteArray signature = delivery.header("X-Hub-Signature"); !signature.isEmpty())
        m_signature->setText(QString::fromLatin1(signature));
    check();
}

void DeliveryDialog::check()
{
    if (m_delivery.body.isEmpty()) {
        m_verdict->clear();
        m_json->clear();
        m_card->showNothing(m_input->toPlainText().trimmed().isEmpty()
                                ? tr("The event is shown here as soon as there is one.")
                                : tr("There is no body: it stands below the headers, after an empty line."));
        return;
    }
    const Secret secret(m_secret->text().toUtf8());
    SignatureVerdict verdict = checkSignature(m_signature->text().toLatin1(), m_delivery.body, secret);
    // An editor or the clipboard may have added a line break that was not in the delivery.
    if (verdict == SignatureVerdict::Wrong && !m_isFromFile && m_delivery.body.endsWith('\n')
        && checkSignature(m_signature->text().toLatin1(), m_delivery.body.trimmed(), secret) == SignatureVerdict::Good)
        verdict = SignatureVerdict::Good;
    m_verdict->showMessage(toneOf(verdict), signatureText(verdict));
    m_json->setPlainText(indentedBody(m_delivery.body));
    const Result<Delivery> delivery = parseDeliveryBody(m_event->text().trimmed().toUtf8(), m_delivery.body);
    if (delivery)
        m_card->showDelivery(*delivery);
    else
        m_card->showNothing(tr("The body can't be read as an event: %1").arg(delivery.error().message));
}

} // namespace windlass
