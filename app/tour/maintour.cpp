// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/maintour.h"

#include "app/tour/tourhand.h"
#include "models/diff/diffdocument.h"
#include "ui/diff/diffview.h"
#include "ui/markdown/markdownview.h"
#include "ui/pipelines/logview.h"
#include "ui/shell/statusline.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

#include <algorithm>
#include <memory>

namespace windlass {

namespace {

//! What the tour visits in the sample workspace.
constexpr char16_t TourWorkspace[] = u"Acme";
constexpr char16_t TourRepository[] = u"Web shop";
constexpr char16_t TourPullRequest[] = u"Prices know their currency";
constexpr char16_t TourComment[] = u"Nice. Should this say *why* yen have no minor unit? `currencies.cpp` has the table.";

QString tourText(const char16_t *text)
{
    return QString::fromUtf16(text);
}

using Hand = std::shared_ptr<TourHand>;

void addBrowsing(TourScript &script, const Hand &hand)
{
    script += {QStringLiteral("01-home"), QStringLiteral("The workspaces of the account"), {},
               [hand] { return hand->isOnPage("homePage") && hand->rowCount("workspaceList") > 0; }};
    script += {QStringLiteral("02-repositories"), QStringLiteral("The repositories of a workspace"),
               [hand] { return hand->openRow("workspaceList", tourText(TourWorkspace)); },
               [hand] { return hand->rowCount("repositoryList") > 3; }};
    script += {QStringLiteral("03-repository"), QStringLiteral("A repository with its README"),
               [hand] { return hand->openRow("repositoryList", tourText(TourRepository)); },
               [hand] {
                   const auto *readme = hand->onPage<MarkdownView>("readmeView");
                   return readme && !readme->sourceText().isEmpty();
               }};
    script += {QStringLiteral("04-pull-requests"), QStringLiteral("Its open pull requests"),
               [hand] { return hand->command("go.pullRequests"); },
               [hand] { return hand->rowCount("pullRequestList") > 2; }};
}

void addReview(TourScript &script, const Hand &hand)
{
    script += {QStringLiteral("05-pull-request"), QStringLiteral("A pull request: description, reviewers, discussion"),
               [hand] { return hand->openRow("pullRequestList", tourText(TourPullRequest)); },
               [hand] {
                   const auto *description = hand->onPage<MarkdownView>("description");
                   return description && !description->sourceText().isEmpty();
               }};
    const auto isDiffShown = [hand] {
        const auto *view = hand->onPage<DiffView>("diffView");
        return view && view->document() && view->rows().rowCount() > 20;
    };
    script += {QStringLiteral("06-files"), QStringLiteral("Its files, unified, with comments between the lines"),
               [hand]() -> QString {
                   auto *tabs = hand->onPage<QTabBar>("tabs");
                   if (!tabs)
                       return QStringLiteral("the tabs are not to be seen");
                   tabs->setCurrentIndex(1);
                   return {};
               },
               isDiffShown};
    script += {QStringLiteral("07-side-by-side"), QStringLiteral("The same side by side"),
               [hand] { return hand->command("diff.toggleSideBySide"); },
               [hand] {
                   const auto *view = hand->onPage<DiffView>("diffView");
                   return view && view->diffLayout() == DiffLayout::SideBySide;
               }};
    script += {QStringLiteral("08-comment"), QStringLiteral("A comment on a line is written"),
               [hand]() -> QString {
                   auto *view = hand->onPage<DiffView>("diffView");
                   if (!view)
                       return QStringLiteral("the diff is not to be seen");
                   view->setFocus();
                   view->nextChange();
                   if (const QString problem = hand->command("comment.add"); !problem.isEmpty())
                       return problem;
                   return {};
               },
               [hand] {
                   auto *text = hand->onPage<QPlainTextEdit>("commentText");
                   if (!text)
                       return false;
                   if (text->toPlainText().isEmpty())
                       text->setPlainText(tourText(TourComment));
                   return true;
               }};
    script += {QStringLiteral("09-commented"), QStringLiteral("and sent: the thread stands below its line"),
               [hand] { return hand->click(hand->onPage<QAbstractButton>("submitComment"), "submitComment"); },
               [hand] {
                   const auto texts = hand->page()->findChildren<MarkdownView *>();
                   return std::any_of(texts.begin(), texts.end(), [](const MarkdownView *text) {
                       return text->isVisible() && text->sourceText() == tourText(TourComment);
                   });
               }};
}

void addMerge(TourScript &script, const Hand &hand)
{
    const auto offered = std::make_shared<QString>();
    script += {QStringLiteral("10-approved"), QStringLiteral("The pull request is approved"),
               [hand, offered]() -> QString {
                   hand->onPage<QTabBar>("tabs")->setCurrentIndex(0);
                   auto *approve = hand->onPage<QAbstractButton>("approveButton");
                   *offered = approve ? approve->text() : QString();
                   return hand->click(approve, "approveButton");
               },
               // The button offers the opposite once the host has taken the approval.
               [hand, offered] {
                   const auto *approve = hand->onPage<QAbstractButton>("approveButton");
                   return approve && approve->isEnabled() && approve->text() != *offered;
               }};
    script += {QStringLiteral("11-merge"), QStringLiteral("How to merge: strategies, message, checks"),
               [hand]() -> QString {
                   // The dialog is modal: it opens from the event loop, and we go on looking.
                   QMetaObject::invokeMethod(
                       hand->page(), [hand] { hand->click(hand->onPage<QAbstractButton>("mergeButton"), "mergeButton"); },
                       Qt::QueuedConnection);
                   return {};
               },
               [hand] {
                   auto *strategies = hand->inDialog<QComboBox>("strategyBox");
                   const auto *merge = hand->inDialog<QAbstractButton>("confirmMerge");
                   return strategies && strategies->count() > 1 && merge && merge->isEnabled();
               }};
    script += {QStringLiteral("12-merged"), QStringLiteral("Merged: the page says so and names the commit"),
               [hand]() -> QString {
                   auto *strategies = hand->inDialog<QComboBox>("strategyBox");
                   strategies->setCurrentIndex(0);
                   return hand->click(hand->inDialog<QAbstractButton>("confirmMerge"), "confirmMerge");
               },
               [hand] { return hand->onPage<QAbstractButton>("mergeCommitLink") != nullptr; }};
    script += {QStringLiteral("13-commits"), QStringLiteral("The merge commit in the list of commits"),
               [hand] { return hand->click(hand->onPage<QAbstractButton>("mergeCommitInList"), "mergeCommitInList"); },
               [hand] { return hand->rowCount("commitList") > 10; }};
    script += {QStringLiteral("14-commit"), QStringLiteral("The merge commit itself"),
               [hand] { return hand->openRow("commitList", {}); },
               [hand] {
                   const auto *view = hand->onPage<DiffView>("diffView");
                   return view && view->document() && view->rows().rowCount() > 5;
               }};
}

void addPipeline(TourScript &script, const Hand &hand)
{
    script += {QStringLiteral("15-pipelines"), QStringLiteral("The pipelines of the repository"),
               [hand] { return hand->command("go.pipelines"); },
               [hand] { return hand->rowCount("pipelineList") > 3; }};
    script += {QStringLiteral("16-run-pipeline"), QStringLiteral("A pipeline is about to be started"),
               [hand]() -> QString {
                   QMetaObject::invokeMethod(
                       hand->page(), [hand] { hand->command("pipeline.run"); }, Qt::QueuedConnection);
                   return {};
               },
               [hand] {
                   const auto *start = hand->inDialog<QAbstractButton>("startPipelineButton");
                   return start && start->isEnabled();
               }};
    script += {QStringLiteral("17-pipeline"), QStringLiteral("It runs: steps change, the log grows"),
               [hand] { return hand->click(hand->inDialog<QAbstractButton>("startPipelineButton"), "startPipelineButton"); },
               [hand] {
                   const auto *log = hand->onPage<LogView>("logView");
                   return hand->isOnPage("pipelinePage") && hand->rowCount("stepList") > 1 && log && log->lineCount() > 5;
               }};
}

//! Opens a dialog by its command when the page is back in the event loop: the dialog's own loop must not hold the step.
std::function<QString()> openingDialog(const Hand &hand, const char *command)
{
    return [hand, command]() -> QString {
        QMetaObject::invokeMethod(
            hand->page(), [hand, command] { hand->command(command); }, Qt::QueuedConnection);
        return {};
    };
}

void closeDialog(const Hand &hand, const char *field)
{
    if (auto *widget = hand->inDialog<QWidget>(field))
        TourHand::press(widget, Qt::Key_Escape);
}

void addRepositoryWork(TourScript &script, const Hand &hand, MainWindow &window)
{
    script += {QStringLiteral("18-branches"), QStringLiteral("The branches of the repository"),
               [hand] { return hand->command("go.branches"); },
               [hand] { return hand->rowCount("branchList") > 3; }};
    script += {QStringLiteral("19-new-branch"), QStringLiteral("A branch is about to be made"),
               openingDialog(hand, "branch.create"),
               [hand] {
                   auto *name = hand->inDialog<QLineEdit>("branchName");
                   if (name && name->text().isEmpty())
                       name->setText(QStringLiteral("feature/gift-cards"));
                   return name != nullptr;
               }};
    script += {QStringLiteral("20-webhooks"), QStringLiteral("The webhooks of the repository"),
               [hand] {
                   closeDialog(hand, "branchName");
                   return hand->command("go.webhooks");
               },
               [hand] { return hand->rowCount("hookList") > 0; }};
    script += {QStringLiteral("21-new-webhook"), QStringLiteral("A webhook is about to be added"),
               openingDialog(hand, "webhook.add"),
               [hand] { return hand->inDialog<QLineEdit>("hookAddress") != nullptr; }};
    script += {QStringLiteral("22-issues"), QStringLiteral("The issues of a repository whose host still has a tracker"),
               [hand, &window]() -> QString {
                   closeDialog(hand, "hookAddress");
                   window.go(Location::forRepository(QStringLiteral("northwind-labs"), QStringLiteral("sensor-protocol"),
                                                     Location::Section::Issues));
                   return {};
               },
               [hand] { return hand->rowCount("issueList") > 3; }};
    script += {QStringLiteral("23-issue"), QStringLiteral("One of them"),
               [hand] { return hand->openRow("issueList", {}); },
               [hand] { return hand->isOnPage("issuePage") && hand->onPage<QWidget>("issueText") != nullptr; }};
}

void addRest(TourScript &script, const Hand &hand, MainWindow &window)
{
    script += {QStringLiteral("24-palette"), QStringLiteral("Everything can be jumped to: Ctrl+K"),
               [hand]() -> QString {
                   QMetaObject::invokeMethod(
                       hand->page(), [hand] { hand->command("go.palette"); }, Qt::QueuedConnection);
                   return {};
               },
               [&window] {
                   auto *field = window.findChild<QLineEdit *>(QStringLiteral("paletteField"));
                   if (!field || !field->isVisible())
                       return false;
                   if (field->text().isEmpty())
                       field->setText(QStringLiteral("pi"));
                   return true;
               }};
    script += {QStringLiteral("25-requests"), QStringLiteral("The status bar says how many requests this took"),
               [&window]() -> QString {
                   auto *field = window.findChild<QLineEdit *>(QStringLiteral("paletteField"));
                   TourHand::press(field, Qt::Key_Escape);
                   return {};
               },
               [&window] { return !window.statusLine().budgetMeter()->accessibleDescription().isEmpty(); }, false,
               [&window] { return window.statusLine().budgetMeter()->accessibleDescription(); }};
}

} // namespace

TourScript mainTour(MainWindow &window, ActionRegistry &registry)
{
    const auto hand = std::make_shared<TourHand>(window, registry);
    TourScript script;
    addBrowsing(script, hand);
    addReview(script, hand);
    addMerge(script, hand);
    addPipeline(script, hand);
    addRepositoryWork(script, hand, window);
    addRest(script, hand, window);
    return script;
}

} // namespace windlass
