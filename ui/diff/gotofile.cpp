// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diff/gotofile.h"

#include "ui/diff/diffpainter.h"
#include "ui/diff/diffview.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

enum GoToFileRole { GoToFileIndexRole = Qt::UserRole + 1, GoToFileFolderRole, GoToFileDetailRole, GoToFileIconRole };

//! Typing must not stall on a diff of 100,000 files: so long, then the events, then on.
constexpr qint64 MatchMilliseconds = 8;

class GoToFileDelegate : public RowDelegate {
public:
    explicit GoToFileDelegate(QObject *parent)
        : RowDelegate(Density::Dense, parent)
    {
    }

    RowContent content(const QModelIndex &index) const override
    {
        RowContent row;
        row.icon = index.data(GoToFileIconRole).toString();
        row.title = index.data(Qt::DisplayRole).toString();
        row.detail = index.data(GoToFileFolderRole).toString();
        row.trailing = index.data(GoToFileDetailRole).toString();
        return row;
    }
};

QString iconOfStatus(DiffFileStatus status)
{
    switch (status) {
    case DiffFileStatus::Added:
        return u"file-added"_s;
    case DiffFileStatus::Deleted:
        return u"file-removed"_s;
    case DiffFileStatus::Renamed:
    case DiffFileStatus::Copied:
        return u"file-renamed"_s;
    case DiffFileStatus::Modified:
        break;
    }
    return u"file-modified"_s;
}

//! A name's own letters count for more than those of its folders.
int scoreOfPath(const QString &wanted, const QString &path)
{
    const int whole = fuzzyScore(wanted, path);
    if (whole <= 0)
        return 0;
    return std::max(whole, fuzzyScore(wanted, path.section(u'/', -1)) * 2);
}

} // namespace

GoToFile *GoToFile::open(DiffView *view, bool forLine)
{
    if (!view->document() || view->document()->fileCount() == 0)
        return nullptr;
    auto *dialog = new GoToFile(view);
    const QPoint corner = view->viewport()->mapToGlobal(QPoint(0, 0));
    const int width = std::min(600, view->viewport()->width() - 2 * Theme::Space);
    dialog->resize(std::max(width, 280), std::min(380, std::max(view->viewport()->height() - 80, 180)));
    dialog->move(corner + QPoint((view->viewport()->width() - dialog->width()) / 2, 40));
    if (forLine)
        dialog->m_field->setText(u":"_s);
    dialog->show();
    dialog->m_field->setFocus();
    return dialog;
}

GoToFile::GoToFile(DiffView *view)
    : QDialog(view, Qt::Popup | Qt::FramelessWindowHint)
    , m_view(view)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(makeLabel(tr("No file of this diff has that name."), TextStyle::Body, ColorToken::MutedText))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"goToFile"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to file"));
    setGround(this, ColorToken::Raised);
    m_field->setObjectName(u"goToFileField"_s);
    m_field->setPlaceholderText(tr("Letters of a path; a colon and a number go to a line"));
    m_field->setAccessibleName(windowTitle());
    m_field->setAccessibleDescription(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(36);
    m_field->addAction(Theme::current().icon(u"search"_s, ColorToken::MutedText), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"goToFileList"_s);
    m_list->setAccessibleName(tr("Files of this diff"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GoToFileDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall, Theme::SpaceSmall);
    top->addWidget(m_field);
    layout->addLayout(top);
    layout->addWidget(makeLine());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, &GoToFile::restart);
    connect(m_list, &QListView::clicked, this, &GoToFile::choose);
    connect(view, &DiffView::documentChanged, this, &QWidget::close);
    restart();
}

GoToFile::Wish GoToFile::wish() const
{
    const QString text = m_field->text().trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint32 number = text.mid(colon + 1).trimmed().toUInt(&isNumber);
    if (colon < 0 || (!isNumber && colon + 1 < text.size()))
        return {text, {}, false};
    return {text.left(colon), isNumber ? std::optional(number) : std::nullopt, true};
}

void GoToFile::restart()
{
    const Wish wanted = wish();
    m_name = wanted.name;
    m_matches.clear();
    m_next = 0;
    if (m_timer)
        killTimer(m_timer);
    m_timer = 0;
    m_isGoingOn = false;
    // A line alone is of the file that one is in.
    if (wanted.hasLine && wanted.name.isEmpty() && m_view && m_view->cursorFile() >= 0) {
        m_matches.push_back({1, m_view->cursorFile()});
        showMatches();
        return;
    }
    matchSome();
}

