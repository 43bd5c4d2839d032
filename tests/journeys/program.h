// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/tokencredentials.h"
#include "app/accountwiring.h"
#include "app/openaccount.h"
#include "app/pages.h"
#include "app/tour/tourhand.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/picturestore.h"

#include <QLabel>
#include <QSettings>

#include <memory>

namespace windlass::test {

//! The program with an account that is signed in already, as it stands after a start: the real window, pages, cache and
//! wiring, without the sign-in that needs a network. Made a second time with the same folder, it is the program started
//! anew.
class Program
{
public:
    Program(const QString &baseUrl, const QByteArray &token, const QString &folder, bool keepsCount = true)
        : m_settings(folder + QStringLiteral("/windlass.conf"), QSettings::IniFormat)
        , m_theme(Theme::Mode::Light)
    {
        addCommands(m_registry);
        OpenAccount::Options options;
        options.apiBase = QUrl(baseUrl);
        options.credentials = std::make_shared<TokenCredentials>(QString(), Secret(token));
        options.account.uuid = QStringLiteral("{mira}");
        options.account.displayName = QStringLiteral("Mira Chen");
        options.dataFolder = folder + QStringLiteral("/data");
        options.cacheFolder = folder + QStringLiteral("/cache");
        options.settings = &m_settings;
        options.keepsCount = keepsCount;
        m_account = std::make_unique<OpenAccount>(options);
        m_context.account = m_account.get();
        m_context.settings = &m_settings;
        m_window = std::make_unique<MainWindow>(
            m_registry, [this](const Location &place, QWidget *parent) { return makePage(m_context, place, parent); }, nullptr,
            &m_settings);
        m_wiring = std::make_unique<AccountWiring>(*m_account, *m_window, &m_settings, QString());
        m_registry.setHandler(QStringLiteral("help.requests"), m_window.get(), [this] { m_wiring->showRequests(); });
        m_window->start(Location::home());
        m_window->resize(1280, 800);
        m_window->show();
        m_hand = std::make_unique<TourHand>(*m_window, m_registry);
    }
    ~Program()
    {
        m_window->pageHost().clear();
        m_wiring.reset();
    }

    MainWindow &window() { return *m_window; }
    TourHand &hand() { return *m_hand; }
    ApiClient &client() { return m_account->session.client; }
    AccountWiring &wiring() { return *m_wiring; }

    //! What the status bar says, by the name of its label; empty when it is not shown.
    QString status(const char *name)
    {
        auto *label = m_window->statusLine().findChild<QLabel *>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }

private:
    QSettings m_settings;
    Theme m_theme;
    PictureStore m_pictures;
    ActionRegistry m_registry;
    PageContext m_context;
    std::unique_ptr<OpenAccount> m_account;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AccountWiring> m_wiring;
    std::unique_ptr<TourHand> m_hand;
};

} // namespace windlass::test
