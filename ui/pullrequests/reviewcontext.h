// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace windlass {

class DraftStore;
class PullRequestActions;
class StarredRepositories;
class ViewedStore;
struct Session;

//! What the pages of pull requests share with each other: one a session, made by app, and longer-lived than any page.
struct ReviewContext {
    Session *session = nullptr;
    PullRequestActions *actions = nullptr;
    DraftStore *drafts = nullptr;
    QSettings *settings = nullptr;           //!< For sizes and the layout of the diff; may be null.
    StarredRepositories *starred = nullptr;  //!< For the star in the repository's header; may be null.
    QString account; //!< Of the draft keys; the same as PullRequestActions::Options::account.
    ViewedStore *viewed = nullptr; //!< Null: marks last as long as their page.
};

} // namespace windlass
