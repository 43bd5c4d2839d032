// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/difffilelistmodel.h"

#include "models/diff/diffdocument.h"
#include "ui/diff/difffacts.h"
#include "ui/widgets/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

void DiffFileListModel::setDocument(DiffDocument *document)
{
    beginResetModel();
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_count = document ? document->fileCount() : 0;
    if (document)
        connect(document, &DiffDocument::grown, this, &DiffFileListModel::takeGrowth);
    endResetModel();
}

void DiffFileListModel::takeGrowth()
{
    const int count = m_document ? m_document->fileCount() : 0;
    // The last file that was known may have got more lines.
    if (m_count > 0)
        emit dataChanged(index(m_count - 1), index(m_count - 1));
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    }
}

int DiffFileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_document ? 0 : m_count;
}

QVariant DiffFileListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_document || index.row() >= m_count || role != Qt::DisplayRole)
        return {};
    return m_document->file(index.row()).path();
}

RowContent DiffFileDelegate::content(const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DiffFileListModel *>(index.model());
    RowContent row;
    if (!model || !model->document() || index.row() >= model->rowCount())
        return row;
    const DiffFile &file = model->document()->file(index.row());
    switch (file.status) {
    case DiffFileStatus::Added:
    case DiffFileStatus::Copied:
        row.icon = u"file-added"_s;
        row.iconColor = ColorToken::Success;
        break;
    case DiffFileStatus::Deleted:
        row.icon = u"file-removed"_s;
        row.iconColor = ColorToken::Danger;
        break;
    case DiffFileStatus::Renamed:
        row.icon = u"file-renamed"_s;
        break;
    case DiffFileStatus::Modified:
        row.icon = u"file-modified"_s;
        break;
    }
    const QString path = oneLine(shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath));
    const auto slash = path.lastIndexOf(u'/');
    row.title = path.mid(slash + 1);
    row.detail = slash > 0 ? path.left(slash) : QString();
    const QLocale locale;
    if (file.has(DiffFileFlag::Binary))
        row.trailing = tr("binary");
    else
        row.trailing = u"+%1 −%2"_s.arg(locale.toString(file.added.load()), locale.toString(file.removed.load()));
    return row;
}

} // namespace windlass
