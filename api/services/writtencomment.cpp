// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/services/writtencomment.h"

#include "api/core/jsonreader.h"

namespace windlass {

PendingReply<Comment> sendForComment(ApiClient &client, const ApiRequest &request, const QString &content, qint64 id)
{
    return client.send<Comment>(request, [content, id](const ApiAnswer &answer) -> Result<Comment> {
        if (!answer.body.isEmpty())
            return json::parseOne<Comment>(answer, parseComment);
        Comment comment;
        comment.id = id;
        if (id == 0) {
            const QByteArray location = answer.headers.value("location");
            comment.id = location.mid(location.lastIndexOf('/') + 1).toLongLong();
        }
        comment.content = content;
        return comment;
    });
}

} // namespace windlass
