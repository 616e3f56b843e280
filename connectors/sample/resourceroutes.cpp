// SPDX-License-Identifier: GPL-3.0-or-later
// Any resource by its id: lists, GET, PUT, PATCH, DELETE, child documents and the few actions that change a verdict.
#include <algorithm>

#include <QJsonArray>

#include "connectors/sample/activitybook.h"
#include "connectors/sample/childlists.h"
#include "connectors/sample/estate.h"
#include "connectors/sample/resourcetables.h"
#include "connectors/sample/router.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr auto ListVersions = "2024-07-01 2024-03-01 2022-09-01 2021-04-01 2020-06-01";
constexpr QByteArrayView Diagnostics = "providers/Microsoft.Insights/diagnosticSettings";

/// A resource and what follows its id in a path.
struct Target {
    int slot = -1;
    QByteArray rest;
};

std::optional<Target> targetOf(const Estate& estate, const QByteArray& path)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (const auto slot = estate.find(path.first(end)); slot && *slot >= 0 && path.first(end).count('/') >= 8)
            return Target{*slot, path.sliced(std::min(end + 1, path.size()))};
        if (path.first(end).count('/') <= 8)
            break;
    }
    return std::nullopt;
}

HttpResponse wrongVersion(const TypeInfo& info, const QString& version)
{
    return HttpResponse::error(400, u"NoRegisteredProviderFound"_s,
                               u"No registered resource provider found for type '%1' and API version '%2'. The supported api-versions are '%3'."_s.arg(
                                   QString::fromUtf8(info.type), version, QString::fromUtf8(info.apiVersions.join(", "))));
}

const Piece* pieceOf(const TypeInfo& info, const QByteArray& rest)
{
    for (const Piece& piece : info.children) {
        if (piece.path.compare(rest, Qt::CaseInsensitive) == 0)
            return &piece;
    }
    return nullptr;
}

QByteArray childDocument(const Estate& estate, int slot, const Piece& piece)
{
    const QString path = QString::fromUtf8(piece.path);
    return toJson(QJsonObject{{u"id"_s, QString(QString::fromUtf8(estate.id(slot)) + u'/' + path)},
                              {u"name"_s, path.section(u'/', -1)},
                              {u"type"_s, QString::fromUtf8(piece.type)},
                              {u"properties"_s, fromJson(estate.part(slot, piece.path))}});
}

/// Diagnostic settings are a list kept as one part of the resource.
HttpResponse diagnostics(SampleParts& parts, const Target& target, const HttpRequest& request)
{
    const QByteArray part = Diagnostics.toByteArray();
    QJsonArray settings = fromJson(parts.estate.part(target.slot, part)).toArray();
    const QString name = QString::fromUtf8(target.rest.sliced(std::min(Diagnostics.size() + 1, target.rest.size())));
    if (name.isEmpty())
        return request.method == "GET" ? HttpResponse::object(200, {{u"value"_s, settings}})
                                       : HttpResponse::error(405, u"MethodNotAllowed"_s, u"Name a setting."_s);
    const auto found = std::ranges::find_if(settings, [&name](const QJsonValue& s) { return s["name"_L1].toString().compare(name, Qt::CaseInsensitive) == 0; });
    const auto index = static_cast<qsizetype>(found - settings.begin());
    if (request.method == "GET")
        return found == settings.end() ? notFound(request.path) : HttpResponse::json(200, toJson(QJsonValue(*found)));
    HttpResponse done;
    if (request.method == "DELETE") {
        done.status = found == settings.end() ? 204 : 200;
        if (found != settings.end())
            settings.removeAt(index);
    } else {
        const QJsonObject setting{{u"id"_s, QString::fromUtf8(parts.estate.id(target.slot) + '/' + part + '/' + name.toUtf8())},
                                  {u"name"_s, name},
                                  {u"type"_s, u"Microsoft.Insights/diagnosticSettings"_s},
                                  {u"properties"_s, request.json().value("properties"_L1)}};
        if (found == settings.end())
            settings.append(setting);
        else
            settings.replace(index, setting);
        done = HttpResponse::object(200, setting);
    }
    parts.estate.setPart(target.slot, part, settings);
    parts.activity.add(target.slot, ActivityEvent::Kind::Write);
    return done;
}

