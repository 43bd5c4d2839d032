// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "ui/shell/actionregistry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QKeySequence commandKey(QKeyCombination key)
{
    return QKeySequence(key);
}

//! Gives the texts below their context for translators.
struct Commands {
    Q_DECLARE_TR_FUNCTIONS(windlass::Commands)
};

void addWindowCommands(ActionRegistry &registry)
{
    registry.add({u"patch.open"_s,
                  Commands::tr("&Open patch…"),
                  CommandMenu::File,
                  u"file"_s,
                  {commandKey(Qt::CTRL | Qt::Key_O)}});
    registry.add({u"account.signOut"_s, Commands::tr("&Sign out"), CommandMenu::File, u"sign-out"_s});
    registry.add({u"account.token"_s, Commands::tr("&Token…"), CommandMenu::File, u"lock"_s});
    registry.add({u"account.readOnly"_s, Commands::tr("&Read only"), CommandMenu::File, {}, {}, {}, true});
    registry.add({u"app.network"_s, Commands::tr("&Network…"), CommandMenu::File, {}});
    registry.add({u"window.close"_s,
                  Commands::tr("&Close window"),
                  CommandMenu::File,
                  u"close"_s,
                  {commandKey(Qt::CTRL | Qt::Key_W)},
                  {},
                  true});
    registry.add({u"app.quit"_s, Commands::tr("&Quit"), CommandMenu::File, {}, {commandKey(Qt::CTRL | Qt::Key_Q)}});

    registry.add(
        {u"view.refresh"_s, Commands::tr("&Refresh"), CommandMenu::View, u"refresh"_s, {commandKey(Qt::Key_F5)}});
    registry.add({u"view.sidebar"_s,
                  Commands::tr("Show &sidebar"),
                  CommandMenu::View,
                  u"sidebar"_s,
                  {commandKey(Qt::CTRL | Qt::Key_B)}});
    registry.add({u"diff.toggleSideBySide"_s,
                  Commands::tr("Side &by side"),
                  CommandMenu::View,
                  u"side-by-side"_s,
                  {},
                  {u"s"_s},
                  true});
    registry.add({u"code.larger"_s,
                  Commands::tr("Larger &code"),
                  CommandMenu::View,
                  {},
                  {commandKey(Qt::CTRL | Qt::Key_Plus), commandKey(Qt::CTRL | Qt::Key_Equal)},
                  {},
                  true});
    registry.add({u"code.smaller"_s,
                  Commands::tr("S&maller code"),
                  CommandMenu::View,
                  {},
                  {commandKey(Qt::CTRL | Qt::Key_Minus)}});
    registry.add({u"code.normalSize"_s,
                  Commands::tr("&Normal size of code"),
                  CommandMenu::View,
                  {},
                  {commandKey(Qt::CTRL | Qt::Key_0)}});
    registry.add({u"code.settings"_s, Commands::tr("Code dis&play…"), CommandMenu::View, u"code"_s});
    registry.add({u"diff.wrap"_s,
                  Commands::tr("&Wrap long lines"),
                  CommandMenu::View,
                  u"wrap"_s,
                  {commandKey(Qt::ALT | Qt::Key_Z)}});
    registry.add({u"diff.moreAbove"_s,
                  Commands::tr("Show lines &above the hunk"),
                  CommandMenu::View,
                  u"expand-up"_s,
                  {},
                  {u"<"_s}});
    registry.add({u"diff.moreBelow"_s,
                  Commands::tr("Show lines bel&ow the hunk"),
                  CommandMenu::View,
                  u"expand-down"_s,
                  {},
                  {u">"_s}});
    registry.add({u"diff.wholeFile"_s, Commands::tr("Show or hide the whole &file"), CommandMenu::View, {}, {}, {u"F"_s}});
    registry.add({u"theme.system"_s, Commands::tr("Theme of the s&ystem"), CommandMenu::View, {}, {}, {}, true});
    registry.add({u"theme.light"_s, Commands::tr("&Light theme"), CommandMenu::View, u"sun"_s});
    registry.add({u"theme.dark"_s, Commands::tr("&Dark theme"), CommandMenu::View, u"moon"_s});
}

