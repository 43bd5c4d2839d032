// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace windlass {

//! Paints a round picture of a person, or the initials on a colour that depends on the key (account id) alone.
void paintAvatar(QPainter *painter, const QRect &rect, const QImage &image, const QString &name, const QString &key);
//! "Mira Chen" → "MC", "mira" → "M"; "?" for a name without letters.
QString initials(const QString &name);

//! The round picture of a person. The name is its accessible name and its tooltip.
class Avatar : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(int size = 24, QWidget *parent = nullptr);

    //! Who it is; key tells two people of the same name apart and may be empty.
    void setPerson(const QString &name, const QString &key = {});
    //! The picture once it has come; a null image goes back to the initials.
    void setImage(const QImage &image);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    QString m_name;
    QString m_key;
    QImage m_image;
};

} // namespace windlass
