// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/pendingreply.h"
#include "models/diff/diffdocument.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace windlass {

//! Shows more lines around the hunks of a document, for which it reads each file once, when lines of it are asked for
//! first.
class DiffContextLoader : public QObject {
    Q_OBJECT

public:
    //! Asks for the content of a file as it is after the change; empty where there is nobody to ask.
    using Fetch = std::function<PendingReply<QByteArray>(const QString &path)>;
    //! For MoreContext: all lines that there are.
    static constexpr int AllLines = 1'000'000'000;

    enum class State {
        Idle,    //!< Nothing was asked for.
        Loading,
        Ready,
        Failed,  //!< See error(); asking again asks the host again.
        Unusable //!< What the host sent cannot be used; see fit(). Asking again changes nothing.
    };

    DiffContextLoader(DiffDocument &document, Fetch fetch, QObject *parent = nullptr);

    //! Shows these lines, at once or when the file is there; what was asked for meanwhile comes with it.
    void show(int file, const QList<DiffDocument::MoreContext> &more);
    //! Shows all lines of the file, as far as they are in the content.
    void showAll(int file);
    //! Asks again for the lines of a file that could not be read.
    void retry(int file);
    //! Forgets what was asked for and did not come.
    void forget(int file);

    State state(int file) const;
    std::optional<Error> error(int file) const;
    DiffContext::Fit fit(int file) const;
    //! Whether lines above or below this hunk are what is being waited for, or what failed.
    bool isAskedAbove(int hunk) const;
    bool isAskedBelow(int hunk) const;

signals:
    //! The state of a file is another one. Lines that came are told by the document.
    void stateChanged(int file);

private:
    struct Content {
        State state = State::Idle;
        std::optional<Error> error;
        DiffContext::Fit fit = DiffContext::Fit::Fits;
        QList<DiffDocument::MoreContext> wanted;
    };

    void ask(int file);
    void take(int file, const Result<QByteArray> &answer);

    QPointer<DiffDocument> m_document;
    Fetch m_fetch;
    QHash<int, Content> m_contents;
};

} // namespace windlass
