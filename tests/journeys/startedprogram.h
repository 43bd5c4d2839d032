// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/auth/tokencredentials.h"
#include "app/application.h"
#include "app/openaccount.h"
#include "app/tour/tourhand.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QtTest>

#include <memory>

namespace windlass::test {

//! The program as it is started, at the host of keyringstory.sh, which outlives it.
struct StartedProgram {
    std::unique_ptr<Application> app;
    std::unique_ptr<TourHand> hand;

    StartedProgram()
    {
        StartOptions options;
        options.apiBase = QUrl(qEnvironmentVariable("WINDLASS_TEST_HOST"));
        options.theme = Theme::Mode::Light;
        options.isThemeGiven = true;
        app = std::make_unique<Application>(options);
        app->show();
        hand = std::make_unique<TourHand>(app->window(), app->registry());
    }
    //! The key of the account that the window shows; empty without one.
    QString shown() const { return app->account() ? app->account()->key() : QString(); }
};

//! What keyringstory.sh keeps away from the program: not in the environment, where everybody could read it.
inline QString storySecretFile(const QString &name)
{
    return qEnvironmentVariable("WINDLASS_TEST_SECRETS") + QLatin1Char('/') + name;
}

inline QByteArray storySecret(const char *name)
{
    QFile file(storySecretFile(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

inline bool noteStorySecret(const char *name, const QByteArray &secret)
{
    QFile file(storySecretFile(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(secret) == secret.size();
}

//! Types a token into the sign-in page that is shown, presses Enter, and goes on where the page says what will not work.
//! Without an address it is sent as an access token.
inline void typeToken(StartedProgram &program, const QString &email, const QByteArray &token)
{
    program.hand->onPage<QTabBar>("signInKinds")->setCurrentIndex(1);
    auto *field = program.hand->onPage<QLineEdit>("tokenEdit");
    QVERIFY(field);
    field->setFocus();
    QTest::keyClicks(field, QString::fromUtf8(token));
    if (!email.isEmpty()) {
        auto *address = program.hand->onPage<QLineEdit>("emailEdit");
        QVERIFY(address);
        address->setText(email);
    }
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor(
        [&program] {
            if (auto *goOn = program.hand->onPage<QPushButton>("continueButton"))
                goOn->click();
            return !program.hand->isOnPage("signInPage");
        },
        15'000));
}

} // namespace windlass::test
