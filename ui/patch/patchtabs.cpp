// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/patchtabs.h"

#include "models/patch/patchshelf.h"
#include "ui/widgets/text.h"

#include <QFileInfo>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int LongestTabName = 60;

} // namespace

PatchTabs::PatchTabs(PatchShelf &shelf, int number, QWidget *parent)
    : QTabBar(parent)
    , m_shelf(shelf)
    , m_number(number)
{
    setObjectName(u"patchTabs"_s);
    setAccessibleName(tr("Open patches"));
    setExpanding(false);
    setDrawBase(false);
    setTabsClosable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    rebuild();
    connect(&shelf, &PatchShelf::changed, this, &PatchTabs::rebuild);
    connect(this, &QTabBar::currentChanged, this, [this](int tab) {
        const int wanted = tabData(tab).toInt();
        {
            // This page keeps showing its own; another one shows what was chosen.
            const QSignalBlocker quiet(this);
            rebuild();
        }
        emit chosen(wanted);
    });
    connect(this, &QTabBar::tabCloseRequested, this, [this](int tab) { emit closeRequested(tabData(tab).toInt()); });
}

QString PatchTabs::nameOf(const PatchShelf &shelf, int number)
{
    const PatchSource *source = shelf.find(number);
    if (!source)
        return tr("Closed patch");
    return source->isStandardInput() ? tr("Standard input") : oneLine(QFileInfo(source->path()).fileName(), LongestTabName);
}

void PatchTabs::rebuild()
{
    const QSignalBlocker quiet(this);
    while (count() > 0)
        removeTab(0);
    const QList<int> numbers = m_shelf.numbers();
    for (const int number : numbers) {
        const int tab = addTab(nameOf(m_shelf, number).replace(u'&', u"&&"_s));
        setTabData(tab, number);
        if (const PatchSource *source = m_shelf.find(number))
            setTabToolTip(tab, toolTipText(source->path()));
        if (number == m_number)
            setCurrentIndex(tab);
    }
    setVisible(numbers.size() > 1);
}

} // namespace windlass
