// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QWidget>

#include <functional>

class QStackedLayout;

namespace windlass {

class LoadingBar;
class MessageView;
class NoticeLine;
class SkeletonRows;

//! Wraps the content of a list or panel and shows the six states of it: loading, empty, error, partial, stale, no
//! permission. The page says which; the words are the page's, the look and the buttons are here.
//!
//! While content is shown, showLoading() draws a thin bar above it and showError() a line above it: what the person is
//! reading is not taken away by a refresh.
class StatePanel : public QWidget {
    Q_OBJECT

public:
    enum class State { Content, Loading, Empty, Error, NoPermission };

    //! Takes ownership of content.
    explicit StatePanel(QWidget *content, QWidget *parent = nullptr);

    QWidget *content() const { return m_content; }
    State state() const { return m_state; }

    //! Content, with any error line gone.
    void showContent();
    //! A thin bar after 200 ms, and grey rows where there is no content yet. isKnownEmpty: the words of showEmpty() stay,
    //! since they are what was true last.
    void showLoading(bool isKnownEmpty = false);
    //! What would be here and the next step. Without actionText there is no button.
    void showEmpty(const QString &icon, const QString &title, const QString &text, const QString &actionText = {},
                   std::function<void()> action = {});
    //! What failed, in words of ours; what the server said, quoted; details for "Copy details". Retry emits
    //! retryRequested(). With content, or the words of an empty list, shown it is a line above them, else it fills the panel.
    void showError(const QString &sentence, const QString &serverWords = {}, const QString &details = {});
    //! The credential must not do this; scope names what is missing, may be empty.
    void showNoPermission(const QString &sentence, const QString &scope = {}, const QString &serverWords = {});

    //! "As of 14:02": what is shown comes from the cache. An invalid time takes the line away.
    void setAsOf(const QDateTime &time);
    //! "60 of 212 loaded" with Load more. total -1 when it is not known; isComplete takes the line away.
    void setPartial(int loaded, int total, bool isComplete);
    //! How high the grey rows are: Theme::DenseRowHeight or TwoLineRowHeight (default).
    void setSkeletonRowHeight(int height);

    //! The sentence that stands for the state now, for tests and screen readers: the error, the empty text, "Loading".
    QString stateText() const { return m_stateText; }

signals:
    void retryRequested();
    void loadMoreRequested();
    void stateChanged();

private:
    void setState(State state, const QString &text);
    static QString quoted(const QString &serverWords);

    QWidget *m_content;
    LoadingBar *m_bar;
    NoticeLine *m_errorLine;
    NoticeLine *m_staleLine;
    NoticeLine *m_partialLine;
    QStackedLayout *m_stack;
    SkeletonRows *m_skeleton;
    MessageView *m_message;
    State m_state = State::Content;
    bool m_hasContent = false;
    bool m_isEmptyShown = false; //!< That there is nothing is something to show, too.
    QString m_stateText;
};

} // namespace windlass
