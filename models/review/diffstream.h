// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/core/bodypart.h"
#include "models/paging/objectmodel.h"

#include <memory>

namespace windlass {

class DiffDocument;

//! A diff of the host as a document that grows while it arrives, so that its first screen is there before its end is.
//!
//! The first reading is fed into the document piece by piece. What comes later (a refresh, or the host's answer after what
//! was kept) is held against what is shown and replaces it as a whole, and only when it is another diff: nobody reads in a
//! document that changes under their eyes.
class DiffStream : public ObjectModelBase
{
    Q_OBJECT

public:
    using Fetch = std::function<PendingReply<QByteArray>(ReadFrom from, const BodyListener &listener)>;

    explicit DiffStream(Fetch fetch, QObject *parent = nullptr);
    ~DiffStream() override;

    //! Null before the first byte. changed() says that it is another one; the one before lives until that is over.
    DiffDocument *document() const { return m_document.get(); }
    //! Whether the download broke off: what follows is not known. retry() reads it anew.
    bool isCut() const { return m_isCut; }
    //! Forgets what is shown and reads anew: the question is another one, for example with white space ignored.
    void restart();

private:
    //! Tells bodies apart without keeping them: the same wherever they were cut into pieces.
    struct Digest {
        void add(QByteArrayView bytes);
        bool operator==(const Digest &) const = default;

        qint64 size = 0;
        quint64 hash = 14695981039346656037ULL;
    };

    void request() override;
    void requestCached() override;
    void abortReads() override;
    bool hasContent() const override { return m_document != nullptr; }

    void take(const BodyPart &part);
    void feed(const QByteArray &bytes);
    void receive(const Result<QByteArray> &answer, const ReplyInfo &info);
    //! Whether it is another diff than the one that is shown.
    bool replace(const QByteArray &body);
    void setDocument(std::unique_ptr<DiffDocument> document);

    Fetch m_fetch;
    PendingReply<QByteArray> m_pending;
    PendingReply<QByteArray> m_pendingCached;
    std::unique_ptr<DiffDocument> m_document;
    std::unique_ptr<DiffDocument> m_previous; //!< While others are told that there is another one.
    Digest m_shown;   //!< Of what is in the document.
    Digest m_arrived; //!< Of what this attempt brought, up to the size of what is shown.
    qint64 m_received = 0;
    quint64 m_round = 0;
    bool m_isFeeding = false;  //!< The document grows with what arrives.
    bool m_isOther = false;    //!< A further attempt brings another diff than the first one did, or its beginning is lost.
    bool m_isCut = false;
};

} // namespace windlass
