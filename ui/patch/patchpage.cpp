// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/patchpage.h"

#include "models/diff/diffdocument.h"
#include "models/patch/patchshelf.h"
#include "ui/patch/difffilelistmodel.h"
#include "ui/diff/diffview.h"
#include "ui/patch/nodiff.h"
#include "ui/patch/patchmessagepanel.h"
#include "ui/patch/patchtabs.h"
#include "ui/patch/patchtextdialog.h"
#include "ui/patch/patchwords.h"
#include "ui/shell/keydispatcher.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr QLatin1String PatchSplitterSetting("patch/splitter");
constexpr QLatin1String PatchSideBySideSetting("patch/sideBySide");

constexpr int MostTextWhileGrowing = 20'000;

//! A folder as people name it.
QString shownFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

PatchPage::PatchPage(PatchShelf &shelf, QSettings *settings, const Location &location, QWidget *parent)
    : PageWidget(location, parent)
    , m_shelf(shelf)
    , m_settings(settings)
    , m_source(shelf.find(location.id.toInt()))
    , m_files(new DiffFileListModel(this))
{
    setObjectName(u"patchPage"_s);
    auto *tabs = new PatchTabs(shelf, number(), this);
    connect(tabs, &PatchTabs::chosen, this, [this](int chosen) { emit navigationRequested(Location::patch(chosen)); });
    connect(tabs, &PatchTabs::closeRequested, this, [this](int closed) {
        // Somewhere else first: what is shown must not lose its document.
        QList<int> others = m_shelf.numbers();
        others.removeAll(closed);
        if (closed == number() && !others.isEmpty())
            emit navigationRequested(Location::patch(others.constLast()));
        m_shelf.close(closed);
    });
    m_notice = new InlineMessage(this);
    m_notice->setObjectName(u"patchNotice"_s);
    m_message = new PatchMessagePanel(this);
    m_panel = new StatePanel(makeDiffPart(), this);
    m_panel->setObjectName(u"patchPanel"_s);
    m_panel->setSkeletonRowHeight(Theme::DenseRowHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_notice);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_message);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_panel, 1);
    connect(m_panel, &StatePanel::retryRequested, this, &PatchPage::refresh);
    connectView();
    takeSource();
}

PatchPage::~PatchPage()
{
    // The view goes with the page's children, after the members: it must not look at a document that is gone.
    m_view->setDocument(nullptr);
    m_files->setDocument(nullptr);
}

QWidget *PatchPage::makeTopBar()
{
    auto *bar = new QWidget(this);
    m_title = new ElidedLabel({}, TextStyle::Heading, ColorToken::Text, bar);
    m_title->setObjectName(u"patchTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_folder = new ElidedLabel({}, TextStyle::Secondary, ColorToken::MutedText, bar);
    m_folder->setElideMode(Qt::ElideLeft);
    m_counts = makeLabel({}, TextStyle::Strong, ColorToken::Text, bar);
    m_counts->setObjectName(u"patchCounts"_s);
    m_added = makeLabel({}, TextStyle::Body, ColorToken::Success, bar);
    m_removed = makeLabel({}, TextStyle::Body, ColorToken::Danger, bar);
    m_again = makeIconButton(u"refresh"_s, tr("Read the file again"), bar);
    QToolButton *previous = makeIconButton(u"chevron-up"_s, tr("Previous change"), bar);
    QToolButton *next = makeIconButton(u"chevron-down"_s, tr("Next change"), bar);
    m_unified = makeIconButton(u"unified"_s, tr("Unified"), bar);
    m_unified->setCheckable(true);
    m_sideBySide = makeIconButton(u"side-by-side"_s, tr("Side by side"), bar);
    m_sideBySide->setCheckable(true);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(Theme::SpaceLarge, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(m_title, 3);
    line->addWidget(m_folder, 2);
    line->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_counts, m_added, m_removed, m_again, previous, next,
                                                            makeLine(Qt::Vertical, bar), m_unified, m_sideBySide})
        line->addWidget(widget);
    connect(m_again, &QToolButton::clicked, this, &PatchPage::refresh);
    connect(previous, &QToolButton::clicked, this, [this] { m_view->previousChange(); });
    connect(next, &QToolButton::clicked, this, [this] { m_view->nextChange(); });
    const auto choose = [this](DiffLayout layout) {
        m_view->setDiffLayout(layout);
        updateLayoutButtons();
    };
    connect(m_unified, &QToolButton::clicked, this, [choose] { choose(DiffLayout::Unified); });
    connect(m_sideBySide, &QToolButton::clicked, this, [choose] { choose(DiffLayout::SideBySide); });
    return bar;
}

