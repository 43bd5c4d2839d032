// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/picturesapi.h"

namespace windlass {

namespace {

//! By the bytes and not by the header. SVG is left out: it is a program of its own.
bool isRasterPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff") || bytes.startsWith("GIF8")
           || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

} // namespace

PendingReply<QByteArray> PicturesApi::get(const QString &address, ReadFrom from)
{
    return m_client.send<QByteArray>(
        ApiRequest::picture(address.toUtf8()),
        [](const ApiAnswer &answer) -> Result<QByteArray> {
            if (!isRasterPicture(answer.body))
                return Error::make(Error::Kind::BadResponse, QStringLiteral("The answer is no picture."));
            return answer.body;
        },
        from);
}

} // namespace windlass
