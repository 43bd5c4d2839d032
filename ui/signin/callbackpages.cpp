// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser shows when it comes back: static pages, which hold nothing of the request.
#include "ui/signin/signintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

struct CallbackText {
    Q_DECLARE_TR_FUNCTIONS(windlass::CallbackText)
};

QByteArray callbackPage(const QString &heading, const QString &text)
{
    // Style sheets are the one thing that the page's own policy allows.
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
        "<title>Windlass</title><style>"
        "body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;margin:0;padding:1em;"
        "text-align:center;background:Canvas;color:CanvasText}"
        "h1{font-size:1.4em;margin:0 0 .4em}p{margin:0;opacity:.8}"
        "</style></head><body><main><h1>%2</h1><p>%3</p></main></body></html>\n"_s;
    return html.arg(QLocale().bcp47Name().toHtmlEscaped(), heading.toHtmlEscaped(), text.toHtmlEscaped()).toUtf8();
}

} // namespace

OAuthFlow::Pages callbackPages()
{
    OAuthFlow::Pages pages;
    pages.granted = callbackPage(CallbackText::tr("Back to Windlass"),
                                 CallbackText::tr("Windlass has the answer. You can close this page."));
    pages.refused = callbackPage(CallbackText::tr("Not signed in"),
                                 CallbackText::tr("Windlass was not allowed in. You can close this page."));
    pages.used = callbackPage(CallbackText::tr("Already used"),
                              CallbackText::tr("This sign-in was already used. You can close this page."));
    pages.stray = callbackPage(CallbackText::tr("Nothing here"),
                               CallbackText::tr("There is nothing here. You can close this page."));
    return pages;
}

} // namespace windlass