/// A list that is one part of the resource; what is not there is null in it.
HttpResponse partList(const Estate& estate, int slot, const Piece& piece)
{
    QJsonArray items;
    for (const auto all = fromJson(estate.part(slot, piece.path)).toArray(); const auto& item : all) {
        if (!item.isNull())
            items.append(item);
    }
    return HttpResponse::object(200, {{u"value"_s, items}});
}

/// Child documents of one kind, or a list that the estate has nothing in: "auditingSettings", "config".
HttpResponse childrenOf(SampleParts& parts, const Target& target, const HttpRequest& request)
{
    if (request.method != "GET")
        return notFound(request.path);
    std::vector<QByteArray> members;
    for (const Piece& each : parts.estate.type(target.slot).children) {
        if (each.path.toLower().startsWith(QByteArray(target.rest.toLower() + '/')) && !each.path.startsWith("providers/"))
            members.push_back(childDocument(parts.estate, target.slot, each));
    }
    if (!members.empty())
        return valueList(members);
    const qsizetype extension = target.rest.toLower().indexOf(QByteArray('/' + Diagnostics.toByteArray().toLower())); // of a child
    if (extension > 0 && pieceOf(parts.estate.type(target.slot), target.rest.first(extension)) != nullptr)
        return valueList({});
    const auto list = childList(parts.estate, parts.index, target.slot, target.rest);
    return list ? valueList(*list) : notFound(request.path);
}

HttpResponse child(SampleParts& parts, const Target& target, const HttpRequest& request)
{
    Estate& estate = parts.estate;
    const TypeInfo& info = estate.type(target.slot);
    const bool hasDiagnostics = pieceOf(info, Diagnostics.toByteArray()) != nullptr;
    if (target.rest.toLower().startsWith(Diagnostics.toByteArray().toLower()))
        return hasDiagnostics ? diagnostics(parts, target, request) : HttpResponse::object(200, {{u"value"_s, QJsonArray()}});
    if (request.method == "POST" && (target.rest == "installPatches" || target.rest == "assessPatches")) {
        if (target.rest == "installPatches") {
            estate.setFact(target.slot, "updates", false);
            parts.activity.add(target.slot, ActivityEvent::Kind::Write);
        }
        return HttpResponse::object(200, {{u"status"_s, u"Succeeded"_s}, {u"startDateTime"_s, QString::fromLatin1(armTime(estate.now()))}});
    }
    const Piece* piece = pieceOf(info, target.rest);
    if (piece == nullptr)
        return childrenOf(parts, target, request);
    if (request.method == "GET" && piece->path.startsWith("providers/"))
        return partList(estate, target.slot, *piece);
    if (request.method == "GET")
        return HttpResponse::json(200, childDocument(estate, target.slot, *piece));
    if (request.method != "PUT" && request.method != "PATCH")
        return HttpResponse::error(405, u"MethodNotAllowed"_s, u"The child resource can be read and written only."_s);
    const QJsonValue properties = request.json().value("properties"_L1);
    if (!properties.isObject())
        return HttpResponse::error(400, u"InvalidRequestContent"_s, u"The body needs properties."_s);
    estate.setPart(target.slot, piece->path, mergePatch(fromJson(estate.part(target.slot, piece->path)), properties));
    parts.activity.add(target.slot, ActivityEvent::Kind::Write);
    return HttpResponse::json(200, childDocument(estate, target.slot, *piece));
}

HttpResponse write(SampleParts& parts, int slot, const HttpRequest& request)
{
    const QJsonObject body = request.json();
    if (body.isEmpty())
        return HttpResponse::error(400, u"InvalidRequestContent"_s, u"The request content is not a JSON object."_s);
    for (const char* part : {"properties", "identity", "tags", "sku", "kind", "location", "zones"}) {
        const QJsonValue given = body.value(QLatin1StringView(part));
        if (given.isUndefined())
            continue;
        const bool merge = request.method == "PATCH" || qstrcmp(part, "properties") == 0; // read-only members survive a PUT
        const QByteArray before = qstrcmp(part, "tags") == 0 ? parts.estate.tags(slot) : parts.estate.part(slot, part);
        parts.estate.setPart(slot, part, merge && !before.isEmpty() ? mergePatch(fromJson(before), given) : given);
    }
    parts.activity.add(slot, ActivityEvent::Kind::Write);
    return HttpResponse::json(200, armDocument(parts.estate, slot, true));
}

