// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"
#include "windlass_version.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

AboutDialog::AboutDialog(const QString &diagnostics, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Windlass"));

    auto *picture = new QLabel;
    picture->setTextFormat(Qt::PlainText);
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAccessibleName(tr("Icon of Windlass"));

    auto *details = new QPlainTextEdit(diagnostics);
    details->setObjectName(u"diagnosticsText"_s);
    details->setAccessibleName(tr("Diagnostics"));
    details->setReadOnly(true);
    details->setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextLook(details, TextStyle::Code);
    details->setFixedHeight(details->fontMetrics().lineSpacing() * 8 + 20);

    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::SpaceTiny);
    words->addWidget(makeLabel(tr("Windlass"), TextStyle::Title));
    words->addWidget(
        makeLabel(tr("Version %1").arg(QStringLiteral(WINDLASS_VERSION)), TextStyle::Body, ColorToken::MutedText));
    words->addSpacing(Theme::SpaceTiny);
    words->addWidget(makeLabel(tr("A native desktop client for Bitbucket Cloud.")));
    QLabel *licence = makeLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                                   "Not a product of Atlassian."),
                                TextStyle::Secondary, ColorToken::MutedText);
    licence->setWordWrap(true);
    words->addWidget(licence);

    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::SpaceLarge);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy diagnostics"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyDiagnostics"_s);
    connect(copy, &QAbstractButton::clicked, this, [diagnostics, copy] {
        QGuiApplication::clipboard()->setText(diagnostics);
        copy->setText(tr("Copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceHuge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceLarge);
    layout->addLayout(top);
    layout->addWidget(details);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace windlass
