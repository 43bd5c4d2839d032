// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/longlinedialog.h"

#include "ui/diff/difffacts.h"
#include "ui/diff/diffview.h"
#include "ui/diff/linetext.h"
#include "ui/diff/longlineview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

LongLineDialog::LongLineDialog(const QString &title, const QByteArray &line, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"longLineDialog"_s);
    setWindowTitle(oneLine(title, 200));
    resize(900, 560);
    auto *name = new ElidedLabel(title, TextStyle::Strong, ColorToken::Text, this);
    name->setElideMode(Qt::ElideMiddle);
    auto *size = makeLabel(QLocale().formattedDataSize(line.size()), TextStyle::Secondary, ColorToken::MutedText, this);
    auto *view = new LongLineView(line, this);
    QPushButton *copy = makeButton(tr("&Copy the line"), ButtonKind::Plain, this);
    copy->setObjectName(u"copyLongLineButton"_s);
    QPushButton *close = makeButton(tr("C&lose"), ButtonKind::Primary, this);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
    top->addWidget(name, 1);
    top->addWidget(size);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
    bottom->addStretch(1);
    bottom->addWidget(copy);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(view, 1);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addLayout(bottom);
    connect(copy, &QPushButton::clicked, this, [line] { QGuiApplication::clipboard()->setText(QString::fromUtf8(line)); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    view->setFocus();
}

bool DiffView::isLineCut(int line) const
{
    return m_document && line >= 0 && line < m_document->lineCount() &&
           m_document->text(line).size() > LineText::LongestLine;
}

void DiffView::showWholeLine(int line)
{
    if (!m_document || line < 0 || line >= m_document->lineCount())
        return;
    const DiffLine &shown = m_document->line(line);
    const DiffFile &file = m_document->file(m_document->fileOfLine(line));
    const QString path = shownPath(file.newPath.isEmpty() ? file.oldPath : file.newPath);
    //: %1 is the number of a line, %2 the path of a file.
    const QString title = tr("Line %1 of %2").arg(QLocale().toString(shown.onNew() ? shown.newLine : shown.oldLine), path);
    auto *dialog = new LongLineDialog(title, m_document->text(line).toByteArray(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace windlass
