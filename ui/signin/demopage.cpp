// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/demopage.h"

#include "ui/widgets/statepanel.h"

#include <QVBoxLayout>

namespace windlass {

DemoPage::DemoPage(const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_panel(new StatePanel(new QWidget, this))
{
    setObjectName(QStringLiteral("demoPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    m_panel->showLoading();
    connect(m_panel, &StatePanel::retryRequested, this, [this] {
        m_panel->showLoading();
        emit retryRequested();
    });
}

QString DemoPage::title() const
{
    return tr("Demo workspace");
}

void DemoPage::showProblem(const QString &sentence)
{
    m_panel->showError(sentence);
}

} // namespace windlass
