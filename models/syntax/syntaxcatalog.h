// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/syntax/languagetable.h"

#include <QMutex>

#include <map>

namespace windlass {

//! Knows which language a file is in, and has its highlighter: of KSyntaxHighlighting where the program was built with
//! it, else (and for what it does not know) of our tables. May be used on any thread.
class SyntaxCatalog {
public:
    //! Tables are the files *.syntax of \a folder; only their heads are read before one is needed.
    explicit SyntaxCatalog(const QString &folder, bool asksLibrary = false);
    ~SyntaxCatalog();

    //! The tables that are part of the program, and the library where there is one.
    static const SyntaxCatalog &builtIn();
    //! Whether the program was built with KSyntaxHighlighting.
    static bool hasLibrary();

    //! The highlighter for a file by its name and, if that says nothing, by a #! in its first line. Null for text.
    std::shared_ptr<const SyntaxHighlighter> highlighterFor(const QString &path, QByteArrayView firstLine = {}) const;

    //! The ids of all tables, in order.
    QByteArrayList tableIds() const;
    //! The id of the table for a file; empty if there is none.
    QByteArray tableIdFor(const QString &path, QByteArrayView firstLine = {}) const;
    //! A table's highlighter; null and a sentence in \a problem if there is something wrong with it.
    std::shared_ptr<const SyntaxHighlighter> tableHighlighter(const QByteArray &id, QString *problem = nullptr) const;

private:
    struct Head {
        QByteArray id;
        QByteArrayList files;
        QByteArrayList interpreters;
    };

    std::optional<LanguageTable> readTable(const QByteArray &id, QString *problem) const;

    QString m_folder;
    bool m_asksLibrary;
    std::vector<Head> m_heads;
    mutable QMutex m_mutex; // Guards what follows.
    mutable std::map<QByteArray, std::shared_ptr<const SyntaxHighlighter>> m_highlighters;
};

} // namespace windlass
