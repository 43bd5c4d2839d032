#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that check.sh accepts a clean tree and finds each breach that is put into another.
set -u
check=$(dirname "$0")/check.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0
failures=0

for tree in clean broken; do
    for folder in api/core models/diff ui/widgets ui/theme app/demo tests/api; do
        mkdir -p "$work/$tree/$folder"
        echo 'What lives here.' > "$work/$tree/$folder/README.md"
    done
    printf '%s\n' '// SPDX-License-Identifier: GPL-3.0-or-later' 'add_library(x)' > "$work/$tree/CMakeLists.txt"
done

# put TREE FILE LINE: a file of its own; a name that matters is kept, `*` becomes a number.
put() {
    number=$((number + 1))
    file=$(printf '%s' "$2" | sed "s|\*|f$number|")
    printf '%s\n' '// SPDX-License-Identifier: GPL-3.0-or-later' '#pragma once' "$3" > "$work/$1/$file"
}
breach() {
    put broken "$2" "$3"
    echo "$file:3: $1" >> "$work/expected"
}
clean() {
    put clean "$1" "$2"
}

clean 'api/core/*.h' '#include "api/core/a.h"'
breach 'api includes models' 'api/core/*.h' '#include "models/diff/a.h"'
breach 'models include ui' 'models/diff/*.h' '#include "ui/theme/a.h"'
breach 'ui includes app' 'ui/widgets/*.h' '#include "app/a.h"'
breach 'the demo shares code' 'app/demo/*.h' '#include "api/core/a.h"'
clean 'app/demo/*.h' '#include "api/loopback/httplistener.h"'
breach 'program code includes tests' 'api/core/*.h' '#include "tests/api/a.h"'
breach 'models know HTTP or JSON' 'models/diff/*.h' '#include <QJsonObject>'
breach 'models know HTTP or JSON' 'models/diff/*.h' 'QNetworkReply *reply;'
breach 'models know colours' 'models/diff/*.h' 'QColor colour() const;'
breach 'models build addresses' 'models/diff/*.h' 'auto a = QStringLiteral("/2.0/user");'
breach 'ui knows HTTP or JSON' 'ui/widgets/*.h' '#include <QNetworkReply>'
breach 'QNetworkAccessManager outside' 'api/core/*.h' 'QNetworkAccessManager manager;'
clean 'api/core/httptransport.h' 'QNetworkAccessManager manager;'
clean 'api/core/*.h' '// Not a QNetworkAccessManager.'
breach 'links are opened' 'ui/widgets/*.h' 'QDesktopServices::openUrl(url);'
clean 'ui/widgets/linkopener.cpp' 'QDesktopServices::openUrl(url);'
breach 'tokens never fall back' 'app/demo/*.h' 'job.setInsecureFallback(true);'
clean 'app/demo/*.h' 'job.setInsecureFallback(false);'
breach 'style sheets only' 'ui/widgets/*.h' 'label->setStyleSheet(x);'
clean 'ui/theme/*.h' 'app->setStyleSheet(x);'
breach 'colours only' 'ui/widgets/*.h' 'painter.fillRect(r, QColor(0x12, 3, 4));'
breach 'colours only' 'ui/widgets/*.h' 'painter.fillRect(r, QColor(QStringLiteral("#fff")));'
breach 'colours only' 'ui/widgets/*.h' 'painter.setPen(Qt::white);'
clean 'ui/theme/*.h' 'return QColor(0x12, 3, 4);'
breach 'visible text without tr()' 'ui/widgets/*.h' 'label->setText(QStringLiteral("Hello"));'
breach 'visible text without tr()' 'ui/widgets/*.h' 'auto *l = new QLabel(QStringLiteral("Hello"), this);'
breach 'visible text without tr()' 'ui/widgets/*.h' 'menu->addAction(u"Open"_s);'
clean 'ui/widgets/*.h' 'label->setText(tr("Hello"));'
clean 'ui/widgets/*.h' 'label->setText(QStringLiteral("+%1"));'
clean 'ui/widgets/*.h' 'label->setText(QStringLiteral("Windlass")); // style-exception: the name.'
breach 'TODO without an issue number' 'api/core/*.h' 'int x; // TODO later'
clean 'api/core/*.h' 'int x; // TODO(#12) later'
breach 'a module as a whole' 'ui/widgets/*.h' '#include <QtWidgets>'
breach 'a nested event loop' 'ui/widgets/*.h' 'QEventLoop loop;'
breach 'a namespace is opened' 'ui/widgets/*.h' 'using namespace std;'
breach 'a namespace is opened' 'ui/widgets/*.h' 'using namespace windlass;'
clean 'ui/widgets/*.h' 'using namespace Qt::StringLiterals;'
breach 'a bare wait' 'tests/api/*.h' 'QTest::qWait(100);'
clean 'tests/api/*.h' 'QVERIFY(QTest::qWaitFor(isDone));'

# The rules that look at whole files and folders.
printf '%s\n' 'int x;' > "$work/broken/api/core/nolicence.cpp"
printf '%s\n' '// SPDX-License-Identifier: GPL-3.0-or-later' > "$work/broken/api/core/nopragma.h"
{ echo '// SPDX-License-Identifier: GPL-3.0-or-later'; yes 'int x;' | head -n 400; } > "$work/broken/api/core/long.cpp"
mkdir "$work/broken/api/bare"
printf '%s\n' 'add_library(x)' > "$work/broken/api/bare/CMakeLists.txt"
printf '%s\n' '// SPDX-License-Identifier: GPL-3.0-or-later' > "$work/broken/api/bare/a.cpp"
cat >> "$work/expected" <<'END'
api/core/nolicence.cpp:1: no licence line
api/bare/CMakeLists.txt:1: no licence line
api/core/nopragma.h:1: no #pragma once
api/core/long.cpp:401: more than 400 lines (401)
api/bare:1: no README.md
END

if ! sh "$check" "$work/clean"; then
    echo 'The clean tree was refused.'
    failures=1
fi
if sh "$check" "$work/broken" > "$work/output" 2>/dev/null; then
    echo 'The broken tree was accepted.'
    failures=1
fi
while IFS= read -r line; do
    if ! grep -qF "$line" "$work/output"; then
        echo "not found: $line"
        failures=1
    fi
done < "$work/expected"
if [ "$(wc -l < "$work/output")" -ne "$(wc -l < "$work/expected")" ]; then
    echo 'More was found than was put in:'
    grep -vFf "$work/expected" "$work/output"
    failures=1
fi
exit "$failures"
