// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every diff of a folder as the view shows it, unified and side by side, light and dark, as PNGs to look at:
//
//   QT_QPA_PLATFORM=offscreen windlass_patchgallery FOLDER OUT
#include "models/diff/diffdocument.h"
#include "ui/diff/diffview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int GalleryWidth = 1280;
constexpr int GalleryHeight = 900; //!< Of a long diff, its beginning.

bool drawDiff(const QString &path, const QString &out)
{
    using namespace windlass;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return false;
    }
    const auto document = DiffDocument::fromBytes(file.readAll());
    bool isDone = true;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        Theme::current().setMode(mode);
        for (const DiffLayout layout : {DiffLayout::Unified, DiffLayout::SideBySide}) {
            DiffView view;
            view.setDiffLayout(layout);
            view.setDocument(document.get());
            view.resize(GalleryWidth, static_cast<int>(std::clamp<qint64>(view.rows().totalHeight() + 20, 120, GalleryHeight)));
            view.show();
            QApplication::processEvents();
            const QString name = QFileInfo(path).completeBaseName() + (layout == DiffLayout::Unified ? u"-unified"_s : u"-split"_s) +
                                 (mode == Theme::Mode::Light ? u"-light.png"_s : u"-dark.png"_s);
            isDone = view.grab().save(out + u'/' + name) && isDone;
            view.setDocument(nullptr);
        }
    }
    return isDone;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "usage: windlass_patchgallery FOLDER OUT\n");
        return 2;
    }
    windlass::Theme theme(windlass::Theme::Mode::Light);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QString out = QString::fromLocal8Bit(argv[2]);
    QDir().mkpath(out);
    bool isDone = true;
    const QStringList names = folder.entryList({u"*.diff"_s, u"*.patch"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        isDone = drawDiff(folder.filePath(name), out) && isDone;
    std::printf("%d diffs\n", static_cast<int>(names.size()));
    return isDone && !names.isEmpty() ? 0 : 1;
}
