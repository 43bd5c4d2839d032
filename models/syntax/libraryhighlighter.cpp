// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/libraryhighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QMutex>

#include <algorithm>
#include <map>
#include <vector>

namespace windlass {

namespace {

// No names without it: in a unity build they would meet ours.
namespace kde = KSyntaxHighlighting;

SyntaxRole roleOfStyle(kde::Theme::TextStyle style)
{
    using Style = kde::Theme;
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Import:
        return SyntaxRole::Keyword;
    case Style::DataType:
    case Style::Extension:
        return SyntaxRole::Type;
    case Style::Function:
    case Style::BuiltIn:
        return SyntaxRole::Function;
    case Style::Variable:
        return SyntaxRole::Variable;
    case Style::Constant:
        return SyntaxRole::Constant;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
        return SyntaxRole::Number;
    case Style::Char:
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
        return SyntaxRole::String;
    case Style::SpecialChar:
        return SyntaxRole::Escape;
    case Style::Comment:
    case Style::Documentation:
    case Style::CommentVar:
    case Style::Information:
        return SyntaxRole::Comment;
    case Style::Preprocessor:
        return SyntaxRole::Preprocessor;
    case Style::Annotation:
        return SyntaxRole::Annotation;
    case Style::Attribute:
    case Style::Others:
        return SyntaxRole::Key;
    case Style::RegionMarker:
    case Style::Warning:
    case Style::Alert:
    case Style::Error:
    case Style::Operator:
    case Style::Normal:
        break;
    }
    return SyntaxRole::None;
}

class LibraryState : public SyntaxStateData {
public:
    explicit LibraryState(kde::State state)
        : m_state(std::move(state))
    {
    }
    bool equals(const SyntaxStateData &other) const override
    {
        const auto *state = dynamic_cast<const LibraryState *>(&other);
        return state && state->m_state == m_state;
    }
    const kde::State &state() const { return m_state; }

private:
    kde::State m_state;
};

//! A line as the library wants it, and the byte that each unit of it comes from (empty: the same).
struct LibraryLine {
    QString text;
    std::vector<int> bytes;

    explicit LibraryLine(QByteArrayView line)
    {
        if (std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
            text = QString::fromLatin1(line);
            return;
        }
        for (qsizetype at = 0; at < line.size();) {
            const auto first = static_cast<unsigned char>(line[at]);
            const qsizetype wanted = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
            const qsizetype length = std::min(wanted, line.size() - at);
            QString units = QString::fromUtf8(line.sliced(at, length));
            const bool isBad = units.contains(QChar::ReplacementCharacter);
            if (isBad)
                units = QChar(QChar::ReplacementCharacter);
            text += units;
            bytes.insert(bytes.end(), static_cast<std::size_t>(units.size()), static_cast<int>(at));
            at += isBad ? 1 : length;
        }
        bytes.push_back(static_cast<int>(line.size()));
    }
    int byteAt(int unit) const { return bytes.empty() ? unit : bytes[static_cast<std::size_t>(unit)]; }
};

class LibraryLexer : public kde::AbstractHighlighter {
public:
    kde::State read(const QString &text, const kde::State &before)
    {
        ranges.clear();
        return highlightLine(text, before);
    }

    struct Range {
        int start;
        int length;
        SyntaxRole role;
    };
    std::vector<Range> ranges;

protected:
    void applyFormat(int offset, int length, const kde::Format &format) override
    {
        const SyntaxRole role = roleOfStyle(format.textStyle());
        if (length > 0 && role != SyntaxRole::None)
            ranges.push_back({offset, length, role});
    }
};

//! The library's definitions are shared and load others while they work, so one line is read at a time.
QMutex &libraryMutex()
{
    static QMutex mutex;
    return mutex;
}

class LibraryHighlighter : public SyntaxHighlighter {
public:
    //! With the mutex held.
    explicit LibraryHighlighter(const kde::Definition &definition)
        : m_name(definition.translatedName())
    {
        m_lexer.setDefinition(definition);
        const auto [open, close] = definition.multiLineCommentMarker();
        if (!open.isEmpty() && !close.isEmpty())
            m_enclosures.append(Enclosure{open.toUtf8(), close.toUtf8()});
        if (definition.name() == QLatin1String("Python"))
            m_enclosures.append(Enclosure{"\"\"\"", "\"\"\""});
        // A piece of a PHP file is PHP, and not the page around it.
        if (definition.name().startsWith(QLatin1String("PHP")))
            m_fragment = SyntaxState(std::make_shared<LibraryState>(m_lexer.read(QStringLiteral("<?php"), {})));
    }

    QString languageName() const override { return m_name; }
    SyntaxState fragmentState() const override { return m_fragment; }
    QList<Enclosure> enclosures() const override { return m_enclosures; }

    SyntaxState highlightLine(QByteArrayView line, const SyntaxState &before, QList<SyntaxSpan> &spans) const override
    {
        const LibraryLine text(line);
        const auto *state = dynamic_cast<const LibraryState *>(before.data());
        const QMutexLocker lock(&libraryMutex());
        kde::State after = m_lexer.read(text.text, state ? state->state() : kde::State());
        int end = 0; // The library may give empty or touching ranges, but never goes back.
        for (const LibraryLexer::Range &range : m_lexer.ranges) {
            const int last = std::min<int>(range.start + range.length, static_cast<int>(text.text.size()));
            const int first = std::max(range.start, 0);
            if (last <= first)
                continue;
            const int start = std::max(text.byteAt(first), end);
            end = std::max(text.byteAt(last), start);
            if (end > start)
                spans.append({start, end - start, range.role});
        }
        if (state && state->state() == after)
            return before;
        return SyntaxState(std::make_shared<LibraryState>(std::move(after)));
    }

private:
    QString m_name;
    mutable LibraryLexer m_lexer;
    SyntaxState m_fragment;
    QList<Enclosure> m_enclosures;
};

} // namespace

bool hasHighlighterLibrary()
{
    return true;
}

std::shared_ptr<const SyntaxHighlighter> libraryHighlighterFor(const QString &path)
{
    static const auto repository = std::make_unique<kde::Repository>();
    static std::map<QString, std::shared_ptr<const SyntaxHighlighter>> highlighters;
    const QMutexLocker lock(&libraryMutex());
    const kde::Definition definition = repository->definitionForFileName(path);
    if (!definition.isValid() || definition.name() == QLatin1String("None"))
        return nullptr;
    auto &highlighter = highlighters[definition.name()];
    if (!highlighter)
        highlighter = std::make_shared<LibraryHighlighter>(definition);
    return highlighter;
}

} // namespace windlass
