// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paging/completelist.h"
#include "ui/pullrequests/pullrequestcontent.h"

#include <QWidget>

class QVBoxLayout;

namespace windlass {

class InlineState;

//! The reasons why a merge may not go through: each with a shape and a word for whether it passes, warns or blocks.
class MergeChecksList : public QWidget
{
    Q_OBJECT

public:
    explicit MergeChecksList(CompleteList<MergeCheck> *checks, QWidget *parent = nullptr);

private:
    void rebuild();

    CompleteList<MergeCheck> *m_checks;
    InlineState *m_state;
    QVBoxLayout *m_rows;
};

} // namespace windlass
