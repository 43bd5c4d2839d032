// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/services/issuesapi.h"
#include "models/paging/completelist.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace windlass {

class InlineMessage;
struct Session;

//! The files of an issue: save one, add one. Nothing is opened: what others attached is written where the person says.
class IssueAttachments : public QWidget {
    Q_OBJECT

public:
    IssueAttachments(Session &session, const IssueId &issue, QWidget *parent = nullptr);

    void reload();
    //! Writes an attachment into a file, in one piece or not at all.
    void save(const QString &name, const QString &path);
    void add(const QString &path);

signals:
    void notice(const QString &text);

private:
    void showFiles();
    void chooseTarget(const QString &name);
    void chooseFile();

    Session &m_session;
    IssueId m_issue;
    CompleteList<IssueAttachment> *m_model;
    QVBoxLayout *m_list;
    QPushButton *m_add;
    InlineMessage *m_message;
    QList<QWidget *> m_rows;
};

} // namespace windlass
