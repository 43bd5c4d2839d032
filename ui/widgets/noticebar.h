// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/noticestrip.h"

#include <QList>

#include <functional>

class QVBoxLayout;

namespace windlass {

//! Something that the person should know and may act on when it suits them.
struct Notice {
    struct Button {
        QString text{};
        std::function<void()> run{};
        QString name{}; //!< Object name, for tests.
    };

    QString id{}; //!< A second one of the same id takes the place of the first.
    NoticeStrip::Tone tone = NoticeStrip::Tone::Neutral;
    QString text{};
    QList<Button> buttons{};
    QString dismissText{};           //!< What the cross does: "Remind me tomorrow".
    std::function<void()> dismiss{}; //!< After the cross has taken the line away; may be empty.
};

//! Lines that stay until they are acted on or taken away, the most urgent first. Hidden while there is none.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void post(const Notice &notice);
    void remove(const QString &id);
    //! The ids of what is shown, from top to bottom.
    QStringList ids() const;
    //! The line of a notice; null when it is not shown.
    NoticeStrip *line(const QString &id) const;

private:
    struct Entry {
        Notice notice;
        NoticeStrip *line = nullptr;
    };
    void dismiss(const QString &id);

    QList<Entry> m_entries;
    QVBoxLayout *m_lines;
};

} // namespace windlass
