// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/listpanel.h"

#include "models/paging/pagedmodelbase.h"
#include "ui/widgets/picturestore.h"

namespace windlass {

ListPanel::ListPanel(PagedModelBase *model, RowDelegate *delegate, const QString &name, QWidget *parent)
    : StatePanel(new RowList, parent)
    , m_model(model)
    , m_list(static_cast<RowList *>(content()))
{
    m_list->setAccessibleName(name);
    m_list->setRows(model, delegate);
    if (delegate->density() == RowDelegate::Density::Dense)
        setSkeletonRowHeight(Theme::DenseRowHeight);
    connect(m_list, &RowList::opened, this, &ListPanel::opened);
    connect(model, &PagedModelBase::stateChanged, this, &ListPanel::follow);
    connect(this, &StatePanel::retryRequested, model, &PagedModelBase::retry);
    connect(this, &StatePanel::loadMoreRequested, model, [model] { model->fetchMore({}); });
    if (PictureStore *pictures = PictureStore::instance())
        connect(pictures, &PictureStore::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    follow();
}

void ListPanel::setEmptyWords(std::function<EmptyWords()> words)
{
    m_emptyWords = std::move(words);
    follow();
}

void ListPanel::follow()
{
    if (!m_model)
        return;
    const bool hadFocus = m_list->hasFocus();
    showStatus(this, *m_model, m_emptyWords ? m_emptyWords() : EmptyWords());
    // Where the focus came before the rows did, the keys have a row to act on now.
    if (hadFocus && !m_list->currentRow().isValid() && m_model->rowCount({}) > 0)
        m_list->setCurrentRow(m_model->index(0, 0));
}

QImage pictureOf(const QString &address)
{
    PictureStore *pictures = PictureStore::instance();
    return pictures && !address.isEmpty() ? pictures->image(address) : QImage();
}

} // namespace windlass
