// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace windlass {

class StatePanel;

//! What is shown while the demo workspace is made, and when it can't be.
class DemoPage : public PageWidget {
    Q_OBJECT

public:
    explicit DemoPage(const Location &location, QWidget *parent = nullptr);

    QString title() const override;
    void refresh() override {}

    //! Why there is no demo workspace, in one sentence.
    void showProblem(const QString &sentence);

signals:
    void retryRequested();

private:
    StatePanel *m_panel;
};

} // namespace windlass
