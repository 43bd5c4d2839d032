// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/binarypanel.h"

#include "ui/errortext.h"
#include "ui/files/imagecompare.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QSaveFile>
#include <QSlider>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QString imageProblem(SafeImage::Problem problem)
{
    switch (problem) {
    case SafeImage::Problem::TooManyPixels: return BinaryPanel::tr("The picture has too many pixels to be shown.");
    case SafeImage::Problem::Damaged: return BinaryPanel::tr("The picture is damaged.");
    case SafeImage::Problem::Refused: return BinaryPanel::tr("The drawing can't be shown safely.");
    case SafeImage::Problem::NoImage: return BinaryPanel::tr("It is no picture of a kind that can be shown.");
    case SafeImage::Problem::None: break;
    }
    return {};
}

} // namespace

BinaryPanel::BinaryPanel(std::shared_ptr<BinaryFile> file, QWidget *parent)
    : CommentCard(parent)
    , m_file(std::move(file))
    , m_title(makeLabel({}, TextStyle::Strong, ColorToken::Text, this))
    , m_compare(new ImageCompare(this))
    , m_difference(makeLabel({}, TextStyle::Secondary, ColorToken::MutedText, this))
    , m_problem(makeLabel({}, TextStyle::Body, ColorToken::Warning, this))
    , m_action(makeButton({}, ButtonKind::Plain, this))
{
    setObjectName(u"binaryPanel"_s);
    m_title->setWordWrap(true);
    m_difference->setObjectName(u"binaryDifference"_s);
    m_problem->setObjectName(u"binaryProblem"_s);
    m_problem->setWordWrap(true);
    m_action->setObjectName(u"binaryAction"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::SpaceSmall);
    head->addWidget(m_title, 1);
    head->addWidget(makeModes());
    auto *sides = new QHBoxLayout;
    sides->setSpacing(Theme::SpaceLarge);
    for (const bool isNow : {false, true}) {
        if (version(isNow))
            sides->addWidget(makeSide(isNow), 1);
    }
    auto *action = new QHBoxLayout;
    action->addWidget(m_action);
    action->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Space, Theme::SpaceSmall, Theme::Space, Theme::SpaceSmall);
    layout->setSpacing(Theme::SpaceSmall);
    layout->addLayout(head);
    layout->addWidget(m_compare);
    layout->addWidget(m_slider);
    layout->addLayout(sides);
    layout->addWidget(m_difference);
    layout->addWidget(m_problem);
    layout->addLayout(action);

    connect(m_action, &QPushButton::clicked, this, [this] {
        m_isWanted = true;
        m_saveProblem.clear();
        for (const bool isNow : {false, true}) {
            if (FileVersion *side = version(isNow))
                side->retry();
        }
        load();
        showState();
    });
    for (const bool isNow : {false, true}) {
        if (FileVersion *side = version(isNow)) {
            connect(side, &FileVersion::changed, this, [this] {
                load();
                decode();
                write();
                showState();
            });
        }
    }
    load();
    decode();
    showState();
}

QWidget *BinaryPanel::makeModes()
{
    m_modes = new QWidget(this);
    auto *layout = new QHBoxLayout(m_modes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    auto *group = new QButtonGroup(m_modes);
    using Mode = ImageCompare::Mode;
    const auto add = [&](const QString &text, const QString &name, Mode mode) {
        auto *button = new QToolButton(m_modes);
        button->setText(text);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(mode == Mode::SideBySide);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, mode] {
            m_compare->setMode(mode);
            m_slider->setVisible(mode != Mode::SideBySide);
        });
    };
    add(tr("Side by side"), u"imageSideBySide"_s, Mode::SideBySide);
    add(tr("Swipe"), u"imageSwipe"_s, Mode::Swipe);
    add(tr("Onion skin"), u"imageOnionSkin"_s, Mode::OnionSkin);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(u"imageShare"_s);
    m_slider->setAccessibleName(tr("How much of the new picture is seen"));
    m_slider->setRange(0, 100);
    m_slider->setValue(m_compare->share());
    m_slider->hide();
    connect(m_slider, &QSlider::valueChanged, m_compare, &ImageCompare::setShare);
    connect(m_compare, &ImageCompare::shareChanged, m_slider, &QSlider::setValue);
    return m_modes;
}