void addPlaceCommands(ActionRegistry &registry)
{
    registry.add(
        {u"go.back"_s, Commands::tr("&Back"), CommandMenu::Go, u"back"_s, {commandKey(Qt::ALT | Qt::Key_Left)}});
    registry.add({u"go.forward"_s,
                  Commands::tr("&Forward"),
                  CommandMenu::Go,
                  u"forward"_s,
                  {commandKey(Qt::ALT | Qt::Key_Right)}});
    registry.add(
        {u"go.up"_s, Commands::tr("&Up"), CommandMenu::Go, u"up"_s, {commandKey(Qt::ALT | Qt::Key_Up)}, {u"u"_s}});
    registry.add({u"go.palette"_s,
                  Commands::tr("&Search or jump to…"),
                  CommandMenu::Go,
                  u"search"_s,
                  {commandKey(Qt::CTRL | Qt::Key_K)},
                  {},
                  true});
    registry.add({u"go.home"_s, Commands::tr("&Home"), CommandMenu::Go, u"inbox"_s, {}, {u"g i"_s}, true});
    registry.add({u"go.repository"_s, Commands::tr("&Repository"), CommandMenu::Go, u"repository"_s, {}, {u"g r"_s}});
    registry.add(
        {u"go.pullRequests"_s, Commands::tr("&Pull requests"), CommandMenu::Go, u"pull-request"_s, {}, {u"g p"_s}});
    registry.add({u"go.branches"_s, Commands::tr("Br&anches"), CommandMenu::Go, u"branch"_s, {}, {u"g b"_s}});
    registry.add({u"go.commits"_s, Commands::tr("&Commits"), CommandMenu::Go, u"commit"_s, {}, {u"g c"_s}});
    registry.add({u"go.pipelines"_s, Commands::tr("Pipe&lines"), CommandMenu::Go, u"pipeline"_s, {}, {u"g l"_s}});
    registry.add({u"go.issues"_s, Commands::tr("&Issues"), CommandMenu::Go, u"issue"_s, {}, {u"g s"_s}});
    registry.add({u"go.webhooks"_s, Commands::tr("&Webhooks"), CommandMenu::Go, u"webhook"_s, {}, {u"g w"_s}});
    registry.add({u"copy.id"_s, Commands::tr("Copy i&d"), CommandMenu::Go, u"copy"_s, {}, {u"y"_s}, true});
    registry.add({u"copy.link"_s, Commands::tr("Copy lin&k"), CommandMenu::Go, u"link"_s, {}, {u"Y"_s}});
    registry.add({u"go.browser"_s, Commands::tr("&Open in browser"), CommandMenu::Go, u"external-link"_s});
    registry.add({u"go.clipboard"_s,
                  Commands::tr("Go to the copied &address"),
                  CommandMenu::Go,
                  u"link"_s,
                  {QKeySequence(QKeySequence::Paste)}});
    for (int section = 1; section <= 9; ++section) {
        registry.add({u"go.section%1"_s.arg(section),
                      Commands::tr("Sidebar section %1").arg(section),
                      CommandMenu::None,
                      {},
                      {commandKey(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + section))}});
    }
}

void addListCommands(ActionRegistry &registry)
{
    registry.add({u"list.next"_s, Commands::tr("Next row or line"), CommandMenu::None, {}, {}, {u"j"_s}});
    registry.add({u"list.previous"_s, Commands::tr("Previous row or line"), CommandMenu::None, {}, {}, {u"k"_s}});
    registry.add({u"list.open"_s, Commands::tr("Open the current row"), CommandMenu::None, {}, {}, {u"o"_s}});
    registry.add({u"list.filter"_s, Commands::tr("Filter this list"), CommandMenu::None, u"filter"_s, {}, {u"/"_s}});
}

