// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellfixture.h"

namespace windlass::test {

void ShellFixture::init()
{
    m_log.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_registry = std::make_unique<ActionRegistry>();
    addCommands(*m_registry);
    m_sidebar = std::make_unique<QStandardItemModel>();
    auto *section = new QStandardItem(u"Repositories"_s);
    auto *shop = new QStandardItem(u"web-shop"_s);
    shop->setData(QVariant::fromValue(shopPlace()), SidebarLocationRole);
    auto *infra = new QStandardItem(u"infra"_s);
    infra->setData(QVariant::fromValue(Location::forRepository(u"acme"_s, u"infra"_s)), SidebarLocationRole);
    section->appendRows({shop, infra});
    m_sidebar->appendRow(section);
    m_window = std::make_unique<MainWindow>(
        *m_registry,
        [this](const Location &location, QWidget *parent) -> PageWidget * {
            if (location.section == Location::Section::Issues)
                return nullptr;
            return new FakePage(location, parent, &m_log);
        },
        m_sidebar.get(), m_settings.get());
}

void ShellFixture::cleanup()
{
    m_window.reset();
    m_registry.reset();
}

void ShellFixture::open(const Location &location)
{
    m_window->start(location);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

} // namespace windlass::test
