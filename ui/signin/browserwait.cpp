// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browserwait.h"

#include "ui/signin/fields.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

BrowserWait::BrowserWait(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeWrappedLabel({}, TextStyle::Heading, ColorToken::Text, this))
    , m_time(makeWrappedLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_hint(makeWrappedLabel({}, TextStyle::Body, ColorToken::Text, this))
    , m_open(makeButton({}, ButtonKind::Plain, this))
{
    setObjectName(u"browserWait"_s);
    m_heading->setObjectName(u"waitHeading"_s);
    m_time->setObjectName(u"timeLeftLabel"_s);
    m_hint->setObjectName(u"waitHint"_s);
    const CopyField address = makeCopyField(u"addressEdit"_s, tr("Address for the browser"), this);
    m_addressPart = address.row;
    m_address = address.edit;
    m_open->setObjectName(u"openBrowserAgainButton"_s);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonKind::Quiet, this);
    cancel->setObjectName(u"cancelBrowserButton"_s);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_open);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(m_heading);
    column->addWidget(m_time);
    column->addWidget(m_hint);
    column->addWidget(m_addressPart);
    column->addLayout(buttons);

    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &BrowserWait::showTime);
    connect(m_open, &QPushButton::clicked, this, &BrowserWait::openRequested);
    connect(cancel, &QPushButton::clicked, this, &BrowserWait::cancelled);
    hide();
}

void BrowserWait::begin(const QUrl &address, bool hasOpened, std::function<std::chrono::milliseconds()> timeLeft)
{
    m_timeLeft = std::move(timeLeft);
    m_heading->setText(hasOpened ? tr("Waiting for the browser") : tr("No browser opened"));
    m_hint->setText(hasOpened ? tr("Agree there to let Windlass act for you. If no page opened, copy this address into a browser "
                                   "on this computer.")
                              : tr("Copy this address into a browser on this computer, and agree there."));
    m_address->setText(address.toString(QUrl::FullyEncoded));
    m_address->setCursorPosition(0);
    m_open->setText(hasOpened ? tr("Open it again") : tr("Try to open it"));
    for (QWidget *part : {static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_hint), m_addressPart,
                          static_cast<QWidget *>(m_open)})
        part->show();
    showTime();
    m_tick.start();
    show();
}

void BrowserWait::showChecking()
{
    m_tick.stop();
    m_heading->setText(tr("The browser said yes. Signing in…"));
    for (QWidget *part : {static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_hint), m_addressPart,
                          static_cast<QWidget *>(m_open)})
        part->hide();
    show();
}

void BrowserWait::end()
{
    m_tick.stop();
    // It has the state of this sign-in in it.
    m_address->clear();
    hide();
}

void BrowserWait::showTime()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_timeLeft()).count();
    //: %1 is minutes and seconds, such as "4:59".
    m_time->setText(tr("%1 left").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
}

} // namespace windlass
