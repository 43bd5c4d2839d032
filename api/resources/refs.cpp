// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/resources/refs.h"

#include "api/core/jsonreader.h"

namespace windlass {

Result<Branch> parseBranch(const QJsonObject &object)
{
    Branch branch;
    branch.name = json::text(object, "name");
    if (branch.name.isEmpty())
        return Error::missingKey(QStringLiteral("name"));
    if (Result<Commit> target = parseCommit(json::object(object, "target")))
        branch.target = std::move(target).value();
    for (const QJsonValue &strategy : json::array(object, "merge_strategies"))
        branch.mergeStrategies += strategy.toString();
    branch.defaultMergeStrategy = json::text(object, "default_merge_strategy");
    return branch;
}

Result<Tag> parseTag(const QJsonObject &object)
{
    Tag tag;
    tag.name = json::text(object, "name");
    if (tag.name.isEmpty())
        return Error::missingKey(QStringLiteral("name"));
    if (Result<Commit> target = parseCommit(json::object(object, "target")))
        tag.target = std::move(target).value();
    // All three are there, all three null, or all three missing.
    tag.message = json::text(object, "message");
    tag.date = json::time(object, "date");
    const Signature tagger = parseSignature(json::object(object, "tagger"));
    tag.tagger = tagger.account;
    tag.taggerName = tagger.name;
    return tag;
}

QByteArray toJson(const NewRef &ref)
{
    QJsonObject object{{QLatin1String("name"), ref.name},
                       {QLatin1String("target"), QJsonObject{{QLatin1String("hash"), ref.hash}}}};
    if (!ref.message.isEmpty())
        object.insert(QLatin1String("message"), ref.message);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<BranchRestriction> parseBranchRestriction(const QJsonObject &object)
{
    BranchRestriction restriction;
    restriction.id = json::integer(object, "id");
    if (restriction.id <= 0)
        return Error::missingKey(QStringLiteral("id"));
    restriction.kindWord = json::text(object, "kind");
    restriction.pattern = json::text(object, "pattern");
    restriction.branchType = json::text(object, "branch_type");
    if (const QJsonValue value = object.value(QLatin1String("value")); value.isDouble())
        restriction.value = value.toInteger();
    for (const QJsonValue &user : json::array(object, "users"))
        restriction.users += parseAccount(user.toObject()).value();
    for (const QJsonValue &group : json::array(object, "groups"))
        restriction.groups += json::text(group.toObject(), "name");
    return restriction;
}

Result<BranchingModel> parseBranchingModel(const QJsonObject &object)
{
    BranchingModel model;
    model.development = json::text(json::object(object, "development"), "name");
    model.production = json::text(json::object(object, "production"), "name");
    for (const QJsonValue &type : json::array(object, "branch_types")) {
        const QString kind = json::text(type.toObject(), "kind");
        if (!kind.isEmpty())
            model.types += {kind, json::text(type.toObject(), "prefix")};
    }
    return model;
}

} // namespace windlass
