// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/writerecovery.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace windlass {

//! One line for each write whose answer did not come: what became of it, a button that goes there, and one that takes the
//! line away. Hidden while there is none. The latest ones are shown, and how many more there are.
class WriteNotices : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MaximumLines = 3;

    explicit WriteNotices(QWidget *parent = nullptr);

    //! Null takes all lines away. Not owned; may go first.
    void setRecovery(WriteRecovery *recovery);

signals:
    void locationChosen(const windlass::Location &location);

private:
    void showRows();

    QPointer<WriteRecovery> m_recovery;
    QVBoxLayout *m_lines;
};

} // namespace windlass
