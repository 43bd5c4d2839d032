// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositorypart.h"

#include "models/paging/objectmodel.h"
#include "models/paging/pagedmodelbase.h"
#include "ui/repositories/listpanel.h"
#include "ui/repositories/repositoryheader.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

RepositoryPart::RepositoryPart(const Location &location, StarredRepositories *starred, QWidget *parent)
    : PageWidget(location, parent)
    , m_header(new RepositoryHeader(location, this))
    , m_body(new QVBoxLayout)
{
    m_header->setStarred(starred);
    connect(m_header, &RepositoryHeader::navigationRequested, this, &PageWidget::navigationRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
}

void RepositoryPart::showLocation(const Location &location)
{
    PageWidget::showLocation(location);
    m_header->setLocation(location);
}

void RepositoryPart::follow(PagedModelBase *model)
{
    m_lists.append(model);
    connect(model, &PagedModelBase::stateChanged, this, &RepositoryPart::updateStatus);
}

void RepositoryPart::follow(ObjectModelBase *model)
{
    m_objects.append(model);
    connect(model, &ObjectModelBase::stateChanged, this, &RepositoryPart::updateStatus);
}

void RepositoryPart::updateStatus()
{
    QList<LoadStatus> all;
    for (const PagedModelBase *model : std::as_const(m_lists))
        all.append(model->status());
    for (const ObjectModelBase *model : std::as_const(m_objects))
        all.append(model->status());
    bool isLoading = false;
    QDateTime oldest;
    for (const LoadStatus &status : all) {
        isLoading = isLoading || status.isLoading();
        if (status.asOf.isValid() && (!oldest.isValid() || status.asOf < oldest))
            oldest = status.asOf;
    }
    setBusy(isLoading);
    setAsOf(oldest);
}

void RepositoryPart::useFilter(SearchField *field, ListPanel *panel)
{
    field->setTarget(panel->list());
    handleCommand(u"list.filter"_s, field, [field] {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    });
}

void RepositoryPart::useCopyId(std::function<QString()> text)
{
    handleCommand(u"copy.id"_s, this, [this, text = std::move(text)] {
        const QString id = text();
        if (id.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(id);
        emit notice(tr("Copied %1").arg(id));
    });
}

} // namespace windlass
