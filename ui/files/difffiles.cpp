// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/difffiles.h"

#include "models/diff/diffdocument.h"
#include "models/review/diffstream.h"
#include "models/review/fileprint.h"
#include "models/review/viewedfiles.h"
#include "ui/diff/diffview.h"
#include "ui/files/collapsedialog.h"

#include <QLocale>
#include <QScopedValueRollback>

#include <utility>

namespace windlass {

namespace {

FileStatus fileStatusOf(DiffFileStatus status)
{
    switch (status) {
    case DiffFileStatus::Added:
    case DiffFileStatus::Copied: return FileStatus::Added;
    case DiffFileStatus::Deleted: return FileStatus::Removed;
    case DiffFileStatus::Renamed: return FileStatus::Renamed;
    case DiffFileStatus::Modified: break;
    }
    return FileStatus::Modified;
}

DiffStatEntry diffEntryOf(const DiffFile &file)
{
    DiffStatEntry entry;
    entry.oldPath = file.status == DiffFileStatus::Added ? QString() : file.previousPath();
    entry.newPath = file.status == DiffFileStatus::Deleted ? QString() : file.path();
    entry.status = fileStatusOf(file.status);
    entry.linesAdded = file.added;
    entry.linesRemoved = file.removed;
    return entry;
}

AbsentDiffFile absentDiffFile(const DiffStatEntry &entry, bool isWhitespaceIgnored)
{
    AbsentDiffFile file;
    file.oldPath = entry.oldPath;
    file.newPath = entry.newPath;
    file.added = entry.linesAdded;
    file.removed = entry.linesRemoved;
    file.isOnlySpace = isWhitespaceIgnored && entry.linesAdded == 0 && entry.linesRemoved == 0;
    switch (entry.status) {
    case FileStatus::Added: file.status = DiffFileStatus::Added; break;
    case FileStatus::Removed: file.status = DiffFileStatus::Deleted; break;
    case FileStatus::Renamed: file.status = DiffFileStatus::Renamed; break;
    default: break;
    }
    return file;
}

qint64 diffBytesOf(const DiffDocument &document, int file)
{
    const int first = document.fileLineBegin(file);
    const int end = document.fileLineEnd(file);
    if (end <= first)
        return 0;
    const DiffLine &last = document.line(end - 1);
    return qint64{last.offset} + last.length - document.line(first).offset;
}

} // namespace

DiffFiles::DiffFiles(const Parts &parts, DiffView *view)
    : QObject(view)
    , m_parts(parts)
    , m_viewed(parts.viewed)
    , m_view(view)
    , m_settings(CollapseSettings::read(parts.settings))
    , m_patterns(m_settings.patterns)
{
    connect(parts.stream, &ObjectModelBase::changed, this, &DiffFiles::show);
    connect(parts.stream, &ObjectModelBase::stateChanged, this, &DiffFiles::settle);
    connect(parts.files, &FileListModel::stateChanged, this, &DiffFiles::settle);
    connect(parts.files, &FileListModel::entriesChanged, this, [this] {
        m_counted.clear();
        for (const DiffStatEntry &entry : m_parts.files->counted())
            m_counted.insert(entry.path(), entry.linesAdded + entry.linesRemoved);
        settle();
    });
    connect(view, &DiffView::collapsedChanged, this, [this](int file, bool isCollapsed) {
        if (!m_isActing && !isCollapsed && m_document && file < m_document->fileCount())
            m_opened.insert(m_document->file(file).path());
    });
    if (parts.viewed) {
        connect(parts.viewed, &ViewedFiles::changed, this, [this](const QString &path) {
            m_view->setViewed(path, m_viewed->isViewed(path));
        });
        connect(parts.viewed, &ViewedFiles::reset, this, &DiffFiles::applyViewed);
    }
    show();
}

DiffFiles::~DiffFiles()
{
    if (m_viewed)
        m_viewed->setPrint({});
}

void DiffFiles::show()
{
    DiffDocument *document = m_parts.stream->document();
    if (document == m_document)
        return;
    if (m_document) {
        emit documentLeaving();
        m_document->disconnect(this);
    }
    m_document = document;
    m_counts.reset();
    m_judged = 0;
    m_view->setDocument(document);
    m_isPrinted = false;
    offerPrints();
    if (document) {
        connect(document, &DiffDocument::grown, this, &DiffFiles::takeGrowth);
        connect(document, &DiffDocument::completed, this, &DiffFiles::settle);
    }
    applyViewed();
    emit documentShown();
    takeGrowth();
    settle();
}

void DiffFiles::takeGrowth()
{
    collapse();
    emit grown();
}

void DiffFiles::collapse()
{
    QList<int> files;
    const int count = m_document ? m_document->fileCount() : 0;
    for (; m_judged < count; ++m_judged) {
        bool isKnown = true;
        const QString label = labelOf(m_judged, &isKnown);
        if (!isKnown)
            break; // The last one, which still grows.
        const QString path = m_document->file(m_judged).path();
        m_view->setFileLabel(path, label);
        if (!label.isEmpty() && !m_opened.contains(path))
            files += m_judged;
    }
    const QScopedValueRollback guard(m_isActing, true);
    m_view->collapse(files);
}

QString DiffFiles::labelOf(int index, bool *isKnown) const
{
    const DiffFile &file = m_document->file(index);
    const QString path = file.path();
    if (file.has(DiffFileFlag::Absent))
        return {};
    const FilePatterns::Match match = m_patterns.match(path);
    switch (match.kind) {
    case FilePatterns::Kind::LockFile: return tr("Collapsed: lock file");
    case FilePatterns::Kind::Minified: return tr("Collapsed: minified");
    case FilePatterns::Kind::SourceMap: return tr("Collapsed: source map");
    case FilePatterns::Kind::Snapshot: return tr("Collapsed: snapshot");
    case FilePatterns::Kind::Generated: return tr("Collapsed: generated");
    //: %1 is a pattern for names of files, such as *.svg.
    case FilePatterns::Kind::Own: return tr("Collapsed: %1").arg(match.pattern);
    case FilePatterns::Kind::None: break;
    }
    const int lines = qMax(m_document->fileLineEnd(index) - m_document->fileLineBegin(index), m_counted.value(path));
    const qint64 bytes = diffBytesOf(*m_document, index);
    const bool isLarge = (m_settings.largeLines > 0 && lines > m_settings.largeLines)
                         || (m_settings.largeBytes > 0 && bytes > m_settings.largeBytes);
    const bool isWhole = m_document->isFileComplete(index);
    *isKnown = isWhole || isLarge;
    if (!isLarge)
        return {};
    //: A file of a diff. %n lines; %1 is a size such as 1.2 MB.
    return isWhole ? tr("Collapsed: large, %n line(s), %1", nullptr, lines).arg(QLocale().formattedDataSize(bytes))
                   : tr("Collapsed: large, more than %n line(s)", nullptr, m_settings.largeLines);
}

void DiffFiles::editCollapseSettings()
{
    auto *dialog = new CollapseDialog(m_settings, m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings = dialog->settings();
        if (m_parts.settings)
            m_settings.write(m_parts.settings);
        applySettings();
    });
    dialog->open();
}

