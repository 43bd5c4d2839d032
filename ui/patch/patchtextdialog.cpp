// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patch/patchtextdialog.h"

#include "models/diff/diffdocument.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! More than this nobody reads here, and a text edit is slow with.
constexpr qsizetype MostText = 512 * 1024;
constexpr qsizetype LongestTextLine = 2'000;

} // namespace

PatchTextDialog::PatchTextDialog(const DiffDocument &document, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"patchTextDialog"_s);
    setWindowTitle(tr("Text outside of the files"));
    resize(820, 560);
    const int count = document.foreignTextCount();
    QByteArray bytes;
    int shown = 0;
    for (; shown < count && bytes.size() < MostText; ++shown) {
        const QByteArrayView line = document.foreignText(shown);
        bytes += line.first(std::min(line.size(), LongestTextLine));
        bytes += line.size() > LongestTextLine ? " …\n" : "\n";
    }
    auto *text = new QPlainTextEdit(QString::fromUtf8(bytes), this);
    text->setObjectName(u"patchText"_s);
    text->setAccessibleName(windowTitle());
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFrameShape(QFrame::NoFrame);
    setTextLook(text, TextStyle::Code);
    auto *rest = makeLabel(tr("%n more line(s) are not shown here.", nullptr, count - shown), TextStyle::Secondary,
                           ColorToken::MutedText, this);
    rest->setVisible(shown < count);
    QPushButton *close = makeButton(tr("C&lose"), ButtonKind::Primary, this);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(Theme::SpaceLarge, Theme::Space, Theme::SpaceLarge, Theme::Space);
    bottom->addWidget(rest);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(text, 1);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addLayout(bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
}

} // namespace windlass
