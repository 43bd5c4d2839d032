// SPDX-License-Identifier: GPL-3.0-or-later
// Draws code in its colours as PNGs for people to look at: the samples of all languages, and diffs.
//
//   windlass_syntaxgallery DIR [FILE.diff…]
#include "models/diff/diffdocument.h"
#include "ui/code/codesettings.h"
#include "ui/diff/diffview.h"
#include "ui/settings/codesettingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QByteArray readWhole(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A file as a diff that adds it.
QByteArray diffOf(const QString &name, const QByteArray &text)
{
    const QByteArray path = name.toUtf8();
    QByteArray diff = "diff --git a/" + path + " b/" + path + "\nnew file mode 100644\n--- /dev/null\n+++ b/" + path + "\n@@ -0,0 +1," +
                      QByteArray::number(text.count('\n')) + " @@\n";
    for (const QByteArray &line : text.chopped(text.endsWith('\n') ? 1 : 0).split('\n'))
        diff += "+" + line + '\n';
    return diff;
}

void draw(const QByteArray &diff, const QSize &size, windlass::DiffLayout layout, const QString &file)
{
    const auto document = windlass::DiffDocument::fromBytes(diff);
    windlass::DiffView view;
    view.resize(size);
    view.setDiffLayout(layout);
    view.setDocument(document.get());
    view.show();
    view.viewport()->repaint();
    if (!QTest::qWaitFor([&view] { return view.isDecorated(); }))
        std::fprintf(stderr, "%s was not decorated\n", qPrintable(file));
    if (!view.grab().save(file))
        std::fprintf(stderr, "could not write %s\n", qPrintable(file));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        return 2;
    const QString folder = arguments.at(1);
    QDir().mkpath(folder);
    windlass::Theme theme(windlass::Theme::Mode::Light);
    for (const auto mode : {windlass::Theme::Mode::Light, windlass::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString scheme = theme.isDark() ? u"dark"_s : u"light"_s;
        // Several samples are one picture.
        QByteArray samples;
        int page = 0;
        int lines = 0;
        const auto flush = [&] {
            if (!samples.isEmpty())
                draw(samples, {820, 1500}, windlass::DiffLayout::Unified, u"%1/samples%2-%3.png"_s.arg(folder).arg(++page).arg(scheme));
            samples.clear();
            lines = 0;
        };
        const QDir data(QStringLiteral(WINDLASS_TEST_DATA "/syntax"));
        for (const QString &name : data.entryList(QDir::Files)) {
            if (name.endsWith(u".spans"_s) || name == u"README.md"_s)
                continue;
            const QByteArray text = readWhole(data.filePath(name));
            const int more = static_cast<int>(text.count('\n')) + 5;
            if (lines + more > 74)
                flush();
            lines += more;
            samples += diffOf(name, text);
        }
        flush();
        for (const QString &name : arguments.mid(2)) {
            const QString base = folder + u'/' + QFileInfo(name).completeBaseName() + u'-' + scheme;
            const QByteArray diff = readWhole(name);
            draw(diff, {1200, 900}, windlass::DiffLayout::Unified, base + u"-unified.png"_s);
            draw(diff, {1400, 900}, windlass::DiffLayout::SideBySide, base + u"-sides.png"_s);
        }
        windlass::CodeSettingsDialog dialog;
        dialog.show();
        auto *view = dialog.findChild<windlass::DiffView *>();
        view->viewport()->repaint();
        const auto grab = [&](const QString &what) {
            dialog.grab();
            (void)QTest::qWaitFor([view] { return view->isDecorated(); });
            dialog.grab().save(u"%1/settings-%2-%3.png"_s.arg(folder, what, scheme));
        };
        grab(u"normal"_s);
        windlass::CodeSettings settings;
        settings.fontSize = 15;
        settings.tabWidth = 8;
        settings.rulerColumn = 60;
        settings.blankMarks = windlass::CodeSettings::BlankMarks::All;
        windlass::CodePreferences::current().setSettings(settings);
        grab(u"marked"_s);
        windlass::CodePreferences::current().setSettings({});
    }
    return 0;
}
