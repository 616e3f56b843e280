// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/remedyfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

constexpr qsizetype longestTitle = 32;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(remedy::RemedyFile)
};

/// Collects the first fault with its place, so that readers stay straight.
class Checker {
public:
    explicit Checker(QString file) : m_file(std::move(file)) {}
    void fail(const QString& place, const QString& why)
    {
        if (!m_error)
            m_error = core::Error{core::Errc::BadInput, Texts::tr("%1, %2: %3").arg(m_file, place, why), {}, u"remedy.load"_s, std::nullopt};
    }
    bool isGood() const { return !m_error; }
    const core::Error& error() const { return *m_error; }

private:
    QString m_file;
    std::optional<core::Error> m_error;
};

QString text(const QJsonObject& object, const QString& member, const QString& place, Checker& checker, bool needed)
{
    const auto value = object.value(member);
    if ((value.isUndefined() && needed) || (!value.isUndefined() && !value.isString()) || (needed && value.toString().isEmpty()))
        checker.fail(place + u'.' + member, Texts::tr("a text is needed here"));
    return value.toString();
}

QStringList texts(const QJsonValue& value, const QString& place, Checker& checker)
{
    QStringList list;
    if (!value.isArray() && !value.isUndefined())
        checker.fail(place, Texts::tr("a list of texts is needed here"));
    for (const auto& item : value.toArray()) {
        if (!item.isString())
            checker.fail(place, Texts::tr("a list of texts is needed here"));
        list.append(item.toString());
    }
    return list;
}

void onlyMembers(const QJsonObject& object, const QStringList& known, const QString& place, Checker& checker)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            checker.fail(place, Texts::tr("the member “%1” is not known").arg(it.key()));
    }
}

Operation operation(const QJsonObject& object, const QString& place, Checker& checker)
{
    static const QRegularExpression versionForm(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?$"_s);
    onlyMembers(object, {u"method"_s, u"target"_s, u"api"_s, u"body"_s}, place, checker);
    Operation op{text(object, u"method"_s, place, checker, true), text(object, u"target"_s, place, checker, true), text(object, u"api"_s, place, checker, true),
                 object["body"_L1].toObject()};
    if (op.method != "PATCH"_L1 && op.method != "PUT"_L1)
        checker.fail(place + ".method"_L1, Texts::tr("only PATCH and PUT are offered"));
    if (!op.target.startsWith("{url}"_L1) && !op.target.startsWith("{groupUrl}/"_L1) && !op.target.startsWith("/subscriptions/{subscription}/"_L1))
        checker.fail(place + ".target"_L1, Texts::tr("the path must begin with the resource, its group or its subscription"));
    if (!versionForm.match(op.apiVersion).hasMatch())
        checker.fail(place + ".api"_L1, Texts::tr("this is no API version"));
    if (op.body.isEmpty())
        checker.fail(place + ".body"_L1, Texts::tr("an object is needed here"));
    const QStringList unknown = unknownPlaceholders(op.target) + unknownPlaceholders(QString::fromUtf8(QJsonDocument(op.body).toJson()));
    if (!unknown.isEmpty())
        checker.fail(place, Texts::tr("“%1” is no placeholder").arg(unknown.first()));
    return op;
}

Script script(const QString& language, const QJsonObject& object, const QString& place, Checker& checker)
{
    onlyMembers(object, {u"prelude"_s, u"lines"_s}, place, checker);
    Script made{language, texts(object["prelude"_L1], place + ".prelude"_L1, checker), {}};
    const QStringList lines = texts(object["lines"_L1], place + ".lines"_L1, checker);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto line = ScriptLine::parse(lines[i], language == "bash"_L1);
        if (line)
            made.lines.append(std::move(*line));
        else
            checker.fail(u"%1.lines[%2]"_s.arg(place).arg(i), line.error().what);
    }
    if (lines.isEmpty())
        checker.fail(place, Texts::tr("a script has at least one line"));
    return made;
}

