// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writenotices.h"

#include "ui/widgets/noticestrip.h"
#include "ui/widgets/text.h"
#include "ui/writes/writetext.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

NoticeStrip *makeWriteLine(const WriteRecovery::Row &row, QWidget *parent)
{
    auto tone = NoticeStrip::Tone::Warning;
    QString icon;
    if (!row.outcome) {
        tone = NoticeStrip::Tone::Neutral;
        icon = u"clock"_s;
    } else if (row.outcome->kind == WriteOutcome::Kind::Done) {
        tone = NoticeStrip::Tone::Success;
    }
    auto *line = new NoticeStrip(tone, recoverySentence(row), icon, parent);
    line->setObjectName(u"writeNotice"_s);
    return line;
}

} // namespace

WriteNotices::WriteNotices(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    setObjectName(u"writeNotices"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

void WriteNotices::setRecovery(WriteRecovery *recovery)
{
    if (m_recovery)
        disconnect(m_recovery, nullptr, this, nullptr);
    m_recovery = recovery;
    if (m_recovery) {
        // Queued: a button of a line may be what caused the change, and goes with it.
        connect(m_recovery, &WriteRecovery::changed, this, &WriteNotices::showRows, Qt::QueuedConnection);
    }
    showRows();
}

void WriteNotices::showRows()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<WriteRecovery::Row> rows = m_recovery ? m_recovery->rows() : QList<WriteRecovery::Row>();
    const int shown = std::min(MaximumLines, static_cast<int>(rows.size()));
    for (int number = 0; number < shown; ++number) {
        const WriteRecovery::Row &row = rows.at(number);
        NoticeStrip *line = makeWriteLine(row, this);
        const Location place = row.entry.location();
        const QString id = row.entry.id;
        QPushButton *open = line->addButton(tr("Show it"));
        open->setObjectName(u"writeNoticeOpen"_s);
        connect(open, &QPushButton::clicked, this, [this, place] { emit locationChosen(place); });
        if (row.outcome && row.outcome->kind == WriteOutcome::Kind::Unknown) {
            QPushButton *again = line->addButton(tr("Look again"));
            again->setObjectName(u"writeNoticeLookAgain"_s);
            connect(again, &QPushButton::clicked, this, [this] {
                if (m_recovery)
                    m_recovery->lookUp();
            });
        }
        QToolButton *dismiss = line->addCross(tr("Take this message away"));
        dismiss->setObjectName(u"writeNoticeDismiss"_s);
        dismiss->setVisible(!row.isLooking());
        connect(dismiss, &QToolButton::clicked, this, [this, id] {
            if (m_recovery)
                m_recovery->dismiss(id);
        });
        m_lines->addWidget(line);
    }
    if (rows.size() > shown) {
        auto *more = makeLabel(tr("and %n more", nullptr, static_cast<int>(rows.size()) - shown), TextStyle::Secondary,
                               ColorToken::MutedText, this);
        more->setContentsMargins(Theme::SpaceLarge, Theme::SpaceTiny, Theme::SpaceLarge, Theme::SpaceTiny);
        m_lines->addWidget(more);
    }
    setVisible(!rows.isEmpty());
    if (!rows.isEmpty() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace windlass
