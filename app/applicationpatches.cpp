// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Application that is about diffs of this computer: they need no account, and come from everywhere.
#include "app/application.h"
#include "models/navigation/navigationhistory.h"
#include "models/patch/patchshelf.h"
#include "ui/shell/statusline.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr QLatin1String PatchFolderSetting("patch/folder");

} // namespace

void Application::wirePatches()
{
    m_patches = std::make_unique<PatchShelf>();
    m_pageContext.patches = m_patches.get();
    m_registry.setHandler(u"patch.open"_s, this, [this] { showPatchDialog(); });
    connect(m_window.get(), &MainWindow::filesDropped, this, &Application::openPatches);
}

bool Application::isShowingPatch() const
{
    return m_window->history().current().section == Location::Section::Patch;
}

void Application::openPatches(const QStringList &paths)
{
    int first = 0;
    for (const QString &path : paths) {
        const int number = path == "-"_L1 ? m_patches->openStandardInput() : m_patches->openFile(path);
        if (first == 0)
            first = number;
    }
    if (first > 0)
        m_window->go(Location::patch(first));
}

void Application::showPatchDialog()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    auto *dialog = new QFileDialog(m_window.get(), tr("Open patches"), m_settings->value(PatchFolderSetting, home).toString(),
                                   tr("Patches (*.diff *.patch *.eml *.mbox)") + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"openPatchDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &paths) {
        m_settings->setValue(PatchFolderSetting, dialog->directory().absolutePath());
        openPatches(paths);
    });
    dialog->open();
}

} // namespace windlass
