// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/buttonkind.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;
class QTimer;

namespace windlass {

//! A push button of a kind.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);
void setButtonKind(QPushButton *button, ButtonKind kind);
//! A flat button with an icon alone; the name is its accessible name and tooltip. Follows theme changes.
QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);
//! Gives an action or button an icon that follows theme changes.
void setThemedIcon(QAbstractButton *button, const QString &icon, ColorToken color = ColorToken::Text);
void setThemedIcon(QAction *action, const QString &icon, ColorToken color = ColorToken::Text);
//! Disables a button and says why on hover, or enables it when reason is empty.
void setEnabledWithReason(QWidget *widget, const QString &reason, const QString &toolTip = {});

//! A hairline, horizontal or vertical.
QWidget *makeLine(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

//! A line edit with a magnifying glass and a clear button. Escape empties it, then gives the focus back.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    //! How long typing must pause before searchRequested() comes; 250 ms by default, 0 for at once.
    void setDelay(int milliseconds);
    //! Where Escape and Down put the focus: the list that is filtered.
    void setTarget(QWidget *target);

signals:
    //! The text to look for now, trimmed.
    void searchRequested(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void requestSearch();

    QTimer *m_timer;
    QPointer<QWidget> m_target;
    QString m_last;
};

//! The title of a part of a page, with a count and room for buttons at the right.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! Shown after the title; -1 for none.
    void setCount(int count);
    //! Adds a widget at the right.
    void addWidget(QWidget *widget);

private:
    QLabel *m_title;
    QLabel *m_count;
    QHBoxLayout *m_layout;
};

} // namespace windlass
