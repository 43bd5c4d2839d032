// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/binaryrows.h"

#include "models/diff/diffdocument.h"
#include "ui/diff/diffview.h"
#include "ui/files/difffiles.h"

namespace windlass {

namespace {

//! Pictures that are kept after they left the sight.
constexpr qsizetype MostKept = 12;

constexpr QByteArrayView PointerBegin("version https://git-lfs.github.com/spec/");

bool isLfsPointer(const DiffDocument &document, int file)
{
    const int first = document.fileLineBegin(file);
    return first < document.fileLineEnd(file) && document.text(first).startsWith(PointerBegin);
}

qint64 lfsPointerSize(const DiffDocument &document, int file, bool isNow)
{
    for (int line = document.fileLineBegin(file); line < document.fileLineEnd(file); ++line) {
        const DiffLine &about = document.line(line);
        const QByteArrayView text = document.text(line);
        if ((isNow ? about.onNew() : about.onOld()) && text.startsWith("size "))
            return text.sliced(5).trimmed().toByteArray().toLongLong();
    }
    return -1;
}

} // namespace

BinaryRows::BinaryRows(DiffFiles &files, DiffSides &sides, DiffView *view)
    : QObject(view), m_files(files), m_sides(sides), m_view(view)
{
    connect(&files, &DiffFiles::grown, this, &BinaryRows::takeGrowth);
    connect(&files, &DiffFiles::documentLeaving, this, [this] {
        m_loaded.clear();
        m_order.clear();
    });
}

void BinaryRows::reset()
{
    m_known = 0;
    takeGrowth();
}

void BinaryRows::takeGrowth()
{
    const DiffDocument *document = m_files.document();
    if (!document) {
        m_known = 0;
        return;
    }
    for (; m_known < document->fileCount() && document->isFileComplete(m_known); ++m_known) {
        const DiffFile &file = document->file(m_known);
        const bool isAbsentImage = file.has(DiffFileFlag::Absent) && !file.has(DiffFileFlag::OnlySpace) && file.added == 0
                                   && file.removed == 0 && isImageName(file.path());
        const bool isWanted = (file.has(DiffFileFlag::Binary) && !file.has(DiffFileFlag::Submodule)) || isAbsentImage
                              || isLfsPointer(*document, m_known);
        if (!isWanted)
            continue;
        DiffAnchor anchor;
        anchor.path = file.path();
        m_view->setThread(anchor, [this, index = m_known](QWidget *parent) { return makePanel(index, parent); }, -1 - m_known);
    }
}

std::shared_ptr<BinaryFile> BinaryRows::describe(int index) const
{
    const DiffDocument &document = *m_files.document();
    const DiffFile &file = document.file(index);
    // The versions go with what they describe.
    const std::shared_ptr<BinaryFile> about(new BinaryFile, [](BinaryFile *gone) {
        for (FileVersion *side : {gone->before, gone->now}) {
            if (side)
                side->deleteLater(); // The last to let go may be what one of them has called.
        }
        delete gone;
    });
    about->path = file.path();
    about->isImage = isImageName(file.path());
    about->isPointer = !file.has(DiffFileFlag::Binary) && isLfsPointer(document, index);
    if (about->isPointer) {
        about->pointerBefore = lfsPointerSize(document, index, false);
        about->pointerNow = lfsPointerSize(document, index, true);
    }
    about->blobBefore = QString::fromLatin1(file.oldBlob.left(12));
    about->blobNow = QString::fromLatin1(file.newBlob.left(12));
    if (file.status != DiffFileStatus::Added && !file.oldPath.isEmpty())
        about->before = new FileVersion(m_sides, false, file.previousPath());
    if (file.status != DiffFileStatus::Deleted)
        about->now = new FileVersion(m_sides, true, file.path());
    return about;
}

QWidget *BinaryRows::makePanel(int index, QWidget *parent)
{
    if (!m_files.document() || index >= m_files.document()->fileCount())
        return new QWidget(parent);
    std::shared_ptr<BinaryFile> &about = m_loaded[index];
    if (!about)
        about = describe(index);
    m_order.removeOne(index);
    m_order += index;
    const std::shared_ptr<BinaryFile> shown = about;
    // A panel that is still there shares what it shows.
    while (m_order.size() > MostKept)
        m_loaded.remove(m_order.takeFirst());
    return new BinaryPanel(shown, parent);
}

} // namespace windlass
