// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipelines/pipelinedefinition.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

namespace windlass {

namespace {

constexpr qsizetype MaximumDefinition = 1024 * 1024;

QString textOf(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

QStringList keysOf(const YAML::Node &map)
{
    QStringList keys;
    if (!map.IsMap())
        return keys;
    for (const auto &entry : map)
        keys.append(textOf(entry.first));
    return keys;
}

//! The steps of a list of `step`, `parallel` and `stage`.
int countSteps(const YAML::Node &items, int depth = 0)
{
    if (!items.IsSequence() || depth > 3)
        return 0;
    int count = 0;
    for (const YAML::Node &item : items) {
        if (!item.IsMap())
            continue;
        if (item["step"])
            ++count;
        for (const char *nest : {"parallel", "stage"}) {
            const YAML::Node inner = item[nest];
            if (!inner)
                continue;
            // `parallel` is a list, or a map with `steps`; `stage` is a map.
            count += countSteps(inner.IsMap() ? inner["steps"] : inner, depth + 1);
        }
    }
    return count;
}

PipelineParameter readParameter(const YAML::Node &node)
{
    PipelineParameter parameter;
    parameter.name = textOf(node["name"]);
    if (node["default"])
        parameter.defaultValue = textOf(node["default"]);
    if (node["description"])
        parameter.description = textOf(node["description"]);
    if (const YAML::Node allowed = node["allowed-values"]; allowed && allowed.IsSequence()) {
        for (const YAML::Node &value : allowed)
            parameter.allowedValues.append(textOf(value));
    }
    return parameter;
}

CustomPipeline readCustom(const QString &name, const YAML::Node &body)
{
    CustomPipeline pipeline;
    pipeline.name = name;
    if (body.IsMap() && body["import"]) {
        pipeline.importedFrom = textOf(body["import"]);
        return pipeline;
    }
    pipeline.stepCount = countSteps(body);
    if (!body.IsSequence())
        return pipeline;
    for (const YAML::Node &item : body) {
        const YAML::Node variables = item.IsMap() ? item["variables"] : YAML::Node();
        if (!variables || !variables.IsSequence())
            continue;
        for (const YAML::Node &variable : variables) {
            const PipelineParameter parameter = variable.IsMap() ? readParameter(variable) : PipelineParameter();
            if (!parameter.name.isEmpty())
                pipeline.parameters.append(parameter);
        }
    }
    return pipeline;
}

PipelineDefinition definitionOf(const YAML::Node &root)
{
    PipelineDefinition definition;
    const YAML::Node pipelines = root.IsMap() ? root["pipelines"] : YAML::Node();
    if (!pipelines || !pipelines.IsMap())
        return definition;
    definition.hasDefault = static_cast<bool>(pipelines["default"]);
    if (pipelines["branches"])
        definition.branchPatterns = keysOf(pipelines["branches"]);
    if (pipelines["tags"])
        definition.tagPatterns = keysOf(pipelines["tags"]);
    if (pipelines["pull-requests"])
        definition.pullRequestPatterns = keysOf(pipelines["pull-requests"]);
    if (const YAML::Node custom = pipelines["custom"]; custom && custom.IsMap()) {
        for (const auto &entry : custom)
            definition.custom.append(readCustom(textOf(entry.first), entry.second));
    }
    return definition;
}

QString regexOfGlob(const QString &glob)
{
    QString regex;
    int braces = 0;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QChar letter = glob.at(i);
        if (letter == u'*') {
            const bool isDouble = i + 1 < glob.size() && glob.at(i + 1) == u'*';
            regex += isDouble ? QLatin1String(".*") : QLatin1String("[^/]*");
            i += isDouble ? 1 : 0;
        } else if (letter == u'?') {
            regex += QLatin1String("[^/]");
        } else if (letter == u'{') {
            regex += QLatin1String("(?:");
            ++braces;
        } else if (letter == u'}' && braces > 0) {
            regex += u')';
            --braces;
        } else if (letter == u',' && braces > 0) {
            regex += u'|';
        } else {
            regex += QRegularExpression::escape(QString(letter));
        }
    }
    for (; braces > 0; --braces)
        regex += u')';
    return QRegularExpression::anchoredPattern(regex);
}

bool isPlainName(const QString &pattern)
{
    return !pattern.contains(u'*') && !pattern.contains(u'?') && !pattern.contains(u'{');
}

} // namespace

bool matchesPipelineGlob(const QString &glob, const QString &name)
{
    return QRegularExpression(regexOfGlob(glob)).match(name).hasMatch();
}

QString PipelineDefinition::patternFor(const QString &name, const QStringList &patterns)
{
    QString best;
    for (const QString &pattern : patterns) {
        if (!matchesPipelineGlob(pattern, name))
            continue;
        if (isPlainName(pattern))
            return pattern;
        if (pattern.size() > best.size())
            best = pattern;
    }
    return best;
}

PipelineDefinitionReading readPipelineDefinition(const QByteArray &yaml)
{
    if (yaml.size() > MaximumDefinition)
        return {std::nullopt, QStringLiteral("larger than 1 MiB"), 0};
    try {
        return {definitionOf(YAML::Load(yaml.toStdString())), {}, 0};
    } catch (const YAML::Exception &exception) {
        return {std::nullopt, QString::fromStdString(exception.msg), exception.mark.is_null() ? 0 : exception.mark.line + 1};
    }
}

} // namespace windlass
