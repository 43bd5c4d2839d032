// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diff/diffdocument.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QObject>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace windlass::test {

//! A test of DiffView: a shown, active, empty view before each test.
class DiffViewFixture : public QObject {
    Q_OBJECT

protected:
    //! Three files, of which the first has two hunks; lines 0 to 6, 7 to 9, 10 and 11, 12 and 13.
    inline static const QByteArray sample =
        "diff --git a/one.c b/one.c\nindex 1..2 100644\n--- a/one.c\n+++ b/one.c\n"
        "@@ -1,4 +1,5 @@ int main()\n alpha\n-beta\n-gamma\n+BETA\n+GAMMA\n+DELTA\n omega\n"
        "@@ -20,2 +21,2 @@\n x\n-y\n+z\n"
        "diff --git a/two.c b/two.c\nindex 1..2 100644\n--- a/two.c\n+++ b/two.c\n"
        "@@ -7 +7 @@\n-old\n+new\n"
        "diff --git a/three.c b/three.c\nnew file mode 100644\n--- /dev/null\n+++ b/three.c\n@@ -0,0 +1,2 "
        "@@\n+first\n+second\n";

    //! Files file0.txt, file1.txt and so on, of one hunk each, in which line 5 takes the place of line 4.
    static QByteArray longDiff(int files, int linesEach)
    {
        QByteArray diff;
        for (int file = 0; file < files; ++file) {
            const QByteArray name = "file" + QByteArray::number(file) + ".txt";
            diff += "diff --git a/" + name + " b/" + name + "\n--- a/" + name + "\n+++ b/" + name + "\n@@ -1," +
                    QByteArray::number(linesEach - 1) + " +1," + QByteArray::number(linesEach - 1) + " @@\n";
            for (int line = 0; line < linesEach; ++line)
                diff += (line == 4   ? "-"
                         : line == 5 ? "+"
                                     : " ") +
                        QByteArray("line ") + QByteArray::number(line) + '\n';
        }
        return diff;
    }

    static DiffAnchor lineAnchor(const QString &path, DiffSide side, quint32 line) { return {path, side, line, 0}; }

    void showView()
    {
        Theme::current();
        m_view = std::make_unique<DiffView>();
        m_view->resize(900, 400);
        m_view->setCommentingEnabled(true);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        m_view->setFocus();
    }
    void closeView()
    {
        m_view.reset();
        m_document.reset();
    }
    void open(const QByteArray &diff)
    {
        m_document = DiffDocument::fromBytes(diff);
        m_view->setDocument(m_document.get());
        QCoreApplication::processEvents();
    }
    //! Where a column of a line's text is in the viewport, in unified.
    QPoint textPoint(int line, int column) const
    {
        const QRect row = m_view->rowRect(m_view->rows().rowOfLine(line));
        const QFontMetricsF metrics(Theme::current().font(TextStyle::Code));
        const qreal cell = metrics.horizontalAdvance(u'0');
        // Two gutters of three digits, a bar, gaps, and the marker: see DiffPainter::columns().
        const int digits = qCeil(std::max(m_view->rows().numberDigits(), 3) * cell);
        const int text = 4 + 8 + digits + 12 + digits + 12 + qCeil(2.5 * cell);
        return {qRound(text + column * cell), row.center().y()};
    }
    QWidget *editorThread(QWidget *parent, int height)
    {
        auto *widget = new QWidget(parent);
        auto *layout = new QVBoxLayout(widget);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *edit = new QPlainTextEdit;
        edit->setObjectName(QStringLiteral("edit"));
        edit->setFixedHeight(height);
        layout->addWidget(edit);
        return widget;
    }

    std::unique_ptr<DiffDocument> m_document;
    std::unique_ptr<DiffView> m_view;
};

} // namespace windlass::test
