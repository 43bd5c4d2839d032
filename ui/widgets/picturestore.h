// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

#include <functional>

namespace windlass {

//! Pictures of people and repositories by address, small and decoded, for the whole program. They carry no credentials, so
//! accounts may share them. Who shows one asks image() whenever it paints, and again when loaded() comes.
class PictureStore : public QObject
{
    Q_OBJECT

public:
    //! Fetches an address and calls back with the bytes, or with nothing when there is none.
    using Loader = std::function<void(const QString &address, std::function<void(const QByteArray &bytes)> done)>;

    explicit PictureStore(QObject *parent = nullptr);
    ~PictureStore() override;
    //! The store of the program, or null before app made one.
    static PictureStore *instance();

    void setLoader(Loader loader) { m_loader = std::move(loader); }

    //! The picture, at most 96 × 96 pixels; null while it is fetched, and for ever when there is none. The first question
    //! for an address fetches it.
    QImage image(const QString &address);

signals:
    void loaded(const QString &address);

private:
    void keep(const QString &address, const QByteArray &bytes);

    Loader m_loader;
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
};

} // namespace windlass
