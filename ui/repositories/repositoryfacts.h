// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/resources/repository.h"

#include <QWidget>

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace windlass {

//! The facts about a repository, and the addresses to clone it from.
class RepositoryFacts : public QWidget {
    Q_OBJECT

public:
    explicit RepositoryFacts(QWidget *parent = nullptr);

    void setRepository(const Repository &repository);

signals:
    //! Somebody clicked on the main branch.
    void mainBranchRequested();
    void issuesRequested();
    //! An address was copied; text is for the status bar.
    void copied(const QString &text);

private:
    void addFact(QVBoxLayout *column, const QString &name, QWidget *value);
    QPushButton *addLink(QVBoxLayout *column, const QString &name, const QString &text);
    QWidget *makeAddress(const QString &name, const QString &address);

    QVBoxLayout *m_column;
    QWidget *m_facts = nullptr;
};

} // namespace windlass
