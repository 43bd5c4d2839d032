// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/reviewerslist.h"

#include "ui/pullrequests/people.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

ReviewersList::ReviewersList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"reviewers"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::SpaceSmall);
}

void ReviewersList::setPullRequest(const PullRequest &pullRequest)
{
    QList<Participant> shown;
    for (const Participant &participant : pullRequest.participants) {
        if (participant.isReviewer || participant.verdict != Verdict::None)
            shown += participant;
    }
    if (m_isShown && shown == m_shown)
        return;
    m_isShown = true;
    m_shown = shown;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (shown.isEmpty())
        m_rows->addWidget(makeLabel(tr("Nobody was asked to review."), TextStyle::Body, ColorToken::MutedText, this));
    for (const Participant &participant : std::as_const(shown)) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::SpaceSmall);
        auto *avatar = new Avatar(24, row);
        showPerson(avatar, participant.user);
        BadgeSpec spec = verdictBadge(participant.verdict);
        if (participant.verdict != Verdict::None)
            spec.toolTip = exactTime(participant.participatedOn);
        layout->addWidget(avatar);
        layout->addWidget(new ElidedLabel(personName(participant.user), TextStyle::Body, ColorToken::Text, row), 1);
        layout->addWidget(new Badge(spec, row));
        m_rows->addWidget(row);
    }
    updateGeometry();
}

} // namespace windlass
