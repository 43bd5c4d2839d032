// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writenotices.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"
#include "ui/writes/writetext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int WriteNoticeIcon = 16;

} // namespace

class WriteNotices::Line : public QWidget
{
public:
    Line(const WriteRecovery::Row &row, QWidget *parent);

    QHBoxLayout *buttons() const { return m_buttons; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<WriteOutcome::Kind> m_outcome;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

WriteNotices::Line::Line(const WriteRecovery::Row &row, QWidget *parent)
    : QWidget(parent)
    , m_outcome(row.outcome ? std::optional(row.outcome->kind) : std::nullopt)
    , m_text(makeLabel(recoverySentence(row), TextStyle::Body, ColorToken::Text, this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"writeNotice"_s);
    setAccessibleName(m_text->text());
    m_text->setObjectName(u"writeNoticeText"_s);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge + WriteNoticeIcon + Theme::SpaceSmall, Theme::SpaceTiny, Theme::Space,
                               Theme::SpaceTiny);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(Theme::SpaceSmall);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WriteNotices::Line::paintEvent(QPaintEvent *)
{
    ColorToken ground = ColorToken::WarningGround;
    ColorToken ink = ColorToken::Warning;
    QString icon = u"warning"_s;
    if (!m_outcome) {
        ground = ColorToken::NeutralGround;
        ink = ColorToken::MutedText;
        icon = u"clock"_s;
    } else if (*m_outcome == WriteOutcome::Kind::Done) {
        ground = ColorToken::SuccessGround;
        ink = ColorToken::Success;
        icon = u"success"_s;
    }
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorToken::Border));
    const QRect place(Theme::SpaceLarge, (height() - WriteNoticeIcon) / 2, WriteNoticeIcon, WriteNoticeIcon);
    paintThemeIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), icon, theme.color(ink));
}

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
        auto *line = new Line(row, this);
        const Location place = row.entry.location();
        const QString id = row.entry.id;
        auto *open = makeButton(tr("Show it"), ButtonKind::Link, line);
        open->setObjectName(u"writeNoticeOpen"_s);
        connect(open, &QPushButton::clicked, this, [this, place] { emit locationChosen(place); });
        line->buttons()->addWidget(open);
        if (row.outcome && row.outcome->kind == WriteOutcome::Kind::Unknown) {
            auto *again = makeButton(tr("Look again"), ButtonKind::Link, line);
            again->setObjectName(u"writeNoticeLookAgain"_s);
            connect(again, &QPushButton::clicked, this, [this] {
                if (m_recovery)
                    m_recovery->lookUp();
            });
            line->buttons()->addWidget(again);
        }
        auto *dismiss = makeIconButton(u"close"_s, tr("Take this message away"), line);
        dismiss->setObjectName(u"writeNoticeDismiss"_s);
        dismiss->setVisible(!row.isLooking());
        connect(dismiss, &QToolButton::clicked, this, [this, id] {
            if (m_recovery)
                m_recovery->dismiss(id);
        });
        line->buttons()->addWidget(dismiss);
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
