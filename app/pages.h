// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/signin/signinpage.h"

#include <QStringList>

#include <functional>

class QSettings;

namespace windlass {

class OpenAccount;
class PatchShelf;

//! What pages are made from.
struct PageContext {
    OpenAccount *account = nullptr; //!< Null while nobody is signed in.
    PatchShelf *patches = nullptr;  //!< Shown whoever is signed in.
    QSettings *settings = nullptr; //!< For sizes and layouts; may be null.
    SignInHost *signInHost = nullptr;
    std::function<void()> demoRequested;
    std::function<QStringList()> visitedRepositories;
};

//! Makes the page for a place. Without an account every place is the sign-in page. Null where this version has no page.
PageWidget *makePage(const PageContext &context, const Location &location, QWidget *parent);

} // namespace windlass
