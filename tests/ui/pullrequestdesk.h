// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pullrequests/pullrequestactions.h"
#include "models/review/draftstore.h"
#include "tests/ui/pullrequesthost.h"
#include "ui/pullrequests/pullrequestpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTemporaryDir>
#include <QtTest>

namespace windlass::test {

//! What a page of pull requests needs around it: a host, a session on it, actions and drafts.
struct PullRequestDesk {
    PullRequestDesk()
        : session(host.signIn()), drafts(folder.filePath(QStringLiteral("drafts.json"))), actions(options())
    {
    }

    ReviewContext context()
    {
        ReviewContext context;
        context.session = session.get();
        context.actions = &actions;
        context.drafts = &drafts;
        context.account = QStringLiteral("{mira}");
        context.settings = settings;
        context.viewed = viewed;
        return context;
    }

    //! A page of pull request 42 at a place ("/acme/web-shop/pull-requests/42"), shown as the window would.
    std::unique_ptr<PullRequestPage> open(const QString &path = QStringLiteral("/acme/web-shop/pull-requests/42"))
    {
        auto page = std::make_unique<PullRequestPage>(context(), *Location::parse(path));
        page->resize(1100, 700);
        page->show();
        page->activated(true);
        return page;
    }

    PullRequestHost host;
    std::unique_ptr<Session> session;
    QTemporaryDir folder;
    DraftStore drafts;
    PullRequestActions actions;
    QSettings *settings = nullptr;  //!< Null unless a test gives some.
    ViewedStore *viewed = nullptr;

private:
    PullRequestActions::Options options()
    {
        PullRequestActions::Options options;
        options.calls = PullRequestCalls::of(session->pullRequests, session->comments, session->tasks);
        options.ownUuid = [this] { return session->account.uuid; };
        options.drafts = &drafts;
        options.account = QStringLiteral("{mira}");
        options.timing.polls.first = std::chrono::milliseconds(5);
        options.timing.looks = {std::chrono::milliseconds(1), std::chrono::milliseconds(1), std::chrono::milliseconds(1)};
        return options;
    }
};

template <typename T>
T *child(QWidget *widget, const char *name)
{
    return widget->findChild<T *>(QLatin1String(name));
}

} // namespace windlass::test