/// A new resource: the path must end in a type the estate knows.
HttpResponse create(SampleParts& parts, const HttpRequest& request)
{
    const QByteArrayList words = request.path.split('/');
    QByteArray type = words.value(6);
    for (qsizetype i = 7; i + 1 < words.size(); i += 2)
        type += '/' + words.at(i);
    const auto& types = parts.estate.catalog().types;
    const auto known = std::ranges::find_if(types, [&type](const TypeInfo& info) { return info.type.compare(type, Qt::CaseInsensitive) == 0; });
    if (known == types.end() || words.size() % 2 == 0)
        return HttpResponse::error(404, u"InvalidResourceType"_s, u"The resource type '%1' could not be found."_s.arg(QString::fromUtf8(type)));
    const int slot = parts.estate.create(request.path, static_cast<int>(known - types.begin()));
    parts.activity.add(slot, ActivityEvent::Kind::Create);
    HttpResponse made = write(parts, slot, request);
    made.status = made.status == 200 ? 201 : made.status;
    return made;
}

HttpResponse byId(SampleParts& parts, const RouteCall& call)
{
    const HttpRequest& request = call.request;
    const auto target = targetOf(parts.estate, request.path);
    if (!target)
        return request.method == "PUT" ? create(parts, request) : notFound(request.path);
    if (!target->rest.isEmpty())
        return child(parts, *target, request);
    const TypeInfo& info = parts.estate.type(target->slot);
    const QString version = request.parameter(u"api-version"_s);
    if (!info.apiVersions.contains(version.toUtf8()))
        return wrongVersion(info, version);
    if (request.method == "GET")
        return HttpResponse::json(200, armDocument(parts.estate, target->slot, true));
    if (request.method == "DELETE") {
        parts.activity.add(target->slot, ActivityEvent::Kind::Delete);
        parts.estate.remove(target->slot);
        return HttpResponse::json(200, {});
    }
    return write(parts, target->slot, request);
}

/// Resources of a subscription, narrowed to a group and to a type ("$filter=resourceType eq 'X'").
HttpResponse list(SampleParts& parts, const RouteCall& call, const QByteArray& group, QByteArray type, bool full)
{
    const auto subscription = parts.estate.find("/subscriptions/" + call.capture(0));
    if (!subscription)
        return HttpResponse::error(404, u"SubscriptionNotFound"_s, u"The subscription '%1' could not be found."_s.arg(call.captures.value(0)));
    static const QRegularExpression byType(uR"(resourceType eq '([^']+)')"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = byType.match(call.request.parameter(u"$filter"_s)); match.hasMatch())
        type = match.captured(1).toUtf8();
    const int index = *subscription - parts.estate.subscriptionStart();
    std::vector<QByteArray> all;
    for (const int slot : parts.index.resources()) {
        if (parts.estate.subscription(slot) != index || (!group.isEmpty() && parts.estate.group(slot).compare(group, Qt::CaseInsensitive) != 0))
            continue;
        if (type.isEmpty() || parts.estate.type(slot).type.compare(type, Qt::CaseInsensitive) == 0)
            all.push_back(armDocument(parts.estate, slot, full));
    }
    return pageOf(all, call.request, parts.origin, 500);
}

} // namespace

void addResourceRoutes(Router& router, SampleParts& parts)
{
    router.add("GET", "/subscriptions/{}/resources", ListVersions, [&parts](const RouteCall& call) { return list(parts, call, {}, {}, false); });
    router.add("GET", "/subscriptions/{}/resourcegroups/{}/resources", ListVersions,
               [&parts](const RouteCall& call) { return list(parts, call, call.capture(1), {}, false); });
    router.add("GET", "/subscriptions/{}/providers/{}/{}", "",
               [&parts](const RouteCall& call) { return list(parts, call, {}, call.capture(1) + '/' + call.capture(2), true); });
    router.add("GET", "/subscriptions/{}/resourcegroups/{}/providers/{}/{}", "",
               [&parts](const RouteCall& call) { return list(parts, call, call.capture(1), call.capture(2) + '/' + call.capture(3), true); });
    router.add("GET PUT PATCH DELETE POST", "/subscriptions/{}/resourcegroups/{}/providers/.+", "",
               [&parts](const RouteCall& call) { return byId(parts, call); });
}

} // namespace sample
