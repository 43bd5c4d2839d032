// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commits/commitheader.h"

#include "ui/pullrequests/people.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/linkopener.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int MostBuildButtons = 4;
constexpr int TallestBody = 120;
constexpr int LongestBody = 20'000;

void openBuild(const CommitStatus &status, QWidget *parent)
{
    if (LinkOpener *opener = LinkOpener::instance(); opener && !status.url.isEmpty())
        opener->open(status.url, {}, parent);
}

QString buildText(const CommitStatus &status)
{
    return oneLine(status.name.isEmpty() ? status.key : status.name, 40).replace(u'&', "&&"_L1);
}

} // namespace

CommitHeader::CommitHeader(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeLabel({}, TextStyle::Title, ColorToken::Text, this))
    , m_body(makeLabel({}, TextStyle::Body, ColorToken::Text))
    , m_bodyArea(new QScrollArea(this))
    , m_avatar(new Avatar(24, this))
    , m_author(makeLabel({}, TextStyle::Strong, ColorToken::Text, this))
    , m_date(new RelativeTimeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_hash(makeLabel({}, TextStyle::Code, ColorToken::Text, this))
    , m_parents(new QHBoxLayout)
    , m_builds(new QHBoxLayout)
{
    setObjectName(u"commitHeader"_s);
    m_summary->setObjectName(u"commitSummary"_s);
    m_summary->setWordWrap(true);
    m_body->setObjectName(u"commitMessage"_s);
    m_body->setWordWrap(true);
    m_body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hash->setObjectName(u"commitHash"_s);
    for (QLabel *label : {m_summary, m_body, m_hash})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bodyArea->setFrameShape(QFrame::NoFrame);
    m_bodyArea->setWidgetResizable(true);
    m_bodyArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bodyArea->setWidget(m_body);
    m_bodyArea->setAccessibleName(tr("Commit message"));

    auto *copy = makeIconButton(u"copy"_s, tr("Copy the hash"), this);
    copy->setObjectName(u"copyHashButton"_s);
    connect(copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_fullHash);
        emit copied(tr("Hash copied"));
    });
    m_parents->setSpacing(Theme::SpaceTiny);
    m_builds->setSpacing(Theme::SpaceTiny);

    auto *facts = new QHBoxLayout;
    facts->setSpacing(Theme::SpaceSmall);
    facts->addWidget(m_avatar);
    facts->addWidget(m_author);
    facts->addWidget(m_date);
    facts->addSpacing(Theme::SpaceSmall);
    facts->addWidget(m_hash);
    facts->addWidget(copy);
    facts->addSpacing(Theme::SpaceSmall);
    facts->addLayout(m_parents);
    facts->addStretch(1);
    facts->addLayout(m_builds);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
    column->setSpacing(Theme::SpaceSmall);
    column->addWidget(m_summary);
    column->addLayout(facts);
    column->addWidget(m_bodyArea);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void CommitHeader::clearRow(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CommitHeader::setCommit(const Commit &commit)
{
    m_fullHash = commit.hash;
    m_summary->setText(oneLine(commit.summary(), 1000));
    const QString body = commit.message.section(u'\n', 1).trimmed();
    m_body->setText(body.left(LongestBody));
    m_bodyArea->setVisible(!body.isEmpty());
    const int width = qMax(400, this->width() - 2 * Theme::SpaceLarge);
    m_bodyArea->setFixedHeight(qMin(TallestBody, m_body->heightForWidth(width) + 2));
    Account author = commit.author;
    if (author.displayName.isEmpty())
        author.displayName = commit.authorName;
    showPerson(m_avatar, author);
    m_author->setText(personName(author));
    m_author->setToolTip(toolTipText(commit.authorRaw));
    m_date->setTime(commit.date);
    m_hash->setText(commit.hash.left(12));
    m_hash->setToolTip(commit.hash);

    clearRow(m_parents);
    if (!commit.parents.isEmpty()) {
        m_parents->addWidget(
            makeLabel(commit.isMerge() ? tr("Parents") : tr("Parent"), TextStyle::Body, ColorToken::MutedText, this));
    }
    for (const QString &parent : commit.parents) {
        QPushButton *link = makeButton(parent.left(7), ButtonKind::Link, this);
        link->setObjectName(u"parentButton"_s);
        link->setAccessibleName(tr("Parent commit %1").arg(parent.left(7)));
        connect(link, &QPushButton::clicked, this, [this, parent] { emit commitRequested(parent); });
        m_parents->addWidget(link);
    }
}

void CommitHeader::setStatuses(const QList<CommitStatus> &statuses)
{
    clearRow(m_builds);
    const auto shown = qMin<qsizetype>(statuses.size(), MostBuildButtons);
    for (qsizetype i = 0; i < shown; ++i) {
        const CommitStatus &status = statuses.at(i);
        const BadgeSpec badge = statusBadge(status);
        QPushButton *button = makeButton(buildText(status), ButtonKind::Quiet, this);
        button->setObjectName(u"buildButton"_s);
        setThemedIcon(button, badge.icon, badge.foreground);
        const QString words =
            status.description.isEmpty()
                ? badge.text
                : tr("%1: %2", "state and description of a build").arg(badge.text, status.description);
        button->setToolTip(toolTipText(words));
        button->setAccessibleName(tr("%1: %2", "name and state of a build").arg(oneLine(status.name, 80), badge.text));
        connect(button, &QPushButton::clicked, this, [this, status] { openBuild(status, this); });
        m_builds->addWidget(button);
    }
    if (statuses.size() <= shown)
        return;
    QPushButton *more =
        makeButton(tr("%n more", "builds", static_cast<int>(statuses.size() - shown)), ButtonKind::Quiet, this);
    auto *menu = new QMenu(more);
    for (const CommitStatus &status : statuses.mid(shown)) {
        QAction *action = menu->addAction(buildText(status), this, [this, status] { openBuild(status, this); });
        const BadgeSpec badge = statusBadge(status);
        setThemedIcon(action, badge.icon, badge.foreground);
    }
    more->setMenu(menu);
    m_builds->addWidget(more);
}

} // namespace windlass
