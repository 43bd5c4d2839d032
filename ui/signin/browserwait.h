// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <chrono>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

//! What is shown while the person is in the browser: how long Windlass waits, the address for a browser that did not open
//! by itself, and the way back.
class BrowserWait : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWait(QWidget *parent = nullptr);

    //! `timeLeft` is asked every second while this is visible.
    void begin(const QUrl &address, bool hasOpened, std::function<std::chrono::milliseconds()> timeLeft);
    //! The answer is there; tokens are fetched and tried.
    void showChecking();
    void end();

signals:
    void openRequested();
    void cancelled();

private:
    void showTime();

    std::function<std::chrono::milliseconds()> m_timeLeft;
    QTimer m_tick;
    QLabel *m_heading;
    QLabel *m_time;
    QWidget *m_addressPart;
    QLineEdit *m_address = nullptr;
    QLabel *m_hint;
    QPushButton *m_open;
};

} // namespace windlass
