// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace windlass {

class ElidedLabel;

//! A bar of two pixels at the top of a panel that runs while something is loading. It appears after 200 ms: what comes
//! sooner does not flicker. It takes its height always, so nothing jumps.
class LoadingBar : public QWidget {
    Q_OBJECT

public:
    explicit LoadingBar(QWidget *parent = nullptr);
    void setRunning(bool isRunning);
    bool isShown() const { return m_isShown; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer *m_delay;
    QTimer *m_step;
    int m_phase = 0;
    bool m_isShown = false;
};

//! Grey rows in the shape of what is to come.
class SkeletonRows : public QWidget {
    Q_OBJECT

public:
    explicit SkeletonRows(QWidget *parent = nullptr);
    void setRowHeight(int height);
    //! Empty until 200 ms have gone.
    void start();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer *m_delay;
    int m_rowHeight;
    bool m_isShown = false;
};

//! Icon, title, text, the server's words and up to two buttons in the middle of a panel.
class MessageView : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString icon{};
        QString title{};
        QString text{};
        QString quote{};     //!< What the server said: quoted, plain text, may be long.
        QString primary{};   //!< The first button.
        QString secondary{}; //!< The second button.
    };

    explicit MessageView(QWidget *parent = nullptr);
    void setContent(const Content &content, std::function<void()> primary, std::function<void()> secondary);

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_quote;
    QPushButton *m_primary;
    QPushButton *m_secondary;
    std::function<void()> m_primaryAction;
    std::function<void()> m_secondaryAction;
};

//! One line above or below content: "As of 14:02", "60 of 212 loaded · Load more", an error of a refresh.
class NoticeLine : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Quiet, Danger };

    explicit NoticeLine(Tone tone, QWidget *parent = nullptr);
    void setText(const QString &text, const QString &toolTip = {});
    QString text() const;
    //! The line stands below the content and not above it.
    void setFooter(bool isFooter) { m_isFooter = isFooter; }
    //! An empty text takes the button away.
    void setButton(const QString &text, std::function<void()> action);
    void setSecondButton(const QString &text, std::function<void()> action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_isFooter = false;
    ElidedLabel *m_label;
    QPushButton *m_button;
    QPushButton *m_second;
    std::function<void()> m_action;
    std::function<void()> m_secondAction;
};

} // namespace windlass
