// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http/site.h"

#include "app/demo/http/answers.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass::standin {

Site::~Site()
{
    for (std::thread &worker : m_workers)
        worker.join();
}

QString Site::startMerge(const QString &place, std::function<HttpAnswer()> merge)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const std::lock_guard lock(m_mutex);
    m_mergeTasks[id].place = place;
    m_workers.emplace_back([this, id, merge = std::move(merge)] {
        HttpAnswer answer = merge();
        const std::lock_guard inner(m_mutex);
        m_mergeTasks[id].answer = std::move(answer);
        m_mergeTasks[id].isDone = true;
    });
    return id;
}

bool Site::mergeTask(const QString &id, MergeTask *task) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_mergeTasks.find(id);
    if (found == m_mergeTasks.end())
        return false;
    *task = found->second;
    return true;
}

QString Site::keepHistory(const HistoryContext &context)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray &part : context.include)
        hash.addData(part);
    hash.addData(QByteArrayView("^"));
    for (const QByteArray &part : context.exclude)
        hash.addData(part);
    const QString id = QString::fromLatin1(hash.result().toHex().left(24));
    const std::lock_guard lock(m_mutex);
    if (m_histories.size() > 500)
        m_histories.clear();
    m_histories[id] = context;
    return id;
}

bool Site::keptHistory(const QString &id, HistoryContext *context) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_histories.find(id);
    if (found == m_histories.end())
        return false;
    *context = found->second;
    return true;
}

QString Site::storeFile(const QString &name, const QByteArray &content)
{
    const std::lock_guard lock(m_mutex);
    m_files[name] = content;
    const QByteArray signature = QCryptographicHash::hash(
        name.toUtf8() + startedOn.toString(Qt::ISODateWithMs).toUtf8(), QCryptographicHash::Sha256);
    return storageOrigin + u'/' + name + u"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=300&X-Amz-Signature="_s +
           QString::fromLatin1(signature.toHex());
}

HttpAnswer Site::serveStoredFile(const HttpRequest &request) const
{
    const auto refusal = [](int status, const QByteArray &code, const QByteArray &message) {
        return HttpAnswer::of(status, "application/xml",
                              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" +
                                  message + "</Message></Error>");
    };
    // As S3 does: a client that carries its credentials along a redirect must learn it here, not in production.
    if (!request.header("Authorization").isEmpty())
        return refusal(
            400, "InvalidArgument",
            "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string "
            "parameter or the Authorization header should be specified");
    if (!request.query.contains("X-Amz-Signature="))
        return refusal(403, "AccessDenied", "Access Denied");
    QByteArray content;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_files.find(request.segments().join(u'/'));
        if (found == m_files.end())
            return refusal(404, "NoSuchKey", "The specified key does not exist.");
        content = found->second;
    }
    return rangedAnswer(request, "application/octet-stream", content);
}

HttpAnswer rangedAnswer(const HttpRequest &request, const QByteArray &contentType, const QByteArray &content)
{
    static const QRegularExpression form(u"^bytes=(\\d*)-(\\d*)$"_s);
    const qint64 size = content.size();
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(request.header("Range")).trimmed());
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return HttpAnswer::of(200, contentType, content).withHeader("Accept-Ranges", "bytes");
    qint64 first = 0;
    qint64 last = size - 1;
    if (match.captured(1).isEmpty()) { // The last n bytes.
        const qint64 count = match.captured(2).toLongLong();
        first = count == 0 ? size : std::max<qint64>(0, size - count);
    } else {
        first = match.captured(1).toLongLong();
        if (!match.captured(2).isEmpty())
            last = std::min(last, match.captured(2).toLongLong());
    }
    if (first >= size || first > last) {
        return errorAnswer(416, u"The requested range is not satisfiable"_s)
            .withHeader("Content-Range", "bytes */" + QByteArray::number(size));
    }
    const QByteArray place =
        "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' + QByteArray::number(size);
    return HttpAnswer::of(206, contentType, content.mid(first, last - first + 1))
        .withHeader("Accept-Ranges", "bytes")
        .withHeader("Content-Range", place);
}

QString newUuid()
{
    return QUuid::createUuid().toString();
}

} // namespace windlass::standin
