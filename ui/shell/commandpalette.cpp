// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/paletteprovider.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

enum PaletteRole {
    PaletteCommandRole = Qt::UserRole + 1,
    PalettePlaceRole,
    PaletteIconRole,
    PaletteDetailRole,
    PaletteKeyRole,
    PaletteHeadingRole
};

struct PaletteEntry {
    PaletteItem item;
    QString command;
    QString keys;
    int score = 0;
    bool isEnabled = true;
};

struct PaletteGroup {
    QString heading;
    QList<PaletteEntry> entries;
    int best() const { return entries.isEmpty() ? 0 : entries.first().score; }
};

class PaletteDelegate : public RowDelegate {
public:
    explicit PaletteDelegate(QObject *parent)
        : RowDelegate(Density::Dense, parent)
    {
    }

    RowContent content(const QModelIndex &index) const override
    {
        RowContent row;
        row.icon = index.data(PaletteIconRole).toString();
        row.title = index.data(Qt::DisplayRole).toString();
        row.detail = index.data(PaletteDetailRole).toString();
        row.trailing = index.data(PaletteKeyRole).toString();
        row.isMuted = !index.flags().testFlag(Qt::ItemIsEnabled);
        return row;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(PaletteHeadingRole).toBool()) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        painter->setFont(Theme::current().font(TextStyle::Secondary));
        painter->setPen(Theme::current().color(ColorToken::MutedText));
        painter->drawText(option.rect.adjusted(Theme::SpaceLarge, 4, -Theme::SpaceLarge, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
    }
};

void sortEntries(QList<PaletteEntry> &entries, qsizetype limit)
{
    std::stable_sort(entries.begin(), entries.end(), [](const PaletteEntry &a, const PaletteEntry &b) {
        return a.isEnabled != b.isEnabled ? a.isEnabled : a.score > b.score;
    });
    entries.resize(std::min(entries.size(), limit));
}

PaletteGroup matchingCommands(ActionRegistry &registry, const QString &text)
{
    PaletteGroup group;
    const QList<Command> commands = registry.commands();
    for (const Command &command : commands) {
        const QAction *action = registry.action(command.id);
        PaletteEntry entry;
        entry.item.title = command.text;
        entry.item.title.remove(u'&');
        entry.item.icon = command.icon.isEmpty() ? u"chevron-right"_s : command.icon;
        entry.command = command.id;
        entry.keys = ActionRegistry::keyText(command);
        entry.score = fuzzyScore(text, entry.item.title);
        entry.isEnabled = action->isEnabled();
        // What cannot run now is found by those who look for it, with the reason; it is no suggestion.
        if (entry.score <= 0 || (!entry.isEnabled && text.isEmpty()) || !action->isVisible() ||
            command.id == "go.palette"_L1)
            continue;
        if (!entry.isEnabled)
            entry.item.detail = registry.whyDisabled(command.id);
        // Without a text the order is a suggestion: places first, quitting last.
        if (text.isEmpty())
            entry.score = command.menu == CommandMenu::Go ? 5 : command.menu == CommandMenu::File ? 1 : 3;
        group.entries.append(entry);
    }
    sortEntries(group.entries, text.isEmpty() ? 100 : 12);
    return group;
}

PaletteGroup matchingItems(PaletteProvider &provider, const QString &text)
{
    PaletteGroup group{provider.heading(), {}};
    const QList<PaletteItem> items = provider.items(text);
    for (const PaletteItem &item : items) {
        const int score = std::max(fuzzyScore(text, item.title), fuzzyScore(text, item.detail + u' ' + item.title) / 2);
        if (score > 0)
            group.entries.append({item, {}, {}, score, true});
    }
    sortEntries(group.entries, 8);
    return group;
}

} // namespace

