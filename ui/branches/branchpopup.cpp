// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/branchpopup.h"

#include "models/branches/branchlistmodel.h"
#include "ui/branches/branchdelegate.h"
#include "ui/repositories/listpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr QSize BranchPopupSize(360, 380);

} // namespace

BranchPopup::BranchPopup(BranchListModel *model, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_search(new SearchField(tr("Filter branches"), this))
    , m_all(makeButton({}, ButtonKind::Quiet, this))
    , m_panel(new ListPanel(model, new BranchDelegate(RowDelegate::Density::Dense, this), tr("Branches"), this))
{
    setObjectName(u"branchPopup"_s);
    setGround(this, ColorToken::Raised);
    m_search->setObjectName(u"branchPickerFilter"_s);
    m_search->setTarget(m_panel->list());
    m_search->installEventFilter(this);
    m_all->setObjectName(u"allBranchesButton"_s);
    m_all->hide();
    m_panel->list()->setObjectName(u"branchPickerList"_s);
    m_panel->setEmptyWords([this] {
        if (m_model->filter().isEmpty())
            return EmptyWords{u"branch"_s, tr("No branches"), tr("This repository has no commits yet.")};
        return EmptyWords{u"search"_s, tr("No branch found"), tr("No name contains “%1”.").arg(m_model->filter())};
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(m_search);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addWidget(m_panel, 1);
    resize(BranchPopupSize);

    connect(m_search, &SearchField::searchRequested, this, [this](const QString &text) {
        m_isMarked = false;
        m_model->setFilter(text);
    });
    connect(m_model, &PagedModelBase::stateChanged, this, &BranchPopup::markCurrent);
    connect(m_panel, &ListPanel::opened, this, [this](const QModelIndex &row) {
        const QString name = row.data(BranchListModel::NameRole).toString();
        close();
        emit chosen(name);
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        close();
        emit allChosen();
    });
}

void BranchPopup::setAllText(const QString &text)
{
    m_all->setText(text);
    m_all->setVisible(!text.isEmpty());
}

void BranchPopup::openAt(const QWidget *anchor, const QString &current)
{
    m_current = current;
    m_isMarked = false;
    if (m_search->text().isEmpty() && m_model->filter().isEmpty()) {
        m_model->reload();
    } else {
        m_search->clear();
        m_model->setFilter({});
        m_model->reload();
    }
    QRect place(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)), size());
    const QRect room = anchor->screen()->availableGeometry();
    if (place.bottom() > room.bottom())
        place.moveBottom(anchor->mapToGlobal(QPoint(0, -2)).y());
    if (place.right() > room.right())
        place.moveRight(room.right());
    place.moveTopLeft({qMax(place.left(), room.left()), qMax(place.top(), room.top())});
    move(place.topLeft());
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    markCurrent();
}

void BranchPopup::markCurrent()
{
    if (m_isMarked || m_model->rowCount() == 0)
        return;
    m_isMarked = m_model->state() == LoadState::Loaded;
    const QModelIndex place = m_model->indexOf(m_current);
    RowList *list = m_panel->list();
    list->setCurrentRow(place.isValid() ? place : m_model->index(0, 0));
    list->scrollTo(list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

bool BranchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        // The list is driven from the filter: type, go down, Enter.
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            if (!m_search->text().isEmpty())
                return false;
            close();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            QCoreApplication::sendEvent(m_panel->list(), event);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void BranchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(ColorToken::Raised));
    painter.setPen(Theme::current().color(ColorToken::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace windlass
