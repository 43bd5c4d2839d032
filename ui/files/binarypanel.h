// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/fileversion.h"
#include "ui/files/safeimage.h"
#include "ui/pullrequests/threadwidget.h"

#include <memory>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace windlass {

class ImageCompare;

//! What is known of both sides of a file without lines, and read of them so far. It outlives the panel, which is there
//! only while it is in sight.
struct BinaryFile {
    QString path;
    bool isImage = false;   //!< By its name.
    bool isPointer = false; //!< The repository has a pointer of Git LFS; the bytes are elsewhere.
    qint64 pointerBefore = -1; //!< The size that the pointer names; -1 for none.
    qint64 pointerNow = -1;
    QString blobBefore; //!< Abbreviated hash; empty when the diff does not say it.
    QString blobNow;
    FileVersion *before = nullptr; //!< Null when the file is new.
    FileVersion *now = nullptr;    //!< Null when it is gone.
    SafeImage imageBefore;
    SafeImage imageNow;
    bool isReadBefore = false; //!< imageBefore is what the bytes are.
    bool isReadNow = false;
};

//! A file without lines: both sides of a picture, to compare; of anything else, size and hash; with a way to save each
//! side. Loads when it is made, which is when it comes into sight.
class BinaryPanel : public CommentCard
{
    Q_OBJECT

public:
    //! Larger pictures are loaded when somebody asks for them.
    static constexpr qint64 LargestUnasked = 5 * 1024 * 1024;

    BinaryPanel(std::shared_ptr<BinaryFile> file, QWidget *parent = nullptr);

    ImageCompare *compare() const { return m_compare; }
    //! Writes one side into a file; loads it first. What went wrong is said in the panel.
    void save(bool isNow, const QString &name);

private:
    QWidget *makeModes();
    QWidget *makeSide(bool isNow);
    void load();
    void decode();
    void decodeSide(bool isNow);
    void showState();
    void showSide(bool isNow);
    void askWhereToSave(bool isNow);
    void write();
    FileVersion *version(bool isNow) const { return isNow ? m_file->now : m_file->before; }

    std::shared_ptr<BinaryFile> m_file;
    QLabel *m_title;
    ImageCompare *m_compare;
    QWidget *m_modes = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_sides[2] = {nullptr, nullptr};
    QPushButton *m_saveButtons[2] = {nullptr, nullptr};
    QLabel *m_difference;
    QLabel *m_problem;
    QPushButton *m_action;
    bool m_isWanted = false;           //!< The person asked for a large one.
    bool m_isSaving[2] = {false, false};
    QString m_saveTo[2];
    QString m_saveProblem;
};

} // namespace windlass
