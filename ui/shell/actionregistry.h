// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

class QAction;
class QSettings;

namespace windlass {

//! The menu that a command stands in; the order is that of the menu bar.
enum class CommandMenu { File, View, Go, PullRequest, Help, None };

//! What is known of a command before anybody gives it.
struct Command {
    QString id{};   //!< "pullrequest.approve". Never shown, never translated: settings and pages name commands by it.
    QString text{}; //!< Translated, with a mnemonic: "&Approve".
    CommandMenu menu = CommandMenu::None;
    QString icon{};             //!< A name for Theme::icon(), may be empty.
    QList<QKeySequence> keys{}; //!< Shortcuts that act everywhere in the window.
    //! Letters that act while a list or the diff has the focus: "j", "X" (with shift), "g p" (one after the other).
    QStringList letters{};
    bool startsGroup = false; //!< A separator stands above it in its menu.
};

//! Every command of the program. Menus, the palette, the list of keys and the bindings read it; an action that is not
//! in it does not exist. A command is one QAction; who carries it out is either fixed (a window command) or the page
//! that is shown (PageWidget::handleCommand()); with nobody to carry it out the action is disabled.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);
    ~ActionRegistry() override;

    //! Adds a command. An id, a key or letters that another command has are refused with a warning in the log, and
    //! null.
    QAction *add(const Command &command);
    //! Adds a command that is always carried out by run, whatever page is shown.
    QAction *add(const Command &command, QObject *context, std::function<void()> run);
    //! Lets run carry out a command that add() made known, whatever page is shown (unless the page has a handler).
    void setHandler(const QString &id, QObject *context, std::function<void()> run,
                    std::function<QString()> whyNot = {});

    //! The action of a command; null for an id that nobody added. Buttons use it: button->setDefaultAction().
    QAction *action(const QString &id) const;
    //! All commands in the order in which they were added.
    QList<Command> commands() const;
    //! A command with the keys it has now; empty id when there is none.
    Command command(const QString &id) const;

    //! Gives a command as if its key had been pressed. False when it is disabled or unknown.
    bool run(const QString &id);
    //! Why a command is disabled now, as a sentence; empty when it is enabled.
    QString whyDisabled(const QString &id) const;

    //! The handlers of the page that is shown take the place of those of the one before. Null: no page.
    void setPage(PageWidget *page);
    //! Asks every handler again whether it can run.
    void updateStates();

    //! Finds the command for letters typed one after the other ("g", then "g p"). Empty id: none.
    QString commandForLetters(const QString &letters) const;
    //! Whether more letters could follow ("g").
    bool isPrefix(const QString &letters) const;

    //! Whether single letters act at all (WCAG 2.1.4); they do until switched off.
    bool areLettersEnabled() const { return m_lettersEnabled; }
    void setLettersEnabled(bool enabled);
    //! Binds a command to other keys. False, and no change, when another command has one of them.
    bool rebind(const QString &id, const QList<QKeySequence> &keys, const QStringList &letters);
    //! Keys that were changed and the switch for letters, in the group "keys".
    void load(QSettings &settings);
    void save(QSettings &settings) const;

    //! How keys are written for people: "Ctrl+K, J" or "G then P".
    static QString keyText(const Command &command);

signals:
    //! Keys or texts have changed.
    void changed();

private:
    struct Entry;
    bool isTaken(const QString &id, const QList<QKeySequence> &keys, const QStringList &letters) const;
    void apply(Entry &entry);
    const CommandHandler *handlerOf(const QString &id) const;

    QList<QString> m_order;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
    QHash<QString, CommandHandler> m_handlers;
    QPointer<PageWidget> m_page;
    bool m_lettersEnabled = true;
};

} // namespace windlass
