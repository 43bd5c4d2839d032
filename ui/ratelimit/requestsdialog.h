// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/requestledger.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QTableWidget;

namespace windlass {

class HourChart;

//! The requests of one account in the last hour: used, left, when more become free, where the figures come from, who
//! asked, and the last refusal. Not modal, and follows the ledger while it is open.
class RequestsDialog : public QDialog {
    Q_OBJECT

public:
    //! The ledger has to live longer than the dialog.
    explicit RequestsDialog(const RequestLedger &ledger, QWidget *parent = nullptr);

    //! The figures as they are now.
    void showFigures();

private:
    QWidget *makeSummary();
    QWidget *makeHour();
    QTableWidget *makeTable(const QString &name, const QStringList &columns);
    void showParts();
    void showFamilies();

    const RequestLedger &m_ledger;
    QLabel *m_headline;
    QProgressBar *m_bar;
    QLabel *m_refill;
    QLabel *m_source;
    HourChart *m_chart;
    QLabel *m_chosen;
    QTableWidget *m_parts;
    QTableWidget *m_families;
    QLabel *m_refusal;
    QTimer m_soon;   //!< Many requests at once are one repaint.
    QTimer m_minute; //!< Requests leave the hour without anything happening here.
};

} // namespace windlass
