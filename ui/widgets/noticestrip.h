// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace windlass {

//! A line over the whole width, below the top bar of the window: a sign, a sentence, and buttons at its end. Plain text.
class NoticeStrip : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Neutral, Success, Warning, Danger };

    //! `icon` takes the place of the tone's own one.
    NoticeStrip(Tone tone, const QString &text, const QString &icon = {}, QWidget *parent = nullptr);

    QString text() const;
    QPushButton *addButton(const QString &text);
    //! A cross; `name` says what it does.
    QToolButton *addCross(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace windlass
