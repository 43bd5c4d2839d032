// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/png.h"

#include "app/demo/sample/prng.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace windlass::demo::sample {

namespace {

QByteArray pngBigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint32 pngCrc(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char c : bytes) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    return pngBigEndian(static_cast<quint32>(data.size())) + body + pngBigEndian(pngCrc(body));
}

QByteArray storedZlib(const QByteArray &data)
{
    QByteArray out("\x78\x01", 2);
    for (qsizetype at = 0; at < data.size();) {
        const qsizetype length = std::min<qsizetype>(65535, data.size() - at);
        const bool last = at + length == data.size();
        out.append(last ? '\1' : '\0');
        for (const quint16 word : {static_cast<quint16>(length), static_cast<quint16>(~length)}) {
            out.append(static_cast<char>(word & 0xff));
            out.append(static_cast<char>(word >> 8));
        }
        out.append(data.mid(at, length));
        at += length;
    }
    quint32 a = 1;
    quint32 b = 0;
    for (const char c : data) {
        a = (a + static_cast<uchar>(c)) % 65521U;
        b = (b + a) % 65521U;
    }
    return out + pngBigEndian((b << 16) | a);
}

// HSV to RGB in whole numbers: a fused multiply-add on some machine would move a hash.
std::array<uchar, 3> rgbOfHue(int hue, int valuePerMille)
{
    constexpr int saturationPerMille = 620;
    std::array<uchar, 3> rgb{};
    for (size_t channel = 0; channel < 3; ++channel) {
        const int degrees = (300 - 120 * static_cast<int>(channel) + hue) % 360;
        const int part = std::max(0, std::min({degrees, 240 - degrees, 60}));
        rgb[channel] = static_cast<uchar>(255 * valuePerMille / 1000 * (60000 - saturationPerMille * part) / 60000);
    }
    return rgb;
}

} // namespace

QByteArray signPng(const QByteArray &name, int hue, int size)
{
    constexpr int cells = 8; // Six cells of sign and a margin of one.
    Prng prng(0, name);
    std::array<std::array<bool, cells>, cells> sign{};
    for (size_t y = 1; y + 1 < cells; ++y) {
        for (size_t x = 1; x < cells / 2; ++x)
            sign[y][x] = sign[y][cells - 1 - x] = prng.chance(55);
    }
    const auto ink = rgbOfHue(hue, 550);
    const auto paper = rgbOfHue(hue, 960);
    QByteArray pixels;
    for (int y = 0; y < size; ++y) {
        pixels.append('\0'); // The filter of the row: none.
        for (int x = 0; x < size; ++x) {
            const bool set = sign[static_cast<size_t>(y * cells / size)][static_cast<size_t>(x * cells / size)];
            for (const uchar channel : set ? ink : paper)
                pixels.append(static_cast<char>(channel));
        }
    }
    const QByteArray edge = pngBigEndian(static_cast<quint32>(size));
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", edge + edge + QByteArray("\x08\x02\x00\x00\x00", 5)) +
           pngChunk("IDAT", storedZlib(pixels)) + pngChunk("IEND", QByteArray());
}

} // namespace windlass::demo::sample
