// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QDateTime>
#include <QWidget>

class QLabel;
class QTimer;

namespace windlass {

class ElidedLabel;

//! Where the figures of the meter come from.
enum class BudgetSource {
    Unknown,  //!< Nothing was answered yet.
    Estimate, //!< Counted by the program, against a published limit.
    Host,     //!< The server said so.
};

//! How much of the hourly allowance is used: words, five blocks, figures; a screen reader hears the sentence. A button,
//! because there is more to know than fits: clicked() asks for it.
class BudgetMeter : public QAbstractButton {
    Q_OBJECT

public:
    explicit BudgetMeter(QWidget *parent = nullptr);

    //! used requests of about limit in the last hour; refillAt is when the oldest of them no longer counts. limit 0:
    //! not known.
    void setBudget(int used, int limit, const QDateTime &refillAt, BudgetSource source);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString figures() const;

    int m_used = 0;
    int m_limit = 0;
    BudgetSource m_source = BudgetSource::Unknown;
};

//! The line at the bottom of the window. It knows nothing of the network: it is told.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    enum class Connection { Online, Offline, Paused };

    explicit StatusLine(QWidget *parent = nullptr);

    //! Whether Bitbucket answers; text takes the place of the usual word: "Demo workspace", "Paused until 14:20".
    void setConnection(Connection connection, const QString &text = {});
    //! "as of 14:02" of the page in front; an invalid time shows nothing.
    void setAsOf(const QDateTime &time);
    //! How many requests are on their way.
    void setRequestsRunning(int count);
    void setBudget(int used, int limit, const QDateTime &refillAt = {}, BudgetSource source = BudgetSource::Estimate);
    //! A short notice that goes away by itself after some seconds.
    void showNotice(const QString &text);
    //! The first letter of a chord that was typed: "g…".
    void setPendingKeys(const QString &letters);

    BudgetMeter *budgetMeter() const { return m_budget; }

signals:
    //! Somebody wants to know more about the requests of this hour.
    void budgetRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Dot;

    Dot *m_dot;
    QLabel *m_connection;
    QLabel *m_asOf;
    QLabel *m_running;
    QLabel *m_keys;
    ElidedLabel *m_notice;
    QTimer *m_noticeTimer;
    BudgetMeter *m_budget;
};

} // namespace windlass
