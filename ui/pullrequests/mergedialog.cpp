// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/mergedialog.h"

#include "api/session.h"
#include "models/review/commentthreads.h"
#include "models/review/filelistmodel.h"
#include "models/review/viewedfiles.h"
#include "ui/pullrequests/commentdesk.h"
#include "ui/pullrequests/inlinestate.h"
#include "ui/pullrequests/mergecheckslist.h"
#include "ui/pullrequests/outcometext.h"
#include "ui/pullrequests/pullrequestcontent.h"
#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! What is to be thought of before a merge, on a ground that is seen.
class WarningBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(ColorToken::WarningGround));
        painter.drawRoundedRect(rect(), Theme::ControlRadius, Theme::ControlRadius);
    }
};

} // namespace

MergeDialog::MergeDialog(PullRequestContent &content, QWidget *parent)
    : QDialog(parent)
    , m_content(content)
    , m_strategy(new QComboBox(this))
    , m_explanation(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_strategyState(new InlineState(this))
    , m_message(new QPlainTextEdit(this))
    , m_close(new QCheckBox(this))
    , m_unseen(makeLabel({}, TextStyle::Body, ColorToken::Warning))
    , m_unseenBox(new WarningBox(this))
    , m_failure(makeLabel({}, TextStyle::Body, ColorToken::Danger, this))
    , m_quote(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_step(makeLabel({}, TextStyle::Body, ColorToken::MutedText, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge pull request #%1").arg(content.id().id));
    const PullRequestId id = content.id();
    PullRequestsApi &api = content.context().session->pullRequests;
    m_branch = new ObjectModel<Branch>(
        [&api, id](ReadFrom from) {
            // The rules of today, not those of the last visit.
            if (from == ReadFrom::Cache)
                return answered<Branch>(Error::make(Error::Kind::NotCached, {}));
            return api.mergeStrategies(id);
        },
        this);
    buildForm();

    connect(m_branch, &ObjectModelBase::changed, this, &MergeDialog::showStrategies);
    connect(m_branch, &ObjectModelBase::stateChanged, this, &MergeDialog::showStrategies);
    connect(m_strategyState, &InlineState::retryRequested, m_branch, &ObjectModelBase::retry);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &MergeDialog::showExplanation);
    connect(content.checks(), &ObjectModelBase::stateChanged, this, &MergeDialog::updateButtons);
    connect(content.checks(), &ObjectModelBase::changed, this, &MergeDialog::updateButtons);
    connect(content.viewed(), &ViewedFiles::changed, this, &MergeDialog::showNotLookedAt);
    connect(content.viewed(), &ViewedFiles::reset, this, &MergeDialog::showNotLookedAt);
    connect(content.threads(), &CommentThreads::changed, this, &MergeDialog::showNotLookedAt);
    connect(content.files(), &FileListModel::stateChanged, this, &MergeDialog::showNotLookedAt);
    connect(content.context().actions, &PullRequestActions::finished, this, &MergeDialog::conclude);

    m_branch->reload();
    content.checks()->reload();
    showStrategies();
    showNotLookedAt();
    // A merge that was begun earlier, from this page or another, is followed on.
    m_isMerging = content.context().actions->isBusy(id, PullRequestAction::Merge);
    followMerge();
    updateButtons();
}

void MergeDialog::buildForm()
{
    const PullRequest &pullRequest = m_content.value();
    const QString destination = branchText(pullRequest.destination, m_content.id().repository);
    m_strategy->setObjectName(u"strategyBox"_s);
    m_explanation->setObjectName(u"strategyExplanation"_s);
    m_explanation->setWordWrap(true);
    m_message->setObjectName(u"mergeMessage"_s);
    m_message->setPlainText(defaultMergeMessage(pullRequest));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(7 * fontMetrics().lineSpacing() + 16);
    m_close->setObjectName(u"closeSourceBranch"_s);
    // A branch may be called "a&b": the ampersand is no mnemonic.
    m_close->setText(tr("&Close the branch %1 after the merge")
                         .arg(oneLine(pullRequest.source.branch, 60).replace(u'&', "&&"_L1)));
    m_close->setChecked(pullRequest.closesSourceBranch);
    m_unseen->setObjectName(u"notLookedAt"_s);
    m_unseen->setWordWrap(true);
    m_failure->setObjectName(u"mergeFailure"_s);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_quote->setWordWrap(true);
    m_quote->hide();
    m_step->setObjectName(u"mergeStep"_s);
    m_step->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("The merge is under way"));
    m_progress->hide();

    auto *unseenLayout = new QVBoxLayout(m_unseenBox);
    unseenLayout->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    unseenLayout->addWidget(m_unseen);

    QLabel *strategyLabel = makeLabel(tr("&Strategy"), TextStyle::Strong, ColorToken::Text, this);
    strategyLabel->setBuddy(m_strategy);
    QLabel *messageLabel = makeLabel(tr("&Message"), TextStyle::Strong, ColorToken::Text, this);
    messageLabel->setBuddy(m_message);

    auto *buttons = new QDialogButtonBox(this);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_merge = makeButton({}, ButtonKind::Primary, buttons);
    m_merge->setObjectName(u"confirmMerge"_s);
    //: %1 is a branch. The button says what it does.
    m_merge->setText(tr("Merge into %1").arg(oneLine(destination, 40).replace(u'&', "&&"_L1)));
    buttons->addButton(m_merge, QDialogButtonBox::ActionRole);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addWidget(new ElidedLabel(oneLine(pullRequest.title), TextStyle::Heading, ColorToken::Text, this));
    layout->addWidget(new ElidedLabel(tr("%1 → %2").arg(branchText(pullRequest.source, m_content.id().repository), destination),
                                      TextStyle::Body, ColorToken::MutedText, this));
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_unseenBox);
    layout->addWidget(new MergeChecksList(m_content.checks(), this));
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(strategyLabel);
    layout->addWidget(m_strategyState);
    layout->addWidget(m_strategy);
    layout->addWidget(m_explanation);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(messageLabel);
    layout->addWidget(m_message);
    layout->addWidget(m_close);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_failure);
    layout->addWidget(m_quote);
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(560);
    m_strategy->setFocus();
}

