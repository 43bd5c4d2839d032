// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filefiltermenu.h"

#include "models/review/filelistmodel.h"
#include "ui/widgets/controls.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! More make a menu that is longer than the screen.
constexpr qsizetype MostExtensions = 20;

} // namespace

FileFilterMenu::FileFilterMenu(FileListModel *files, bool isReviewing, QWidget *parent)
    : QToolButton(parent), m_files(files), m_menu(new QMenu(this)), m_isReviewing(isReviewing)
{
    setObjectName(u"filesFilterButton"_s);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setAccessibleName(tr("Which files are shown"));
    setToolTip(tr("Which files are shown"));
    connect(m_menu, &QMenu::aboutToShow, this, &FileFilterMenu::fill);
    connect(files, &QAbstractItemModel::modelReset, this, &FileFilterMenu::showState);
    fill();
    showState();
}

void FileFilterMenu::showState()
{
    FileFilter beside = m_files->filter();
    beside.text.clear();
    // A filter that is on is seen without opening the menu.
    setThemedIcon(this, u"filter"_s, beside.isEmpty() ? ColorToken::MutedText : ColorToken::Accent);
}

void FileFilterMenu::fill()
{
    m_menu->clear();
    const FileFilter now = m_files->filter();
    const auto addChoice = [this](QMenu *menu, const QString &text, bool isChosen, auto change) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        connect(action, &QAction::triggered, this, [this, change](bool isOn) {
            FileFilter filter = m_files->filter();
            change(filter, isOn);
            m_files->setFilter(filter);
        });
        return action;
    };
    if (m_isReviewing) {
        addChoice(m_menu, tr("Only &not viewed"), now.isUnviewedOnly,
                  [](FileFilter &filter, bool isOn) { filter.isUnviewedOnly = isOn; })
            ->setObjectName(u"onlyUnviewed"_s);
        addChoice(m_menu, tr("Only with &threads"), now.isCommentedOnly,
                  [](FileFilter &filter, bool isOn) { filter.isCommentedOnly = isOn; })
            ->setObjectName(u"onlyCommented"_s);
    }
    const QMap<QString, int> extensions = m_files->extensions();
    QMenu *kinds = m_menu->addMenu(tr("&Kind of file"));
    kinds->setEnabled(!extensions.isEmpty());
    auto *group = new QActionGroup(kinds);
    group->addAction(addChoice(kinds, tr("&All kinds"), now.extension.isEmpty(),
                               [](FileFilter &filter, bool) { filter.extension.clear(); }));
    QStringList order = extensions.keys();
    std::stable_sort(order.begin(), order.end(), [&extensions](const QString &left, const QString &right) {
        return extensions.value(left) > extensions.value(right);
    });
    for (const QString &extension : order.mid(0, MostExtensions)) {
        QString shown = extension.left(40);
        shown.replace(u'&', "&&"_L1);
        //: A kind of file and how many of them there are: "cpp (12)".
        group->addAction(addChoice(kinds, tr("%1 (%2)").arg(shown, QLocale().toString(extensions.value(extension))),
                                   now.extension == extension,
                                   [extension](FileFilter &filter, bool) { filter.extension = extension; }));
    }
    m_menu->addSeparator();
    FileFilter beside = now;
    beside.text.clear();
    QAction *all = m_menu->addAction(tr("&Show all files"));
    all->setEnabled(!beside.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        FileFilter filter;
        filter.text = m_files->filter().text;
        m_files->setFilter(filter);
    });
    QAction *collapsed = m_menu->addAction(tr("&Collapsed files…"));
    connect(collapsed, &QAction::triggered, this, &FileFilterMenu::collapseSettingsRequested);
}

} // namespace windlass
