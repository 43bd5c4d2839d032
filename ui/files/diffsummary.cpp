// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/diffsummary.h"

#include "models/diff/diffdocument.h"
#include "models/review/diffstream.h"
#include "ui/files/difffiles.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

DiffSummary::DiffSummary(DiffFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_counts(makeLabel({}, TextStyle::Strong, ColorToken::Text, this))
    , m_added(makeLabel({}, TextStyle::Body, ColorToken::Success, this))
    , m_removed(makeLabel({}, TextStyle::Body, ColorToken::Danger, this))
    , m_whitespace(new QToolButton(this))
    , m_warning(new QWidget(this))
    , m_warningText(makeLabel({}, TextStyle::Body, ColorToken::Warning, m_warning))
    , m_retry(makeButton(tr("Try again"), ButtonKind::Link, m_warning))
{
    m_counts->setObjectName(u"fileCounts"_s);
    m_whitespace->setObjectName(u"whitespaceButton"_s);
    m_whitespace->setCheckable(true);
    m_whitespace->setAutoRaise(true);
    m_whitespace->setFocusPolicy(Qt::TabFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::SpaceSmall);
    line->addWidget(m_counts);
    line->addWidget(m_added);
    line->addWidget(m_removed);
    line->addWidget(m_whitespace);

    m_warningText->setObjectName(u"filesMismatch"_s);
    m_warningText->setWordWrap(true);
    m_retry->setObjectName(u"retryDiff"_s);
    auto *below = new QHBoxLayout(m_warning);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_warningText, 1);
    below->addWidget(m_retry, 0, Qt::AlignTop);

    connect(&files, &DiffFiles::grown, this, &DiffSummary::showCounts);
    connect(m_whitespace, &QToolButton::clicked, this, &DiffSummary::whitespaceToggled);
    connect(m_retry, &QPushButton::clicked, this, &DiffSummary::retryRequested);
    showCounts();
}

QString DiffSummary::warningText() const
{
    const QString warning = m_files.counts() ? diffCountWarning(*m_files.counts()) : QString();
    if (!m_files.document() || !m_files.parts().stream->isCut())
        return warning;
    const QString broken = tr("The download broke off: what is here is not the whole diff.");
    return warning.isEmpty() ? broken : broken + u' ' + warning;
}

void DiffSummary::showCounts()
{
    const FileListModel &model = *m_files.parts().files;
    const QLocale locale;
    const auto &counts = m_files.counts();
    const int listed = static_cast<int>(model.entries().size());
    QString text;
    if (counts && counts->beyond > 0) {
        text = tr("%n files, %1 of them not counted by Bitbucket", nullptr, listed).arg(locale.toString(counts->beyond));
    } else if (counts && counts->counted > 0) {
        //: Of a diff: how many of the files that the host counts are here.
        text = tr("%1 of %n files", nullptr, counts->counted)
                   .arg(locale.toString(counts->counted - counts->missing.size()));
    } else if (listed > 0) {
        text = tr("%n files", nullptr, listed);
    }
    if (counts && counts->onlySpace > 0)
        text = tr("%1 (%2 with white space alone)").arg(text, locale.toString(counts->onlySpace));
    m_counts->setText(text);
    m_added->setText(listed > 0 ? u'+' + locale.toString(model.linesAdded()) : QString());
    m_removed->setText(listed > 0 ? QChar(0x2212) + locale.toString(model.linesRemoved()) : QString());

    const bool isIgnored = m_files.isWhitespaceIgnored();
    m_whitespace->setChecked(isIgnored);
    m_whitespace->setText(isIgnored ? tr("White space ignored") : tr("White space"));
    m_whitespace->setToolTip(isIgnored ? tr("Show changes of white space again (w)") : tr("Ignore changes of white space (w)"));
    m_whitespace->setAccessibleName(tr("Ignore white space"));

    const QString warning = warningText();
    m_warningText->setText(warning);
    m_warningText->setVisible(!warning.isEmpty());
    m_warning->setVisible(!warning.isEmpty());
}

} // namespace windlass
