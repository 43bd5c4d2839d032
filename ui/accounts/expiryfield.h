// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace windlass {

//! When a token ends. The host does not say it, so the person may: Bitbucket's tokens live a year at most.
class ExpiryField : public QWidget {
    Q_OBJECT

public:
    explicit ExpiryField(QWidget *parent = nullptr);

    //! An invalid date means that nobody knows.
    void setDate(const QDate &date);
    QDate date() const;
    //! For who has to correct it.
    void focusDate();

signals:
    //! The person changed it.
    void edited();

private:
    QCheckBox *m_isKnown;
    QDateEdit *m_date;
};

} // namespace windlass
