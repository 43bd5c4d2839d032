// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pullrequests/loadpanel.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/statepanel.h"

#include <QPointer>

#include <functional>

namespace windlass {

class PagedModelBase;

//! A paged list with its six states: rows, skeleton, empty, error, partial, stale. It follows the model by itself.
class ListPanel : public StatePanel {
    Q_OBJECT

public:
    //! `name` is for screen readers: "Commits". Neither model nor delegate is owned.
    ListPanel(PagedModelBase *model, RowDelegate *delegate, const QString &name, QWidget *parent = nullptr);

    RowList *list() const { return m_list; }
    //! What the panel says when there is nothing; asked each time, because it may depend on a filter.
    void setEmptyWords(std::function<EmptyWords()> words);

signals:
    //! Enter, `o` or a click on a row. The index is of the model.
    void opened(const QModelIndex &row);

private:
    void follow();

    QPointer<PagedModelBase> m_model;
    RowList *m_list;
    std::function<EmptyWords()> m_emptyWords;
};

//! The picture of a person or repository, as soon as there is one; null until then, and for an empty address.
QImage pictureOf(const QString &address);

} // namespace windlass
