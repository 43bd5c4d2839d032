// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace windlass {

//! Holds the pages: makes them through the factory, keeps the last few alive so that going back is at once, and tells
//! them when they come to the front.
class PageHost : public QWidget {
    Q_OBJECT

public:
    //! How many pages are kept; the one not seen for longest goes first.
    static constexpr int KeptPages = 8;

    explicit PageHost(PageFactory factory, QWidget *parent = nullptr);
    ~PageHost() override;

    //! Shows the page of a place: a living one, a new one, or a notice that there is none.
    void show(const Location &location);
    //! The page in front; null while there is none for the place.
    PageWidget *currentPage() const;
    //! Forgets all pages of this owner.
    void clear();
    //! Forgets one page of this owner; show() of another place follows.
    void forget(const Location &location);

    //! Whose pages are shown. Those of the owner before stay alive out of sight; show() follows.
    void setOwner(const QString &owner);
    //! Forgets the pages of an owner.
    void forgetOwner(const QString &owner);

signals:
    //! Another page is in front, or none.
    void pageChanged(windlass::PageWidget *page);
    //! Passed on from the page in front, and from no other.
    void titleChanged();
    void busyChanged(bool isBusy);
    void asOfChanged();
    void locationChanged(const windlass::Location &location);
    void navigationRequested(const windlass::Location &location);
    void notice(const QString &text);

private:
    PageWidget *pageFor(const Location &location, bool &isNew);
    void connectPage(PageWidget *page);
    void dropOldest();

    PageFactory m_factory;
    QStackedLayout *m_stack;
    QWidget *m_nothing;
    QList<PageWidget *> m_pages; //!< Of this owner, the most recently shown first.
    QString m_owner;
    QHash<QString, QList<PageWidget *>> m_aside; //!< By owner.
    Location m_missing;
};

} // namespace windlass
