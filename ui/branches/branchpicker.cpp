// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchpicker.h"

#include "ui/branches/branchpopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int PickerArrow = 12;
constexpr int PickerIcon = 16;
constexpr int PickerMargin = 10;
constexpr int PickerGap = 6;
constexpr int PickerWidth = 300;

} // namespace

BranchPicker::BranchPicker(BranchListModel::FilteredFetch fetch, const RepositoryId &repository, QWidget *parent)
    : QPushButton(parent)
    , m_model(new BranchListModel(std::move(fetch), repository, this))
    , m_popup(new BranchPopup(m_model, this))
    , m_placeholder(tr("Choose a branch"))
{
    setObjectName(u"branchPicker"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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
    m_shown = shown;
    updateGeometry();
    update();
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

void BranchPicker::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    const QColor muted = Theme::current().color(ColorToken::MutedText);
    const auto visual = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int middle = height() / 2;
    paintThemeIcon(&painter, visual({PickerMargin, middle - PickerIcon / 2, PickerIcon, PickerIcon}), u"branch"_s,
                   muted);
    paintThemeIcon(&painter,
                   visual({width() - PickerMargin - PickerArrow, middle - PickerArrow / 2, PickerArrow, PickerArrow}),
                   u"chevron-down"_s, muted);
    const int left = PickerMargin + PickerIcon + PickerGap;
    const QRect text(left, 0, width() - left - PickerGap - PickerArrow - PickerMargin, height());
    painter.setPen(isEnabled() ? Theme::current().color(ColorToken::Text) : muted);
    // The name gives way in the middle, where branches differ least.
    painter.drawText(visual(text), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_shown, Qt::ElideMiddle, text.width()));
}

QSize BranchPicker::sizeHint() const
{
    const int fixed = 2 * PickerMargin + PickerIcon + PickerArrow + 2 * PickerGap;
    return {qMin(PickerWidth, fixed + fontMetrics().horizontalAdvance(m_shown) + 1), QPushButton::sizeHint().height()};
}

} // namespace windlass
