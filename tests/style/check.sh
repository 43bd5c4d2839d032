#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules that grep can check. `check.sh <root of the sources>` prints every breach as "file:line: rule" and fails when
# there is one. selftest.sh shows that each rule can fail.
#
# A line that has to break a rule says why in a comment with the word "style-exception:".
set -u
root=${1:?usage: check.sh ROOT}
cd "$root" || exit 2
found=$(mktemp)
trap 'rm -f "$found"' EXIT

# sources FOLDER... lists the C++ files of folders that exist.
sources() {
    for folder in "$@"; do
        if [ -d "$folder" ]; then
            find "$folder" -type f \( -name '*.cpp' -o -name '*.h' \)
        fi
    done | LC_ALL=C sort
}

# forbid RULE PATTERN [EXEMPT]: reads file names; whole lines of comment and exempt files are not looked at.
forbid() {
    rule=$1
    pattern=$2
    exempt=${3:-^$}
    grep -Ev "$exempt" | xargs -r grep -nE "$pattern" /dev/null \
        | grep -Ev '^[^:]*:[0-9]+:[[:space:]]*//|style-exception:' \
        | sed -E "s|^([^:]*:[0-9]+):.*|\\1: $rule|" >> "$found"
}

# --- The arrow: app, ui, models, api ---
sources api | forbid 'api includes models, ui or app' '^#include "(models|ui|app)/'
sources models | forbid 'models include ui or app' '^#include "(ui|app)/'
sources ui | forbid 'ui includes app' '^#include "app/'
sources app/demo | forbid 'the demo shares code with the client that it has to test' \
    '^#include "(models|ui|api/(core|auth|resources|services)|api/session|app/[a-z]+\.h)'
sources api models ui app | forbid 'program code includes tests' '^#include "tests/'

# --- Who knows what ---
# The files of drafts, accounts and the journal are JSON too, but our own and not the host's.
sources models | forbid 'models know HTTP or JSON' '#include <(QNetwork|QJson|QSsl|QTcp|QHttp)|\bQNetwork[A-Z]|\bQJson[A-Z]' \
    '^models/(review/(draftstore|viewedstore)|accounts/accountlist|actions/writejournal)\.cpp$'
sources models | forbid 'models know colours, icons or widgets' \
    '#include <(QColor|QIcon|QPixmap|QImage|QFont|QBrush|QPalette|QPainter|QWidget|QtGui|QtWidgets)|\bQ(Color|Icon|Brush|Pixmap)\b'
sources models | forbid 'models build addresses of the API' '"(https?:)?//api\.|/2\.0/'
sources ui | forbid 'ui knows HTTP or JSON' '#include <(QNetwork|QJson|QSsl|QTcp)|\bQNetwork[A-Z]|\bQJson[A-Z]'

# --- One door each ---
sources api models ui app | forbid 'QNetworkAccessManager outside its one door' 'QNetworkAccessManager' \
    '^api/core/httptransport\.(h|cpp)$'
sources api models ui app | forbid 'links are opened through LinkOpener' 'QDesktopServices::openUrl' \
    '^ui/widgets/linkopener\.cpp$'
sources api models ui app | forbid 'tokens never fall back to a file' 'setInsecureFallback[[:space:]]*\([[:space:]]*true'
sources ui app | forbid 'style sheets only in ui/theme' 'setStyleSheet' '^ui/theme/'
sources ui app | forbid 'colours only in ui/theme' \
    'QColor[[:space:]]*[({][[:space:]]*(0[xX]|[0-9]|"|u"|QStringLiteral|QLatin1String)|\bqRgba?[[:space:]]*\(|\bQt::(white|black|red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta|darkRed|darkGreen|darkBlue)\b' \
    '^(ui/theme/|app/demo/)'

# --- Words ---
# Visible text that does not go through tr(). Texts without two letters in a row (signs, numbers) need no translation.
sources ui | forbid 'visible text without tr()' \
    '(setText|setTitle|setToolTip|setStatusTip|setWindowTitle|setPlaceholderText|setAccessibleName|setAccessibleDescription|setInformativeText|addAction|addMenu|addButton|addTab|addItem|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu)[[:space:]]*[({][[:space:]]*(QStringLiteral[[:space:]]*\([[:space:]]*"|QLatin1String[[:space:]]*\([[:space:]]*"|QString::fromLatin1[[:space:]]*\([[:space:]]*"|u"|")[^"]*[A-Za-z][A-Za-z]'
sources api models ui app | forbid 'TODO without an issue number' '\b(TODO|FIXME|XXX)\b([^(]|\([^#])'

# --- Habits ---
sources api models ui app | forbid 'a module as a whole is included' '#include <Qt(Core|Gui|Widgets|Network|Sql|Svg|Concurrent)(/Qt[A-Z][A-Za-z]*)?>'
sources api models ui app | forbid 'a nested event loop' '\bQEventLoop[[:space:]]+[a-z]|processEvents[[:space:]]*\('
sources api models ui app | forbid 'a namespace is opened for a whole file' '^using namespace ([^Q]|Q[^t]|Qt;|Qt::[^S])'
sources tests | forbid 'a bare wait' 'QTest::qWait[[:space:]]*\(|QThread::m?sleep|usleep'
{ sources api models ui app tests
  find . -path ./build -prune -o \( -name CMakeLists.txt -o -name '*.cmake' -o -name '*.sh' \) -type f -print | sed 's|^\./||'
} | xargs -r grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' | sed 's|$|:1: no licence line|' >> "$found"

sources api models ui app tests | grep '\.h$' | xargs -r grep -L '^#pragma once$' \
    | sed 's|$|:1: no #pragma once|' >> "$found"

sources api models ui app | xargs -r wc -l | awk '$2 != "total" && $1 > 400 {
    print $2 ":401: more than 400 lines (" $1 ")" }' >> "$found"

sources api models ui app tests | sed 's|/[^/]*$||' | LC_ALL=C sort -u | while IFS= read -r folder; do
    [ -f "$folder/README.md" ] || echo "$folder:1: no README.md"
done >> "$found"

if [ -s "$found" ]; then
    cat "$found"
    echo "$(wc -l < "$found") breaches of the style rules" >&2
    exit 1
fi