QWidget *PatchPage::makeDiffPart()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"patchSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    m_fileList = new RowList(splitter);
    m_fileList->setObjectName(u"patchFileList"_s);
    m_fileList->setAccessibleName(tr("Changed files"));
    m_fileList->setMinimumWidth(160);
    m_fileList->setRows(m_files, new DiffFileDelegate(this));
    m_view = new DiffView(splitter);
    m_view->setObjectName(u"diffView"_s);
    m_view->setViewedBoxesVisible(false);
    m_view->setProperty(TakesLettersProperty, true);
    m_view->setKeysEnabled(false); // The letters are commands, which can be changed and switched off.
    splitter->addWidget(m_fileList);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 800});
    if (m_settings) {
        splitter->restoreState(m_settings->value(PatchSplitterSetting).toByteArray());
        if (m_settings->value(PatchSideBySideSetting).toBool())
            m_view->setDiffLayout(DiffLayout::SideBySide);
        connect(splitter, &QSplitter::splitterMoved, this,
                [this, splitter] { m_settings->setValue(PatchSplitterSetting, splitter->saveState()); });
    }
    return splitter;
}

void PatchPage::connectView()
{
    connect(m_fileList, &RowList::currentRowChanged, this, [this](const QModelIndex &row) {
        if (!m_isFollowing && row.isValid())
            m_view->scrollToFile(row.row());
    });
    connect(m_fileList, &RowList::opened, this, [this](const QModelIndex &) { m_view->setFocus(); });
    connect(m_view, &DiffView::currentFileChanged, this, [this](int file) {
        const QScopedValueRollback guard(m_isFollowing, true);
        m_fileList->setCurrentRow(m_files->index(file));
        showMessageOfFile();
    });
    connect(m_view, &DiffView::layoutChanged, this, [this](DiffLayout layout) {
        if (m_settings)
            m_settings->setValue(PatchSideBySideSetting, layout == DiffLayout::SideBySide);
        updateLayoutButtons();
    });
    updateLayoutButtons();
    handleCommand(u"diff.toggleSideBySide"_s, m_view, [this] { m_view->toggleLayout(); });
    handleCommand(u"diff.nextChange"_s, m_view, [this] { m_view->nextChange(); });
    handleCommand(u"diff.previousChange"_s, m_view, [this] { m_view->previousChange(); });
    handleCommand(u"diff.nextFile"_s, m_view, [this] { m_view->nextFile(); });
    handleCommand(u"diff.previousFile"_s, m_view, [this] { m_view->previousFile(); });
    handleCommand(u"list.next"_s, this, [this] { moveInList(1); });
    handleCommand(u"list.previous"_s, this, [this] { moveInList(-1); });
    for (const QString &command : {u"copy.link"_s, u"copy.id"_s, u"go.browser"_s})
        handleCommand(command, this, [] {}, [] { return tr("A patch has no address."); });
}

void PatchPage::moveInList(int step)
{
    if (!m_fileList->hasFocus()) {
        step > 0 ? m_view->nextLine() : m_view->previousLine();
        return;
    }
    const int row = m_fileList->currentRow().row() + step;
    if (row >= 0 && row < m_files->rowCount())
        m_fileList->setCurrentRow(m_files->index(row));
}

void PatchPage::updateLayoutButtons()
{
    m_unified->setChecked(m_view->diffLayout() == DiffLayout::Unified);
    m_sideBySide->setChecked(m_view->diffLayout() == DiffLayout::SideBySide);
}

QString PatchPage::title() const
{
    return PatchTabs::nameOf(m_shelf, number());
}

QWidget *PatchPage::focusTarget() const
{
    return m_view;
}

void PatchPage::refresh()
{
    if (!m_source || !m_source->canReadAgain())
        return;
    const int file = m_view->currentFile();
    m_wantedPath = file >= 0 ? m_source->document()->file(file).path() : QString();
    m_source->read();
}

void PatchPage::takeSource()
{
    m_title->setFullText(title());
    m_again->setVisible(m_source && m_source->canReadAgain());
    if (!m_source) {
        m_panel->showEmpty(u"file"_s, tr("This patch is closed"), tr("Open it again with File › Open patch."));
        return;
    }
    if (!m_source->isStandardInput()) {
        m_folder->setFullText(shownFolder(m_source->path()));
        m_title->setToolTip(toolTipText(m_source->path()));
    }
    connect(m_source, &PatchSource::documentChanged, this, &PatchPage::takeDocument);
    connect(m_source, &PatchSource::stateChanged, this, &PatchPage::showState);
    connect(m_source, &QObject::destroyed, this, [this] {
        m_view->setDocument(nullptr);
        m_files->setDocument(nullptr);
        m_messages.clear();
        m_notice->clear();
        m_message->hide();
        m_panel->showEmpty(u"file"_s, tr("This patch is closed"), tr("Open it again with File › Open patch."));
    });
    takeDocument();
}

