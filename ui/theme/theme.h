// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

class QWidget;

namespace windlass {

class SystemScheme;

//! What a colour means. Views ask for a meaning and never for a value; the values stand in theme.cpp alone.
enum class ColorToken {
    Canvas,       //!< The page itself.
    Surface,      //!< Sidebar, headers, the ground of toolbars.
    Raised,       //!< Menus, comment threads, cards.
    Hover,        //!< A row under the mouse.
    Border,       //!< Hairline separators.
    Text,         //!< Ordinary text.
    MutedText,    //!< Secondary text; still at least 4.5:1 on Canvas, Surface and Raised.
    Accent,       //!< Links, the focus ring, the primary button.
    AccentText,   //!< Text on an Accent ground.
    AccentGround, //!< The ground of a pill of something open or running.
    Success,
    SuccessGround, //!< The ground of a success pill.
    Danger,
    DangerGround,
    Warning,
    WarningGround,
    Merged,
    MergedGround,
    NeutralGround, //!< The ground of a pill without a meaning.
    AddedLine,
    AddedWord,
    AddedBar, //!< The bar and the + at the left of an added line.
    RemovedLine,
    RemovedWord,
    RemovedBar,
    HunkGround, //!< The @@ rows and the expanders.
    Selection,  //!< Selected text and rows.
    AvatarText, //!< Initials on the ground of an avatar, which is of middle lightness in both themes.
    Scrim,      //!< Laid over a window, nearly transparent, while a dialog is in front.
};

//! Sizes of text, in the order of importance.
enum class TextStyle {
    Body,      //!< 13 px.
    Secondary, //!< 12 px.
    Strong,    //!< 13 px, weight 600.
    Heading,   //!< 15 px, weight 600.
    Title,     //!< 20 px, weight 600.
    Code,      //!< The system's fixed font, 12 px.
};

//! The one place for colours, spacing, type and icons. There is one Theme a program; app makes it before the first
//! widget, and Theme::current() finds it. Views repaint on changed().
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { FollowSystem, Light, Dark };

    static constexpr int SpaceTiny = 4;
    static constexpr int SpaceSmall = 8;
    static constexpr int Space = 12;
    static constexpr int SpaceLarge = 16;
    static constexpr int SpaceHuge = 24;
    static constexpr int ControlRadius = 6;
    static constexpr int CardRadius = 8;
    static constexpr int DenseRowHeight = 28;
    static constexpr int TwoLineRowHeight = 44;

    explicit Theme(Mode mode = Mode::FollowSystem, QObject *parent = nullptr);
    ~Theme() override;

    //! The theme of the running program; there always is one once app has started (tests: make one first).
    static Theme &current();

    Mode mode() const { return m_mode; }
    //! Switches palette, style sheet and icons of the whole application at once, then emits changed().
    void setMode(Mode mode);
    //! Whether the colours in use are the dark ones, whatever the mode says.
    bool isDark() const { return m_isDark; }

    QColor color(ColorToken token) const;
    QFont font(TextStyle style) const;
    //! An icon of resources/icons by its name without folder and ending, drawn in the given colour, crisp at 1×, 1.5×
    //! and 2×. An unknown name gives an empty icon and a warning in the log.
    QIcon icon(const QString &name, ColorToken color = ColorToken::Text) const;

signals:
    //! Colours or fonts changed: repaint, and drop what was cached of them.
    void changed();

private:
    void apply();

    Mode m_mode;
    bool m_isDark = false;
    SystemScheme *m_system;
};

//! Puts a widget on the ground of a token; views inside it follow, and so does a change of the theme.
void setGround(QWidget *widget, ColorToken ground);
//! Gives a widget the font and text colour of the theme, through changes of it.
void setTextLook(QWidget *widget, TextStyle style, ColorToken color = ColorToken::Text);

} // namespace windlass
