// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QLabel;
class QPushButton;

namespace windlass {

class ElidedLabel;

//! A text field of several lines that is as high as its text, between three lines and fourteen. Tab leaves it; Escape
//! and Ctrl+Enter are its owner's.
class CommentField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CommentField(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void submitRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followText();

    int m_wantedHeight = 0;
};

//! Writes a comment or an answer: the text, what became of sending it, and the buttons. It sends nothing itself and keeps
//! nothing: whoever made it does (see CommentDesk).
class CommentEditor : public QWidget
{
    Q_OBJECT

public:
    //! `submitText` names the effect: "Add comment", "Answer". Where `isClosable` is false there is no way to put it away,
    //! because it always stands there.
    explicit CommentEditor(const QString &placeholder, const QString &submitText, bool isClosable,
                           QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    //! While it is being sent the text stays and can't be changed.
    void setSending(bool isSending);
    bool isSending() const { return m_isSending; }
    //! Why sending did not work, in our words and the host's. The text is still there.
    void showFailure(const QString &sentence, const QString &quote = {});
    //! The reason why nobody can write here now; empty when they can.
    void setReadOnlyReason(const QString &reason);
    QString failureText() const;
    void focusText();

    //! As if Ctrl+Enter had been pressed.
    void submit();

signals:
    void textEdited(const QString &text);
    void submitted(const QString &text);
    //! Escape or Close: put the editor away. The text is not lost.
    void closed();

private:
    void updateButtons();

    CommentField *m_field;
    QLabel *m_failure;
    QLabel *m_quote;
    ElidedLabel *m_hint;
    QPushButton *m_submit;
    QString m_submitText;
    QString m_readOnlyReason;
    bool m_isSending = false;
};

} // namespace windlass
