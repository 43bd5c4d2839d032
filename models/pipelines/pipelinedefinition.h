// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace windlass {

//! A variable that a custom pipeline asks for.
struct PipelineParameter {
    QString name;
    QString defaultValue; //!< Empty for none.
    QString description;
    QStringList allowedValues; //!< Empty: any.

    bool operator==(const PipelineParameter &) const = default;
};

//! A pipeline that runs only when somebody asks for it.
struct CustomPipeline {
    QString name;
    QList<PipelineParameter> parameters; //!< In the order of the file.
    int stepCount = 0;      //!< Those in parallel counted one by one.
    QString importedFrom;   //!< "name:reference:pipeline" where it stands in another repository; its variables are not known then.

    bool operator==(const CustomPipeline &) const = default;
};

//! What `bitbucket-pipelines.yml` says can be run.
struct PipelineDefinition {
    bool hasDefault = false;
    QStringList branchPatterns; //!< In the order of the file, like all here.
    QStringList tagPatterns;
    QStringList pullRequestPatterns;
    QList<CustomPipeline> custom;

    //! Which pattern of `patterns` a push of `name` would run; empty for none. The host takes the most specific one; of several
    //! we take one without wildcards, then the longest.
    static QString patternFor(const QString &name, const QStringList &patterns);
    bool operator==(const PipelineDefinition &) const = default;
};

//! A definition, or why the text is none.
struct PipelineDefinitionReading {
    std::optional<PipelineDefinition> definition;
    QString problem; //!< The parser's words (English).
    int line = 0;    //!< 1-based, 0 when it is not known.
};

//! Reads the file. Parts that we don't understand are passed over: the host is the judge. Files over 1 MiB are refused.
PipelineDefinitionReading readPipelineDefinition(const QByteArray &yaml);

//! Bitbucket's globs: `*` is anything but a slash, `**` anything, `?` one letter, `{a,b}` either.
bool matchesPipelineGlob(const QString &glob, const QString &name);

} // namespace windlass
