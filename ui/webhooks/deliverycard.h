// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/delivery.h"

#include <QString>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace windlass {

//! One event as a person reads it: what happened, where, who did it, and the facts of its kind. All of it is other people's
//! text and stays plain.
class DeliveryCard : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryCard(QWidget *parent = nullptr);

    void showDelivery(const Delivery &delivery);
    //! There is nothing to show, and why.
    void showNothing(const QString &sentence);
    //! What the card says, line by line, for tests and the clipboard.
    QString text() const;

private:
    void addFact(const QString &name, const QString &value);
    void addPush(const RefChange &change);

    QLabel *m_title;
    QLabel *m_where;
    QFormLayout *m_facts;
};

} // namespace windlass