Remedy remedy(const QJsonObject& object, const QString& place, Checker& checker)
{
    static const QRegularExpression keyForm(u"^[0-9a-f]{8}$"_s);
    static const QStringList languages{u"bash"_s, u"powershell"_s, u"terraform"_s, u"bicep"_s, u"rest"_s};
    onlyMembers(object, {u"key"_s, u"name"_s, u"title"_s, u"implications"_s, u"cost"_s, u"reversible"_s, u"operations"_s, u"scripts"_s, u"tabs"_s}, place,
                checker);
    Remedy made;
    made.key = text(object, u"key"_s, place, checker, true);
    made.name = text(object, u"name"_s, place, checker, true);
    made.title = text(object, u"title"_s, place, checker, true);
    made.implications = text(object, u"implications"_s, place, checker, true);
    made.cost = text(object, u"cost"_s, place, checker, false);
    if (!object["reversible"_L1].isBool())
        checker.fail(place + ".reversible"_L1, Texts::tr("true or false is needed here"));
    made.reversible = object["reversible"_L1].toBool();
    if (!keyForm.match(made.key).hasMatch())
        checker.fail(place + ".key"_L1, Texts::tr("the key is eight hexadecimal digits"));
    if (made.title.size() > longestTitle)
        checker.fail(place + ".title"_L1, Texts::tr("a title has at most %n character(s)", nullptr, int(longestTitle)));
    const auto operations = object["operations"_L1].toArray();
    for (qsizetype i = 0; i < operations.size(); ++i)
        made.operations.append(operation(operations[i].toObject(), u"%1.operations[%2]"_s.arg(place).arg(i), checker));
    const auto scripts = object["scripts"_L1].toObject();
    for (auto it = scripts.begin(); it != scripts.end(); ++it) {
        if (!languages.first(3).contains(it.key()))
            checker.fail(place + ".scripts"_L1, Texts::tr("the language “%1” is not known").arg(it.key()));
        made.scripts.append(script(it.key(), it.value().toObject(), place + ".scripts."_L1 + it.key(), checker));
    }
    made.tabs = texts(object["tabs"_L1], place + ".tabs"_L1, checker);
    for (const auto& tab : std::as_const(made.tabs)) {
        if (!languages.contains(tab))
            checker.fail(place + ".tabs"_L1, Texts::tr("the language “%1” is not known").arg(tab));
    }
    if (made.operations.isEmpty() && made.scripts.isEmpty())
        checker.fail(place, Texts::tr("a remedy has operations or scripts"));
    return made;
}

} // namespace

core::Result<QList<Remedy>> parseRemedies(const QByteArray& json, const QString& fileName)
{
    Checker checker(fileName);
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        checker.fail(u"offset %1"_s.arg(fault.offset), fault.errorString());
    const auto environment = domain::fromWord<domain::Environment>(document["environment"_L1].toString());
    if (checker.isGood() && environment == domain::Environment::Unknown)
        checker.fail(u"environment"_s, Texts::tr("Azure, Aws or Gcp is needed here"));
    QList<Remedy> remedies;
    QSet<QString> keys;
    const auto rows = document["remedies"_L1].toArray();
    for (qsizetype i = 0; i < rows.size() && checker.isGood(); ++i) {
        const QString place = u"remedies[%1]"_s.arg(i);
        Remedy made = remedy(rows[i].toObject(), place, checker);
        made.environment = environment;
        if (keys.contains(made.key))
            checker.fail(place + ".key"_L1, Texts::tr("this key has a remedy already"));
        keys.insert(made.key);
        remedies.append(std::move(made));
    }
    if (checker.isGood() && remedies.isEmpty())
        checker.fail(u"remedies"_s, Texts::tr("the file has no remedies"));
    if (!checker.isGood())
        return std::unexpected(checker.error());
    return remedies;
}

} // namespace remedy