void DiffFiles::applySettings()
{
    m_patterns = FilePatterns(m_settings.patterns);
    const QScopedValueRollback guard(m_isActing, true);
    // What was collapsed for a reason that no longer holds is opened.
    for (int file = 0; m_document && file < m_judged; ++file) {
        const QString path = m_document->file(file).path();
        bool isKnown = true;
        if (m_view->fileLabel(path).isEmpty() || !labelOf(file, &isKnown).isEmpty())
            continue;
        m_view->setFileLabel(path, {});
        if (!m_view->isViewed(path))
            m_view->setCollapsed(file, false);
    }
    m_judged = 0;
    collapse();
}

void DiffFiles::setWhitespaceIgnored(bool isIgnored)
{
    if (m_isWhitespaceIgnored == isIgnored)
        return;
    m_isWhitespaceIgnored = isIgnored;
    m_counts.reset();
    emit grown();
}

void DiffFiles::settle()
{
    const bool isOver = m_document && m_document->isComplete()
                        && (m_parts.stream->state() == LoadState::Loaded || m_parts.stream->isCut());
    if (m_document && m_document->isComplete() && !std::exchange(m_isPrinted, true))
        offerPrints();
    if (isOver && m_parts.files->status().state == LoadState::Loaded) {
        m_counts = countDiff(*m_document, m_parts.files->counted(), m_isWhitespaceIgnored);
        QSet<QString> placed;
        for (int file = 0; file < m_document->fileCount(); ++file)
            placed.insert(m_document->file(file).path());
        QList<AbsentDiffFile> absent;
        for (const DiffStatEntry &entry : m_parts.files->counted()) {
            if (!placed.contains(entry.path()))
                absent += absentDiffFile(entry, m_isWhitespaceIgnored);
        }
        m_document->addAbsentFiles(absent);
    }
    if (isOver) {
        QList<DiffStatEntry> files;
        for (int file = 0; file < m_document->fileCount(); ++file)
            files += diffEntryOf(m_document->file(file));
        m_parts.files->setDiffFiles(files);
    }
    takeGrowth();
}

void DiffFiles::offerPrints()
{
    if (!m_viewed)
        return;
    if (!m_document) {
        m_viewed->setPrint({});
        return;
    }
    m_viewed->setPrint([this](const QString &path) {
        return m_document ? printOfFile(*m_document, m_view->rows().fileOfPath(path)) : QByteArray();
    });
}

void DiffFiles::applyViewed()
{
    if (!m_viewed)
        return;
    for (const DiffStatEntry &entry : m_parts.files->entries())
        m_view->setViewed(entry.path(), m_viewed->isViewed(entry.path()));
}

} // namespace windlass
