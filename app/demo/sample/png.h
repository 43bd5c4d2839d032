// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace windlass::demo::sample {

//! A small square RGB image: a sign made of the bits of `name`, in the colour of `hue` (0 … 359). Written with stored
//! deflate blocks: a compressor's bytes may differ from one zlib to the next, and hashes must not.
QByteArray signPng(const QByteArray &name, int hue, int size);

} // namespace windlass::demo::sample
