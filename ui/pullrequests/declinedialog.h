// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace windlass {

class PullRequestContent;

//! Asks before a pull request is declined, which can't be undone, and for the reason. The safe answer is the default.
class DeclineDialog : public QDialog
{
    Q_OBJECT

public:
    //! `reason` is what was written before, when declining did not work.
    DeclineDialog(const PullRequestContent &content, const QString &reason, QWidget *parent = nullptr);

    QString reason() const;

private:
    QPlainTextEdit *m_reason;
};

} // namespace windlass
