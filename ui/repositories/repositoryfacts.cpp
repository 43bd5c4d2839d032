// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repositories/repositoryfacts.h"

#include "ui/repositories/repositorytext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int FactNameWidth = 92;

} // namespace

RepositoryFacts::RepositoryFacts(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"repositoryFacts"_s);
    m_column->setContentsMargins(Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge, Theme::SpaceLarge);
}

void RepositoryFacts::addFact(QVBoxLayout *column, const QString &name, QWidget *value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::SpaceSmall);
    QLabel *label = makeLabel(name, TextStyle::Secondary, ColorToken::MutedText, m_facts);
    label->setFixedWidth(FactNameWidth);
    row->addWidget(label);
    row->addWidget(value, 1);
    column->addLayout(row);
}

QPushButton *RepositoryFacts::addLink(QVBoxLayout *column, const QString &name, const QString &text)
{
    QPushButton *link = makeButton(QString(text).replace(u'&', "&&"_L1), ButtonKind::Link, m_facts);
    auto *holder = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(link);
    layout->addStretch(1);
    addFact(column, name, holder);
    return link;
}

QWidget *RepositoryFacts::makeAddress(const QString &name, const QString &address)
{
    auto *row = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    auto *field = new QLineEdit(address, row);
    field->setReadOnly(true);
    field->setCursorPosition(0);
    field->setFont(Theme::current().font(TextStyle::Code));
    field->setAccessibleName(name);
    //: %1 is HTTPS or SSH.
    QToolButton *copy = makeIconButton(u"copy"_s, tr("Copy the %1 address").arg(name), row);
    copy->setObjectName(u"copy%1Button"_s.arg(name));
    connect(copy, &QToolButton::clicked, this, [this, address] {
        QGuiApplication::clipboard()->setText(address);
        emit copied(tr("Address copied"));
    });
    layout->addWidget(field, 1);
    layout->addWidget(copy);
    return row;
}

void RepositoryFacts::setRepository(const Repository &repository)
{
    delete m_facts;
    m_facts = new QWidget(this);
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::SpaceSmall);
    const auto addText = [this, column](const QString &name, const QString &text) {
        if (!text.isEmpty())
            addFact(column, name, new ElidedLabel(oneLine(text), TextStyle::Body, ColorToken::Text, m_facts));
    };

    column->addWidget(makeLabel(tr("About"), TextStyle::Strong, ColorToken::Text, m_facts));
    if (!repository.mainBranch.isEmpty()) {
        QPushButton *branch = addLink(column, tr("Main branch"), oneLine(repository.mainBranch, 60));
        branch->setObjectName(u"mainBranchButton"_s);
        branch->setToolTip(tr("Show the commits of this branch"));
        connect(branch, &QPushButton::clicked, this, &RepositoryFacts::mainBranchRequested);
    }
    if (repository.hasIssues) {
        QPushButton *issues = addLink(column, tr("Issues"), tr("Show the issues"));
        issues->setObjectName(u"issuesButton"_s);
        connect(issues, &QPushButton::clicked, this, &RepositoryFacts::issuesRequested);
    }
    addText(tr("Language"), languageName(repository.language));
    addText(tr("Size"), QLocale().formattedDataSize(repository.sizeBytes, 1, QLocale::DataSizeSIFormat));
    addText(tr("Project"), repository.projectName);
    addText(tr("Owner"), repository.owner.displayName);
    addFact(column, tr("Created"),
            new RelativeTimeLabel(repository.createdOn, TextStyle::Body, ColorToken::Text, m_facts));
    addFact(column, tr("Updated"),
            new RelativeTimeLabel(repository.updatedOn, TextStyle::Body, ColorToken::Text, m_facts));

    if (!repository.httpsClone.isEmpty() || !repository.sshClone.isEmpty()) {
        column->addSpacing(Theme::Space);
        column->addWidget(makeLabel(tr("Clone"), TextStyle::Strong, ColorToken::Text, m_facts));
        if (!repository.httpsClone.isEmpty()) {
            column->addWidget(makeLabel(u"HTTPS"_s, TextStyle::Secondary, ColorToken::MutedText, m_facts));
            column->addWidget(makeAddress(u"HTTPS"_s, repository.httpsClone));
        }
        if (!repository.sshClone.isEmpty()) {
            column->addWidget(makeLabel(u"SSH"_s, TextStyle::Secondary, ColorToken::MutedText, m_facts));
            column->addWidget(makeAddress(u"SSH"_s, repository.sshClone));
        }
    }
    column->addStretch(1);
    m_column->addWidget(m_facts);
}

} // namespace windlass
