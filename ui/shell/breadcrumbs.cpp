// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/breadcrumbs.h"

#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using Section = Location::Section;

//! Gives the texts below their context for translators.
struct CrumbText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Breadcrumbs)
};

class CrumbArrow : public QWidget {
public:
    explicit CrumbArrow(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(12, 16);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintThemeIcon(&painter, rect(), layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s,
                       Theme::current().color(ColorToken::MutedText));
    }
};

QList<Location> trailOf(const Location &location)
{
    QList<Location> trail{location};
    while (trail.first().section != Section::Home) {
        const Location above = trail.first().parent();
        if (above.section == Section::Home)
            break;
        trail.prepend(above);
    }
    return trail;
}

} // namespace

QString crumbText(const Location &location)
{
    switch (location.section) {
    case Section::Home:
        return CrumbText::tr("Home");
    case Section::SignIn:
        return CrumbText::tr("Sign in");
    case Section::Patch:
        return CrumbText::tr("Patch");
    case Section::Settings:
        return CrumbText::tr("Settings");
    case Section::Workspace:
        return location.workspace;
    case Section::Projects:
        return CrumbText::tr("Projects");
    case Section::Members:
        return CrumbText::tr("Members");
    case Section::Repository:
        return location.repository;
    case Section::Source:
        return location.file.isEmpty() ? CrumbText::tr("Source") : location.file;
    case Section::Commits:
        return CrumbText::tr("Commits");
    case Section::Commit:
        return location.id.left(8);
    case Section::Branches:
        return CrumbText::tr("Branches");
    case Section::PullRequests:
        return CrumbText::tr("Pull requests");
    case Section::NewPullRequest:
        return CrumbText::tr("New pull request");
    case Section::Pipelines:
        return CrumbText::tr("Pipelines");
    case Section::PullRequest:
    case Section::Pipeline:
    case Section::Issue:
        return u'#' + location.id;
    case Section::Issues:
        return CrumbText::tr("Issues");
    case Section::Webhooks:
        return CrumbText::tr("Webhooks");
    case Section::RepositorySettings:
        return CrumbText::tr("Settings");
    case Section::Project:
    case Section::Branch:
        break;
    }
    return location.id;
}

QString trailText(const Location &location)
{
    QStringList parts;
    const QList<Location> trail = trailOf(location);
    for (const Location &step : trail)
        parts.append(crumbText(step));
    return parts.join(u" › "_s);
}

QString placeIcon(const Location &location)
{
    switch (location.section) {
    case Section::Home:
        return u"inbox"_s;
    case Section::SignIn:
        return u"account"_s;
    case Section::Workspace:
        return u"workspace"_s;
    case Section::Members:
        return u"people"_s;
    case Section::Projects:
    case Section::Project:
        return u"project"_s;
    case Section::Patch:
        return u"file"_s;
    case Section::Source:
        return location.file.isEmpty() ? u"folder"_s : u"file"_s;
    case Section::Commits:
    case Section::Commit:
        return u"commit"_s;
    case Section::Branches:
    case Section::Branch:
        return u"branch"_s;
    case Section::PullRequests:
    case Section::PullRequest:
    case Section::NewPullRequest:
        return u"pull-request"_s;
    case Section::Pipelines:
    case Section::Pipeline:
        return u"pipeline"_s;
    case Section::Issues:
    case Section::Issue:
        return u"issue"_s;
    case Section::Webhooks:
        return u"webhook"_s;
    case Section::Settings:
    case Section::RepositorySettings:
        return u"settings"_s;
    case Section::Repository:
        break;
    }
    return u"repository"_s;
}

Breadcrumbs::Breadcrumbs(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"breadcrumbs"_s);
    setAccessibleName(tr("Where you are"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    setLocation(Location::home());
}

void Breadcrumbs::setLocation(const Location &location)
{
    m_shown = location;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // Later: one of the buttons may be the one that was pressed.
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        delete item;
    }
    const QList<Location> trail = trailOf(location);
    for (qsizetype i = 0; i + 1 < trail.size(); ++i) {
        const Location step = trail.at(i);
        const QString text = crumbText(step);
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setObjectName(u"crumb%1"_s.arg(i));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setText(fontMetrics().elidedText(oneLine(text), Qt::ElideMiddle, 180).replace(u'&', "&&"_L1));
        button->setAccessibleName(text);
        button->setToolTip(toolTipText(trailText(step)));
        connect(button, &QToolButton::clicked, this, [this, step] { emit locationChosen(step); });
        m_layout->addWidget(button);
        m_layout->addWidget(new CrumbArrow(this));
    }
    auto *last = new ElidedLabel(crumbText(location), TextStyle::Strong, ColorToken::Text, this);
    last->setObjectName(u"crumbLast"_s);
    last->setElideMode(Qt::ElideMiddle);
    last->setContentsMargins(6, 0, 0, 0);
    m_layout->addWidget(last, 1);
}

} // namespace windlass
