// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/featurelist.h"

#include "ui/signin/fields.h"
#include "ui/signin/signintext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

using State = FeatureVerdict::State;

constexpr int VerdictIconSize = 16;

//! A shape for the verdict; the word beside it says the same.
class VerdictIcon : public QWidget
{
public:
    VerdictIcon(State state, QWidget *parent)
        : QWidget(parent)
        , m_state(state)
    {
        setFixedSize(VerdictIconSize, VerdictIconSize);
        connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QString icon = m_state == State::Works ? u"success"_s : m_state == State::Lacks ? u"failed"_s : u"question"_s;
        const ColorToken ink = m_state == State::Works   ? ColorToken::Success
                               : m_state == State::Lacks ? ColorToken::Danger
                                                         : ColorToken::MutedText;
        paintThemeIcon(&painter, rect(), icon, Theme::current().color(ink));
    }

private:
    State m_state;
};

} // namespace

FeatureList::FeatureList(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeWrappedLabel({}, TextStyle::Heading, ColorToken::Text, this))
    , m_message(new InlineMessage(this))
    , m_continue(makeButton(tr("Continue"), ButtonKind::Primary, this))
    , m_mend(makeButton({}, ButtonKind::Plain, this))
    , m_back(makeButton(tr("Back"), ButtonKind::Quiet, this))
{
    setObjectName(u"featureList"_s);
    m_heading->setObjectName(u"featureHeading"_s);
    m_message->setObjectName(u"featureMessage"_s);
    m_continue->setObjectName(u"continueButton"_s);
    m_mend->setObjectName(u"mendButton"_s);
    m_back->setObjectName(u"backButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SpaceSmall);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_mend);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto *column = makeColumn(this, Theme::Space);
    column->addWidget(m_heading);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(m_continue, &QPushButton::clicked, this, &FeatureList::continueRequested);
    connect(m_mend, &QPushButton::clicked, this, &FeatureList::mendRequested);
    connect(m_back, &QPushButton::clicked, this, &FeatureList::backRequested);
}

void FeatureList::showReport(const CredentialReport &report, bool canMend)
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_rows->setObjectName(u"featureRows"_s);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::SpaceSmall);
    grid->setVerticalSpacing(Theme::SpaceSmall);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const FeatureVerdict &verdict : report.features)
        addRow(verdict, row++);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_rows);

    const bool isNobody = report.account.displayName.isEmpty();
    if (report.isWithoutScopes)
        m_heading->setText(tr("Nothing will work with this sign-in"));
    else if (isNobody)
        m_heading->setText(tr("Not everything will work with this sign-in"));
    else
        //: %1 is the name of a person.
        m_heading->setText(tr("%1, not everything will work with this sign-in").arg(oneLine(report.account.displayName, 60)));

    QString sentence;
    if (report.isWithoutScopes && report.kind == AccountRecord::Kind::OAuth)
        sentence = tr("The consumer has no permissions. Tick those that are missing in its settings, then sign in again.");
    else if (report.isWithoutScopes)
        sentence = tr("The token was created without any scope, and scopes can't be added later. Create another one with those "
                      "that are listed here.");
    else if (report.kind == AccountRecord::Kind::OAuth)
        sentence = tr("You can go on without what is missing. To have it, tick the permissions in the settings of the consumer and "
                      "sign in again.");
    else
        sentence = tr("You can go on without what is missing. To have it, create another token: scopes can't be added to this "
                      "one.");
    if (report.clockError)
        sentence += u'\n' + clockSentence(*report.clockError);
    m_message->showMessage(report.isOfUse() ? InlineMessage::Tone::Warning : InlineMessage::Tone::Danger, sentence);
    m_mend->setText(report.kind == AccountRecord::Kind::OAuth ? tr("Open the consumers") : tr("Create a better token"));
    m_mend->setVisible(canMend);
    m_continue->setVisible(report.isOfUse());
    setButtonKind(m_mend, report.isOfUse() ? ButtonKind::Plain : ButtonKind::Primary);
}

void FeatureList::addRow(const FeatureVerdict &verdict, int row)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    auto *icon = new VerdictIcon(verdict.state, m_rows);
    grid->addWidget(icon, row, 0, Qt::AlignTop);
    const QString name = featureName(verdict.feature);
    auto *text = new QWidget(m_rows);
    text->setObjectName(u"featureRow"_s);
    auto *column = makeColumn(text, 0);
    column->addWidget(makeWrappedLabel(name, TextStyle::Body, ColorToken::Text, text));
    const QString missing = QLocale().createSeparatedList(verdict.missing);
    QString word = verdict.state == State::Works ? tr("works") : tr("will be seen when it is used");
    if (verdict.state == State::Lacks)
        //: %1 is a list of permissions such as "write:pullrequest:bitbucket".
        word = missing.isEmpty() ? tr("does not work") : tr("does not work: %1 is missing").arg(missing);
    if (verdict.state != State::Works)
        column->addWidget(makeWrappedLabel(word, TextStyle::Secondary, ColorToken::MutedText, text));
    //: For screen readers. %1 is a feature such as "Webhooks", %2 whether it works.
    text->setAccessibleName(tr("%1: %2").arg(name, word));
    icon->setToolTip(toolTipText(word));
    grid->addWidget(text, row, 1);
}

void FeatureList::showOpened(const QString &sentence)
{
    m_message->showMessage(InlineMessage::Tone::Neutral, sentence);
}

QWidget *FeatureList::focusTarget() const
{
    return m_continue->isVisibleTo(this) ? m_continue : m_mend;
}

} // namespace windlass
