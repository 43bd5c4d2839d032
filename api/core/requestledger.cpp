// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/core/requestledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace windlass {

namespace {

constexpr qint64 HourMs = 60LL * 60 * 1000;
constexpr qint64 SlotMs = HourMs / RequestLedger::SlotCount;
constexpr int AnonymousLimit = 60;
constexpr int LargestLimit = 1'000'000;
//! Six requests may be under way at once, and their answers come in any order: the lower figure of those is the later.
constexpr qint64 OvertakingMs = 60'000;
//! A host that said "near" is asked again after a while: it can't call us to say that it is not any more.
constexpr qint64 NearMs = 10LL * 60 * 1000;
constexpr qsizetype LargestSaved = 8 * 1024 * 1024;
constexpr int SavedVersion = 1;

constexpr std::array<int, RequestFamilyCount> DocumentedLimits{1000, 5000, 1500, 1000, 0, 0};

//! The first number of "60, 60;w=3600", where it is one and no larger than `largest`.
std::optional<int> headerNumber(const QMap<QByteArray, QByteArray> &headers, const char *name, int largest)
{
    const QByteArray text = headers.value(name).split(',').constFirst().trimmed();
    const bool isDigits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return byte >= '0' && byte <= '9';
    });
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isDigits && isNumber && number <= largest ? std::optional(number) : std::nullopt;
}

QDateTime timeOfMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

template <std::size_t Count>
std::optional<std::size_t> placeOfWord(const std::array<const char *, Count> &words, const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&word](const char *each) {
        return word == QLatin1String(each);
    });
    return found == words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - words.begin()));
}

} // namespace

RequestLedger::RequestLedger(QObject *parent) : QObject(parent) {}

void RequestLedger::setAnonymous(bool isAnonymous)
{
    m_isAnonymous = isAnonymous;
}

void RequestLedger::record(RequestFamily family, RequestPart part, const QDateTime &when)
{
    insert(family, {when.toMSecsSinceEpoch(), part});
    ++m_total;
    dropOld(family, when);
    emit changed();
}

void RequestLedger::insert(RequestFamily family, const Sent &sent)
{
    // At the end, but for a clock that was set back and for what an earlier run sent.
    auto &all = m_books[index(family)].sent;
    const auto place = std::upper_bound(all.begin(), all.end(), sent.ms,
                                        [](qint64 ms, const Sent &other) { return ms < other.ms; });
    all.insert(place, sent);
}

void RequestLedger::mergeHeaders(RequestFamily family, const QMap<QByteArray, QByteArray> &headers, const QDateTime &when)
{
    m_hasAnswered = true;
    Book &book = m_books[index(family)];
    if (const auto limit = headerNumber(headers, "x-ratelimit-limit", LargestLimit); limit && *limit > 0) {
        book.told = limit;
        book.heardAt = when;
    }
    const auto remaining = headerNumber(headers, "x-ratelimit-remaining", LargestLimit);
    if (remaining && this->limit(family) > 0 && *remaining <= this->limit(family))
        mergeRemaining(book, *remaining, when);
    // Seconds left, never more than the hour; an epoch is no number of seconds that anybody has to wait.
    if (const auto seconds = headerNumber(headers, "x-ratelimit-reset", 3600))
        book.resetAt = when.addSecs(*seconds);
    const QByteArray near = headers.value("x-ratelimit-nearlimit").trimmed().toLower();
    if (near == "true")
        book.nearAt = when;
    else if (near == "false")
        book.nearAt = {};
    if (headers.contains("x-ratelimit-resource"))
        book.resource = QString::fromLatin1(headers.value("x-ratelimit-resource").trimmed().left(80));
    emit changed();
}

void RequestLedger::mergeRemaining(Book &book, int remaining, const QDateTime &when)
{
    book.heardAt = when;
    const bool isOvertaken = book.remaining && remaining > *book.remaining && book.remainingAt.msecsTo(when) < OvertakingMs;
    if (isOvertaken)
        return;
    book.remaining = remaining;
    book.remainingAt = when;
}

