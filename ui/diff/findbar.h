// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffquery.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace windlass {

class DiffFind;

//! The bar above a diff that looks for text in it. It says how many hits there are, what is wrong with an expression,
//! and what could not be looked through.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(DiffFind &find, QWidget *parent);

    //! Takes the focus and begins: with what is selected in one line, else with the last text.
    void start();
    //! "3 of 120", and whatever else it says.
    QString statusText() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void closeRequested();
    //! It wants to be higher or lower than it is.
    void heightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addSwitch(const QString &text, const QString &name, const QString &objectName);
    void fillLinesMenu(QToolButton *button);
    void queryChanged();
    void showLines();
    void showStatus();
    void setMessage(const QString &text, bool isError);

    DiffFind &m_find;
    QBoxLayout *m_row;
    QLineEdit *m_field;
    QLabel *m_count;
    QLabel *m_message;
    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_expression;
    QToolButton *m_lines;
    QToolButton *m_previous;
    QToolButton *m_next;
    DiffQuery m_query;
    bool m_isFilling = false;
};

} // namespace windlass