MergeRequest MergeDialog::request() const
{
    return {m_strategy->currentData().toString(), m_message->toPlainText(), m_close->isChecked()};
}

void MergeDialog::showStrategies()
{
    m_strategyState->showStatus(m_branch->status(), tr("Bitbucket names no strategy for this branch."));
    if (m_branch->value() && m_strategy->count() == 0) {
        const Branch &branch = *m_branch->value();
        QStringList words = branch.mergeStrategies;
        if (words.isEmpty() && !branch.defaultMergeStrategy.isEmpty())
            words = {branch.defaultMergeStrategy};
        for (const QString &word : std::as_const(words)) {
            const bool isDefault = word == branch.defaultMergeStrategy;
            //: The strategy that the repository's settings name first.
            m_strategy->addItem(isDefault ? tr("%1 (default)").arg(strategyName(word)) : strategyName(word), word);
        }
        m_strategy->setCurrentIndex(qMax(0, m_strategy->findData(branch.defaultMergeStrategy)));
    }
    m_strategy->setVisible(m_strategy->count() > 0);
    showExplanation();
    updateButtons();
}

void MergeDialog::showExplanation()
{
    const QString destination = branchText(m_content.value().destination, m_content.id().repository);
    const QString word = m_strategy->currentData().toString();
    m_explanation->setText(word.isEmpty() ? QString() : strategyExplanation(word, destination));
    m_explanation->setVisible(!word.isEmpty());
    // Fast forward makes no commit, and so has no message.
    m_message->setEnabled(!m_isMerging && word != "fast_forward"_L1 && word != "rebase_fast_forward"_L1);
}

