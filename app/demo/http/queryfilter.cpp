// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/queryfilter.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

namespace {

// Dates compare as moments, not as text: their offsets and fractions differ.
QDateTime momentOf(const QString &text)
{
    if (text.size() < 10 || text.at(4) != u'-' || !text.at(0).isDigit())
        return {};
    QString shortened = text;
    if (const qsizetype dot = shortened.indexOf(u'.'); dot > 0) {
        qsizetype end = dot + 1;
        while (end < shortened.size() && shortened.at(end).isDigit())
            ++end;
        shortened = shortened.left(std::min(dot + 4, end)) + shortened.mid(end);
    }
    QDateTime moment = QDateTime::fromString(shortened, Qt::ISODateWithMs);
    if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment;
}

int compareValues(const QJsonValue &a, const QJsonValue &b)
{
    const auto order = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    if (a.isDouble() && b.isDouble())
        return order(a.toDouble(), b.toDouble());
    if (a.isBool() && b.isBool())
        return order(int(a.toBool()), int(b.toBool()));
    if (a.isString() && b.isString()) {
        const QDateTime left = momentOf(a.toString());
        const QDateTime right = momentOf(b.toString());
        if (left.isValid() && right.isValid())
            return order(left, right);
        return order(a.toString(), b.toString());
    }
    return order(int(a.type()), int(b.type()));
}

bool isSame(const QJsonValue &a, const QJsonValue &b)
{
    if ((a.isNull() || a.isUndefined()) && (b.isNull() || b.isUndefined()))
        return true;
    return a.type() == b.type() && compareValues(a, b) == 0;
}

bool contains(const QJsonValue &value, const QJsonValue &part)
{
    return value.isString() && value.toString().contains(part.toString(), Qt::CaseInsensitive);
}

} // namespace

// Recursive descent: or := and {OR and}; and := term {AND term}; term := "(" or ")" | field operator value.
class QueryParser {
public:
    QueryParser(const QString &text, QueryFilter &filter)
        : m_text(text)
        , m_filter(filter)
    {
    }

    int parseAll()
    {
        const int root = parseOr(0);
        skipBlanks();
        return root >= 0 && m_position == m_text.size() ? root : -1;
    }

private:
    using Node = QueryFilter::Node;

    void skipBlanks()
    {
        while (m_position < m_text.size() && m_text.at(m_position).isSpace())
            ++m_position;
    }

    bool take(const QString &word)
    {
        skipBlanks();
        if (QStringView(m_text).mid(m_position).startsWith(word, Qt::CaseInsensitive)) {
            const qsizetype end = m_position + word.size();
            const bool isWord = word.at(0).isLetter();
            if (isWord && end < m_text.size() && (m_text.at(end).isLetterOrNumber() || m_text.at(end) == u'_'))
                return false;
            m_position = end;
            return true;
        }
        return false;
    }

    int add(Node node)
    {
        m_filter.m_nodes.append(std::move(node));
        return int(m_filter.m_nodes.size()) - 1;
    }

    int joined(Node::Kind kind, int left, int right)
    {
        Node node;
        node.kind = kind;
        node.left = left;
        node.right = right;
        return right < 0 ? -1 : add(node);
    }

    int parseOr(int depth)
    {
        int left = parseAnd(depth);
        while (left >= 0 && take(u"OR"_s))
            left = joined(Node::Kind::Or, left, parseAnd(depth));
        return left;
    }

    int parseAnd(int depth)
    {
        int left = parseTerm(depth);
        while (left >= 0 && take(u"AND"_s))
            left = joined(Node::Kind::And, left, parseTerm(depth));
        return left;
    }

    int parseTerm(int depth)
    {
        if (depth > 50)
            return -1;
        if (take(u"("_s)) {
            const int inner = parseOr(depth + 1);
            return inner >= 0 && take(u")"_s) ? inner : -1;
        }
        Node node;
        skipBlanks();
        while (m_position < m_text.size() &&
               (m_text.at(m_position).isLetterOrNumber() || u"._"_s.contains(m_text.at(m_position))))
            node.field += m_text.at(m_position++);
        if (node.field.isEmpty())
            return -1;
        for (const QString &operation : {u"!="_s, u"!~"_s, u">="_s, u"<="_s, u"="_s, u"~"_s, u">"_s, u"<"_s}) {
            if (take(operation)) {
                node.operation = operation;
                const std::optional<QJsonValue> value = parseValue();
                if (!value)
                    return -1;
                node.values.append(*value);
                return add(node);
            }
        }
        node.operation = take(u"NOT"_s) ? u"NOT IN"_s : u"IN"_s;
        if (!take(u"IN"_s) || !take(u"("_s))
            return -1;
        do {
            const std::optional<QJsonValue> value = parseValue();
            if (!value)
                return -1;
            node.values.append(*value);
        } while (take(u","_s));
        return take(u")"_s) ? add(node) : -1;
    }

