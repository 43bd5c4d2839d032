// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/keptanswer.h"

namespace windlass {

namespace {

//! Where a range begins: of "bytes=100-199" as it is asked for, and of "bytes 100-199/1000" as it is answered.
QByteArray rangeBegin(const QByteArray &range)
{
    return range.mid(6, range.indexOf('-') - 6);
}

} // namespace

bool isKeepable(const ApiAnswer &answer, const QByteArray &range)
{
    if (answer.status == 206)
        return !range.isEmpty() && rangeBegin(answer.headers.value("content-range")) == rangeBegin(range);
    return answer.status == 200 && (range.isEmpty() || rangeBegin(range) == "0");
}

void answerAsKept(ApiAnswer &answer, const ApiRequest &request)
{
    answer.status = request.range.isEmpty() ? 200 : 206;
    answer.headers.insert("content-type", request.expects == ApiRequest::Body::Json ? "application/json" : "text/plain");
    if (!request.range.isEmpty())
        answer.headers.insert("content-range", "bytes " + rangeBegin(request.range) + "-/*");
}

} // namespace windlass
