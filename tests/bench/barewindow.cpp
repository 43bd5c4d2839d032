// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barewindow.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolBar>
#include <QTreeWidget>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace windlass::bench {

namespace {

class BareWindow : public QMainWindow
{
public:
    BareWindow()
    {
        resize(1280, 800);
        for (int menu = 0; menu < 6; ++menu) {
            QMenu *made = menuBar()->addMenu(u"Menu %1"_s.arg(menu));
            for (int action = 0; action < 10; ++action)
                made->addAction(u"Action %1"_s.arg(action));
        }
        QToolBar *bar = addToolBar(u"Tools"_s);
        for (int action = 0; action < 8; ++action)
            bar->addAction(u"Tool %1"_s.arg(action));
        auto *tree = new QTreeWidget;
        for (int item = 0; item < 40; ++item)
            new QTreeWidgetItem(tree, {u"Item %1"_s.arg(item)});
        auto *splitter = new QSplitter;
        splitter->addWidget(tree);
        splitter->addWidget(new QPlainTextEdit);
        setCentralWidget(splitter);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // As windlass.start does it: the next thing after the frame.
        if (!m_isTold)
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        m_isTold = true;
    }
    void customEvent(QEvent *) override { std::fputs("window painted\n", stderr); }

private:
    bool m_isTold = false;
};

} // namespace

int runBareWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    BareWindow window;
    window.show();
    return QApplication::exec();
}

} // namespace windlass::bench
