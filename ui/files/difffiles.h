// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/filelistmodel.h"
#include "ui/files/collapsesettings.h"
#include "ui/files/diffcounts.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QSettings;

namespace windlass {

class DiffDocument;
class DiffStream;
class DiffView;
class ViewedFiles;

//! Keeps a DiffView true to a diff and to what the host counts of it: shows the diff while it arrives, collapses what
//! nobody reads, gives files without a diff their place, and marks what was viewed. The pages of pull requests and of
//! commits have one each.
class DiffFiles : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        DiffStream *stream = nullptr;
        FileListModel *files = nullptr;
        ViewedFiles *viewed = nullptr;  //!< Null where nothing is marked as viewed.
        QSettings *settings = nullptr;  //!< Null for the defaults.
    };

    DiffFiles(const Parts &parts, DiffView *view);
    ~DiffFiles() override;

    DiffDocument *document() const { return m_document; }
    const Parts &parts() const { return m_parts; }
    //! What was counted, once diff and diffstat are here; nothing before.
    const std::optional<DiffCounts> &counts() const { return m_counts; }
    //! The diff is over, and what it lacks has its place: a file that is not there now is none of this diff.
    bool isSettled() const { return m_counts.has_value(); }
    void setWhitespaceIgnored(bool isIgnored);
    bool isWhitespaceIgnored() const { return m_isWhitespaceIgnored; }
    //! Lets the person say which files are collapsed, and collapses by it, but not what they have opened.
    void editCollapseSettings();

signals:
    //! The document in the view is about to go: now is the time to note the place.
    void documentLeaving();
    //! Another document is in the view: threads and other rows of before are gone.
    void documentShown();
    //! More of the document is here, counts() may be others, or it is over.
    void grown();

private:
    void show();
    void takeGrowth();
    void settle();
    void collapse();
    void applySettings();
    void applyViewed();
    void offerPrints();
    //! Why a file is collapsed at first; empty when it is not. `isKnown` says whether that can still change.
    QString labelOf(int file, bool *isKnown) const;

    Parts m_parts;
    QPointer<ViewedFiles> m_viewed; //!< The page's models may go first.
    DiffView *m_view;
    QPointer<DiffDocument> m_document;
    CollapseSettings m_settings;
    FilePatterns m_patterns;
    QHash<QString, int> m_counted;  //!< Lines that the host counts, by path.
    QSet<QString> m_opened;         //!< What the person has opened stays open.
    std::optional<DiffCounts> m_counts;
    int m_judged = 0;               //!< Files that were looked at for collapsing.
    bool m_isActing = false;
    bool m_isPrinted = false; //!< Marks were judged by the whole diff.
    bool m_isWhitespaceIgnored = false;
};

} // namespace windlass
