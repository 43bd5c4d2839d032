// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace windlass::standin {

HttpAnswer jsonAnswer(int status, const QJsonObject &object)
{
    return HttpAnswer::of(status, "application/json; charset=utf-8",
                          QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HttpAnswer noContent()
{
    HttpAnswer answer;
    answer.status = 204;
    return answer;
}

HttpAnswer redirect(int status, const QString &location)
{
    HttpAnswer answer = HttpAnswer::of(status, "text/html; charset=utf-8", {});
    return answer.withHeader("Location", location.toUtf8());
}

HttpAnswer errorAnswer(int status, const QString &message, const QString &detail, const QJsonObject &fields)
{
    QJsonObject error{{u"message"_s, message}};
    if (!detail.isEmpty())
        error.insert(u"detail"_s, detail);
    if (!fields.isEmpty())
        error.insert(u"fields"_s, fields);
    return jsonAnswer(status, {{u"type"_s, u"error"_s}, {u"error"_s, error}});
}

HttpAnswer fieldError(const QString &field, const QString &problem)
{
    return errorAnswer(400, field + u": "_s + problem, {}, {{field, QJsonArray{problem}}});
}

HttpAnswer repositoryNotFound(const QString &workspace, const QString &slug)
{
    return errorAnswer(404, u"Repository %1/%2 not found"_s.arg(workspace, slug));
}

HttpAnswer noSuchEndpoint()
{
    return errorAnswer(404, u"Resource not found"_s, u"There is no API hosted at this URL"_s);
}

QJsonObject rendered(const QString &raw)
{
    // Paragraphs only: whoever shows our text renders `raw` or distrusts `html`, and neither needs more.
    QString html;
    for (const QString &paragraph : QString(raw).replace(u"\r\n"_s, u"\n"_s).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        if (!html.isEmpty())
            html += u'\n';
        html += u"<p>"_s + paragraph.trimmed().toHtmlEscaped().replace(u"\n"_s, u"<br />\n"_s) + u"</p>"_s;
    }
    return {{u"type"_s, u"rendered"_s}, {u"raw"_s, raw}, {u"markup"_s, u"markdown"_s}, {u"html"_s, html}};
}

} // namespace windlass::standin