void addReviewCommands(ActionRegistry &registry)
{
    const CommandMenu menu = CommandMenu::PullRequest;
    registry.add({u"pullrequest.approve"_s, Commands::tr("&Approve"), menu, u"check"_s});
    registry.add({u"pullrequest.requestChanges"_s, Commands::tr("Request &changes"), menu, u"changes"_s});
    registry.add({u"pullrequest.merge"_s, Commands::tr("&Merge…"), menu, u"merged"_s, {}, {}, true});
    registry.add({u"pullrequest.decline"_s, Commands::tr("&Decline…"), menu, u"declined"_s});
    registry.add({u"pullrequest.showMergeCommit"_s, Commands::tr("Show the mer&ge commit"), menu, u"commit"_s});
    registry.add({u"pullrequest.overview"_s, Commands::tr("Overview of the pull request"), CommandMenu::None, u"info"_s});
    registry.add({u"pullrequest.files"_s, Commands::tr("Files of the pull request"), CommandMenu::None, u"file"_s});
    registry.add({u"pullrequest.commits"_s, Commands::tr("Commits of the pull request"), CommandMenu::None, u"commit"_s});
    registry.add({u"pullrequest.builds"_s, Commands::tr("Builds of the pull request"), CommandMenu::None, u"pipeline"_s});
    registry.add({u"comment.add"_s, Commands::tr("C&omment here"), menu, u"comment"_s, {}, {u"c"_s}, true});
    registry.add({u"comment.answer"_s, Commands::tr("Ans&wer the thread"), menu, u"reply"_s, {}, {u"r"_s}});
    registry.add({u"comment.toggleThread"_s, Commands::tr("&Expand or collapse the thread"), menu, {}, {}, {u"e"_s}});
    registry.add({u"comment.submit"_s,
                  Commands::tr("Send what is &written"),
                  menu,
                  {},
                  {commandKey(Qt::CTRL | Qt::Key_Return), commandKey(Qt::CTRL | Qt::Key_Enter)}});
    registry.add({u"diff.nextFile"_s, Commands::tr("Next &file"), menu, {}, {}, {u"]"_s}, true});
    registry.add({u"diff.previousFile"_s, Commands::tr("Previous f&ile"), menu, {}, {}, {u"["_s}});
    registry.add({u"diff.nextChange"_s,
                  Commands::tr("Next c&hange"),
                  menu,
                  u"chevron-down"_s,
                  {commandKey(Qt::Key_F7)},
                  {u"n"_s}});
    registry.add({u"diff.previousChange"_s,
                  Commands::tr("P&revious change"),
                  menu,
                  u"chevron-up"_s,
                  {commandKey(Qt::SHIFT | Qt::Key_F7)},
                  {u"p"_s}});
    registry.add({u"diff.nextThread"_s, Commands::tr("Next &thread"), menu, {}, {}, {u"N"_s}});
    registry.add({u"diff.previousThread"_s, Commands::tr("Pre&vious thread"), menu, {}, {}, {u"P"_s}});
    registry.add({u"diff.markViewed"_s, Commands::tr("Mark file as view&ed"), menu, u"eye"_s, {}, {u"x"_s}, true});
    registry.add({u"diff.markViewedNext"_s,
                  Commands::tr("Mark as viewed and go to the ne&xt unviewed"),
                  menu,
                  {},
                  {},
                  {u"X"_s}});
    registry.add({u"diff.ignoreWhitespace"_s, Commands::tr("Ignore &white space"), menu, {}, {}, {u"w"_s}});
    registry.add({u"diff.collapsedFiles"_s, Commands::tr("&Collapsed files…"), menu});
}

//! Moving about, selecting, copying and finding in a diff. Keys that every list has a meaning for of its own stand among
//! the letters: those act while the diff has the focus.
void addDiffCommands(ActionRegistry &registry)
{
    const CommandMenu none = CommandMenu::None;
    registry.add({u"diff.find"_s,
                  Commands::tr("&Find in the diff…"),
                  CommandMenu::View,
                  u"search"_s,
                  {commandKey(Qt::CTRL | Qt::Key_F)},
                  {},
                  true});
    registry.add({u"diff.findNext"_s, Commands::tr("Find &next"), CommandMenu::View, {}, {commandKey(Qt::Key_F3)}});
    registry.add({u"diff.findPrevious"_s,
                  Commands::tr("Find &previous"),
                  CommandMenu::View,
                  {},
                  {commandKey(Qt::SHIFT | Qt::Key_F3)}});
    registry.add({u"diff.goToFile"_s,
                  Commands::tr("Go to f&ile of the diff…"),
                  CommandMenu::Go,
                  u"file"_s,
                  {commandKey(Qt::CTRL | Qt::Key_P)},
                  {u"t"_s},
                  true});
    registry.add({u"diff.goToLine"_s,
                  Commands::tr("Go to li&ne…"),
                  CommandMenu::Go,
                  {},
                  {commandKey(Qt::CTRL | Qt::Key_G)}});
    registry.add({u"diff.extendDown"_s, Commands::tr("Select the next line too"), none, {}, {}, {u"J"_s, u"Shift+Down"_s}});
    registry.add({u"diff.extendUp"_s, Commands::tr("Select the previous line too"), none, {}, {}, {u"K"_s, u"Shift+Up"_s}});
    registry.add({u"diff.pageDown"_s, Commands::tr("Page down in the diff"), none, {}, {}, {u"PgDown"_s}});
    registry.add({u"diff.pageUp"_s, Commands::tr("Page up in the diff"), none, {}, {}, {u"PgUp"_s}});
    registry.add({u"diff.top"_s, Commands::tr("Top of the diff"), none, {}, {}, {u"Home"_s, u"Ctrl+Home"_s}});
    registry.add({u"diff.end"_s, Commands::tr("End of the diff"), none, {}, {}, {u"End"_s, u"Ctrl+End"_s}});
    registry.add({u"diff.selectFile"_s, Commands::tr("Select the file, then all of the diff"), none, {}, {}, {u"Ctrl+A"_s}});
    registry.add({u"diff.copy"_s, Commands::tr("Copy what is selected"), none, u"copy"_s, {}, {u"Ctrl+C"_s}});
    registry.add({u"diff.copyPatch"_s, Commands::tr("Copy as patch"), none, u"copy"_s, {}, {u"Ctrl+Shift+C"_s}});
    registry.add({u"diff.copyPath"_s, Commands::tr("Copy the path of the file"), none, u"copy"_s});
    registry.add({u"diff.copyFileName"_s, Commands::tr("Copy the name of the file"), none, u"copy"_s});
}

