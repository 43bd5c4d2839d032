// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/patch/patchmessage.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace windlass {

class DiffDocument;
class ElidedLabel;

//! What somebody wrote about a patch, above its diff: the subject, who and when; the whole text on demand.
class PatchMessagePanel : public QWidget {
    Q_OBJECT

public:
    explicit PatchMessagePanel(QWidget *parent = nullptr);

    //! Shows a message of the document, and hides the panel for none. The document is not kept.
    void showMessage(const DiffDocument &document, const PatchMessage *message);
    QString subject() const;

private:
    void setOpen(bool isOpen);

    QLabel *m_number;
    ElidedLabel *m_subject;
    ElidedLabel *m_author;
    QToolButton *m_opener;
    QPlainTextEdit *m_text;
    int m_shown = -1; // The first line of the message that is shown.
};

} // namespace windlass
