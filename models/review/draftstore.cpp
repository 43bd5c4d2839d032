// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/draftstore.h"

#include "models/cache/privatefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace windlass {

namespace {

constexpr int DraftFileVersion = 1;
constexpr std::chrono::milliseconds DraftSaveDelay{500};

QString lineRange(std::optional<int> first, std::optional<int> last)
{
    if (!last)
        return {};
    return first ? QStringLiteral("%1-%2").arg(*first).arg(*last) : QString::number(*last);
}

void readLineRange(const QString &text, std::optional<int> &first, std::optional<int> &last)
{
    const QStringList numbers = text.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (numbers.size() == 2)
        first = numbers.constFirst().toInt();
    if (!numbers.isEmpty())
        last = numbers.constLast().toInt();
}

QJsonObject draftToJson(const DraftKey &key, const QString &text, const QDateTime &changedOn)
{
    return {{QStringLiteral("account"), key.account},
            {QStringLiteral("workspace"), key.pullRequest.repository.workspace},
            {QStringLiteral("repository"), key.pullRequest.repository.slug},
            {QStringLiteral("pullRequest"), key.pullRequest.id},
            {QStringLiteral("place"), key.place},
            {QStringLiteral("text"), text},
            {QStringLiteral("changedOn"), changedOn.toString(Qt::ISODateWithMs)}};
}

DraftKey draftKeyFromJson(const QJsonObject &object)
{
    DraftKey key;
    key.account = object.value(QLatin1String("account")).toString();
    key.pullRequest.repository.workspace = object.value(QLatin1String("workspace")).toString();
    key.pullRequest.repository.slug = object.value(QLatin1String("repository")).toString();
    key.pullRequest.id = object.value(QLatin1String("pullRequest")).toInteger();
    key.place = object.value(QLatin1String("place")).toString();
    return key;
}

} // namespace

DraftKey DraftKey::general(const QString &account, const PullRequestId &id)
{
    return {account, id, QStringLiteral("general")};
}

DraftKey DraftKey::forComment(const QString &account, const PullRequestId &id, const NewComment &comment)
{
    if (comment.parentId != 0)
        return {account, id, QStringLiteral("answer/%1").arg(comment.parentId)};
    if (!comment.anchor)
        return general(account, id);
    // Old lines, new lines, and the path last, since it may have colons and slashes of its own.
    const InlineAnchor &anchor = *comment.anchor;
    return {account, id,
            QStringLiteral("line/%1:%2:%3")
                .arg(lineRange(anchor.startFrom, anchor.from), lineRange(anchor.startTo, anchor.to), anchor.path)};
}

NewComment DraftKey::target() const
{
    NewComment comment;
    if (place.startsWith(QLatin1String("answer/"))) {
        comment.parentId = place.mid(7).toLongLong();
    } else if (place.startsWith(QLatin1String("line/"))) {
        const QString rest = place.mid(5);
        InlineAnchor anchor;
        readLineRange(rest.section(QLatin1Char(':'), 0, 0), anchor.startFrom, anchor.from);
        readLineRange(rest.section(QLatin1Char(':'), 1, 1), anchor.startTo, anchor.to);
        anchor.path = rest.section(QLatin1Char(':'), 2);
        comment.anchor = anchor;
    }
    return comment;
}

size_t qHash(const DraftKey &key, size_t seed)
{
    return qHashMulti(seed, key.account, key.pullRequest.repository.workspace, key.pullRequest.repository.slug,
                      key.pullRequest.id, key.place);
}

DraftStore::DraftStore(const QString &file, QObject *parent) : QObject(parent), m_file(file), m_saveSoon(this)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(DraftSaveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &DraftStore::save);
    load();
}

DraftStore::~DraftStore()
{
    blockSignals(true);
    save();
}

void DraftStore::setDraft(const DraftKey &key, const QString &text)
{
    if (text == draft(key))
        return;
    if (text.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, {text, QDateTime::currentDateTimeUtc()});
    setDirty(true);
    emit draftChanged(key);
}

void DraftStore::remove(const DraftKey &key)
{
    setDraft(key, {});
}

QList<DraftKey> DraftStore::keys(const QString &account, const PullRequestId &pullRequest) const
{
    QList<DraftKey> keys;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        if (draft.key().account == account && draft.key().pullRequest == pullRequest)
            keys += draft.key();
    }
    std::sort(keys.begin(), keys.end(), [this](const DraftKey &left, const DraftKey &right) {
        const QDateTime leftTime = m_drafts.value(left).changedOn;
        const QDateTime rightTime = m_drafts.value(right).changedOn;
        return leftTime != rightTime ? leftTime < rightTime : left.place < right.place;
    });
    return keys;
}

bool DraftStore::save()
{
    m_saveSoon.stop();
    if (!m_isDirty)
        return true;
    QJsonArray drafts;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        drafts += draftToJson(draft.key(), draft->text, draft->changedOn);
    const QJsonObject document{{QStringLiteral("version"), DraftFileVersion}, {QStringLiteral("drafts"), drafts}};

    QSaveFile file(m_file);
    const bool isWritten = makePrivateFolderOf(m_file) && file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                           && file.write(QJsonDocument(document).toJson()) > 0 && file.commit();
    if (!isWritten) {
        emit saveFailed(file.errorString());
        return false;
    }
    setDirty(false);
    return true;
}

void DraftStore::load()
{
    QFile file(m_file);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        setAside();
        return;
    }
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    // A newer version's file is not ours to write over either.
    if (document.value(QLatin1String("version")).toInt() != DraftFileVersion
        || !document.value(QLatin1String("drafts")).isArray()) {
        setAside();
        return;
    }
    const QJsonArray drafts = document.value(QLatin1String("drafts")).toArray();
    for (const QJsonValue &value : drafts) {
        const QJsonObject object = value.toObject();
        const QString text = object.value(QLatin1String("text")).toString();
        const auto changedOn = QDateTime::fromString(object.value(QLatin1String("changedOn")).toString(), Qt::ISODateWithMs);
        if (!text.isEmpty())
            m_drafts.insert(draftKeyFromJson(object), {text, changedOn});
    }
}

void DraftStore::setAside()
{
    m_setAsideFile = setFileAside(m_file, QStringLiteral("corrupt"));
}

void DraftStore::setDirty(bool isDirty)
{
    // From the first key on, not from the last: a person who types on and on is saved too.
    if (isDirty && !m_saveSoon.isActive())
        m_saveSoon.start();
    if (m_isDirty == isDirty)
        return;
    m_isDirty = isDirty;
    emit savedChanged(!isDirty);
}

} // namespace windlass
