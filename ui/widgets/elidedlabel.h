// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace windlass {

//! One line of plain text that gives way: what does not fit is cut with an ellipsis and shown in full on hover.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, TextStyle style = TextStyle::Body,
                         ColorToken color = ColorToken::Text, QWidget *parent = nullptr);

    //! Where the text is cut; in the middle for paths. At the right by default.
    void setElideMode(Qt::TextElideMode mode);
    void setFullText(const QString &text);
    QString fullText() const { return m_fullText; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_fullText;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace windlass