QWidget *BinaryPanel::makeSide(bool isNow)
{
    auto *side = new QWidget(this);
    auto *text = makeLabel({}, TextStyle::Body, ColorToken::Text, side);
    text->setObjectName(isNow ? u"binaryNow"_s : u"binaryBefore"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton *save = makeButton(tr("Save as…"), ButtonKind::Quiet, side);
    save->setObjectName(isNow ? u"saveNow"_s : u"saveBefore"_s);
    save->setAccessibleName(isNow ? tr("Save the file as it is now") : tr("Save the file as it was before"));
    connect(save, &QPushButton::clicked, this, [this, isNow] { askWhereToSave(isNow); });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(text);
    layout->addWidget(save, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_sides[isNow] = text;
    m_saveButtons[isNow] = save;
    return side;
}

void BinaryPanel::load()
{
    for (const bool isNow : {false, true}) {
        FileVersion *side = version(isNow);
        if (!side)
            continue;
        if (side->sizeState() == FileVersion::State::Unknown)
            side->loadSize();
        // What is in LFS is fetched from another host, and only when somebody asks.
        const bool isSmall = side->size() && *side->size() <= LargestUnasked && !m_file->isPointer;
        if (m_file->isImage && (m_isWanted || isSmall) && side->bytesState() == FileVersion::State::Unknown)
            side->loadBytes();
    }
}

void BinaryPanel::decode()
{
    for (const bool isNow : {false, true}) {
        const bool isRead = isNow ? m_file->isReadNow : m_file->isReadBefore;
        if (m_file->isImage && version(isNow) && version(isNow)->bytesState() == FileVersion::State::Loaded && !isRead)
            decodeSide(isNow);
    }
}

void BinaryPanel::decodeSide(bool isNow)
{
    (isNow ? m_file->isReadNow : m_file->isReadBefore) = true;
    // Off the thread of the window: a picture may take a second. The thread does not keep the file, whose versions end
    // in the thread of the window only; an answer that nobody takes, such as at the end of the program, drops nothing.
    QThreadPool::globalInstance()->start([bytes = version(isNow)->bytes(), isNow, wanted = std::weak_ptr(m_file), panel = QPointer(this)] {
        const SafeImage image = readSafeImage(bytes);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [image, isNow, wanted, panel] {
                const std::shared_ptr<BinaryFile> file = wanted.lock();
                if (!file)
                    return;
                (isNow ? file->imageNow : file->imageBefore) = image;
                if (panel)
                    panel->showState();
            },
            Qt::QueuedConnection);
    });
}

void BinaryPanel::showSide(bool isNow)
{
    const FileVersion *side = version(isNow);
    if (!side)
        return;
    const SafeImage &image = isNow ? m_file->imageNow : m_file->imageBefore;
    const qint64 pointer = isNow ? m_file->pointerNow : m_file->pointerBefore;
    QStringList facts;
    if (image.size.isValid() && !image.size.isEmpty())
        facts += tr("%1 × %2 pixels").arg(QLocale().toString(image.size.width()), QLocale().toString(image.size.height()));
    if (m_file->isPointer && side->bytesState() != FileVersion::State::Loaded && pointer >= 0)
        facts += tr("%1 in Git LFS").arg(sizeWords(pointer));
    else if (side->size())
        facts += sizeWords(*side->size());
    else if (side->sizeState() == FileVersion::State::Loading)
        facts += tr("loading…");
    if (side->bytesState() == FileVersion::State::Loading)
        facts += tr("loading the file…");
    if (image.isAnimated)
        facts += tr("animated");
    if (const QString blob = isNow ? m_file->blobNow : m_file->blobBefore; !blob.isEmpty())
        //: %1 is the abbreviated hash of a file's content.
        facts += tr("blob %1").arg(blob);
    const QString list = facts.join(u", "_s);
    m_sides[isNow]->setText(isNow ? tr("Now: %1").arg(list) : tr("Before: %1").arg(list));
}

void BinaryPanel::showState()
{
    showSide(false);
    showSide(true);
    const FileVersion *before = m_file->before;
    const FileVersion *now = m_file->now;
    const SafeImage &imageBefore = m_file->imageBefore;
    const SafeImage &imageNow = m_file->imageNow;
    m_title->setText(m_file->isPointer && m_file->isImage ? tr("A pointer to a picture in Git LFS")
                     : m_file->isPointer                  ? tr("A pointer to a file in Git LFS")
                     : m_file->isImage                    ? tr("Picture")
                                                          : tr("Binary file"));
    m_compare->setImages(imageBefore, imageNow);
    m_compare->setVisible(imageBefore.isShown() || imageNow.isShown());
    m_modes->setVisible(m_compare->hasBoth());
    m_slider->setVisible(m_compare->hasBoth() && m_compare->mode() != ImageCompare::Mode::SideBySide);

    QStringList differences;
    if (before && now && before->size() && now->size()) {
        const qint64 grown = *now->size() - *before->size();
        differences += grown > 0   ? tr("%1 larger").arg(sizeWords(grown))
                       : grown < 0 ? tr("%1 smaller").arg(sizeWords(-grown))
                                   : tr("the same number of bytes");
    }
    if (m_compare->hasBoth()) {
        const QSize grown = imageNow.size - imageBefore.size;
        const auto signedNumber = [](int number) { return (number > 0 ? u"+"_s : QString()) + QLocale().toString(number); };
        differences += grown.isNull() ? tr("the same number of pixels")
                                      : tr("%1 pixels wide, %2 high").arg(signedNumber(grown.width()), signedNumber(grown.height()));
    }
    //: Of two versions of a file: "Difference: 2.1 kB larger, the same number of pixels".
    m_difference->setText(tr("Difference: %1").arg(differences.join(u", "_s)));
    m_difference->setVisible(!differences.isEmpty());

    QString problem = m_saveProblem;
    bool hasFailed = false;
    bool isLarge = false;
    for (const bool isNow : {false, true}) {
        const FileVersion *side = version(isNow);
        if (!side)
            continue;
        const bool failed = side->sizeState() == FileVersion::State::Failed || side->bytesState() == FileVersion::State::Failed;
        if (failed && problem.isEmpty())
            problem = errorSentence(side->error());
        hasFailed |= failed;
        const SafeImage &image = isNow ? imageNow : imageBefore;
        if (problem.isEmpty() && image.problem != SafeImage::Problem::None)
            problem = imageProblem(image.problem);
        isLarge |= m_file->isImage && side->bytesState() == FileVersion::State::Unknown && side->size();
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_action->setText(hasFailed ? tr("Try again") : tr("Load the picture"));
    m_action->setVisible(hasFailed || (isLarge && !m_isWanted));
}

void BinaryPanel::askWhereToSave(bool isNow)
{
    const QString name = m_file->path.mid(m_file->path.lastIndexOf(u'/') + 1);
    auto *dialog = new QFileDialog(this, isNow ? tr("Save the file as it is now") : tr("Save the file as it was before"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isNow](const QString &file) { save(isNow, file); });
    dialog->open();
}

void BinaryPanel::save(bool isNow, const QString &name)
{
    if (!version(isNow))
        return;
    m_saveTo[isNow] = name;
    m_isSaving[isNow] = true;
    m_saveProblem.clear();
    version(isNow)->loadBytes();
    write();
    showState();
}

void BinaryPanel::write()
{
    for (const bool isNow : {false, true}) {
        if (!m_isSaving[isNow] || version(isNow)->bytesState() == FileVersion::State::Loading)
            continue;
        m_isSaving[isNow] = false;
        if (version(isNow)->bytesState() != FileVersion::State::Loaded)
            continue; // The failure is said, with a way to try again.
        QSaveFile file(m_saveTo[isNow]);
        const QByteArray &bytes = version(isNow)->bytes();
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_saveProblem = isWritten ? QString() : tr("The file could not be saved: %1").arg(file.errorString());
    }
}

} // namespace windlass
