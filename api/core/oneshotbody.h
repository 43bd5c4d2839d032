// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace windlass {

//! The body of a write, which Qt can't rewind. Qt 6.4 silently sends a request up to four times when the server closes the
//! connection, POST included; a sequential device that refuses reset() and seek(), sent unbuffered, makes it fail with
//! ContentReSendError instead. Needed for empty bodies too.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(const QByteArray &bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace windlass
