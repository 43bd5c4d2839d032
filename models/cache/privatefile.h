// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace windlass {

//! Makes the folder that a file of ours lies in, for its owner alone (0700). The folder has to be ours: one that is there
//! already loses the rights of others. False when it can't be made.
bool makePrivateFolderOf(const QString &file);
//! Takes the rights of others from a file (0600); a file that is not there is made, empty.
bool makePrivateFile(const QString &file);
//! Moves a file out of the way: `<file>.<word>-1` and so on. Gives the new name; empty when it could not be moved.
QString setFileAside(const QString &file, const QString &word);

} // namespace windlass
