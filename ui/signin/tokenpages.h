// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/revocation.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace windlass {

//! Opens the page of Atlassian on which a credential is made, with the scopes to tick on the clipboard. False when no
//! browser opened; the scopes are copied all the same.
bool openCreationPage(CredentialKind kind, const QString &place, const QStringList &scopes);

//! The way to a new token: buttons that open the right page and copy the scopes to tick there.
class TokenPages : public QWidget
{
    Q_OBJECT

public:
    explicit TokenPages(QWidget *parent = nullptr);

    //! What is known already of where an access token would be for.
    void setPlace(const QString &place);

signals:
    //! A page was opened, or why not, as a sentence to show; `isProblem` for the latter.
    void said(const QString &sentence, bool isProblem);

private:
    void openApiTokenPage();
    void openAccessTokenPage();
    void open(CredentialKind kind, const QString &place, const QStringList &scopes);

    QWidget *m_placePart;
    QLineEdit *m_place;
};

} // namespace windlass
