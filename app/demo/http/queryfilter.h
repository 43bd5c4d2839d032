// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace windlass::standin {

//! Bitbucket's `q=`: comparisons joined by AND and OR, with parentheses.
class QueryFilter {
public:
    //! Invalid with a sentence in `error` when the text is no query.
    static QueryFilter parse(const QString &text, QString *error);

    bool isValid() const { return m_root >= 0; }
    bool matches(const QJsonObject &object) const;
    //! Every field that is compared, to refuse those that the host cannot compare.
    QStringList fields() const;

private:
    friend class QueryParser;
    struct Node {
        enum class Kind { And, Or, Compare } kind = Kind::Compare;
        int left = -1;
        int right = -1;
        QString field;
        QString operation;
        QList<QJsonValue> values;
    };

    bool matches(int node, const QJsonObject &object) const;

    QList<Node> m_nodes;
    int m_root = -1;
};

//! Sorts by one dotted member; "-member" descending. Objects without it come first, as null does.
void sortObjects(QList<QJsonObject> &objects, const QString &sort);
//! All values at a dotted path; an array on the way gives one for each element.
QList<QJsonValue> valuesAt(const QJsonObject &object, const QString &path);

} // namespace windlass::standin
