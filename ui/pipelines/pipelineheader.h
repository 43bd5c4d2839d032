// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/pipeline.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace windlass {

class Avatar;
class Badge;
class InlineMessage;
class RelativeTimeLabel;

//! What a pipeline is and how it stands: state, number, branch, commit, who started it, and a duration that ticks while
//! it runs.
class PipelineHeader : public QWidget {
    Q_OBJECT

public:
    explicit PipelineHeader(QWidget *parent = nullptr);

    void setPipeline(const Pipeline &pipeline);
    //! Adds a button at the right of the title.
    void addWidget(QWidget *widget);
    //! Where a failed action says so.
    InlineMessage *message() const { return m_message; }

signals:
    void branchRequested(const QString &branch);
    void commitRequested(const QString &hash);
    //! The time has moved on: whoever shows durations shows them anew.
    void ticked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showDuration();

    Pipeline m_pipeline;
    Badge *m_state;
    QLabel *m_number;
    QPushButton *m_ref;
    QPushButton *m_commit;
    QLabel *m_custom;
    Avatar *m_avatar;
    QLabel *m_who;
    RelativeTimeLabel *m_created;
    QLabel *m_duration;
    QHBoxLayout *m_titleRow;
    InlineMessage *m_message;
    InlineMessage *m_error;
    QTimer m_clock;
};

} // namespace windlass