void PatchPage::takeDocument()
{
    DiffDocument *document = m_source->document();
    m_messages.clear();
    m_knownText = 0;
    m_view->setDocument(document);
    m_files->setDocument(document);
    connect(document, &DiffDocument::grown, this, &PatchPage::takeGrowth);
    connect(document, &DiffDocument::completed, this, &PatchPage::takeGrowth);
    takeGrowth();
}

void PatchPage::takeGrowth()
{
    const DiffDocument &document = *m_source->document();
    const int text = document.foreignTextCount();
    // While it grows only as long as that is cheap.
    if (m_knownText != text && (document.isComplete() || (document.fileCount() > 0 && text < MostTextWhileGrowing))) {
        m_knownText = text;
        m_messages = patchMessages(document);
    }
    if (const int file = m_wantedPath.isEmpty() ? -1 : m_view->rows().fileOfPath(m_wantedPath); file >= 0) {
        m_wantedPath.clear();
        m_view->scrollToFile(file);
    }
    showMessageOfFile();
    showState();
}

void PatchPage::showMessageOfFile()
{
    if (!m_source)
        return;
    const int message = messageOfFile(m_messages, std::max(0, m_view->currentFile()));
    const bool hasFiles = m_source->document()->fileCount() > 0;
    m_message->showMessage(*m_source->document(), hasFiles && message >= 0 ? &m_messages.at(message) : nullptr);
}

void PatchPage::showState()
{
    const DiffDocument &document = *m_source->document();
    const bool isReading = m_source->state() == PatchSource::State::Reading || !document.isComplete();
    setBusy(isReading);
    showCounts();
    showNotice();
    if (m_source->problem() != PatchSource::Problem::None && m_source->state() == PatchSource::State::Failed) {
        showProblem();
    } else if (document.fileCount() > 0) {
        m_panel->showContent();
    } else if (isReading) {
        m_panel->showLoading();
    } else if (const NoDiff noDiff = describeNoDiff(document); !noDiff.title.isEmpty()) {
        m_panel->showEmpty(u"file"_s, noDiff.title, noDiff.sentence, tr("Show the text"), [this] { showText(); });
    } else {
        m_panel->showEmpty(u"file"_s, tr("An empty diff"),
                           m_source->isStandardInput() ? tr("Standard input ended without a word: nothing was changed.")
                                                       : tr("There is nothing in the file: nothing was changed."));
    }
}

void PatchPage::showProblem()
{
    // What was read before stays in sight, with the sentence above it.
    const bool hasFiles = m_source->document()->fileCount() > 0;
    if (hasFiles)
        m_panel->showContent();
    if (!m_source->canReadAgain()) {
        // There is no trying again.
        if (hasFiles)
            m_notice->showMessage(InlineMessage::Tone::Danger, patchProblemSentence(*m_source), m_source->systemWords());
        else
            m_panel->showEmpty(u"warning"_s, tr("This could not be read"), patchProblemSentence(*m_source));
        return;
    }
    m_panel->showError(patchProblemSentence(*m_source), m_source->systemWords(), m_source->path());
}

void PatchPage::showCounts()
{
    const DiffDocument &document = *m_source->document();
    const QLocale locale;
    qint64 added = 0;
    qint64 removed = 0;
    const int files = document.fileCount();
    for (int i = 0; i < files; ++i) {
        added += document.file(i).added;
        removed += document.file(i).removed;
    }
    const bool isReading = m_source->state() == PatchSource::State::Reading;
    QString counts = files > 0 ? tr("%n file(s)", nullptr, files) : QString();
    if (isReading)
        counts = files > 0 ? tr("%1, reading…").arg(counts) : tr("Reading…");
    m_counts->setText(counts);
    m_added->setText(files > 0 ? u'+' + locale.toString(added) : QString());
    m_removed->setText(files > 0 ? QChar(0x2212) + locale.toString(removed) : QString());
}

void PatchPage::showNotice()
{
    const DiffDocument &document = *m_source->document();
    const QString text =
        document.isComplete() && document.fileCount() > 0 ? patchOddities(document, m_messages) : QString();
    if (text.isEmpty())
        return m_notice->clear();
    if (m_notice->text() == text)
        return;
    m_notice->showMessage(InlineMessage::Tone::Warning, text);
    if (strayLines(document, m_messages) > 0)
        m_notice->setButton(tr("Show the lines"), [this] { showText(); });
}

void PatchPage::showText()
{
    auto *dialog = new PatchTextDialog(*m_source->document(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace windlass
