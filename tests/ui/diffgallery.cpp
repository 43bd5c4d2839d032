// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the diff while one works in it (find bar, list of files, selection, wrapped lines, lines around), light and dark, as PNGs to look at:
//
//   QT_QPA_PLATFORM=offscreen windlass_diffgallery DIR
#include "models/diff/diffdocument.h"
#include "ui/diff/difffind.h"
#include "ui/diff/diffview.h"
#include "ui/diff/gotofile.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass::gallery {

namespace {

QByteArray workDiff()
{
    QByteArray diff = "diff --git a/src/payment/cardgateway.cpp b/src/payment/cardgateway.cpp\n"
                      "--- a/src/payment/cardgateway.cpp\n+++ b/src/payment/cardgateway.cpp\n"
                      "@@ -38,9 +38,12 @@ ChargeResult CardGateway::charge(const Card &card, Money amount)\n {\n"
                      "     Request request = m_factory.makeCharge(card, amount);\n"
                      "     request.setTimeout(m_settings.timeout());\n-    const Reply reply = m_transport.send(request);\n"
                      "-    if (!reply)\n-        return ChargeResult::failed(tr(\"Payment failed\"));\n"
                      "+    request.setHeader(\"Idempotency-Key\", m_keys.next());\n"
                      "+    const auto outcome = retry(m_settings.retryPolicy(), [&] {\n"
                      "+        return m_transport.send(request);\n+    });\n+    if (!outcome)\n"
                      "+        return ChargeResult::failed(outcome.error());\n     return parseCharge(reply);\n }\n \n";
    for (const char *name : {"src/payment/retry.h", "src/payment/retrypolicy.cpp", "src/cart/cart.cpp", "docs/retry.md",
                             "tests/payment/tst_retry.cpp", "tests/payment/tst_cardgateway.cpp"}) {
        const QByteArray file(name);
        diff += "diff --git a/" + file + " b/" + file + "\nnew file mode 100644\n--- /dev/null\n+++ b/" + file +
                "\n@@ -0,0 +1,3 @@\n+#pragma once\n+// How often a request is sent again.\n+inline int attempts = 3;\n";
    }
    return diff;
}

void draw(const QString &folder, const QString &theme)
{
    const auto document = DiffDocument::fromBytes(workDiff());
    DiffView view;
    view.resize(1000, 560);
    view.setDocument(document.get());
    view.show();
    view.activateWindow();
    view.setFocus();
    const auto save = [&](const QString &name) {
        QCoreApplication::processEvents();
        QPixmap picture = view.grab();
        if (auto *dialog = view.findChild<QDialog *>()) {
            QPainter painter(&picture);
            painter.drawPixmap(view.mapFromGlobal(dialog->pos()), dialog->grab());
        }
        picture.save(folder + u'/' + name + u'-' + theme + u".png"_s);
    };
    const auto find = [&](const QString &text, bool isExpression) {
        DiffFind::lastQuery() = {};
        view.openFind();
        view.findChild<QToolButton *>(u"findExpression"_s)->setChecked(isExpression);
        view.findChild<QLineEdit *>(u"findField"_s)->setText(text);
        if (!QTest::qWaitFor([&] { return !view.find()->search().isRunning(); }))
            qWarning("the search did not end");
    };
    find(u"request"_s, false);
    save(u"find"_s);
    view.findNext();
    view.findPrevious();
    view.findPrevious();
    save(u"find-wrapped"_s);
    find(u"re(try|quest"_s, true);
    save(u"find-wrong"_s);
    find(u"re(try|quest)"_s, true);
    view.setDiffLayout(DiffLayout::SideBySide);
    save(u"find-side-by-side"_s);
    view.setDiffLayout(DiffLayout::Unified);
    view.resize(480, 560);
    save(u"find-narrow"_s);
    view.resize(1000, 560);
    view.closeFind();
    view.goToTop();
    view.selectLines(2, 7);
    save(u"selection"_s);
    view.clearSelection();
    GoToFile *dialog = GoToFile::open(&view, false);
    dialog->findChild<QLineEdit *>()->setText(u"retry:2"_s);
    save(u"go-to-file"_s);
    dialog->close();
}

//! A file of which two hunks changed, one of them with lines that are too long for the view.
QByteArray contextFile(bool isNew)
{
    QByteArray text = "// Adapters of the payment providers.\n#include \"payment/transport.h\"\n\n";
    for (int i = 4; i <= 80; ++i) {
        if (i == 40)
            text += isNew ? "    const auto outcome = retry(m_settings.retryPolicy(), [&] { return m_transport.send(request, "
                            "m_settings.timeout(), m_keys.next(), Priority::Interactive); }, \"the charge of a card\");\n"
                          : "    const Reply reply = m_transport.send(request, m_settings.timeout(), Priority::Interactive, "
                            "\"the charge of a card, which somebody waits for\");\n";
        else if (i == 60)
            text += isNew ? "    return outcome.value();\n" : "    return reply.value();\n";
        else
            text += i % 7 == 0 ? QByteArray("\n") : "    check(request, " + QByteArray::number(i) + "); // as agreed\n";
    }
    return text;
}

void drawContext(const QString &folder, const QString &theme)
{
    const QList<QByteArray> before = contextFile(false).split('\n');
    const QList<QByteArray> after = contextFile(true).split('\n');
    QByteArray diff = "diff --git a/src/payment/adapter.cpp b/src/payment/adapter.cpp\n"
                      "--- a/src/payment/adapter.cpp\n+++ b/src/payment/adapter.cpp\n";
    for (const int at : {40, 60}) {
        const QByteArray start = QByteArray::number(at - 2);
        diff += "@@ -" + start + ",5 +" + start + ",5 @@ ChargeResult Adapter::charge(const Card &card)\n";
        for (int line = at - 2; line <= at + 2; ++line) {
            const bool isChange = line == at;
            diff += (isChange ? "-" : " ") + before.at(line - 1) + '\n';
            if (isChange)
                diff += '+' + after.at(line - 1) + '\n';
        }
    }
    const auto document = DiffDocument::fromBytes(diff);
    DiffView view;
    view.setContextFetch([](const QString &) { return PendingReply<QByteArray>(); });
    view.resize(900, 560);
    view.setWrapping(true);
    view.setDocument(document.get());
    view.show();
    view.activateWindow();
    view.setFocus();
    const auto save = [&](const QString &name) {
        view.viewport()->repaint();
        if (!QTest::qWaitFor([&view] { return view.isDecorated(); }))
            qWarning("the lines were not decorated");
        view.grab().save(folder + u'/' + name + u'-' + theme + u".png"_s);
    };
    save(u"wrapped"_s);
    document->setContent(0, contextFile(true));
    document->showContext(0, {{0, 5, 3}, {1, 2, 4}});
    view.selectLines(7, 9);
    save(u"wrapped-context"_s);
    view.clearSelection();
    view.openFind();
    view.findChild<QLineEdit *>(u"findField"_s)->setText(u"settings"_s);
    if (!QTest::qWaitFor([&] { return !view.find()->search().isRunning(); }))
        qWarning("the search did not end");
    view.setDiffLayout(DiffLayout::SideBySide);
    save(u"wrapped-side-by-side"_s);
    view.closeFind();
}

} // namespace

} // namespace windlass::gallery

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    windlass::Theme theme(windlass::Theme::Mode::Light);
    windlass::gallery::draw(folder, u"light"_s);
    windlass::gallery::drawContext(folder, u"light"_s);
    theme.setMode(windlass::Theme::Mode::Dark);
    windlass::gallery::draw(folder, u"dark"_s);
    windlass::gallery::drawContext(folder, u"dark"_s);
    return 0;
}
