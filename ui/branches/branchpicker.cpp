// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchpicker.h"

#include "ui/branches/branchpopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int PickerArrow = 12;
constexpr int PickerWidth = 300;

} // namespace

BranchPicker::BranchPicker(BranchListModel::FilteredFetch fetch, const RepositoryId &repository, QWidget *parent)
    : QPushButton(parent)
    , m_model(new BranchListModel(std::move(fetch), repository, this))
    , m_popup(new BranchPopup(m_model, this))
    , m_placeholder(tr("Choose a branch"))
{
    setObjectName(u"branchPicker"_s);
    setThemedIcon(this, u"branch"_s, ColorToken::MutedText);
    setMaximumWidth(PickerWidth);
    connect(this, &QPushButton::clicked, this, &BranchPicker::showPopup);
    connect(m_popup, &BranchPopup::chosen, this, &BranchPicker::choose);
    connect(m_popup, &BranchPopup::allChosen, this, [this] { choose({}); });
    showBranch();
}

void BranchPicker::setBranch(const QString &branch)
{
    m_branch = branch;
    showBranch();
}

void BranchPicker::setAllText(const QString &text)
{
    m_allText = text;
    m_popup->setAllText(text);
    showBranch();
}

void BranchPicker::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    showBranch();
}

void BranchPicker::showPopup()
{
    m_popup->openAt(this, m_branch);
}

void BranchPicker::choose(const QString &branch)
{
    setBranch(branch);
    emit branchChosen(branch);
}

void BranchPicker::showBranch()
{
    QString shown = oneLine(m_branch, 200);
    if (shown.isEmpty())
        shown = m_allText.isEmpty() ? m_placeholder : m_allText;
    // The arrow takes room at the end; the name gives way in the middle, where branches differ least.
    const int room = PickerWidth - 3 * PickerArrow - 2 * Theme::SpaceLarge - iconSize().width();
    const QString cut = fontMetrics().elidedText(shown, Qt::ElideMiddle, room);
    setText(QString(cut).replace(u'&', "&&"_L1) + u"    "_s);
    setToolTip(toolTipText(shown));
    //: %1 is the name of a branch, or "All branches".
    setAccessibleName(tr("Branch: %1").arg(shown));
}

void BranchPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        showPopup();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void BranchPicker::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    const QRect place(width() - PickerArrow - Theme::SpaceSmall, (height() - PickerArrow) / 2, PickerArrow, PickerArrow);
    paintThemeIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), u"chevron-down"_s,
                   Theme::current().color(ColorToken::MutedText));
}

} // namespace windlass
