// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinedefinition.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace windlass;

class PipelineDefinitionTest : public QObject
{
    Q_OBJECT

private slots:
    void customPipelinesAndTheirVariablesAreRead();
    void anchorsAndMergesAreFollowed();
    void whatIsNoDefinitionSaysWhere();
    void oddPartsArePassedOver_data();
    void oddPartsArePassedOver();
    void globsAreBitbuckets_data();
    void globsAreBitbuckets();
    void theMostSpecificPatternWins();
};

void PipelineDefinitionTest::customPipelinesAndTheirVariablesAreRead()
{
    const auto reading = readPipelineDefinition("image: x\n"
                                                "pipelines:\n"
                                                "  default:\n"
                                                "    - step: {script: [a]}\n"
                                                "  branches:\n"
                                                "    main: [{step: {script: [a]}}]\n"
                                                "    'release/*': [{step: {script: [a]}}]\n"
                                                "  tags:\n"
                                                "    'v*': [{step: {script: [a]}}]\n"
                                                "  pull-requests:\n"
                                                "    '**': [{step: {script: [a]}}]\n"
                                                "  custom:\n"
                                                "    deploy:\n"
                                                "      - variables:\n"
                                                "          - name: WHERE\n"
                                                "            default: staging\n"
                                                "            description: Which one\n"
                                                "            allowed-values: [staging, production]\n"
                                                "          - name: COUNT\n"
                                                "            default: 3\n"
                                                "      - step: {script: [a]}\n"
                                                "      - parallel:\n"
                                                "          - step: {script: [b]}\n"
                                                "          - step: {script: [c]}\n"
                                                "      - stage:\n"
                                                "          steps:\n"
                                                "            - step: {script: [d]}\n"
                                                "    shared:\n"
                                                "      import: acme-tools:main:scan\n");
    QVERIFY2(reading.definition, qPrintable(reading.problem));
    const PipelineDefinition &definition = *reading.definition;
    QVERIFY(definition.hasDefault);
    QCOMPARE(definition.branchPatterns, (QStringList{u"main"_s, u"release/*"_s}));
    QCOMPARE(definition.tagPatterns, QStringList{u"v*"_s});
    QCOMPARE(definition.pullRequestPatterns, QStringList{u"**"_s});
    QCOMPARE(definition.custom.size(), 2);
    const CustomPipeline &deploy = definition.custom.first();
    QCOMPARE(deploy.stepCount, 4);
    QCOMPARE(deploy.parameters.size(), 2);
    QCOMPARE(deploy.parameters.first(),
             (PipelineParameter{u"WHERE"_s, u"staging"_s, u"Which one"_s, {u"staging"_s, u"production"_s}}));
    QCOMPARE(deploy.parameters.last().defaultValue, u"3"_s);
    QCOMPARE(definition.custom.last().importedFrom, u"acme-tools:main:scan"_s);
}

void PipelineDefinitionTest::anchorsAndMergesAreFollowed()
{
    const auto reading = readPipelineDefinition("definitions:\n"
                                                "  all: &all\n"
                                                "    - variables: [{name: A}]\n"
                                                "    - step: {script: [a]}\n"
                                                "pipelines:\n"
                                                "  custom:\n"
                                                "    one: *all\n"
                                                "    two: *all\n");
    QVERIFY(reading.definition);
    QCOMPARE(reading.definition->custom.size(), 2);
    QCOMPARE(reading.definition->custom.last().parameters.size(), 1);
}

void PipelineDefinitionTest::whatIsNoDefinitionSaysWhere()
{
    const auto broken = readPipelineDefinition("pipelines:\n  custom:\n   a: [\n  b: {\n");
    QVERIFY(!broken.definition);
    QVERIFY(!broken.problem.isEmpty());
    QVERIFY(broken.line >= 3);
    QVERIFY(!readPipelineDefinition(QByteArray(1024 * 1024 + 1, ' ')).definition);
}

void PipelineDefinitionTest::oddPartsArePassedOver_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a text") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("- a\n- b\n");
    QTest::newRow("no pipelines") << QByteArray("image: x\n");
    QTest::newRow("pipelines of a text") << QByteArray("pipelines: x\n");
    QTest::newRow("custom of a list") << QByteArray("pipelines: {custom: [a, b], branches: 7}\n");
    QTest::newRow("steps of a number") << QByteArray("pipelines: {custom: {}}\n");
    QTest::newRow("NUL") << QByteArray("pipelines: {}\n\0", 15);
}

void PipelineDefinitionTest::oddPartsArePassedOver()
{
    QFETCH(QByteArray, yaml);
    const auto reading = readPipelineDefinition(yaml);
    if (reading.definition)
        QCOMPARE(*reading.definition, PipelineDefinition{});
    else
        QVERIFY(!reading.problem.isEmpty());
}

void PipelineDefinitionTest::globsAreBitbuckets_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("plain") << u"main"_s << u"main"_s << true;
    QTest::newRow("part") << u"main"_s << u"main2"_s << false;
    QTest::newRow("star") << u"feature/*"_s << u"feature/a"_s << true;
    QTest::newRow("star and slash") << u"feature/*"_s << u"feature/a/b"_s << false;
    QTest::newRow("two stars") << u"feature/**"_s << u"feature/a/b"_s << true;
    QTest::newRow("all") << u"**"_s << u"a/b/c"_s << true;
    QTest::newRow("question") << u"v?.0"_s << u"v2.0"_s << true;
    QTest::newRow("either") << u"{main,release/*}"_s << u"release/1"_s << true;
    QTest::newRow("neither") << u"{main,release/*}"_s << u"hotfix/1"_s << false;
    QTest::newRow("dot is a dot") << u"v1.0"_s << u"v1x0"_s << false;
    QTest::newRow("brace left open") << u"{main"_s << u"main"_s << true;
}

void PipelineDefinitionTest::globsAreBitbuckets()
{
    QFETCH(QString, glob);
    QFETCH(QString, name);
    QFETCH(bool, isMatch);
    QCOMPARE(matchesPipelineGlob(glob, name), isMatch);
}

void PipelineDefinitionTest::theMostSpecificPatternWins()
{
    const QStringList patterns{u"**"_s, u"release/*"_s, u"release/1"_s};
    QCOMPARE(PipelineDefinition::patternFor(u"release/1"_s, patterns), u"release/1"_s);
    QCOMPARE(PipelineDefinition::patternFor(u"release/2"_s, patterns), u"release/*"_s);
    QCOMPARE(PipelineDefinition::patternFor(u"main"_s, patterns), u"**"_s);
    QCOMPARE(PipelineDefinition::patternFor(u"main"_s, {u"release/*"_s}), QString());
}

WINDLASS_TEST(PipelineDefinitionTest)

#include "tst_pipelinedefinition.moc"
