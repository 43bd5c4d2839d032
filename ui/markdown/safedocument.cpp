// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markdown/safedocument.h"

#include "ui/theme/theme.h"

#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

namespace windlass {

namespace {

constexpr int MaximumLength = 256 * 1024;
constexpr int MaximumLines = 2000;
constexpr int MaximumParagraphLines = 400;
constexpr int MaximumLineLength = 20'000;
constexpr int MaximumNesting = 16;
constexpr int MaximumTableRows = 400;

//! How many quote and list marks a line begins with, indentation counted as nesting too.
int nestingOf(QStringView line)
{
    int depth = 0;
    int blanks = 0;
    for (const QChar sign : line) {
        if (sign == u' ' || sign == u'\t') {
            blanks += sign == u'\t' ? 4 : 1;
            continue;
        }
        if (sign != u'>' && sign != u'-' && sign != u'*' && sign != u'+')
            break;
        ++depth;
    }
    return depth + blanks / 4;
}

bool isRuler(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.size() >= 3 && trimmed.count(trimmed.front()) == trimmed.size();
}

} // namespace

bool isQuickMarkdown(const QString &markdown)
{
    if (markdown.size() > MaximumLength)
        return false;
    int lines = 0;
    int paragraphLines = 0;
    int tableRows = 0;
    bool isInFence = false;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        if (++lines > MaximumLines || line.size() > MaximumLineLength)
            return false;
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~"))
            isInFence = !isInFence;
        if (isInFence || trimmed.isEmpty()) {
            paragraphLines = 0;
            tableRows = 0;
            continue;
        }
        tableRows = trimmed.startsWith(u'|') ? tableRows + 1 : 0;
        if (++paragraphLines > MaximumParagraphLines || tableRows > MaximumTableRows
            || (!isRuler(line) && nestingOf(line) > MaximumNesting))
            return false;
    }
    return true;
}

QString withMentions(const QString &markdown, const QHash<QString, QString> &people)
{
    static const QRegularExpression mention(QStringLiteral("@\\{([0-9A-Za-z:_-]{1,128})\\}"));
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]()#+.!<>|~-])"));
    QString text;
    qsizetype end = 0;
    auto matches = mention.globalMatch(markdown);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += markdown.mid(end, match.capturedStart() - end);
        QString name = people.value(match.captured(1));
        if (name.isEmpty())
            name = SafeDocument::tr("someone");
        name = name.simplified().replace(special, QStringLiteral("\\\\1"));
        text += QLatin1String("**@") + name + QLatin1String("**");
        end = match.capturedEnd();
    }
    return text + markdown.mid(end);
}

SafeDocument::SafeDocument(QObject *parent) : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
}

void SafeDocument::setSource(const QString &markdown, const QHash<QString, QString> &people)
{
    clear();
    setDefaultFont(Theme::current().font(TextStyle::Body));
    m_isPlain = !isQuickMarkdown(markdown);
    if (m_isPlain) {
        setPlainText(markdown.left(MaximumLength));
        applyTheme();
        return;
    }
    // Without MarkdownNoHTML, "use List<String> here, then more" is shown as "use List".
    setMarkdown(withMentions(markdown, people),
                MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    replaceImages();
    applyTheme();
}

QVariant SafeDocument::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(type)
    Q_UNUSED(name)
    // Qt falls back to opening the name as a local file for anything but a valid picture (measured), so that an empty
    // answer would open /dev/zero when a comment says so.
    static const QImage placeholder = [] {
        QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
        image.fill(0);
        return image;
    }();
    return placeholder;
}

void SafeDocument::replaceImages()
{
    QList<std::pair<int, QString>> images;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            const QTextImageFormat format = fragment.charFormat().toImageFormat();
            QString name = format.property(QTextFormat::ImageAltText).toString();
            if (name.isEmpty())
                name = format.name().section(QLatin1Char('/'), -1);
            for (int i = 0; i < fragment.length(); ++i)
                images.emplaceBack(fragment.position() + i, name);
        }
    }
    QTextCharFormat muted;
    muted.setForeground(Theme::current().color(ColorToken::MutedText));
    for (auto image = images.crbegin(); image != images.crend(); ++image) {
        QTextCursor cursor(this);
        cursor.setPosition(image->first);
        cursor.setPosition(image->first + 1, QTextCursor::KeepAnchor);
        //: Stands where a comment has a picture, which is not loaded; %1 is its name.
        cursor.insertText(tr("[image: %1]").arg(image->second.left(80)), muted);
    }
}

void SafeDocument::applyTheme()
{
    const Theme &theme = Theme::current();
    const QColor codeGround = theme.color(ColorToken::HunkGround);
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        cursor.setPosition(block.position());
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
        if (isCode)
            format.setBackground(codeGround);
        const bool isLastCode = isCode && !block.next().blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        format.setTopMargin(format.headingLevel() > 0 && block != begin() ? 12 : 0);
        format.setBottomMargin(!isCode || isLastCode ? (block.textList() ? 2 : 8) : 0);
        if (!block.next().isValid())
            format.setBottomMargin(0);
        // The ground of a line does not cover added height, so code with more would stand in stripes.
        if (isCode)
            format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        else
            format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);

        QList<std::pair<int, int>> code;
        QList<std::pair<int, int>> links;
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            const std::pair<int, int> range{fragment.position(), fragment.position() + fragment.length()};
            if (fragment.charFormat().isAnchor())
                links += range;
            else if (isCode || fragment.charFormat().fontFixedPitch())
                code += range;
        }
        const auto merge = [&cursor](const std::pair<int, int> &range, const QTextCharFormat &change) {
            cursor.setPosition(range.first);
            cursor.setPosition(range.second, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(change);
        };
        QTextCharFormat codeFormat;
        codeFormat.setFont(theme.font(TextStyle::Code), QTextCharFormat::FontPropertiesSpecifiedOnly);
        codeFormat.setFontFamilies({theme.font(TextStyle::Code).family()});
        if (!isCode)
            codeFormat.setBackground(codeGround);
        QTextCharFormat linkFormat;
        linkFormat.setForeground(theme.color(ColorToken::Accent));
        linkFormat.setFontUnderline(false);
        for (const auto &range : code)
            merge(range, codeFormat);
        for (const auto &range : links)
            merge(range, linkFormat);
        if (format.headingLevel() > 0) {
            QTextCharFormat heading;
            heading.setFont(theme.font(format.headingLevel() == 1 ? TextStyle::Heading : TextStyle::Strong),
                            QTextCharFormat::FontPropertiesAll);
            heading.clearProperty(QTextFormat::FontSizeAdjustment);
            merge({block.position(), block.position() + block.length() - 1}, heading);
        }
    }
    const auto frames = rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        table->setFormat(format);
        QTextTableCellFormat line;
        line.setBottomBorder(1);
        line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        line.setBottomBorderBrush(theme.color(ColorToken::Border));
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                QTextCharFormat merged = cell.format();
                merged.merge(line);
                cell.setFormat(merged);
            }
        }
    }
}

} // namespace windlass
