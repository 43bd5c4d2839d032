// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/deliverycard.h"

#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/theme.h"
#include "ui/webhooks/hooktext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int FactLimit = 1000;

} // namespace

DeliveryCard::DeliveryCard(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextStyle::Heading, ColorToken::Text, this))
    , m_where(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_facts(new QFormLayout)
{
    setObjectName(u"deliveryCard"_s);
    m_title->setObjectName(u"deliveryTitle"_s);
    m_title->setWordWrap(true);
    m_where->setWordWrap(true);
    m_facts->setHorizontalSpacing(Theme::SpaceLarge);
    m_facts->setVerticalSpacing(Theme::SpaceTiny);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::SpaceSmall, 0, Theme::SpaceSmall);
    column->setSpacing(Theme::SpaceTiny);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addSpacing(Theme::SpaceSmall);
    column->addLayout(m_facts);
    column->addStretch(1);
}

void DeliveryCard::showNothing(const QString &sentence)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_title->clear();
    m_where->setText(sentence);
}

void DeliveryCard::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    QLabel *label = makeLabel(oneLine(value, FactLimit), TextStyle::Body, ColorToken::Text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(makeLabel(name, TextStyle::Body, ColorToken::MutedText, this), label);
}

void DeliveryCard::addPush(const RefChange &change)
{
    QString what;
    if (change.isCreated())
        what = tr("%1 was created at %2").arg(change.name, change.newHash.left(7));
    else if (change.isDeleted())
        what = tr("%1 was deleted; it stood at %2").arg(change.name, change.oldHash.left(7));
    else if (change.isForced)
        what = tr("%1 was rewritten from %2 to %3").arg(change.name, change.oldHash.left(7), change.newHash.left(7));
    else
        what = tr("%1 moved from %2 to %3").arg(change.name, change.oldHash.left(7), change.newHash.left(7));
    addFact(change.refType == "tag"_L1 ? tr("Tag") : tr("Branch"), what);
    for (const Commit &commit : change.commits)
        addFact(tr("Commit"), u"%1 %2"_s.arg(commit.shortHash(), commit.summary()));
    if (change.isTruncated)
        addFact({}, tr("There are more commits than Bitbucket sent."));
}

void DeliveryCard::showDelivery(const Delivery &delivery)
{
    showNothing({});
    m_title->setText(delivery.event.isEmpty() ? tr("A delivery without the header X-Event-Key")
                                              : deliveryEventText(delivery.event));
    const QString place = delivery.repository.id.fullName();
    const QString actor = personName(delivery.actor);
    //: Who did something, and in which repository.
    m_where->setText(place.size() > 1 ? tr("%1 in %2", "person and repository").arg(actor, oneLine(place)) : actor);
    if (const auto &pull = delivery.pullRequest) {
        addFact(tr("Pull request"), u"#%1 %2"_s.arg(pull->id).arg(pull->title));
        addFact(tr("State"), pullRequestBadge(*pull).text);
        addFact(tr("From"), branchText(pull->source, delivery.repository.id));
        addFact(tr("Into"), branchText(pull->destination, delivery.repository.id));
        addFact(tr("Source commit"), pull->source.hash);
        addFact(tr("Author"), personName(pull->author));
        addFact(tr("Reason"), pull->reason);
    }
    if (delivery.approval)
        addFact(tr("By"), u"%1 · %2"_s.arg(personName(delivery.approval->user), exactTime(delivery.approval->date)));
    if (delivery.changeRequest)
        addFact(tr("By"), u"%1 · %2"_s.arg(personName(delivery.changeRequest->user), exactTime(delivery.changeRequest->date)));
    if (const auto &comment = delivery.comment) {
        addFact(tr("Comment"), comment->isDeleted ? tr("Deleted") : comment->content);
        if (comment->anchor)
            addFact(tr("File"), comment->anchor->to ? u"%1:%2"_s.arg(comment->anchor->path).arg(*comment->anchor->to)
                                                    : comment->anchor->path);
    }
    for (const RefChange &change : delivery.push)
        addPush(change);
    if (const auto &status = delivery.commitStatus) {
        addFact(tr("Build"), status->name.isEmpty() ? status->key : status->name);
        addFact(tr("State"), statusBadge(*status).text);
    }
    addFact(tr("Commit"), delivery.commitHash);
    if (delivery.fork)
        addFact(tr("Fork"), delivery.fork->id.fullName());
    if (const auto &issue = delivery.issue)
        addFact(tr("Issue"), u"#%1 %2"_s.arg(issue->id).arg(issue->title));
    for (const FieldChange &change : delivery.changes) {
        //: A property of a repository or an issue: its old and its new value.
        addFact(oneLine(change.field, 60), tr("%1 → %2", "old and new value")
                                               .arg(change.oldValue.isEmpty() ? tr("nothing") : oneLine(change.oldValue, 200),
                                                    change.newValue.isEmpty() ? tr("nothing") : oneLine(change.newValue, 200)));
    }
}

QString DeliveryCard::text() const
{
    QStringList lines{m_title->text(), m_where->text()};
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const QLayoutItem *name = m_facts->itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *value = m_facts->itemAt(row, QFormLayout::FieldRole);
        if (name && value)
            lines.append(u"%1: %2"_s.arg(qobject_cast<QLabel *>(name->widget())->text(),
                                         qobject_cast<QLabel *>(value->widget())->text()));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace windlass