void RequestLedger::noteRefusal(RequestFamily family, const QDateTime &until, const QDateTime &when)
{
    m_refusal = Refusal{family, when, until};
    emit changed();
}

int RequestLedger::counted(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    return static_cast<int>(m_books[index(family)].sent.size());
}

std::optional<int> RequestLedger::usedByHost(RequestFamily family, const QDateTime &now) const
{
    const Book &book = m_books[index(family)];
    const bool isOver = !book.remainingAt.isValid() || book.remainingAt.msecsTo(now) >= HourMs
                        || (book.resetAt.isValid() && book.resetAt > book.remainingAt && book.resetAt <= now);
    if (!book.remaining || isOver)
        return {};
    const qint64 since = book.remainingAt.toMSecsSinceEpoch();
    const auto later = std::count_if(book.sent.begin(), book.sent.end(), [since](const Sent &sent) { return sent.ms > since; });
    return std::max(0, limit(family) - *book.remaining) + static_cast<int>(later);
}

int RequestLedger::used(RequestFamily family, const QDateTime &now) const
{
    return std::max(counted(family, now), usedByHost(family, now).value_or(0));
}

int RequestLedger::usedBy(RequestPart part, const QDateTime &now) const
{
    int count = 0;
    for (std::size_t family = 0; family < RequestFamilyCount; ++family) {
        dropOld(static_cast<RequestFamily>(family), now);
        const auto &sent = m_books[family].sent;
        count += static_cast<int>(std::count_if(sent.begin(), sent.end(), [part](const Sent &each) { return each.part == part; }));
    }
    return count;
}

std::array<int, RequestLedger::SlotCount> RequestLedger::byFiveMinutes(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    std::array<int, SlotCount> counts{};
    const qint64 end = now.toMSecsSinceEpoch();
    for (const Sent &sent : m_books[index(family)].sent) {
        const qint64 slot = std::clamp<qint64>((end - sent.ms) / SlotMs, 0, SlotCount - 1);
        ++counts[static_cast<std::size_t>(SlotCount - 1 - slot)];
    }
    return counts;
}

int RequestLedger::limit(RequestFamily family) const
{
    const Book &book = m_books[index(family)];
    if (book.told)
        return *book.told;
    if (m_isAnonymous && family != RequestFamily::Picture)
        return AnonymousLimit;
    return DocumentedLimits[index(family)];
}

std::optional<int> RequestLedger::left(RequestFamily family, const QDateTime &now) const
{
    if (limit(family) <= 0)
        return {};
    return std::max(0, limit(family) - used(family, now));
}

RequestLedger::Source RequestLedger::source(RequestFamily family) const
{
    if (m_books[index(family)].told)
        return Source::Headers;
    return m_hasAnswered ? Source::Documented : Source::Unknown;
}

QDateTime RequestLedger::nextRefill(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    const Book &book = m_books[index(family)];
    if (book.resetAt.isValid() && book.resetAt > now)
        return book.resetAt;
    return book.sent.empty() ? QDateTime() : timeOfMs(book.sent.front().ms + HourMs);
}

QDateTime RequestLedger::fullRefill(RequestFamily family, const QDateTime &now) const
{
    dropOld(family, now);
    const Book &book = m_books[index(family)];
    return book.sent.empty() ? QDateTime() : timeOfMs(book.sent.back().ms + HourMs);
}

std::optional<RequestLedger::Refusal> RequestLedger::lastRefusal(const QDateTime &now) const
{
    if (!m_refusal || std::max(m_refusal->at, m_refusal->until).msecsTo(now) >= HourMs)
        return {};
    return m_refusal;
}

bool RequestLedger::mayWorkInBackground(RequestFamily family, const QDateTime &now) const
{
    const Book &book = m_books[index(family)];
    if (family != RequestFamily::Picture && m_refusal && m_refusal->until > now)
        return false;
    if (book.nearAt.isValid() && book.nearAt.msecsTo(now) < NearMs)
        return false;
    const std::optional<int> rest = left(family, now);
    return !rest || *rest * 5 > limit(family);
}