CommandPalette::CommandPalette(ActionRegistry &registry, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_registry(registry)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(makeLabel(tr("Nothing here has that name."), TextStyle::Body, ColorToken::MutedText))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Search or jump to"));
    setGround(this, ColorToken::Raised);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Search or jump to… a command, repository, pull request or pasted address"));
    m_field->setAccessibleName(windowTitle());
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(36);
    m_field->addAction(Theme::current().icon(u"search"_s, ColorToken::MutedText), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The text field keeps the focus: what is typed always goes there.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall);
    top->addWidget(m_field);
    layout->addLayout(top);
    layout->addWidget(makeLine());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::addProvider(PaletteProvider *provider)
{
    m_providers.append(provider);
    connect(provider, &PaletteProvider::itemsChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

void CommandPalette::popUp()
{
    m_registry.updateStates();
    m_field->clear();
    fill();
    if (const QWidget *window = parentWidget()) {
        const int width = qMin(640, window->width() - 2 * Theme::SpaceHuge);
        resize(width, qMin(440, window->height() - 120));
        move(window->mapToGlobal(QPoint((window->width() - width) / 2, 56)));
    }
    show();
    m_field->setFocus();
}

void CommandPalette::fill()
{
    const QString text = m_field->text().trimmed();
    QList<PaletteGroup> groups;
    for (const QPointer<PaletteProvider> &provider : std::as_const(m_providers)) {
        if (provider)
            groups.append(matchingItems(*provider, text));
    }
    PaletteGroup commands = matchingCommands(m_registry, text);
    commands.heading = tr("Commands");
    groups.append(commands);
    if (!text.isEmpty())
        std::stable_sort(groups.begin(), groups.end(),
                         [](const PaletteGroup &a, const PaletteGroup &b) { return a.best() > b.best(); });
    if (const auto place = Location::parse(text); place && text.contains(u'/')) {
        PaletteGroup pasted{tr("Go to"), {}};
        pasted.entries.append({{u"link"_s, place->path(), {}, *place}, {}, {}, 1, true});
        groups.prepend(pasted);
    }

    m_model->clear();
    for (const PaletteGroup &group : std::as_const(groups)) {
        if (group.entries.isEmpty())
            continue;
        auto *heading = new QStandardItem(group.heading);
        heading->setData(true, PaletteHeadingRole);
        heading->setFlags(Qt::NoItemFlags);
        m_model->appendRow(heading);
        for (const PaletteEntry &entry : group.entries) {
            auto *row = new QStandardItem(oneLine(entry.item.title));
            row->setData(entry.item.icon, PaletteIconRole);
            row->setData(oneLine(entry.item.detail), PaletteDetailRole);
            row->setData(entry.keys, PaletteKeyRole);
            row->setData(entry.command, PaletteCommandRole);
            row->setData(QVariant::fromValue(entry.item.location), PalettePlaceRole);
            row->setFlags(entry.isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
            QStringList spoken{entry.item.title, entry.item.detail, entry.keys};
            spoken.removeAll(QString());
            row->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
            m_model->appendRow(row);
        }
    }
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex({});
    moveCurrent(1);
    m_list->scrollToTop();
}

void CommandPalette::moveCurrent(int step)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : step > 0 ? -1 : rows;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + step + rows) % rows;
        const QModelIndex index = m_model->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            // The heading above the first row comes into sight with it.
            m_list->scrollTo(row == 1 ? m_model->index(0, 0) : index);
            return;
        }
    }
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString command = index.data(PaletteCommandRole).toString();
    const auto place = index.data(PalettePlaceRole).value<Location>();
    // Hidden first: what is run may open a dialog of its own, or ask where the focus is.
    hide();
    if (command.isEmpty())
        emit locationChosen(place);
    else
        m_registry.run(command);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const int step = static_cast<QKeyEvent *>(event)->key() == Qt::Key_PageDown ? 1 : -1;
        for (int i = 0; i < 8; ++i)
            moveCurrent(step);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(ColorToken::Raised));
    painter.setPen(Theme::current().color(ColorToken::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace windlass
