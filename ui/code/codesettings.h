// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSettings>

class QFont;

namespace windlass {

//! How code is shown, in diffs and wherever else there is some.
struct CodeSettings {
    enum class BlankMarks {
        None,
        LineEnds, //!< Blanks and tabs behind the last letter of a line.
        All,
    };

    static constexpr int SmallestFont = 8;
    static constexpr int NormalFont = 12;
    static constexpr int LargestFont = 32;
    static constexpr int WidestTab = 16;
    static constexpr int LastRuler = 400;

    int fontSize = NormalFont; //!< In pixels of the theme's scale.
    int tabWidth = 4;          //!< In columns.
    int rulerColumn = 0;       //!< Behind which column a line is drawn; 0: none.
    BlankMarks blankMarks = BlankMarks::None;
    bool syntaxColors = true;
    bool wordMarks = true; //!< Words that differ within changed lines.

    bool operator==(const CodeSettings &) const = default;
    //! The same with every value brought into its range.
    CodeSettings bounded() const;
};

//! The settings of the program, which all views of code follow at once.
class CodePreferences : public QObject {
    Q_OBJECT

public:
    //! There is one a program.
    static CodePreferences &current();

    const CodeSettings &settings() const { return m_settings; }
    //! Takes and keeps settings; what is out of range is brought into it.
    void setSettings(const CodeSettings &settings);
    //! Reads what was kept, and keeps what changes from now on, in the group "code". Null: nothing is kept.
    void setStore(QSettings *store);

    //! The font of code in its size.
    QFont font() const;
    void enlarge(int pixels);

signals:
    void changed();

private:
    CodePreferences() = default;
    void read();
    void write() const;

    CodeSettings m_settings;
    QPointer<QSettings> m_store;
};

} // namespace windlass
