// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

using namespace Qt::StringLiterals;

namespace windlass {

QLabel *makeLabel(const QString &text, TextStyle style, ColorToken color, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextLook(label, style, color);
    return label;
}

void setLabelStyle(QLabel *label, TextStyle style, ColorToken color)
{
    setTextLook(label, style, color);
}

QString toolTipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    // The explicit tag keeps Qt from guessing; pre-wrap keeps line breaks and still wraps long lines.
    return "<qt><p style=\"white-space:pre-wrap; margin:0\">"_L1 + plain.left(2000).toHtmlEscaped() + "</p></qt>"_L1;
}

QString oneLine(const QString &text, int limit)
{
    QString result;
    result.reserve(qMin<qsizetype>(text.size(), limit));
    bool wasSpace = true;
    for (const QChar c : text) {
        if (result.size() >= limit) {
            result += QChar(0x2026);
            break;
        }
        const char16_t u = c.unicode();
        const bool isInvisible = (u >= 0x200b && u <= 0x200f && u != 0x200d) || (u >= 0x202a && u <= 0x202e) ||
                                 (u >= 0x2060 && u <= 0x206f) || u == 0x61c || u == 0xfeff || u == 0xad;
        if (isInvisible)
            continue;
        if (c.isSpace() || u < 0x20 || (u >= 0x7f && u <= 0x9f)) {
            if (!wasSpace)
                result += u' ';
            wasSpace = true;
            continue;
        }
        result += c;
        wasSpace = false;
    }
    return result.endsWith(u' ') ? result.chopped(1) : result;
}

} // namespace windlass
