// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <cstdio>

namespace windlass {

namespace {

constexpr int StepLimitMs = 60'000;
constexpr int PollMs = 40;
//! After the effect is there, what follows it (a picture of a person, a second answer) gets this long before the shot.
constexpr int SettleMs = 350;

} // namespace

Tour::Tour(QWidget *window, TourScript script, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_script(std::move(script))
    , m_folder(folder)
    , m_mode(Theme::current().mode())
{
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder))
        return end(tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(m_folder)));
    m_log.setFileName(m_folder + QStringLiteral("/tour.txt"));
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return end(tr("The folder %1 can't be written to.").arg(QDir::toNativeSeparators(m_folder)));
    next();
}

void Tour::next()
{
    if (++m_current >= m_script.size())
        return end({});
    m_elapsed.start();
    const TourStep &step = m_script.at(m_current);
    if (step.act) {
        if (const QString problem = step.act(); !problem.isEmpty())
            return end(QStringLiteral("%1: %2").arg(step.name, problem));
    }
    m_poll.start();
}

void Tour::look()
{
    const TourStep &step = m_script.at(m_current);
    if (!step.isSeen || step.isSeen()) {
        m_poll.stop();
        if (step.takesPicture)
            QTimer::singleShot(SettleMs, this, [this] { photograph({Theme::Mode::Light, Theme::Mode::Dark}); });
        else
            succeed();
    } else if (m_elapsed.elapsed() > StepLimitMs) {
        m_poll.stop();
        takePicture(step.name + QStringLiteral("-failed"));
        end(tr("%1: what should be seen did not come within %n second(s).", nullptr, StepLimitMs / 1000).arg(step.name));
    }
}

void Tour::photograph(QList<Theme::Mode> modes)
{
    if (modes.isEmpty()) {
        Theme::current().setMode(m_mode);
        return succeed();
    }
    const Theme::Mode mode = modes.takeFirst();
    Theme::current().setMode(mode);
    // A turn of the event loop, so that views have followed the change.
    QTimer::singleShot(PollMs, this, [this, mode, modes] {
        const QString &name = m_script.at(m_current).name;
        const QString theme = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        if (takePicture(QStringLiteral("%1-%2").arg(name, theme)))
            photograph(modes);
        else
            end(tr("%1: the picture can't be saved.").arg(name));
    });
}

void Tour::succeed()
{
    const TourStep &step = m_script.at(m_current);
    const QString remark = step.remark ? QStringLiteral(": ") + step.remark() : QString();
    write(QStringLiteral("%1  %2%3").arg(step.name, step.text, remark));
    next();
}

void Tour::end(const QString &problem)
{
    if (!problem.isEmpty())
        write(problem);
    m_log.close();
    emit finished(problem);
}

bool Tour::takePicture(const QString &name)
{
    QPixmap picture = m_window->grab();
    // A dialog is a window of its own: drawn where it stands, it belongs to what a person sees.
    QPainter painter(&picture);
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *dialog : widgets) {
        if (dialog == m_window || !dialog->isVisible() || dialog->windowType() == Qt::ToolTip)
            continue;
        const QPixmap content = dialog->grab();
        const QPoint place((m_window->width() - dialog->width()) / 2, (m_window->height() - dialog->height()) / 2);
        QColor scrim = Theme::current().color(ColorToken::Scrim);
        scrim.setAlphaF(0.28F);
        painter.fillRect(m_window->rect(), scrim);
        painter.drawPixmap(place, content);
        painter.setPen(Theme::current().color(ColorToken::Border));
        painter.drawRect(QRect(place, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    painter.end();
    return picture.save(QStringLiteral("%1/%2.png").arg(m_folder, name));
}

void Tour::write(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (m_log.isOpen())
        m_log.write(bytes);
    std::fputs(bytes.constData(), stdout);
    std::fflush(stdout);
}

} // namespace windlass
