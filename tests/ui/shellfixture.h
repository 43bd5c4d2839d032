// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/navigationhistory.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/sidebarroles.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QtTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace windlass::test {

//! A page with a list and a text field that writes down what happens to it.
class FakePage : public PageWidget {
public:
    FakePage(const Location &location, QWidget *parent, QStringList *log)
        : PageWidget(location, parent)
        , list(new QListWidget)
        , field(new QLineEdit)
        , m_log(log)
    {
        list->addItems({u"nine"_s, u"jay"_s, u"kay"_s});
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(field);
        layout->addWidget(list);
        handleCommand(u"diff.nextChange"_s, this, [this] { note(u"next change"_s); });
        handleCommand(u"diff.nextThread"_s, this, [this] { note(u"next thread"_s); });
        handleCommand(u"list.filter"_s, this, [this] { field->setFocus(); });
        handleCommand(
            u"pullrequest.merge"_s, this, [this] { note(u"merge"_s); }, [this] { return whyNoMerge; });
    }
    ~FakePage() override { note(u"gone"_s); }

    QString title() const override { return u"Page of "_s + location().path(); }
    void refresh() override { note(u"refresh"_s); }
    void showLocation(const Location &location) override
    {
        PageWidget::showLocation(location);
        note(u"shows"_s);
    }
    void activated(bool isFirst) override { note(isFirst ? u"first"_s : u"again"_s); }
    void deactivated() override { note(u"left"_s); }
    using PageWidget::moveTo;
    using PageWidget::setAsOf;

    QListWidget *list;
    QLineEdit *field;
    QString whyNoMerge;

private:
    void note(const QString &what) { m_log->append(what + u' ' + location().path()); }
    QStringList *m_log;
};

inline Location shopPlace(Location::Section section = Location::Section::Repository)
{
    return Location::forRepository(u"acme"_s, u"web-shop"_s, section);
}

//! A window on a small sidebar, settings of its own and pages that write down what happens to them.
class ShellFixture : public QObject {
    Q_OBJECT

protected:
    FakePage *page() const { return static_cast<FakePage *>(m_window->pageHost().currentPage()); }
    //! Shows the window at a place and waits until it takes keys.
    void open(const Location &location = shopPlace());

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<QStandardItemModel> m_sidebar;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_log;

protected slots:
    void init();
    void cleanup();
};

} // namespace windlass::test
