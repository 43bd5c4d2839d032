// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/collapsedialog.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

CollapseDialog::CollapseDialog(const CollapseSettings &settings, QWidget *parent)
    : QDialog(parent), m_patterns(new QPlainTextEdit(this)), m_lines(new QSpinBox(this)), m_kilobytes(new QSpinBox(this))
{
    setObjectName(u"collapseDialog"_s);
    setWindowTitle(tr("Collapsed files"));
    QLabel *explanation = makeLabel(tr("These files of a diff are collapsed at first and open with a click. One pattern a "
                                       "line: a name (yarn.lock, *.min.js), a folder (generated/), or a path from the "
                                       "root (docs/api/*.html, with ** for any depth)."),
                                    TextStyle::Body, ColorToken::MutedText, this);
    explanation->setWordWrap(true);
    m_patterns->setObjectName(u"collapsePatterns"_s);
    m_patterns->setAccessibleName(tr("Patterns"));
    m_patterns->setFont(Theme::current().font(TextStyle::Code));
    m_patterns->setTabChangesFocus(true);
    m_patterns->setMinimumSize(420, 220);
    const auto setUp = [](QSpinBox *box, const QString &name, const QString &suffix, int step) {
        box->setObjectName(name);
        box->setRange(0, 10'000'000);
        box->setSingleStep(step);
        box->setGroupSeparatorShown(true);
        //: A limit of zero.
        box->setSpecialValueText(tr("no limit"));
        box->setSuffix(suffix);
    };
    setUp(m_lines, u"collapseLines"_s, tr(" lines"), 1000);
    setUp(m_kilobytes, u"collapseBytes"_s, tr(" kB"), 256);
    auto *form = new QFormLayout;
    form->addRow(tr("Files with &more than"), m_lines);
    form->addRow(tr("Diffs &larger than"), m_kilobytes);

    QPushButton *defaults = makeButton(tr("&Defaults"), ButtonKind::Plain, this);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    QPushButton *save = makeButton(tr("&Save"), ButtonKind::Primary, this);
    save->setObjectName(u"saveCollapse"_s);
    save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(defaults);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
    layout->setSpacing(Theme::Space);
    layout->addWidget(explanation);
    layout->addWidget(m_patterns, 1);
    layout->addLayout(form);
    layout->addLayout(buttons);
    connect(defaults, &QPushButton::clicked, this, [this] { fill({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    fill(settings);
}

void CollapseDialog::fill(const CollapseSettings &settings)
{
    m_patterns->setPlainText(settings.patterns.join(u'\n'));
    m_lines->setValue(settings.largeLines);
    m_kilobytes->setValue(static_cast<int>(settings.largeBytes / 1024));
}

CollapseSettings CollapseDialog::settings() const
{
    CollapseSettings result;
    result.patterns.clear();
    for (const QString &line : m_patterns->toPlainText().split(u'\n')) {
        if (const QString pattern = line.trimmed(); !pattern.isEmpty() && !result.patterns.contains(pattern))
            result.patterns += pattern;
    }
    result.largeLines = m_lines->value();
    result.largeBytes = qint64{m_kilobytes->value()} * 1024;
    return result;
}

} // namespace windlass
