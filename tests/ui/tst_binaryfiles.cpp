// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diff/diffdocument.h"
#include "tests/support/testmain.h"
#include "tests/ui/pullrequestdesk.h"
#include "ui/diff/diffview.h"
#include "ui/files/binarypanel.h"
#include "ui/files/imagecompare.h"
#include "ui/files/safeimage.h"

#include <QBuffer>
#include <QJsonArray>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace windlass;
using namespace windlass::test;

namespace {

const QByteArray NowPath = "/src/9f1c2ab34d5e/art/logo.png";
const QByteArray BasePath = "/src/0ba5e0ba5e0b/art/logo.png";
const QByteArray MergeBase = "/merge-base/9f1c2ab34d5e..1b2c3d4e5f60";

QByteArray picture(int width, int height, const char *format = "PNG", Qt::GlobalColor color = Qt::darkCyan)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray metaOf(qint64 size)
{
    return "{\"type\":\"commit_file\",\"path\":\"art/logo.png\",\"size\":" + QByteArray::number(size) + "}";
}

QByteArray binaryDiff(const QByteArray &name = "art/logo.png")
{
    return "diff --git a/" + name + " b/" + name + "\nindex 1111111..2222222 100644\nBinary files a/" + name + " and b/" + name
           + " differ\n";
}

} // namespace

//! Pictures and other files without lines: both sides, their sizes, and a way to save them.
class BinaryFilesTest : public QObject
{
    Q_OBJECT

private:
    static void show(PullRequestHost &host, const QByteArray &before, const QByteArray &now)
    {
        host.answer("GET", "/pullrequests/42/diff", 200, binaryDiff());
        host.answer("GET", "/pullrequests/42/diffstat",
                    PullRequestHost::page({QJsonObject{{u"status"_s, u"modified"_s},
                                                       {u"old"_s, QJsonObject{{u"path"_s, u"art/logo.png"_s}}},
                                                       {u"new"_s, QJsonObject{{u"path"_s, u"art/logo.png"_s}}},
                                                       {u"lines_added"_s, 0},
                                                       {u"lines_removed"_s, 0}}}));
        host.answer("GET", MergeBase, QJsonObject{{u"type"_s, u"commit"_s}, {u"hash"_s, u"0ba5e0ba5e0b"_s}});
        host.answer("GET", NowPath, 200, now);
        host.answer("GET", BasePath, 200, before);
        host.answer("GET", NowPath + "?format=meta", 200, metaOf(now.size()));
        host.answer("GET", BasePath + "?format=meta", 200, metaOf(before.size()));
    }
    static std::unique_ptr<PullRequestPage> open(PullRequestDesk &desk)
    {
        return desk.open(u"/acme/web-shop/pull-requests/42/diff"_s);
    }

private slots:
    void bothSidesOfAPictureAreCompared()
    {
        PullRequestDesk desk;
        show(desk.host, picture(40, 30), picture(60, 30, "JPG"));
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *panel = page->findChild<BinaryPanel *>();
        QTRY_VERIFY(panel->compare()->hasBoth());
        // The older side is the merge base and not what the destination has become since.
        QCOMPARE(desk.host.count("GET", BasePath), 1);
        QVERIFY(child<QLabel>(panel, "binaryBefore")->text().contains(u"40 × 30 pixels"_s));
        QVERIFY(child<QLabel>(panel, "binaryBefore")->text().contains(u"1111111"_s));
        QVERIFY(child<QLabel>(panel, "binaryNow")->text().contains(u"60 × 30 pixels"_s));
        QVERIFY2(child<QLabel>(panel, "binaryDifference")->text().contains(u"+20 pixels wide, 0 high"_s),
                 qPrintable(child<QLabel>(panel, "binaryDifference")->text()));
        QVERIFY(child<QLabel>(panel, "binaryProblem")->isHidden());
        child<QToolButton>(panel, "imageSwipe")->click();
        QCOMPARE(panel->compare()->mode(), ImageCompare::Mode::Swipe);
        QTest::keyClick(panel->compare(), Qt::Key_Left);
        QCOMPARE(panel->compare()->share(), 55);
        child<QToolButton>(panel, "imageOnionSkin")->click();
        QCOMPARE(panel->compare()->mode(), ImageCompare::Mode::OnionSkin);
        QVERIFY(panel->compare()->accessibleName().contains(u"60 × 30"_s));
    }

