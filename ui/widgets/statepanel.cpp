// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statepanel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/stateparts.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

StatePanel::StatePanel(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_bar(new LoadingBar)
    , m_errorLine(new NoticeLine(NoticeLine::Tone::Danger))
    , m_staleLine(new NoticeLine(NoticeLine::Tone::Quiet))
    , m_partialLine(new NoticeLine(NoticeLine::Tone::Quiet))
    , m_stack(new QStackedLayout)
    , m_skeleton(new SkeletonRows)
    , m_message(new MessageView)
{
    m_errorLine->setObjectName(u"errorLine"_s);
    m_staleLine->setObjectName(u"staleLine"_s);
    m_partialLine->setObjectName(u"partialLine"_s);
    m_partialLine->setFooter(true);
    m_stack->addWidget(content);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_message);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_errorLine);
    layout->addWidget(m_staleLine);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_partialLine);
}

void StatePanel::setState(State state, const QString &text)
{
    m_state = state;
    m_stateText = text;
    m_bar->setRunning(state == State::Loading);
    if (state != State::Error)
        m_errorLine->setText({});
    setAccessibleDescription(text);
    if (!text.isEmpty() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    emit stateChanged();
}

void StatePanel::showContent()
{
    m_hasContent = true;
    m_isEmptyShown = false;
    m_stack->setCurrentWidget(m_content);
    setState(State::Content, {});
}

void StatePanel::showLoading(bool isKnownEmpty)
{
    if (!m_hasContent && !(isKnownEmpty && m_isEmptyShown)) {
        m_isEmptyShown = false;
        if (m_stack->currentWidget() != m_skeleton) {
            m_skeleton->start();
            m_stack->setCurrentWidget(m_skeleton);
        }
    }
    setState(State::Loading, tr("Loading"));
}

void StatePanel::showEmpty(const QString &icon, const QString &title, const QString &text, const QString &actionText,
                           std::function<void()> action)
{
    m_hasContent = false;
    m_isEmptyShown = true;
    m_message->setContent({icon, title, text, {}, actionText, {}}, std::move(action), {});
    m_stack->setCurrentWidget(m_message);
    setState(State::Empty, text.isEmpty() ? title : tr("%1. %2", "title and text of an empty list").arg(title, text));
}

void StatePanel::showError(const QString &sentence, const QString &serverWords, const QString &details)
{
    const QString quote = quoted(serverWords);
    const QString copied = details.isEmpty() ? serverWords : details;
    const auto retry = [this] { emit retryRequested(); };
    const auto copy = [sentence, copied] { QGuiApplication::clipboard()->setText(sentence + u'\n' + copied); };
    const QString copyText = copied.isEmpty() ? QString() : tr("Copy details");
    if (m_hasContent || m_isEmptyShown) {
        m_errorLine->setText(quote.isEmpty() ? sentence : sentence + u' ' + quote, serverWords);
        m_errorLine->setButton(tr("Retry"), retry);
        m_errorLine->setSecondButton(copyText, copy);
    } else {
        m_message->setContent({u"warning"_s, tr("This could not be loaded"), sentence, quote, tr("Retry"), copyText},
                              retry, copy);
        m_stack->setCurrentWidget(m_message);
    }
    setState(State::Error, sentence);
}

void StatePanel::showNoPermission(const QString &sentence, const QString &scope, const QString &serverWords)
{
    m_hasContent = false;
    m_isEmptyShown = false;
    const QString text =
        scope.isEmpty() ? sentence : tr("%1 The missing scope is %2.", "sentence and scope").arg(sentence, scope);
    m_message->setContent({u"lock"_s, tr("No permission"), text, quoted(serverWords), tr("Try again"), {}},
                          [this] { emit retryRequested(); }, {});
    m_stack->setCurrentWidget(m_message);
    setState(State::NoPermission, text);
}

void StatePanel::setAsOf(const QDateTime &time)
{
    if (!time.isValid()) {
        m_staleLine->setText({});
        return;
    }
    m_staleLine->setText(tr("As of %1").arg(clockText(time)), exactTime(time));
}

void StatePanel::setPartial(int loaded, int total, bool isComplete)
{
    if (isComplete) {
        m_partialLine->setText({});
        return;
    }
    const QLocale locale;
    m_partialLine->setText(total >= 0 ? tr("%1 of %2 loaded").arg(locale.toString(loaded), locale.toString(total))
                                      : tr("%n loaded, there are more", nullptr, loaded));
    m_partialLine->setButton(tr("Load more"), [this] { emit loadMoreRequested(); });
}

void StatePanel::setSkeletonRowHeight(int height)
{
    m_skeleton->setRowHeight(height);
}

QString StatePanel::quoted(const QString &serverWords)
{
    //: What the server answered, in the quotation marks of the language.
    return serverWords.isEmpty() ? QString() : tr("“%1”").arg(oneLine(serverWords, 300));
}

} // namespace windlass
