// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace windlass {

//! A sentence where the person acted: what went wrong in a form, or what to know before it is sent. Hidden while it has
//! no text; wraps; everything in it is plain text.
class InlineMessage : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Neutral, Warning, Danger };

    explicit InlineMessage(QWidget *parent = nullptr);

    //! `quote` is what the host said, shown below in quotation marks.
    void showMessage(Tone tone, const QString &text, const QString &quote = {});
    void clear();
    //! A button below the text, until the next message. An empty text takes it away.
    void setButton(const QString &text, std::function<void()> action);
    QString text() const;
    QString quote() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel *m_text;
    QLabel *m_quote;
    QPushButton *m_button;
    std::function<void()> m_action;
};

} // namespace windlass
