// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/sample/pipelinelogs.h"

namespace windlass::demo::sample {

// What each tool prints. `failed` ends in the failure that people come to the log for.
QByteArray compileLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray ctestLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray npmInstallLog(bool failed, Prng &prng);
QByteArray vitestLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray bundleLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray pytestLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray lintLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray imageLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray planLog(bool failed, Prng &prng);
QByteArray linksLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray deployLog(const LogSubject &subject, bool failed, Prng &prng);
QByteArray soakLog(Prng &prng);

} // namespace windlass::demo::sample
