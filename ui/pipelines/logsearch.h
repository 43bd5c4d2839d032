// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipelines/steplog.h"

#include "models/pipelines/steplog.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <vector>

namespace windlass {

//! Finds a text in a log, upper and lower case alike, a few milliseconds at a time, and goes on when the log grows.
class LogSearch : public QObject {
    Q_OBJECT

public:
    struct Match {
        int line;
        int start; //!< In UTF-16 units of the line as it is shown.
        int length;
    };
    //! More are not collected: nobody steps through them.
    static constexpr int MaximumMatches = 10'000;

    explicit LogSearch(QObject *parent = nullptr);

    void setLog(StepLog *log);
    void setText(const QString &text);
    const QString &text() const { return m_text; }

    const std::vector<Match> &matches() const { return m_matches; }
    //! Position in matches() of the first match in the line or behind it.
    size_t firstAt(int line) const;
    //! Whether all lines that are here were looked at.
    bool isComplete() const;
    bool isCut() const { return static_cast<int>(m_matches.size()) >= MaximumMatches; }

signals:
    void matchesChanged();

private:
    void restart();
    void searchSome();
    void searchLine(int line);

    QPointer<StepLog> m_log;
    QString m_text;
    QTimer m_slices;
    std::vector<Match> m_matches;
    int m_nextLine = 0;
};

} // namespace windlass
