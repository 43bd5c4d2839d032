// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issues/issueattachments.h"

#include "api/session.h"
#include "ui/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/text.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! The host takes no larger files.
constexpr qint64 MaximumAttachment = 50 * 1024 * 1024;

} // namespace

IssueAttachments::IssueAttachments(Session &session, const IssueId &issue, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_issue(issue)
    , m_model(new CompleteList<IssueAttachment>(
          [&session, issue](const PageToken &page, ReadFrom from) { return session.issues.attachments(issue, page, from); },
          this))
    , m_list(new QVBoxLayout)
    , m_add(makeButton(tr("Attach a file…"), ButtonKind::Link, this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"issueAttachments"_s);
    m_add->setObjectName(u"attachButton"_s);
    m_message->setObjectName(u"attachmentMessage"_s);
    setEnabledWithReason(m_add, session.client.isReadOnly() ? tr("This account is read only.") : QString());
    auto *heading = new SectionHeader(tr("Attachments"), this);
    heading->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceTiny);
    column->addWidget(heading);
    column->addLayout(m_list);
    column->addWidget(m_message);
    connect(m_add, &QPushButton::clicked, this, &IssueAttachments::chooseFile);
    connect(m_model, &ObjectModelBase::changed, this, &IssueAttachments::showFiles);
    connect(m_model, &ObjectModelBase::stateChanged, this, [this] {
        const LoadStatus &status = m_model->status();
        // A host that keeps no attachments is no failure.
        setVisible(!status.error || status.error->kind != Error::Kind::NotFound || status.hasContent);
        if (status.state == LoadState::Failed && status.error) {
            m_message->showMessage(InlineMessage::Tone::Danger, errorSentence(*status.error), errorQuote(*status.error));
            m_message->setButton(tr("Try again"), [this] { m_model->retry(); });
        } else if (status.state == LoadState::Loaded) {
            m_message->clear();
            showFiles();
        }
    });
}

void IssueAttachments::reload()
{
    m_model->reload();
}

void IssueAttachments::showFiles()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const IssueAttachment &file : m_model->items()) {
        QPushButton *row = makeButton(oneLine(file.name, 60).replace(u'&', "&&"_L1), ButtonKind::Link, this);
        row->setToolTip(toolTipText(tr("Save %1").arg(oneLine(file.name, 200))));
        connect(row, &QPushButton::clicked, this, [this, name = file.name] { chooseTarget(name); });
        m_list->addWidget(row, 0, Qt::AlignLeft);
        m_rows.append(row);
    }
    if (m_rows.isEmpty() && m_model->state() == LoadState::Loaded) {
        auto *none = makeLabel(tr("None"), TextStyle::Secondary, ColorToken::MutedText, this);
        m_list->addWidget(none);
        m_rows.append(none);
    }
}

void IssueAttachments::chooseTarget(const QString &name)
{
    auto *chooser = new QFileDialog(this, tr("Save attachment"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    // A name of the host may hold a path: only its last part is proposed.
    chooser->selectFile(QFileInfo(QString(name).replace(u'\\', u'/')).fileName());
    connect(chooser, &QFileDialog::fileSelected, this, [this, name](const QString &path) { save(name, path); });
    chooser->open();
}

void IssueAttachments::save(const QString &name, const QString &path)
{
    m_message->clear();
    m_session.issues.attachment(m_issue, name).then(this, [this, path](const Result<QByteArray> &answer) {
        if (!answer) {
            m_message->showMessage(InlineMessage::Tone::Danger, errorSentence(answer.error()), errorQuote(answer.error()));
            return;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*answer) != answer->size() || !file.commit()) {
            m_message->showMessage(InlineMessage::Tone::Danger, tr("The file could not be written."), file.errorString());
            return;
        }
        emit notice(tr("Attachment saved"));
    });
}

void IssueAttachments::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Attach a file"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &IssueAttachments::add);
    chooser->open();
}

void IssueAttachments::add(const QString &path)
{
    m_message->clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_message->showMessage(InlineMessage::Tone::Danger, tr("The file can't be read."), file.errorString());
        return;
    }
    if (file.size() > MaximumAttachment) {
        m_message->showMessage(InlineMessage::Tone::Danger, tr("The file is larger than 50 MB."));
        return;
    }
    m_add->setEnabled(false);
    const QString name = QFileInfo(path).fileName();
    m_session.issues.attach(m_issue, name, file.readAll()).then(this, [this](const Result<Nothing> &answer) {
        m_add->setEnabled(true);
        if (!answer) {
            m_message->showMessage(InlineMessage::Tone::Danger, errorSentence(answer.error()), errorQuote(answer.error()));
            return;
        }
        emit notice(tr("File attached"));
        m_model->reload();
    });
}

} // namespace windlass
