// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QLoggingCategory>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

Q_LOGGING_CATEGORY(commandLog, "windlass.ui.commands")

} // namespace

struct ActionRegistry::Entry {
    Command command;
    Command original; //!< With the keys it had when it was added; what differs from it is saved.
    QAction *action = nullptr;
};

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

ActionRegistry::~ActionRegistry() = default;

QAction *ActionRegistry::add(const Command &command)
{
    if (command.id.isEmpty() || m_entries.contains(command.id)) {
        qCWarning(commandLog) << "There is a command with this id already:" << command.id;
        return nullptr;
    }
    if (isTaken(command.id, command.keys, command.letters)) {
        qCWarning(commandLog) << "Another command has a key of" << command.id;
        return nullptr;
    }
    auto entry = std::make_unique<Entry>();
    entry->command = command;
    entry->original = command;
    entry->action = new QAction(this);
    entry->action->setObjectName(command.id);
    const QString id = command.id;
    connect(entry->action, &QAction::triggered, this, [this, id] {
        const CommandHandler *handler = handlerOf(id);
        if (!handler)
            return;
        // A copy: the handler may go to another page, and its page's table may be gone when it returns.
        const std::function<void()> runIt = handler->run;
        runIt();
    });
    apply(*entry);
    QAction *action = entry->action;
    m_order.append(command.id);
    m_entries.emplace(command.id, std::move(entry));
    emit changed();
    return action;
}

QAction *ActionRegistry::add(const Command &command, QObject *context, std::function<void()> run)
{
    QAction *action = add(command);
    if (action)
        setHandler(command.id, context, std::move(run));
    return action;
}

void ActionRegistry::setHandler(const QString &id, QObject *context, std::function<void()> run,
                                std::function<QString()> whyNot)
{
    m_handlers.insert(id, CommandHandler{std::move(run), std::move(whyNot), context});
    if (const auto entry = m_entries.find(id); entry != m_entries.end())
        apply(*entry->second);
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? nullptr : entry->second->action;
}

QList<Command> ActionRegistry::commands() const
{
    QList<Command> all;
    for (const QString &id : m_order)
        all.append(m_entries.at(id)->command);
    return all;
}

Command ActionRegistry::command(const QString &id) const
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? Command() : entry->second->command;
}

bool ActionRegistry::run(const QString &id)
{
    QAction *wanted = action(id);
    if (!wanted)
        return false;
    apply(*m_entries.at(id));
    if (!wanted->isEnabled())
        return false;
    wanted->trigger();
    return true;
}

QString ActionRegistry::whyDisabled(const QString &id) const
{
    const CommandHandler *handler = handlerOf(id);
    if (!handler)
        return tr("This is not possible here.");
    return handler->whyNot ? handler->whyNot() : QString();
}

void ActionRegistry::setPage(PageWidget *page)
{
    if (m_page)
        disconnect(m_page, &PageWidget::commandsChanged, this, nullptr);
    m_page = page;
    if (page)
        connect(page, &PageWidget::commandsChanged, this, &ActionRegistry::updateStates);
    updateStates();
}

void ActionRegistry::updateStates()
{
    for (const auto &entry : m_entries)
        apply(*entry.second);
}

const CommandHandler *ActionRegistry::handlerOf(const QString &id) const
{
    const auto find = [&id](const QHash<QString, CommandHandler> &handlers) -> const CommandHandler * {
        const auto found = handlers.constFind(id);
        return found != handlers.constEnd() && found->context && found->run ? &*found : nullptr;
    };
    if (m_page) {
        if (const CommandHandler *handler = find(m_page->commandHandlers()))
            return handler;
    }
    return find(m_handlers);
}

void ActionRegistry::apply(Entry &entry)
{
    const Command &command = entry.command;
    entry.action->setText(command.text);
    if (!command.icon.isEmpty() && entry.action->icon().isNull())
        entry.action->setIcon(Theme::current().icon(command.icon));
    if (entry.action->shortcuts() != command.keys)
        entry.action->setShortcuts(command.keys);
    const QString why = whyDisabled(command.id);
    entry.action->setEnabled(why.isEmpty());
    QString plain = command.text;
    plain.remove(u'&');
    entry.action->setToolTip(toolTipText(why.isEmpty() ? plain : why));
}

