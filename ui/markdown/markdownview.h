// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace windlass {

class SafeDocument;

//! The one view of other people's formatted text: descriptions, comments, READMEs. As high as its text for the width that
//! it gets; selectable; links go through LinkOpener after a click and never by themselves.
class MarkdownView : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    //! Shows the Markdown; `people` gives the names for mentions, by account id.
    void setSourceText(const QString &markdown, const QHash<QString, QString> &people = {});
    QString sourceText() const { return m_source; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void rebuild();
    void followHeight();

    SafeDocument *m_document;
    QString m_source;
    QHash<QString, QString> m_people;
    mutable int m_knownWidth = -1; //!< The last width that was asked for, and its height.
    mutable int m_knownHeight = 0;
};

} // namespace windlass
