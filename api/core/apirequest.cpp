// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/apirequest.h"

#include <QUrl>

namespace windlass {

ApiPath ApiPath::operator/(QStringView segment) const
{
    ApiPath longer = *this;
    QByteArray encoded = QUrl::toPercentEncoding(segment.toString());
    // Dots are unreserved: percent-encoding leaves them, QUrl decodes "%2E" again, and every normaliser on the way would
    // climb with them. Nothing of the host's is called so; encoded twice it is an honest 404.
    if (encoded == "." || encoded == "..")
        encoded.replace('.', "%252E");
    longer.m_encoded += '/' + encoded;
    return longer;
}

ApiPath ApiPath::operator/(const char *literal) const
{
    ApiPath longer = *this;
    longer.m_encoded += '/';
    longer.m_encoded += literal;
    return longer;
}

ApiPath ApiPath::operator/(qint64 number) const
{
    ApiPath longer = *this;
    longer.m_encoded += '/' + QByteArray::number(number);
    return longer;
}

ApiPath ApiPath::file(QStringView path) const
{
    ApiPath longer = *this;
    for (const QStringView segment : path.split(u'/'))
        longer = longer / segment;
    return longer;
}

ApiQuery &ApiQuery::add(const char *name, QStringView value)
{
    if (!m_encoded.isEmpty())
        m_encoded += '&';
    m_encoded += name;
    m_encoded += '=' + QUrl::toPercentEncoding(value.toString());
    return *this;
}

ApiQuery &ApiQuery::add(const char *name, qint64 number)
{
    return add(name, QString::number(number));
}

ApiQuery &ApiQuery::addIfSet(const char *name, const QString &value)
{
    return value.isEmpty() ? *this : add(name, value);
}

QString quotedForQuery(const QString &text)
{
    QString quoted = text;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

bool ApiRequest::asksTheSame(const ApiRequest &other) const
{
    return !isWrite() && !other.isWrite() && path == other.path && range == other.range && expects == other.expects
           && mayCache == other.mayCache && mayRetry == other.mayRetry && isUnsigned == other.isUnsigned
           && absentIsEmpty == other.absentIsEmpty && sizeLimitBytes == other.sizeLimitBytes && feature == other.feature;
}

ApiRequest ApiRequest::get(const ApiPath &path, const ApiQuery &query)
{
    ApiRequest request;
    request.path = path.encoded();
    request.family = requestFamilyOf(request.path);
    if (!query.encoded().isEmpty())
        request.path += '?' + query.encoded();
    return request;
}

ApiRequest ApiRequest::next(const QByteArray &next)
{
    ApiRequest request;
    request.path = next;
    request.family = requestFamilyOf(next);
    return request;
}

ApiRequest ApiRequest::write(Method method, const ApiPath &path, const QByteArray &body)
{
    ApiRequest request;
    request.method = method;
    request.path = path.encoded();
    request.body = body;
    request.family = requestFamilyOf(request.path);
    request.mayCache = false;
    return request;
}

ApiRequest ApiRequest::form(const ApiPath &path, const ApiQuery &form)
{
    ApiRequest request = write(Method::Post, path, form.encoded());
    request.contentType = "application/x-www-form-urlencoded";
    request.family = RequestFamily::Other;
    return request;
}

ApiRequest ApiRequest::picture(const QByteArray &address)
{
    ApiRequest request;
    request.path = address;
    request.expects = Body::Text;
    request.lane = Lane::Background;
    request.family = RequestFamily::Picture;
    request.sizeLimitBytes = 2LL * 1024 * 1024;
    request.isUnsigned = true;
    return request;
}

ApiRequest ApiRequest::text(const ApiPath &path, const ApiQuery &query)
{
    ApiRequest request = get(path, query);
    request.expects = Body::Text;
    request.sizeLimitBytes = 256LL * 1024 * 1024;
    request.deadline = std::chrono::minutes(5);
    return request;
}

} // namespace windlass