void MergeDialog::showNotLookedAt()
{
    QStringList sentences;
    const FileListModel &files = *m_content.files();
    const int all = static_cast<int>(files.entries().size());
    const int unseen = all - files.viewedCount();
    if (files.status().state != LoadState::Loaded)
        sentences += tr("The list of files is not loaded.");
    else if (unseen > 0)
        sentences += tr("You have not viewed %1 of %n files.", nullptr, all).arg(unseen);
    if (!m_content.diffWarning().isEmpty())
        sentences += m_content.diffWarning();
    if (m_content.threads()->status().state != LoadState::Loaded)
        sentences += tr("The comments are not loaded.");
    else if (const int open = m_content.threads()->unresolvedCount(); open > 0)
        sentences += tr("%n threads are not resolved.", nullptr, open);
    if (const int tasks = m_content.value().taskCount; tasks > 0)
        sentences += tr("%n tasks are open.", nullptr, tasks);
    if (const auto drafts = m_content.context().drafts->keys(m_content.context().account, m_content.id()).size(); drafts > 0)
        sentences += tr("%n drafts of yours are not sent.", nullptr, static_cast<int>(drafts));
    m_unseen->setText(sentences.join(u'\n'));
    m_unseenBox->setVisible(!sentences.isEmpty());
}

void MergeDialog::updateButtons()
{
    QString reason;
    if (m_isMerging)
        reason = tr("The merge is under way.");
    else if (m_content.isLoaded() && !m_content.isOpen())
        reason = m_content.whyReadOnly();
    else if (m_strategy->count() == 0)
        reason = tr("The strategies are not known yet.");
    else
        reason = m_content.whyNotMergeable();
    setEnabledWithReason(m_merge, reason);
    m_strategy->setEnabled(!m_isMerging);
    m_close->setEnabled(!m_isMerging);
    m_cancel->setText(m_isMerging ? tr("Close") : tr("Cancel"));
    showExplanation();
}

void MergeDialog::merge()
{
    m_failure->hide();
    m_quote->hide();
    m_ticket = m_content.context().actions->merge(m_content.id(), request());
    m_isMerging = true;
    followMerge();
    updateButtons();
}

void MergeDialog::followMerge()
{
    m_progress->setVisible(m_isMerging);
    m_step->setVisible(m_isMerging);
    MergeFlow *flow = m_content.context().actions->mergeOf(m_content.id());
    if (!m_isMerging || !flow)
        return;
    const auto showStep = [this](MergeFlow::Step step) {
        switch (step) {
        case MergeFlow::Step::Asking:
            m_step->setText(tr("Asking Bitbucket to merge…"));
            break;
        case MergeFlow::Step::Merging:
            m_step->setText(tr("Bitbucket is merging…"));
            break;
        case MergeFlow::Step::Looking:
            m_step->setText(tr("No answer came. Looking whether it was merged…"));
            break;
        case MergeFlow::Step::Reading:
        case MergeFlow::Step::Over:
            m_step->setText(tr("Merged. Reading what it came to…"));
            break;
        }
    };
    showStep(flow->step());
    connect(flow, &MergeFlow::stepChanged, this, showStep);
}

void MergeDialog::conclude(const PullRequestReport &report)
{
    if (report.action != PullRequestAction::Merge || !(report.id == m_content.id()))
        return;
    m_isMerging = false;
    followMerge();
    if (report.outcome.isDone()) {
        accept();
        return;
    }
    showFailure(outcomeSentence(report.outcome), outcomeQuote(report.outcome));
    // What stands in the way may have become known only now.
    m_content.checks()->reload();
    updateButtons();
}

void MergeDialog::showFailure(const QString &sentence, const QString &quote)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    m_quote->setText(quote);
    m_quote->setVisible(!quote.isEmpty());
}

} // namespace windlass
