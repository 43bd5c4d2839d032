// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehost.h"

#include "ui/widgets/linkopener.h"
#include "ui/widgets/statepanel.h"

#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace windlass {

PageHost::PageHost(PageFactory factory, QWidget *parent)
    : QWidget(parent)
    , m_factory(std::move(factory))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"pageHost"_s);
    auto *panel = new StatePanel(new QWidget);
    panel->setObjectName(u"noPage"_s);
    panel->showEmpty(u"globe"_s, tr("Windlass has no page for this"),
                     tr("Bitbucket's own page can be opened in the browser."), tr("Open in browser"), [this] {
                         if (LinkOpener *opener = LinkOpener::instance())
                             opener->openInBrowser(m_missing.webAddress());
                     });
    m_nothing = panel;
    m_stack->addWidget(m_nothing);
}

PageHost::~PageHost()
{
    // The pages go before the host does: a page that says goodbye by a signal finds nobody half destroyed.
    blockSignals(true);
    clear();
    m_aside.clear();
    // The others: those of the other owners, and those in no list, which the event loop would have deleted.
    qDeleteAll(findChildren<PageWidget *>(Qt::FindDirectChildrenOnly));
}

PageWidget *PageHost::currentPage() const
{
    return qobject_cast<PageWidget *>(m_stack->currentWidget());
}

PageWidget *PageHost::pageFor(const Location &location, bool &isNew)
{
    const Location key = location.pageKey();
    for (PageWidget *page : std::as_const(m_pages)) {
        if (page->location().pageKey() == key)
            return page;
    }
    PageWidget *page = m_factory ? m_factory(location, this) : nullptr;
    isNew = page != nullptr;
    if (page) {
        connectPage(page);
        m_stack->addWidget(page);
    }
    return page;
}

void PageHost::show(const Location &location)
{
    QPointer<PageWidget> before = currentPage();
    bool isNew = false;
    PageWidget *page = pageFor(location, isNew);
    if (page && !isNew && page->location() != location)
        page->showLocation(location);
    if (page) {
        m_pages.removeOne(page);
        m_pages.prepend(page);
        dropOldest();
    } else {
        m_missing = location;
    }
    if (page == before && page)
        return;
    if (before)
        before->deactivated();
    m_stack->setCurrentWidget(page ? static_cast<QWidget *>(page) : m_nothing);
    if (page)
        page->activated(isNew);
    emit pageChanged(page);
}

void PageHost::connectPage(PageWidget *page)
{
    const auto isFront = [this, page] { return currentPage() == page; };
    connect(page, &PageWidget::titleChanged, this, [this, isFront] {
        if (isFront())
            emit titleChanged();
    });
    connect(page, &PageWidget::busyChanged, this, [this, isFront](bool isBusy) {
        if (isFront())
            emit busyChanged(isBusy);
    });
    connect(page, &PageWidget::asOfChanged, this, [this, isFront] {
        if (isFront())
            emit asOfChanged();
    });
    connect(page, &PageWidget::locationChanged, this, [this, isFront](const Location &location) {
        if (isFront())
            emit locationChanged(location);
    });
    connect(page, &PageWidget::navigationRequested, this, [this, page](const Location &location) {
        // A page of another owner that is done with something must not lead away from what is shown now.
        if (m_pages.contains(page))
            emit navigationRequested(location);
    });
    connect(page, &PageWidget::notice, this, [this, isFront](const QString &text) {
        if (isFront())
            emit notice(text);
    });
    connect(page, &QObject::destroyed, this, [this](QObject *gone) {
        const auto isGone = [gone](PageWidget *other) { return static_cast<QObject *>(other) == gone; };
        m_pages.removeIf(isGone);
        for (QList<PageWidget *> &pages : m_aside)
            pages.removeIf(isGone);
    });
}

void PageHost::dropOldest()
{
    while (m_pages.size() > KeptPages) {
        PageWidget *oldest = m_pages.takeLast();
        m_stack->removeWidget(oldest);
        oldest->deleteLater();
    }
}

void PageHost::clear()
{
    const QList<PageWidget *> pages = std::exchange(m_pages, {});
    m_stack->setCurrentWidget(m_nothing);
    emit pageChanged(nullptr);
    qDeleteAll(pages);
}

void PageHost::forget(const Location &location)
{
    const Location key = location.pageKey();
    const QList<PageWidget *> pages = m_pages;
    for (PageWidget *page : pages) {
        if (page->location().pageKey() == key) {
            m_pages.removeOne(page);
            page->deleteLater();
        }
    }
}

void PageHost::setOwner(const QString &owner)
{
    if (m_owner == owner)
        return;
    if (PageWidget *page = currentPage())
        page->deactivated();
    QList<PageWidget *> before = std::exchange(m_pages, m_aside.take(owner));
    if (!before.isEmpty())
        m_aside.insert(m_owner, std::move(before));
    m_owner = owner;
    m_stack->setCurrentWidget(m_nothing);
    emit pageChanged(nullptr);
}

void PageHost::forgetOwner(const QString &owner)
{
    if (m_owner == owner)
        clear();
    else
        qDeleteAll(m_aside.take(owner));
}

} // namespace windlass