    std::optional<QJsonValue> parseValue()
    {
        skipBlanks();
        if (m_position >= m_text.size())
            return std::nullopt;
        if (m_text.at(m_position) == u'"') {
            QString value;
            for (++m_position; m_position < m_text.size(); ++m_position) {
                QChar c = m_text.at(m_position);
                if (c == u'"') {
                    ++m_position;
                    return QJsonValue(value);
                }
                if (c == u'\\' && m_position + 1 < m_text.size())
                    c = m_text.at(++m_position);
                value += c;
            }
            return std::nullopt;
        }
        QString word;
        while (m_position < m_text.size() && !m_text.at(m_position).isSpace() &&
               !u"(),"_s.contains(m_text.at(m_position)))
            word += m_text.at(m_position++);
        if (word.isEmpty())
            return std::nullopt;
        if (word == u"null")
            return QJsonValue();
        if (word == u"true" || word == u"false")
            return QJsonValue(word == u"true");
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (isNumber)
            return QJsonValue(number);
        return momentOf(word).isValid() ? std::optional<QJsonValue>(word) : std::nullopt;
    }

    QString m_text;
    QueryFilter &m_filter;
    qsizetype m_position = 0;
};

QueryFilter QueryFilter::parse(const QString &text, QString *error)
{
    QueryFilter filter;
    QueryParser parser(text, filter);
    filter.m_root = parser.parseAll();
    if (!filter.isValid() && error)
        *error = u"Invalid query: "_s + text;
    return filter;
}

bool QueryFilter::matches(const QJsonObject &object) const
{
    return m_root >= 0 && matches(m_root, object);
}

bool QueryFilter::matches(int index, const QJsonObject &object) const
{
    const Node &node = m_nodes.at(index);
    if (node.kind == Node::Kind::And)
        return matches(node.left, object) && matches(node.right, object);
    if (node.kind == Node::Kind::Or)
        return matches(node.left, object) || matches(node.right, object);
    const QList<QJsonValue> found = valuesAt(object, node.field);
    const QString &operation = node.operation;
    const auto any = [&](auto predicate) { return std::any_of(found.begin(), found.end(), predicate); };
    const auto equalsOne = [&](const QJsonValue &value) {
        return std::any_of(node.values.begin(), node.values.end(),
                           [&](const QJsonValue &wanted) { return isSame(value, wanted); });
    };
    const QJsonValue wanted = node.values.first();
    if (operation == u"=" || operation == u"IN")
        return any(equalsOne);
    if (operation == u"!=" || operation == u"NOT IN")
        return !any(equalsOne);
    if (operation == u"~")
        return any([&](const QJsonValue &value) { return contains(value, wanted); });
    if (operation == u"!~")
        return !any([&](const QJsonValue &value) { return contains(value, wanted); });
    return any([&](const QJsonValue &value) {
        if (value.type() != wanted.type())
            return false;
        const int order = compareValues(value, wanted);
        return operation == u">"    ? order > 0
               : operation == u"<"  ? order < 0
               : operation == u">=" ? order >= 0
                                    : order <= 0;
    });
}

QStringList QueryFilter::fields() const
{
    QStringList result;
    for (const Node &node : m_nodes) {
        if (node.kind == Node::Kind::Compare)
            result.append(node.field);
    }
    return result;
}

QList<QJsonValue> valuesAt(const QJsonObject &object, const QString &path)
{
    QList<QJsonValue> current{object};
    for (const QString &name : path.split(u'.')) {
        QList<QJsonValue> next;
        for (const QJsonValue &value : current) {
            const QJsonValue inner = value.toObject().value(name);
            if (inner.isArray()) {
                for (const QJsonValue element : inner.toArray())
                    next.append(element);
            } else {
                next.append(inner.isUndefined() ? QJsonValue() : inner);
            }
        }
        current = next;
    }
    return current;
}

void sortObjects(QList<QJsonObject> &objects, const QString &sort)
{
    if (sort.isEmpty())
        return;
    const bool isDescending = sort.startsWith(u'-');
    const QString path = isDescending ? sort.mid(1) : sort;
    QList<std::pair<QJsonValue, QJsonObject>> keyed;
    keyed.reserve(objects.size());
    for (const QJsonObject &object : objects)
        keyed.append({valuesAt(object, path).value(0), object});
    std::stable_sort(keyed.begin(), keyed.end(), [isDescending](const auto &a, const auto &b) {
        const int order = compareValues(a.first, b.first);
        return isDescending ? order > 0 : order < 0;
    });
    for (qsizetype i = 0; i < objects.size(); ++i)
        objects[i] = keyed.at(i).second;
}

} // namespace windlass::standin
