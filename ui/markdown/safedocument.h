// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTextDocument>

namespace windlass {

//! A text document that is made from other people's Markdown and can do no harm: no HTML, no pictures, no file is ever
//! opened for it, and texts that would freeze Qt's layout are shown as plain text.
class SafeDocument : public QTextDocument {
    Q_OBJECT

public:
    explicit SafeDocument(QObject *parent = nullptr);

    //! Replaces the content. `people` gives the names for mentions, by account id.
    void setSource(const QString &markdown, const QHash<QString, QString> &people = {});
    //! Whether the source was too large or too deeply nested for Markdown and stands as plain text.
    bool isPlain() const { return m_isPlain; }

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void replaceImages();
    void applyTheme();

    bool m_isPlain = false;
};

//! Whether Qt lays this Markdown out quickly. Pasted logs, deep nesting and endless lines are not (measured: a paragraph
//! of 16,000 lines takes 13 s, quotes nested 10,000 deep more than that).
bool isQuickMarkdown(const QString &markdown);

//! Mentions `@{account id}` with the people's names, escaped so that a name can't become markup.
QString withMentions(const QString &markdown, const QHash<QString, QString> &people);

} // namespace windlass
