// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace windlass {

//! How a row of type T is kept in few bytes. A type whose lists may grow to many thousands specialises it with
//!
//!     static void write(RowWriter &to, const T &row);
//!     static T read(RowReader &from);
//!     static Id identity(RowReader &from);      // What identityOf() would say of the row that was written.
//!
//! read() gives what write() was given. Rows of all other types are kept as they are.
template <typename T>
struct RowPacking {
    RowPacking() = delete;
};

//! Texts that many rows have in common, such as names of people: each is kept once, and a row has its number.
class TextPool
{
public:
    quint32 numberOf(const QString &text);
    QString text(quint32 number) const { return m_texts.value(number); }
    void clear();

private:
    QList<QString> m_texts;
    QHash<QString, quint32> m_numbers;
};

//! Puts the members of a row one behind the other. The reader takes them out in the same order.
class RowWriter
{
public:
    RowWriter(QByteArray &bytes, TextPool &pool) : m_bytes(bytes), m_pool(pool) {}

    //! Small numbers take one byte.
    void number(quint64 value);
    //! A text of this row's own.
    void text(const QString &text);
    //! A text that other rows are likely to have as well.
    void shared(const QString &text) { number(m_pool.numberOf(text)); }
    //! To the millisecond, in UTC.
    void time(const QDateTime &time);

private:
    QByteArray &m_bytes;
    TextPool &m_pool;
};

class RowReader
{
public:
    RowReader(const char *at, const TextPool &pool) : m_at(at), m_pool(pool) {}

    quint64 number();
    QString text();
    QString shared() { return m_pool.text(static_cast<quint32>(number())); }
    QDateTime time();

private:
    const char *m_at;
    const TextPool &m_pool;
};

} // namespace windlass