void GoToFile::timerEvent(QTimerEvent *)
{
    killTimer(m_timer);
    m_timer = 0;
    m_isGoingOn = true;
    matchSome();
}

void GoToFile::matchSome()
{
    if (!m_view || !m_view->document())
        return;
    QElapsedTimer timer;
    timer.start();
    const int files = m_view->document()->fileCount();
    const auto better = [](const Match &a, const Match &b) {
        return a.score != b.score ? a.score > b.score : a.file < b.file;
    };
    while (m_next < files && (m_next % 64 != 0 || timer.elapsed() < MatchMilliseconds || m_next == 0)) {
        const Match match{m_name.isEmpty() ? 1 : scoreOfPath(m_name, m_view->document()->file(m_next).path()), m_next};
        ++m_next;
        if (match.score <= 0)
            continue;
        if (static_cast<int>(m_matches.size()) == MostShown && !better(match, m_matches.back()))
            continue;
        m_matches.insert(std::upper_bound(m_matches.begin(), m_matches.end(), match, better), match);
        if (static_cast<int>(m_matches.size()) > MostShown)
            m_matches.pop_back();
        if (m_name.isEmpty() && static_cast<int>(m_matches.size()) == MostShown)
            m_next = files; // All are equal: the first ones are the best.
    }
    showMatches();
    if (m_next < files)
        m_timer = startTimer(0);
}

void GoToFile::showMatches()
{
    const int current = m_list->currentIndex().data(GoToFileIndexRole).toInt();
    // While better ones still come, the row that was chosen meanwhile stays the current one.
    const bool keepsCurrent = m_isGoingOn && m_list->currentIndex().row() > 0;
    m_model->clear();
    const Wish wanted = wish();
    const QLocale locale;
    for (const Match &match : m_matches) {
        const DiffFile &file = m_view->document()->file(match.file);
        QString detail = u'+' + locale.toString(file.added.load()) + u' ' + QChar(0x2212) +
                         locale.toString(file.removed.load());
        if (wanted.line) {
            const std::optional<DiffAnchor> place = m_view->nearestLine(match.file, *wanted.line);
            detail = !place                       ? tr("has no lines here")
                     : place->line == *wanted.line ? tr("line %1").arg(*wanted.line)
                                                   : tr("line %1 is not in the diff, the nearest is %2")
                                                         .arg(*wanted.line)
                                                         .arg(place->line);
        }
        addRow(match.file, detail);
    }
    const bool isEmpty = m_matches.empty();
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty && m_next >= m_view->document()->fileCount());
    m_list->setCurrentIndex(m_model->index(0, 0));
    for (int row = 0; keepsCurrent && row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(GoToFileIndexRole).toInt() == current)
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void GoToFile::addRow(int file, const QString &detail)
{
    const DiffFile &at = m_view->document()->file(file);
    const QString path = at.path();
    const qsizetype slash = path.lastIndexOf(u'/');
    auto *row = new QStandardItem(oneLine(path.mid(slash + 1)));
    row->setData(file, GoToFileIndexRole);
    row->setData(iconOfStatus(at.status), GoToFileIconRole);
    row->setData(slash > 0 ? oneLine(path.left(slash)) : QString(), GoToFileFolderRole);
    row->setData(detail, GoToFileDetailRole);
    row->setData(QStringList{oneLine(path), DiffPainter::statusWord(at), detail}.join(u", "_s), Qt::AccessibleTextRole);
    m_model->appendRow(row);
}

void GoToFile::moveCurrent(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = m_list->currentIndex().row() + step;
    // One step around the end, a page up to it.
    const int target = std::abs(step) == 1 ? (row + rows) % rows : std::clamp(row, 0, rows - 1);
    m_list->setCurrentIndex(m_model->index(target, 0));
}

void GoToFile::choose()
{
    const QModelIndex index = m_list->currentIndex();
    const std::optional<quint32> line = wish().line;
    DiffView *view = m_view;
    close();
    if (!index.isValid() || !view)
        return;
    const int file = index.data(GoToFileIndexRole).toInt();
    const std::optional<DiffAnchor> place = line ? view->nearestLine(file, *line) : std::nullopt;
    if (!place || !view->scrollToAnchor(*place))
        view->goToFile(file);
    view->setFocus(Qt::OtherFocusReason);
}

bool GoToFile::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(8);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void GoToFile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(ColorToken::Raised));
    painter.setPen(Theme::current().color(ColorToken::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace windlass
