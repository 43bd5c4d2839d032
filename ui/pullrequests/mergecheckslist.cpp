// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/mergecheckslist.h"

#include "ui/pullrequests/inlinestate.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! A theme icon in a layout.
class CheckIcon : public QWidget
{
public:
    CheckIcon(const QString &icon, ColorToken color, QWidget *parent) : QWidget(parent), m_icon(icon), m_color(color)
    {
        setFixedSize(16, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintThemeIcon(&painter, QRect(0, 1, 16, 16), m_icon, Theme::current().color(m_color));
    }

private:
    QString m_icon;
    ColorToken m_color;
};

} // namespace

MergeChecksList::MergeChecksList(CompleteList<MergeCheck> *checks, QWidget *parent)
    : QWidget(parent)
    , m_checks(checks)
    , m_state(new InlineState(this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"mergeChecks"_s);
    m_rows->setSpacing(Theme::SpaceSmall);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_state);
    layout->addLayout(m_rows);
    connect(checks, &ObjectModelBase::changed, this, &MergeChecksList::rebuild);
    connect(checks, &ObjectModelBase::stateChanged, this, &MergeChecksList::rebuild);
    connect(m_state, &InlineState::retryRequested, checks, &ObjectModelBase::retry);
    rebuild();
}

void MergeChecksList::rebuild()
{
    LoadStatus status = m_checks->status();
    const bool isUnknown = status.error && (status.error->kind == Error::Kind::NotFound || status.error->kind == Error::Kind::Gone);
    if (isUnknown)
        status = {.state = LoadState::Loaded, .error = {}, .asOf = {}, .isFromCache = false, .hasContent = false};
    m_state->showStatus(status, isUnknown ? tr("Bitbucket does not say beforehand whether this can be merged.")
                                          : tr("No merge checks."));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const MergeCheck &check : m_checks->items()) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::SpaceSmall);
        QString icon = u"success"_s;
        ColorToken color = ColorToken::Success;
        QString word = tr("passes");
        if (!check.hasPassed) {
            icon = check.isBlocking ? u"failed"_s : u"warning"_s;
            color = check.isBlocking ? ColorToken::Danger : ColorToken::Warning;
            word = check.isBlocking ? tr("blocks") : tr("warns");
        }
        QLabel *text = makeLabel(mergeCheckSentence(check), TextStyle::Body, ColorToken::Text, row);
        text->setWordWrap(true);
        layout->addWidget(new CheckIcon(icon, color, row), 0, Qt::AlignTop);
        layout->addWidget(text, 1, Qt::AlignTop);
        layout->addWidget(makeLabel(word, TextStyle::Secondary, color, row), 0, Qt::AlignTop);
        m_rows->addWidget(row);
    }
    updateGeometry();
}

} // namespace windlass