bool ActionRegistry::isTaken(const QString &id, const QList<QKeySequence> &keys, const QStringList &letters) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const auto &other) {
        if (other.first == id)
            return false;
        const Command &command = other.second->command;
        const bool hasKey = std::any_of(keys.cbegin(), keys.cend(),
                                        [&command](const QKeySequence &key) { return command.keys.contains(key); });
        // "g" alone would never let "g p" come about, and the other way round.
        const bool hasLetter = std::any_of(letters.cbegin(), letters.cend(), [&command](const QString &letter) {
            return std::any_of(command.letters.cbegin(), command.letters.cend(), [&letter](const QString &theirs) {
                return letter == theirs || letter.startsWith(theirs + u' ') || theirs.startsWith(letter + u' ');
            });
        });
        return hasKey || hasLetter;
    });
}

QString ActionRegistry::commandForLetters(const QString &letters) const
{
    if (!m_lettersEnabled)
        return {};
    for (const auto &entry : m_entries) {
        if (entry.second->command.letters.contains(letters))
            return entry.first;
    }
    return {};
}

bool ActionRegistry::isPrefix(const QString &letters) const
{
    if (!m_lettersEnabled)
        return false;
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&letters](const auto &entry) {
        const QStringList &theirs = entry.second->command.letters;
        return std::any_of(theirs.cbegin(), theirs.cend(),
                           [&letters](const QString &one) { return one.startsWith(letters + u' '); });
    });
}

void ActionRegistry::setLettersEnabled(bool enabled)
{
    if (m_lettersEnabled == enabled)
        return;
    m_lettersEnabled = enabled;
    emit changed();
}

bool ActionRegistry::rebind(const QString &id, const QList<QKeySequence> &keys, const QStringList &letters)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || isTaken(id, keys, letters))
        return false;
    entry->second->command.keys = keys;
    entry->second->command.letters = letters;
    apply(*entry->second);
    emit changed();
    return true;
}

void ActionRegistry::load(QSettings &settings)
{
    settings.beginGroup(u"keys"_s);
    setLettersEnabled(settings.value(u"singleLetters"_s, true).toBool());
    for (const QString &id : std::as_const(m_order)) {
        if (!settings.contains(id))
            continue;
        // "Ctrl+Y;F7|x;g x": shortcuts before the bar, letters behind it. What another command has is left as it is.
        const QString text = settings.value(id).toString();
        const QStringList letters = text.section(u'|', 1).split(u';', Qt::SkipEmptyParts);
        QList<QKeySequence> keys;
        const QStringList names = text.section(u'|', 0, 0).split(u';', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            const QKeySequence key = QKeySequence::fromString(name, QKeySequence::PortableText);
            if (!key.isEmpty())
                keys.append(key);
        }
        rebind(id, keys, letters);
    }
    settings.endGroup();
}

void ActionRegistry::save(QSettings &settings) const
{
    settings.beginGroup(u"keys"_s);
    settings.setValue(u"singleLetters"_s, m_lettersEnabled);
    for (const auto &entry : m_entries) {
        const Command &now = entry.second->command;
        if (now.keys == entry.second->original.keys && now.letters == entry.second->original.letters) {
            settings.remove(entry.first);
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : now.keys)
            keys.append(key.toString(QKeySequence::PortableText));
        settings.setValue(entry.first, keys.join(u';') + u'|' + now.letters.join(u';'));
    }
    settings.endGroup();
}

QString ActionRegistry::keyText(const Command &command)
{
    QStringList parts;
    for (const QKeySequence &key : command.keys)
        parts.append(key.toString(QKeySequence::NativeText));
    for (const QString &letters : command.letters) {
        const QStringList chain = letters.split(u' ');
        //: Two keys one after the other: "g then p".
        parts.append(chain.size() == 2 ? tr("%1 then %2").arg(chain.at(0), chain.at(1)) : letters);
    }
    //: Between two keys that do the same.
    return parts.join(tr(", "));
}

} // namespace windlass
