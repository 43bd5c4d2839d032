// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigation/location.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

namespace windlass {

//! What a page does when a command of the registry is given while the page is shown.
struct CommandHandler {
    std::function<void()> run;
    //! Says why the command cannot run now, as a sentence for the tooltip; empty when it can. Not set: it always can.
    std::function<QString()> whyNot;
    //! The command's widget lives and dies with the page, but a panel inside may go earlier: then so does its handler.
    QPointer<QObject> context;
};

//! One page of the window: a widget that shows the places of one Location::pageKey(). Pages stay alive for a while
//! after the person has left them; a page that is not shown does no work of its own.
class PageWidget : public QWidget {
    Q_OBJECT

public:
    explicit PageWidget(const Location &location, QWidget *parent = nullptr);
    ~PageWidget() override;

    //! The text of the window title and of the history: "#42 Retry card payments". Plain text, may change while
    //! loading.
    virtual QString title() const = 0;
    //! Reads again what is shown from the server (F5). Nothing typed is lost.
    virtual void refresh() = 0;

    //! Where the page is now: its tab, file and line included.
    Location location() const { return m_location; }
    //! Goes to another tab, file or line of the same page. The base keeps the location; overriders call it first.
    virtual void showLocation(const Location &location);

    //! The page comes to the front; isFirst is true once in its life. The base does nothing.
    virtual void activated(bool isFirst);
    //! Another page comes to the front. The base does nothing.
    virtual void deactivated();

    //! Which widget has the focus when the page comes to the front: a list or the diff, so that the keys act at once.
    //! The base looks for the first item view; null leaves it to Qt.
    virtual QWidget *focusTarget() const;

    bool isBusy() const { return m_isBusy; }
    //! When the oldest part of what is shown came from the server; invalid when nothing is shown. The status bar shows it.
    QDateTime asOf() const { return m_asOf; }

    //! Lets a command of the registry ("pullrequest.approve") act on this page. Call it in the constructor; a second
    //! handler for the same id takes the place of the first.
    void handleCommand(const QString &id, QObject *context, std::function<void()> run,
                       std::function<QString()> whyNot = {});
    const QHash<QString, CommandHandler> &commandHandlers() const { return m_handlers; }

signals:
    void titleChanged();
    void busyChanged(bool isBusy);
    void asOfChanged();
    //! The page moved by itself to another tab, file or line: history and breadcrumbs follow, nothing is loaded.
    void locationChanged(const windlass::Location &location);
    //! The page asks the window to go somewhere: a click on a commit, a branch, another pull request.
    void navigationRequested(const windlass::Location &location);
    //! What whyNot() answers may have changed: the menus, buttons and tooltips ask again.
    void commandsChanged();
    //! A short notice for the status bar ("Link copied"). Not for errors: those stay in their panel.
    void notice(const QString &text);

protected:
    void setBusy(bool isBusy);
    void setAsOf(const QDateTime &time);
    //! Keeps the location and tells the window, for a change that the person made inside the page.
    void moveTo(const Location &location);

private:
    Location m_location;
    QDateTime m_asOf;
    bool m_isBusy = false;
    QHash<QString, CommandHandler> m_handlers;
};

//! Makes the page for a place, or null where there is none for it.
using PageFactory = std::function<PageWidget *(const Location &location, QWidget *parent)>;

} // namespace windlass
