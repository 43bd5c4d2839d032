// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/signin/signinhost.h"

#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;

namespace windlass {

class BrowserSignIn;
class FeatureList;
class KeepChoice;
class PlaceForm;
class TokenSignIn;

//! The first page of somebody without an account, and the page to add another. Whatever way is taken, the credential is
//! tried at once, what will work with it is shown where not everything will, and it is kept. The steps have a widget each;
//! this is the order in which they come.
class SignInPage : public PageWidget {
    Q_OBJECT

public:
    //! The host outlives the page.
    SignInPage(SignInHost &host, const Location &location, QWidget *parent = nullptr);
    ~SignInPage() override;

    QString title() const override;
    //! Nothing is read here.
    void refresh() override {}
    QWidget *focusTarget() const override;
    //! A sign-in that is left goes no further: no listener, no request. What was typed stays.
    void deactivated() override;

signals:
    void demoRequested();

private:
    enum class Step { Choose, Features, Place, Keep };

    QWidget *makeCard();
    QWidget *makeChoice();
    void wireSteps();
    void showStep(Step step);
    void showWay();
    bool isBrowserWay() const;
    void tryToken();
    void tryTokens();
    void startTrial(const QString &email, const Secret &token, const QSet<QString> &scopes);
    void takeReport();
    void showFailure(const Error &error);
    void tryPlace();
    void mend();
    void keep(bool isForSession);
    void takeKept(const SecretAnswer &answer);
    void giveUp();
    void setTrying(bool isTrying);

    SignInHost &m_host;
    AcceptedSignIn m_signIn; //!< On its way from the first step to the last.
    std::unique_ptr<CredentialTrial> m_trial;
    //! While the sign-in is being kept; whoever keeps it takes everything back when this goes before.
    std::unique_ptr<QObject> m_keeping;
    Step m_step = Step::Choose;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_choice = nullptr;
    QTabBar *m_ways = nullptr;
    BrowserSignIn *m_browser;
    TokenSignIn *m_token;
    FeatureList *m_features;
    PlaceForm *m_place;
    KeepChoice *m_keep;
};

} // namespace windlass
