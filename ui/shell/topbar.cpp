// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "models/navigation/navigationhistory.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/breadcrumbs.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

constexpr int AccountIconSize = 24;
constexpr int WidestAccountName = 160;

//! A button that looks like the field it opens: people look for a field.
class SearchButton : public QPushButton {
public:
    explicit SearchButton(QWidget *parent)
        : QPushButton(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMinimumWidth(220);
        setMaximumWidth(320);
    }

    QString keys;

    QSize sizeHint() const override { return {300, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const QRect inner = rect().adjusted(10, 0, -10, 0);
        const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        theme.icon(u"search"_s, ColorToken::MutedText)
            .paint(&painter, visual(QRect(inner.left(), (height() - 16) / 2, 16, 16)));
        painter.setPen(theme.color(ColorToken::MutedText));
        painter.setFont(theme.font(TextStyle::Secondary));
        const QFontMetrics metrics(painter.font());
        const int keyWidth = metrics.horizontalAdvance(keys);
        const auto alignment = [this](Qt::Alignment a) {
            return static_cast<int>(QStyle::visualAlignment(layoutDirection(), a)) | Qt::TextSingleLine;
        };
        painter.drawText(visual(inner), alignment(Qt::AlignRight | Qt::AlignVCenter), keys);
        painter.setFont(theme.font(TextStyle::Body));
        const QRect words = inner.adjusted(24, 0, -keyWidth - 8, 0);
        painter.drawText(visual(words), alignment(Qt::AlignLeft | Qt::AlignVCenter),
                         QFontMetrics(painter.font()).elidedText(accessibleName(), Qt::ElideRight, words.width()));
    }
};

QIcon accountIcon(const AccountInfo &account)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        const int side = AccountIconSize * scale;
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintAvatar(&painter, QRect(0, 0, side, side), account.image, account.name, account.key);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

TopBar::TopBar(ActionRegistry &registry, NavigationHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_registry(registry)
    , m_history(history)
    , m_breadcrumbs(new Breadcrumbs(this))
    , m_readOnly(new Badge({tr("Read only"), u"lock"_s, ColorToken::Warning, ColorToken::WarningGround,
                            tr("Windlass sends no changes for this account.")},
                           this))
    , m_account(makeIconButton(u"account"_s, tr("Account"), this))
    , m_accountMenu(new QMenu(this))
    , m_who(new QAction(this))
{
    setObjectName(u"topBar"_s);
    setGround(this, ColorToken::Surface);

    auto *search = new SearchButton(this);
    search->setObjectName(u"searchButton"_s);
    search->setAccessibleName(tr("Search or jump to…"));
    const auto showKeys = [&registry, search] {
        search->keys = ActionRegistry::keyText(registry.command(u"go.palette"_s));
        search->update();
    };
    showKeys();
    connect(&registry, &ActionRegistry::changed, search, showKeys);
    connect(search, &QPushButton::clicked, this, [&registry] { registry.run(u"go.palette"_s); });

    m_readOnly->setObjectName(u"readOnlyBadge"_s);
    m_account->setObjectName(u"accountButton"_s);
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setIconSize(QSize(AccountIconSize, AccountIconSize));
    m_account->setMenu(m_accountMenu);
    m_who->setEnabled(false);
    m_accountMenu->addAction(m_who);
    m_accountMenu->addSeparator();
    if (QAction *signOut = registry.action(u"account.signOut"_s))
        m_accountMenu->addAction(signOut);
    connect(m_accountMenu, &QMenu::aboutToShow, &registry, &ActionRegistry::updateStates);
    setAccount({});

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceSmall, 6, Theme::SpaceSmall, 7);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(makeHistoryButton(u"go.back"_s, true));
    layout->addWidget(makeHistoryButton(u"go.forward"_s, false));
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_breadcrumbs, 1);
    layout->addSpacing(Theme::SpaceSmall);
    layout->addWidget(search);
    layout->addSpacing(Theme::SpaceTiny);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_account);
    connect(m_breadcrumbs, &Breadcrumbs::locationChosen, this, &TopBar::locationChosen);
}

QToolButton *TopBar::makeHistoryButton(const QString &command, bool isBack)
{
    QAction *action = m_registry.action(command);
    auto *button = makeIconButton(isBack ? u"back"_s : u"forward"_s, isBack ? tr("Back") : tr("Forward"), this);
    button->setObjectName(isBack ? u"backButton"_s : u"forwardButton"_s);
    if (action) {
        button->setDefaultAction(action);
        button->setAccessibleName(isBack ? tr("Back") : tr("Forward"));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    // A long press or a right click shows where the button leads, as browsers do.
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, isBack] { fillHistoryMenu(menu, isBack); });
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(button, &QWidget::customContextMenuRequested, menu, [this, menu, isBack, button] {
        fillHistoryMenu(menu, isBack);
        if (!menu->isEmpty())
            menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    return button;
}

void TopBar::fillHistoryMenu(QMenu *menu, bool isBack)
{
    menu->clear();
    const QVector<Location> places = m_history.places();
    const int step = isBack ? -1 : 1;
    for (int i = m_history.index() + step, shown = 0; i >= 0 && i < places.size() && shown < 15; i += step, ++shown) {
        const Location &place = places.at(i);
        QAction *entry = menu->addAction(Theme::current().icon(placeIcon(place)),
                                         oneLine(trailText(place), 120).replace(u'&', "&&"_L1));
        connect(entry, &QAction::triggered, this, [this, i] { m_history.goToIndex(i); });
    }
}

void TopBar::setAccount(const AccountInfo &account)
{
    const bool isSignedIn = !account.name.isEmpty();
    const QString name = isSignedIn ? oneLine(account.name, 80) : tr("Not signed in");
    m_account->setIcon(isSignedIn ? accountIcon(account) : Theme::current().icon(u"account"_s));
    const bool isNamed = isSignedIn && account.isOneOfSeveral;
    m_account->setText(isNamed ? m_account->fontMetrics().elidedText(name, Qt::ElideRight, WidestAccountName)
                                     .replace(u'&', "&&"_L1)
                               : QString());
    m_account->setToolButtonStyle(isNamed ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_readOnly->setVisible(isSignedIn && account.isReadOnly);
    m_account->setAccessibleName(account.isReadOnly ? tr("Account: %1, read only").arg(name) : tr("Account: %1").arg(name));
    m_account->setToolTip(toolTipText(account.detail.isEmpty() ? name : name + u'\n' + account.detail));
    QString text = name;
    if (!account.detail.isEmpty())
        text += u" · "_s + oneLine(account.detail, 80);
    m_who->setText(text.replace(u'&', "&&"_L1));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color(ColorToken::Border));
}

} // namespace windlass
