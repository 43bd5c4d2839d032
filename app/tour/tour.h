// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourscript.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

class QWidget;

namespace windlass {

//! Plays a script in the real window: acts, waits until the effect can be seen, takes a picture, writes a line. Ends at the
//! first step that fails.
class Tour : public QObject
{
    Q_OBJECT

public:
    //! Pictures and tour.txt go to `folder`, which is made when it is missing. Each picture is taken in both themes.
    Tour(QWidget *window, TourScript script, const QString &folder, QObject *parent = nullptr);

    void start();

signals:
    //! Empty when every step went well; otherwise what failed.
    void finished(const QString &problem);

private:
    void next();
    void look();
    void photograph(QList<Theme::Mode> modes);
    void succeed();
    void end(const QString &problem);
    bool takePicture(const QString &name);
    void write(const QString &line);

    QWidget *m_window;
    TourScript m_script;
    QString m_folder;
    Theme::Mode m_mode; //!< That the person chose.
    QFile m_log;
    QTimer m_poll;
    QElapsedTimer m_elapsed;
    int m_current = -1;
};

} // namespace windlass
