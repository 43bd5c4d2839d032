// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

class QWidget;

namespace windlass {

//! What is known of a link before it is opened.
struct LinkCheck {
    bool isAllowed = false;     //!< http, https or mailto, with a host, without a user name.
    bool needsQuestion = false; //!< The text that was clicked names another host, or the host has a look-alike form.
    QUrl url;
    QString realHost; //!< In ASCII: an internationalised name shows as xn--….
};

//! Looks at a link; shownText is what the person clicked, empty when that was the address itself.
LinkCheck checkLink(const QString &address, const QString &shownText = {});

//! The only place of the program that hands an address to the browser (a test greps for it). Links to bitbucket.org
//! that are a Location go to the window instead, when somebody listens.
class LinkOpener : public QObject {
    Q_OBJECT

public:
    //! Hands an address over; replaced by tests. Returns whether that worked.
    using Opener = std::function<bool(const QUrl &)>;
    //! Takes a path or address that is a Location; returns false when it does not want it.
    using Navigator = std::function<bool(const QString &address)>;

    explicit LinkOpener(QObject *parent = nullptr);
    ~LinkOpener() override;
    //! The opener of the program, or null before app made one.
    static LinkOpener *instance();

    void setOpener(Opener opener) { m_opener = std::move(opener); }
    void setNavigator(Navigator navigator) { m_navigator = std::move(navigator); }

    //! Opens a link that somebody clicked. Asks first when the shown text lies about the host. False when the link was
    //! refused or the person said no.
    bool open(const QString &address, const QString &shownText = {}, QWidget *parent = nullptr);
    //! Opens it in the browser even when it is a Location ("Open in browser").
    bool openInBrowser(const QString &address);

signals:
    //! A link was refused; sentence says why.
    void refused(const QString &sentence);

private:
    Opener m_opener;
    Navigator m_navigator;
};

} // namespace windlass
