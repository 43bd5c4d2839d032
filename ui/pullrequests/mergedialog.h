// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/refs.h"
#include "models/paging/objectmodel.h"
#include "models/pullrequests/pullrequestactions.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace windlass {

class InlineState;
class PullRequestContent;

//! Merges a pull request: with which strategy, which message, and what becomes of the source branch; and says before that
//! what stands in the way and what was not looked at. It stays open while the merge runs, and when it fails.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(PullRequestContent &content, QWidget *parent = nullptr);

    //! What would be sent now.
    MergeRequest request() const;

private:
    void buildForm();
    void showStrategies();
    void showExplanation();
    void showNotLookedAt();
    void updateButtons();
    void merge();
    void followMerge();
    void conclude(const PullRequestReport &report);
    void showFailure(const QString &sentence, const QString &quote = {});

    PullRequestContent &m_content;
    ObjectModel<Branch> *m_branch;
    QComboBox *m_strategy;
    QLabel *m_explanation;
    InlineState *m_strategyState;
    QPlainTextEdit *m_message;
    QCheckBox *m_close;
    QLabel *m_unseen;
    QWidget *m_unseenBox;
    QLabel *m_failure;
    QLabel *m_quote;
    QLabel *m_step;
    QProgressBar *m_progress;
    QPushButton *m_merge = nullptr;
    QPushButton *m_cancel = nullptr;
    quint64 m_ticket = 0;
    bool m_isMerging = false;
};

} // namespace windlass
