// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipelines/steplog.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace windlass {

class ElidedLabel;
class LogView;
class SearchField;
class StatePanel;
class StepLog;

//! A log with its bar: the name of the step, how long the log is, find, copy, and "Follow".
class LogPanel : public QWidget {
    Q_OBJECT

public:
    //! Why there is no log, when there is none.
    enum class Absence { NotStarted, NotRun, Nothing };

    explicit LogPanel(QWidget *parent = nullptr);

    //! Shows a log; null while no step is chosen. Not owned.
    void setLog(StepLog *log, const QString &stepName);
    //! What is said while the log is empty; follows the state of the step.
    void setAbsence(Absence absence);
    LogView *view() const { return m_view; }

public slots:
    void openFind();
    void closeFind();

signals:
    //! Something was copied; text is for the status bar.
    void copied(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeFindBar();
    void showState();
    void showSize();
    void showMatches();
    void copyAll();

    QPointer<StepLog> m_log;
    Absence m_absence = Absence::NotStarted;
    LogView *m_view;
    StatePanel *m_panel;
    ElidedLabel *m_name = nullptr;
    QLabel *m_size = nullptr;
    QPushButton *m_follow = nullptr;
    QWidget *m_findBar = nullptr;
    SearchField *m_find = nullptr;
    QLabel *m_matches = nullptr;
};

} // namespace windlass
