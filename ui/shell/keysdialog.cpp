// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysdialog.h"

#include "ui/shell/actionregistry.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

KeysDialog::KeysDialog(ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));
    auto *filter = new SearchField(tr("Filter keys"));
    filter->setObjectName(u"keysFilter"_s);
    filter->setDelay(0);

    auto *table = new QWidget;
    setGround(table, ColorToken::Canvas);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    grid->setHorizontalSpacing(Theme::SpaceHuge);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    QList<QPair<QString, QList<QWidget *>>> lines;
    registry.updateStates();
    const QList<Command> commands = registry.commands();
    for (const Command &command : commands) {
        const QString keys = ActionRegistry::keyText(command);
        if (keys.isEmpty())
            continue;
        const bool isHere = registry.action(command.id)->isEnabled() || command.id.startsWith("list."_L1);
        const ColorToken color = isHere ? ColorToken::Text : ColorToken::MutedText;
        QString text = command.text;
        text.remove(u'&');
        QLabel *key = makeLabel(keys, TextStyle::Code, color);
        QLabel *meaning = makeLabel(isHere ? text : tr("%1 (not available now)").arg(text), TextStyle::Body, color);
        grid->addWidget(key, row, 0);
        grid->addWidget(meaning, row, 1);
        lines.append({text + u' ' + keys, {key, meaning}});
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"keysTable"_s);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(table);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(filter, &SearchField::searchRequested, table, [lines](const QString &wanted) {
        for (const auto &line : lines) {
            for (QWidget *label : line.second)
                label->setVisible(line.first.contains(wanted, Qt::CaseInsensitive));
        }
    });

    auto *letters = new QCheckBox(tr("Single &letters act while a list or a diff has the focus"));
    letters->setObjectName(u"lettersSwitch"_s);
    letters->setChecked(registry.areLettersEnabled());
    connect(letters, &QCheckBox::toggled, &registry, &ActionRegistry::setLettersEnabled);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    layout->setSpacing(Theme::Space);
    layout->addWidget(filter);
    layout->addWidget(scroll, 1);
    layout->addWidget(letters);
    layout->addWidget(buttons);
    resize(560, 560);
    filter->setFocus();
}

} // namespace windlass