void RequestLedger::dropOld(RequestFamily family, const QDateTime &now) const
{
    auto &sent = m_books[index(family)].sent;
    const qint64 oldest = now.toMSecsSinceEpoch() - HourMs;
    while (!sent.empty() && sent.front().ms <= oldest)
        sent.pop_front();
}

QByteArray RequestLedger::saved(const QDateTime &now) const
{
    QJsonObject families;
    for (std::size_t family = 0; family < RequestFamilyCount; ++family) {
        dropOld(static_cast<RequestFamily>(family), now);
        QJsonObject parts;
        for (std::size_t part = 0; part < RequestPartCount; ++part) {
            QJsonArray times;
            for (const Sent &sent : m_books[family].sent) {
                if (sent.part == static_cast<RequestPart>(part))
                    times.append(sent.ms);
            }
            if (!times.isEmpty())
                parts.insert(QLatin1String(requestPartWords()[part]), times);
        }
        if (!parts.isEmpty())
            families.insert(QLatin1String(requestFamilyWords()[family]), parts);
    }
    QJsonObject whole{{QStringLiteral("version"), SavedVersion}, {QStringLiteral("sent"), families}};
    if (const auto refusal = lastRefusal(now)) {
        whole.insert(QStringLiteral("refusal"),
                     QJsonObject{{QStringLiteral("family"), QLatin1String(requestFamilyWords()[index(refusal->family)])},
                                 {QStringLiteral("at"), refusal->at.toMSecsSinceEpoch()},
                                 {QStringLiteral("until"), refusal->until.toMSecsSinceEpoch()}});
    }
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

bool RequestLedger::restore(const QByteArray &saved, const QDateTime &now)
{
    if (saved.size() > LargestSaved)
        return false;
    const QJsonObject whole = QJsonDocument::fromJson(saved).object();
    if (whole.value(QLatin1String("version")).toInt() != SavedVersion)
        return false;
    const qint64 latest = now.toMSecsSinceEpoch();
    // What lies in the future was written by a clock that was wrong, and would stay for longer than an hour.
    const auto isOfThisHour = [latest](qint64 ms) { return ms > latest - HourMs && ms <= latest; };
    const QJsonObject families = whole.value(QLatin1String("sent")).toObject();
    for (auto family = families.begin(); family != families.end(); ++family) {
        const auto place = placeOfWord(requestFamilyWords(), family.key());
        const QJsonObject parts = family.value().toObject();
        for (auto part = parts.begin(); place && part != parts.end(); ++part) {
            // A part that another version had is still somebody's.
            const auto word = placeOfWord(requestPartWords(), part.key());
            const auto who = word ? static_cast<RequestPart>(*word) : RequestPart::Other;
            for (const QJsonValue &time : part.value().toArray()) {
                if (const qint64 ms = time.toInteger(); isOfThisHour(ms))
                    m_books[*place].sent.push_back({ms, who});
            }
        }
    }
    for (Book &book : m_books)
        std::stable_sort(book.sent.begin(), book.sent.end(), [](const Sent &left, const Sent &right) { return left.ms < right.ms; });

    const QJsonObject refusal = whole.value(QLatin1String("refusal")).toObject();
    const auto family = placeOfWord(requestFamilyWords(), refusal.value(QLatin1String("family")).toString());
    if (const qint64 at = refusal.value(QLatin1String("at")).toInteger(); family && !m_refusal && isOfThisHour(at)) {
        // No pause is longer than a quarter of an hour, whatever the file says.
        const qint64 until = std::clamp(refusal.value(QLatin1String("until")).toInteger(), at, at + HourMs / 4);
        m_refusal = Refusal{static_cast<RequestFamily>(*family), timeOfMs(at), timeOfMs(until)};
    }
    emit changed();
    return true;
}

} // namespace windlass
