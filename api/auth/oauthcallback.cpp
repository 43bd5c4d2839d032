// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/auth/oauthcallback.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace windlass {

namespace {

constexpr int LongestTarget = 8192;
constexpr int LongestDescription = 500;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Secret randomText()
{
    // The system's generator: the default-constructed one gives the same numbers at every start.
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return Secret(base64Url(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)));
}

OAuthCallback stray(int status)
{
    OAuthCallback callback;
    callback.status = status;
    return callback;
}

bool hasOneHost(const HttpRequest &request, quint16 port)
{
    const auto isHost = [](const auto &header) { return header.first.compare("host", Qt::CaseInsensitive) == 0; };
    return std::count_if(request.headers.begin(), request.headers.end(), isHost) == 1
           && request.header("Host") == "127.0.0.1:" + QByteArray::number(port);
}

} // namespace

OAuthTransaction OAuthTransaction::make()
{
    OAuthTransaction transaction;
    transaction.state = randomText();
    transaction.verifier = randomText();
    transaction.challenge =
        base64Url(QCryptographicHash::hash(transaction.verifier.reveal(), QCryptographicHash::Sha256));
    return transaction;
}

bool isSameSecret(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left.at(i) ^ right.at(i);
    return difference == 0;
}

OAuthCallback readCallback(const HttpRequest &request, quint16 port, const QByteArray &path, const Secret &state)
{
    // A page of another site that has its name resolved to 127.0.0.1 says that name.
    if (!hasOneHost(request, port))
        return stray(421);
    if (request.path != path)
        return stray(404);
    if (request.method != "GET")
        return stray(405);
    if (request.path.size() + request.query.size() > LongestTarget)
        return stray(414);

    const HttpQuery query(request.query);
    const QStringList states = query.values(u"state");
    const QStringList codes = query.values(u"code");
    const QStringList errors = query.values(u"error");
    if (states.size() != 1 || !isSameSecret(states.first().toUtf8(), state.reveal()))
        return stray(400);
    if (codes.size() + errors.size() != 1)
        return stray(400);

    OAuthCallback callback;
    if (!errors.isEmpty()) {
        callback.kind = OAuthCallback::Kind::Refusal;
        callback.error = errors.first().left(LongestDescription);
        callback.description = query.value(u"error_description").left(LongestDescription);
        return callback;
    }
    if (codes.first().isEmpty())
        return stray(400);
    callback.kind = OAuthCallback::Kind::Code;
    callback.code = Secret(codes.first().toUtf8());
    return callback;
}

} // namespace windlass
