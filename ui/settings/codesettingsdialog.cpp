// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/codesettingsdialog.h"

#include "models/diff/diffdocument.h"
#include "ui/code/codesettings.h"
#include "ui/diff/diffview.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace windlass {

namespace {

//! A tab, blanks at a line's end, a long line, a changed word and every common colour.
const char *const sampleDiff = "diff --git a/src/cart.cpp b/src/cart.cpp\n"
                               "--- a/src/cart.cpp\n"
                               "+++ b/src/cart.cpp\n"
                               "@@ -12,5 +12,5 @@ class Cart\n"
                               " // Adds all prices.\n"
                               " double Cart::total(const QString &currency) const\n"
                               " {\n"
                               "-\treturn sum(m_items, 0.19) + shipping(\"EUR\");  \n"
                               "+\treturn sum(m_items, m_tax) + shipping(currency); // In the currency of the person who buys.\n"
                               " }\n";

QLabel *labelOf(const QString &text, QWidget *field, QWidget *parent)
{
    QLabel *label = makeLabel(text, TextStyle::Body, ColorToken::Text, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

CodeSettingsDialog::CodeSettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_sample(DiffDocument::fromBytes(sampleDiff))
    , m_fontSize(new QSpinBox(this))
    , m_tabWidth(new QSpinBox(this))
    , m_ruler(new QSpinBox(this))
    , m_blanks(new QComboBox(this))
    , m_colors(new QCheckBox(tr("&Syntax colours"), this))
    , m_words(new QCheckBox(tr("Mark the &words that differ in changed lines"), this))
{
    setObjectName(u"codeSettingsDialog"_s);
    setWindowTitle(tr("Code display"));
    resize(760, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    column->setSpacing(Theme::SpaceLarge);
    column->addWidget(makeForm());
    column->addWidget(makePreview(), 1);
    column->addWidget(makeButtons());
    showSettings();

    for (QSpinBox *box : {m_fontSize, m_tabWidth, m_ruler})
        connect(box, &QSpinBox::valueChanged, this, &CodeSettingsDialog::apply);
    connect(m_blanks, &QComboBox::currentIndexChanged, this, &CodeSettingsDialog::apply);
    for (QCheckBox *box : {m_colors, m_words})
        connect(box, &QCheckBox::toggled, this, &CodeSettingsDialog::apply);
    // The keys for larger and smaller code act while the dialog is open.
    connect(&CodePreferences::current(), &CodePreferences::changed, this, &CodeSettingsDialog::showSettings);
}

CodeSettingsDialog::~CodeSettingsDialog() = default;

QWidget *CodeSettingsDialog::makeForm()
{
    auto *part = new QWidget(this);
    m_fontSize->setObjectName(u"codeFontSize"_s);
    m_fontSize->setRange(CodeSettings::SmallestFont, CodeSettings::LargestFont);
    m_fontSize->setSuffix(tr(" px"));
    m_tabWidth->setObjectName(u"codeTabWidth"_s);
    m_tabWidth->setRange(1, CodeSettings::WidestTab);
    m_ruler->setObjectName(u"codeRuler"_s);
    m_ruler->setRange(0, CodeSettings::LastRuler);
    m_ruler->setSpecialValueText(tr("None"));
    m_blanks->setObjectName(u"codeBlanks"_s);
    m_blanks->addItem(tr("Not marked"), static_cast<int>(CodeSettings::BlankMarks::None));
    m_blanks->addItem(tr("Marked at the ends of lines"), static_cast<int>(CodeSettings::BlankMarks::LineEnds));
    m_blanks->addItem(tr("Marked everywhere"), static_cast<int>(CodeSettings::BlankMarks::All));
    m_colors->setObjectName(u"codeColors"_s);
    m_words->setObjectName(u"codeWords"_s);

    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::SpaceLarge);
    form->setVerticalSpacing(Theme::SpaceSmall);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(labelOf(tr("&Font size"), m_fontSize, part), m_fontSize);
    form->addRow(labelOf(tr("&Tab width in columns"), m_tabWidth, part), m_tabWidth);
    form->addRow(labelOf(tr("&Ruler behind column"), m_ruler, part), m_ruler);
    form->addRow(labelOf(tr("&Blanks and tabs"), m_blanks, part), m_blanks);
    form->addRow(nullptr, m_colors);
    form->addRow(nullptr, m_words);
    return part;
}

QWidget *CodeSettingsDialog::makePreview()
{
    auto *view = new DiffView(this);
    view->setAccessibleName(tr("How a diff looks"));
    view->setViewedBoxesVisible(false);
    view->setDocument(m_sample.get());
    view->setFrameShape(QFrame::StyledPanel);
    return view;
}

QWidget *CodeSettingsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *reset = makeButton(tr("Standard &values"), ButtonKind::Plain, buttons);
    reset->setObjectName(u"resetCodeSettings"_s);
    reset->setAutoDefault(false);
    buttons->addButton(reset, QDialogButtonBox::ResetRole);
    connect(reset, &QPushButton::clicked, this, [] { CodePreferences::current().setSettings({}); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void CodeSettingsDialog::showSettings()
{
    const CodeSettings &settings = CodePreferences::current().settings();
    m_isShowing = true;
    m_fontSize->setValue(settings.fontSize);
    m_tabWidth->setValue(settings.tabWidth);
    m_ruler->setValue(settings.rulerColumn);
    m_blanks->setCurrentIndex(m_blanks->findData(static_cast<int>(settings.blankMarks)));
    m_colors->setChecked(settings.syntaxColors);
    m_words->setChecked(settings.wordMarks);
    m_isShowing = false;
}

void CodeSettingsDialog::apply()
{
    if (m_isShowing)
        return;
    CodeSettings settings;
    settings.fontSize = m_fontSize->value();
    settings.tabWidth = m_tabWidth->value();
    settings.rulerColumn = m_ruler->value();
    settings.blankMarks = static_cast<CodeSettings::BlankMarks>(m_blanks->currentData().toInt());
    settings.syntaxColors = m_colors->isChecked();
    settings.wordMarks = m_words->isChecked();
    CodePreferences::current().setSettings(settings);
}

void connectCodeCommands(ActionRegistry &registry, QWidget *window, QSettings *store)
{
    CodePreferences &preferences = CodePreferences::current();
    preferences.setStore(store);
    registry.setHandler(u"code.larger"_s, window, [&preferences] { preferences.enlarge(1); });
    registry.setHandler(u"code.smaller"_s, window, [&preferences] { preferences.enlarge(-1); });
    registry.setHandler(u"code.normalSize"_s, window, [&preferences] {
        CodeSettings settings = preferences.settings();
        settings.fontSize = CodeSettings::NormalFont;
        preferences.setSettings(settings);
    });
    registry.setHandler(u"code.settings"_s, window, [window] {
        auto *dialog = new CodeSettingsDialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace windlass