    void eachSideCanBeSaved()
    {
        PullRequestDesk desk;
        const QByteArray before = picture(8, 8);
        show(desk.host, before, picture(9, 9));
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        QTemporaryDir folder;
        auto *panel = page->findChild<BinaryPanel *>();
        panel->save(false, folder.filePath(u"saved.png"_s));
        QFile saved(folder.filePath(u"saved.png"_s));
        QTRY_VERIFY(saved.exists());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), before);
        panel->save(true, folder.filePath(u"no/such/folder.png"_s));
        QTRY_VERIFY(child<QLabel>(panel, "binaryProblem")->text().contains(u"could not be saved"_s));
    }

    void aLargePictureIsLoadedOnDemand()
    {
        PullRequestDesk desk;
        show(desk.host, picture(8, 8), picture(9, 9));
        desk.host.answer("GET", NowPath + "?format=meta", 200, metaOf(BinaryPanel::LargestUnasked + 1));
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *panel = page->findChild<BinaryPanel *>();
        QTRY_VERIFY2(child<QPushButton>(panel, "binaryAction")->text() == u"Load the picture"_s,
                     qPrintable(child<QLabel>(panel, "binaryProblem")->text()));
        QTRY_COMPARE(desk.host.count("GET", BasePath), 1);
        QCOMPARE(desk.host.count("GET", NowPath), 0);
        child<QPushButton>(panel, "binaryAction")->click();
        QTRY_VERIFY(panel->compare()->hasBoth());
        QVERIFY(child<QPushButton>(panel, "binaryAction")->isHidden());
    }

    void aFailureStandsInThePanelWithAWayOn()
    {
        PullRequestDesk desk;
        show(desk.host, picture(8, 8), picture(9, 9));
        desk.host.answer("GET", NowPath, 500, "{}");
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *panel = page->findChild<BinaryPanel *>();
        QTRY_VERIFY(!child<QLabel>(panel, "binaryProblem")->text().isEmpty());
        QCOMPARE(child<QPushButton>(panel, "binaryAction")->text(), u"Try again"_s);
        desk.host.answer("GET", NowPath, 200, picture(9, 9));
        child<QPushButton>(panel, "binaryAction")->click();
        QTRY_VERIFY(panel->compare()->hasBoth());
        QVERIFY(child<QLabel>(panel, "binaryProblem")->isHidden());
    }

    void whatIsNoPictureIsSaidToBeNone()
    {
        PullRequestDesk desk;
        show(desk.host, picture(8, 8), "<html>no picture</html>");
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *panel = page->findChild<BinaryPanel *>();
        QTRY_VERIFY(child<QLabel>(panel, "binaryProblem")->text().contains(u"no picture"_s));
        QTRY_VERIFY(panel->compare()->isVisibleTo(panel)); // The side that is one is shown.
    }

    void aPointerOfLfsSaysThatItIsOne()
    {
        PullRequestDesk desk;
        desk.host.answer("GET", "/pullrequests/42/diff", 200,
                         "diff --git a/art/logo.png b/art/logo.png\nindex 1..2 100644\n--- a/art/logo.png\n+++ b/art/logo.png\n"
                         "@@ -1,3 +1,3 @@\n version https://git-lfs.github.com/spec/v1\n-oid sha256:aa\n-size 1000\n+oid "
                         "sha256:bb\n+size 250000\n");
        desk.host.answer("GET", MergeBase, QJsonObject{{u"type"_s, u"commit"_s}, {u"hash"_s, u"0ba5e0ba5e0b"_s}});
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *panel = page->findChild<BinaryPanel *>();
        QVERIFY(panel->findChildren<QLabel *>().first()->text().contains(u"pointer to a picture in Git LFS"_s));
        QVERIFY2(child<QLabel>(panel, "binaryNow")->text().contains(QLocale().formattedDataSize(250000)),
                 qPrintable(child<QLabel>(panel, "binaryNow")->text()));
        // From another host, and only when somebody asks.
        QCOMPARE(desk.host.count("GET", NowPath), 0);
    }

    void panelsAreNoThreads()
    {
        PullRequestDesk desk;
        show(desk.host, picture(8, 8), picture(9, 9));
        const auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        auto *view = child<DiffView>(page.get(), "diffView");
        page->commandHandlers().value(u"diff.nextThread"_s).run();
        QVERIFY(view->cursor().kind != DiffRowKind::Widget);
    }

    void closingWhileAPictureLoadsIsQuiet()
    {
        PullRequestDesk desk;
        show(desk.host, picture(400, 400), picture(900, 900));
        auto page = open(desk);
        QTRY_VERIFY(page->findChild<BinaryPanel *>());
        page.reset();
        QTRY_COMPARE(desk.session->client.activeCount(), 0);
    }

    void picturesAreReadByWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SafeImage::Problem>("problem");
        using Problem = SafeImage::Problem;
        QTest::newRow("png") << picture(5, 4) << Problem::None;
        QTest::newRow("jpeg") << picture(5, 4, "JPG") << Problem::None;
        QTest::newRow("bmp") << picture(5, 4, "BMP") << Problem::None;
        QTest::newRow("a kind that few have") << picture(5, 4, "PPM") << Problem::NoImage;
        QTest::newRow("half") << picture(500, 400).left(120) << Problem::Damaged;
        QTest::newRow("nothing") << QByteArray() << Problem::NoImage;
        QTest::newRow("text") << QByteArray("hello") << Problem::NoImage;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='5' height='4'><rect width='3' height='3'/></svg>")
                             << Problem::None;
        QTest::newRow("broken svg") << QByteArray("<svg width='5' height='4'><rect") << Problem::Refused;
        QTest::newRow("html with a drawing") << QByteArray("<html><svg width='5'/></html>") << Problem::Refused;
    }
    void picturesAreReadByWhatTheyAre()
    {
        QFETCH(QByteArray, bytes);
        const SafeImage image = readSafeImage(bytes);
        QTEST(image.problem, "problem");
        QCOMPARE(image.isShown(), image.problem == SafeImage::Problem::None);
        if (image.isShown())
            QCOMPARE(image.size, QSize(5, 4));
    }

    void aPictureOfTooManyPixelsIsNotUnpacked()
    {
        // A header that says 60,000 times 60,000; nothing behind it.
        QByteArray bytes = picture(5, 4);
        const QByteArray huge = QByteArray::fromHex("0000ea600000ea60");
        bytes.replace(16, 8, huge);
        QVERIFY(readSafeImage(bytes).problem == SafeImage::Problem::TooManyPixels
                || readSafeImage(bytes).problem == SafeImage::Problem::Damaged);
    }

    void aDrawingReadsNothingElse()
    {
        QTemporaryDir folder;
        const QString secret = folder.filePath(u"secret.png"_s);
        QFile file(secret);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture(50, 50, "PNG", Qt::red));
        file.close();
        const auto drawing = [](const QByteArray &inside) {
            return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='50' height='50'>"
                   + inside + "</svg>";
        };
        for (const QByteArray &inside :
             {"<image width='50' height='50' xlink:href='" + secret.toUtf8() + "'/>",
              "<image width='50' height='50' href='file://" + secret.toUtf8() + "'/>",
              "<g xml:base='" + folder.path().toUtf8() + "/'><image width='50' height='50' xlink:href='secret.png'/></g>",
              QByteArray("<image width='50' height='50' xlink:href='http://127.0.0.1:1/x.png'/>")}) {
            const SafeImage image = readSafeImage(drawing(inside));
            QVERIFY(!safeSvg(drawing(inside)).contains("secret"));
            QVERIFY(!safeSvg(drawing(inside)).contains("http://127"));
            if (!image.image.isNull())
                QVERIFY2(qAlpha(image.image.pixel(image.image.rect().center())) == 0, inside.constData());
        }
        const QByteArray safe = safeSvg(drawing("<rect fill='url(#a)'/><rect fill='url(http://x/#a)'/><script>go()</script>"
                                                "<style>@import 'x.css';</style><use xlink:href='#a'/>"));
        QVERIFY(safe.contains("url(#a)") && safe.contains("#a\""));
        QVERIFY(!safe.contains("http://x") && !safe.contains("go()") && !safe.contains("@import"));
        QVERIFY(safeSvg("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>").isEmpty());
        QVERIFY(safeSvg("<svg>" + QByteArray("<g>").repeated(100) + QByteArray("</g>").repeated(100) + "</svg>").isEmpty());
    }
};

WINDLASS_TEST(BinaryFilesTest)

#include "tst_binaryfiles.moc"