void addOtherCommands(ActionRegistry &registry)
{
    registry.add({u"pipeline.run"_s, Commands::tr("Run pipeline…"), CommandMenu::None, u"play"_s});
    registry.add({u"pipeline.stop"_s, Commands::tr("Stop pipeline"), CommandMenu::None, u"stop"_s});
    registry.add({u"repository.create"_s, Commands::tr("New repository…"), CommandMenu::None, u"plus"_s});
    registry.add({u"repository.edit"_s, Commands::tr("Repository settings…"), CommandMenu::None, u"settings"_s});
    registry.add({u"branch.create"_s, Commands::tr("New branch…"), CommandMenu::None, u"branch"_s});
    registry.add({u"branch.delete"_s, Commands::tr("Delete the branch…"), CommandMenu::None, u"trash"_s});
    registry.add({u"issue.create"_s, Commands::tr("New issue…"), CommandMenu::None, u"issue"_s});
    registry.add({u"issue.edit"_s, Commands::tr("Edit the issue…"), CommandMenu::None, u"edit"_s});
    registry.add({u"issue.switchState"_s, Commands::tr("Close or open the issue"), CommandMenu::None, u"check"_s});
    registry.add({u"issue.vote"_s, Commands::tr("Vote for the issue"), CommandMenu::None, u"up"_s});
    registry.add({u"issue.watch"_s, Commands::tr("Watch the issue"), CommandMenu::None, u"eye"_s});
    registry.add({u"webhook.add"_s, Commands::tr("Add webhook…"), CommandMenu::None, u"webhook"_s});
    registry.add({u"webhook.edit"_s, Commands::tr("Edit the webhook…"), CommandMenu::None, u"edit"_s});
    registry.add({u"webhook.switch"_s, Commands::tr("Switch the webhook on or off"), CommandMenu::None, u"pause"_s});
    registry.add({u"webhook.delete"_s, Commands::tr("Delete the webhook…"), CommandMenu::None, u"trash"_s});
    registry.add({u"webhook.inspect"_s, Commands::tr("Check a delivery…"), CommandMenu::None, u"search"_s});
    registry.add(
        {u"help.keys"_s, Commands::tr("&Keys"), CommandMenu::Help, u"keyboard"_s, {commandKey(Qt::Key_F1)}, {u"?"_s}});
    registry.add({u"help.diagnostics"_s, Commands::tr("Copy &diagnostics"), CommandMenu::Help, u"copy"_s});
    registry.add({u"help.requests"_s, Commands::tr("&Requests this hour"), CommandMenu::Help, u"info"_s});
    registry.add({u"help.about"_s, Commands::tr("&About Windlass"), CommandMenu::Help, u"info"_s, {}, {}, true});
}

} // namespace

void addCommands(ActionRegistry &registry)
{
    addWindowCommands(registry);
    addPlaceCommands(registry);
    addListCommands(registry);
    addReviewCommands(registry);
    addDiffCommands(registry);
    addOtherCommands(registry);
}

} // namespace windlass
