// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/sample/generatedfiles.h"

#include "app/demo/sample/prng.h"

#include <array>

namespace windlass::demo::sample {

namespace {

constexpr std::array productKinds = {"Enamel mug",     "Linen towel",  "Oak tray",      "Wool blanket",
                                     "Brass hook",     "Glass carafe", "Cork coaster",  "Desk lamp",
                                     "Plant pot",      "Bread knife",  "Tea strainer",  "Wall clock",
                                     "Notebook cover", "Soap dish",    "Storage basket"};
constexpr std::array productColours = {"Chalk", "Moss", "Rust", "Ink", "Sand", "Plum", "Slate", "Ochre"};
constexpr std::array productPlaces = {"kitchen", "bath", "living", "office", "garden"};
constexpr std::array placeNames = {"Alder",  "Birken", "Clay",  "Dorn",   "Eichen", "Fal",  "Grun",
                                   "Hollen", "Ilm",    "Jura",  "Kessel", "Linden", "Moor", "Neben",
                                   "Ober",   "Pfarr",  "Quell", "Rosen",  "Stein",  "Tal"};
constexpr std::array placeEnds = {"bach", "berg", "dorf", "feld", "hausen", "hof", "kirchen", "see", "stadt", "tal"};
constexpr std::array packageStems = {"ansi",   "array", "bundle", "cache", "camel", "css",   "dom",
                                     "escape", "event", "file",   "glob",  "hash",  "iconv", "json",
                                     "lexer",  "mime",  "node",   "path",  "query", "source"};
constexpr std::array packageEnds = {"-utils", "-walk",  "-map",   "-parse", "-stream",
                                    "-tree",  "-merge", "-match", "-keys",  "-regex"};

template <size_t N>
QByteArray pickWord(const std::array<const char *, N> &words, Prng &prng)
{
    return words[static_cast<size_t>(prng.below(static_cast<int>(N)))];
}

QByteArray padded(int number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray productJson(int number, Prng &prng)
{
    const QByteArray colour = pickWord(productColours, prng);
    const QByteArray kind = pickWord(productKinds, prng);
    QByteArray text =
        "{\n  \"sku\": \"LEG-" + padded(number, 5) + "\",\n  \"title\": {\n    \"en\": \"" + kind + ", " +
        colour.toLower() + "\"\n  },\n  \"category\": \"" + pickWord(productPlaces, prng) + "\",\n  \"price\": {\n" +
        "    \"amount\": " + QByteArray::number(prng.between(3, 180) * 100 + 90) +
        ",\n    \"currency\": \"EUR\"\n  },\n" + "  \"tax_class\": \"" + (prng.chance(85) ? "standard" : "reduced") +
        "\",\n  \"weight_grams\": " + QByteArray::number(prng.between(40, 4200)) + ",\n  \"stock\": [\n";
    const int warehouses = prng.between(3, 5);
    for (int i = 0; i < warehouses; ++i) {
        text += "    {\n      \"warehouse\": \"W" + QByteArray::number(i + 1) +
                "\",\n      \"on_hand\": " + QByteArray::number(prng.below(400)) +
                ",\n      \"reserved\": " + QByteArray::number(prng.below(20)) + "\n    }" +
                (i + 1 < warehouses ? "," : "") + "\n";
    }
    return text + "  ],\n  \"images\": [\n    \"legacy/" + padded(number, 5) + "-front.jpg\",\n    \"legacy/" +
           padded(number, 5) + "-side.jpg\"\n  ],\n  \"attributes\": {\n    \"colour\": \"" + colour +
           "\",\n    \"care\": \"" + (prng.chance(50) ? "Wipe with a damp cloth." : "Dishwasher safe.") +
           "\",\n    \"origin\": \"" + (prng.chance(50) ? "PT" : "PL") +
           "\"\n  },\n  \"legacy_id\": " + QByteArray::number(700000 + number * 7) + "\n}\n";
}

QByteArray postcodesCsv()
{
    Prng prng(0, "postcodes");
    QByteArray text = "postcode,place,zone,days,surcharge_cents\n";
    for (int i = 0; i < 12000; ++i) {
        text += padded(1000 + i * 8 + prng.below(7), 5) + ',' + pickWord(placeNames, prng) + pickWord(placeEnds, prng) +
                ",Z" + QByteArray::number(1 + prng.below(4)) + ',' + QByteArray::number(1 + prng.below(4)) + ',' +
                (prng.chance(90) ? QByteArray("0") : QByteArray::number(prng.between(1, 9) * 50)) + '\n';
    }
    return text;
}

QByteArray lockFile(const State &state)
{
    const int generation = state.value("lock.generation").toInt();
    Prng names(0, "lockfile");
    Prng hashes(static_cast<quint64>(generation), "lockfile");
    QByteArray text = "{\n  \"name\": \"web-shop-frontend\",\n  \"lockfileVersion\": 3,\n  \"requires\": true,\n"
                      "  \"packages\": {\n";
    const int count = 150 + generation * 10;
    for (int i = 0; i < count; ++i) {
        const QByteArray name =
            pickWord(packageStems, names) + pickWord(packageEnds, names) + '-' + QByteArray::number(i);
        const int minor = names.below(9) + (i % 3 == 0 ? generation : 0);
        const QByteArray version = QByteArray::number(1 + i % 6) + '.' + QByteArray::number(minor) + ".0";
        text += "    \"node_modules/" + name + "\": {\n      \"version\": \"" + version +
                "\",\n      \"resolved\": \"https://registry.windlass.example/" + name + "/-/" + name + '-' + version +
                ".tgz\",\n      \"integrity\": \"sha512-" + hashes.hex(86).toLatin1() +
                "==\",\n      \"dev\": " + (i % 4 == 0 ? "true" : "false") + "\n    }" + (i + 1 < count ? "," : "") +
                "\n";
    }
    return text + "  }\n}\n";
}

QByteArray sensorCapture(const State &state)
{
    Prng prng(0, "capture" + state.value("capture.run"));
    QByteArray bytes("NWCAP\0\1\0", 8);
    int level = 2048;
    for (int i = 0; i < 3000; ++i) {
        level += prng.between(-9, 9);
        bytes.append(static_cast<char>(level & 0xff));
        bytes.append(static_cast<char>((level >> 8) & 0x0f));
    }
    return bytes;
}

} // namespace

void addGeneratedFiles(const QByteArray &kind, const QByteArray &path, const State &state, Tree *tree)
{
    if (kind == "products") {
        Prng prng(0, "products");
        for (int number = 1; number <= 240; ++number)
            (*tree)[path + "/legacy-" + padded(number, 5) + ".json"].content = productJson(number, prng);
    } else if (kind == "postcodes") {
        (*tree)[path].content = postcodesCsv();
    } else if (kind == "lockfile") {
        (*tree)[path].content = lockFile(state);
    } else if (kind == "capture") {
        (*tree)[path].content = sensorCapture(state);
    }
}

} // namespace windlass::demo::sample
