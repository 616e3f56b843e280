// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compliancelines.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using Action = ComplianceOptions::Action;

QString dayText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().date().toString(Qt::ISODate) : u"never"_s;
}

QString evidenceText(const QList<domain::Evidence>& evidence)
{
    QStringList parts;
    for (const auto& one : evidence)
        parts.append(one.isFile() ? u"%1: %2"_s.arg(QString::number(one.id), one.name) : one.link);
    return parts.join(u", "_s);
}

void print(Output& out, const QList<domain::AttestationRow>& rows)
{
    QList<QStringList> cells;
    for (const auto& row : rows) {
        if (out.json()) {
            out.object(toJson(row));
            continue;
        }
        const auto& a = row.attestation;
        cells.append({QString::number(a.id), QString(toWord(row.state)), QString(toWord(a.verdict)), a.standard, a.control,
                      a.scope.isEmpty() ? u"workspace"_s : row.scopeName, a.by, dayText(a.at), dayText(a.expires), evidenceText(a.evidence), a.note});
    }
    if (out.json())
        return;
    TextTable(out, {u"ID"_s, u"STANDING"_s, u"STATE"_s, u"STANDARD"_s, u"CONTROL"_s, u"SCOPE"_s, u"BY"_s, u"AT"_s, u"EXPIRES"_s, u"EVIDENCE"_s, u"NOTE"_s})
        .add(cells);
}

/// All of them, those of a standard, or those of these ids.
core::Async<Exit> listed(Session& session, std::optional<QList<qint64>> ids)
{
    auto rows = co_await session.runtime.attestations().attestations(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    const auto& standard = session.options.standard;
    rows->removeIf([&](const domain::AttestationRow& row) {
        const bool isOther = !standard.isEmpty() && row.attestation.standard.compare(standard, Qt::CaseInsensitive) != 0;
        return isOther || (ids && !ids->contains(row.attestation.id));
    });
    print(session.out, *rows);
    co_return Exit::Done;
}

bool isLink(const QString& evidence)
{
    return evidence.startsWith(u"https://"_s, Qt::CaseInsensitive) || evidence.startsWith(u"http://"_s, Qt::CaseInsensitive);
}

core::Async<Exit> attest(Session& session)
{
    const auto& form = session.options.compliance;
    domain::NewAttestation wanted;
    wanted.attestation.standard = form.standard;
    wanted.attestation.control = form.control;
    wanted.attestation.verdict = domain::fromWord<domain::Attested>(form.state);
    wanted.attestation.note = form.note;
    wanted.attestation.expires = expiryOf(form.expires);
    for (const auto& evidence : form.evidence) {
        if (!isLink(evidence)) {
            wanted.files.append(evidence);
            continue;
        }
        domain::Evidence link;
        link.link = evidence;
        wanted.attestation.evidence.append(link);
    }
    QStringList scopes;
    for (const auto& scope : session.options.scopes)
        scopes.append(scope == u"workspace"_s ? QString() : scope);
    if (scopes.isEmpty())
        scopes.append(QString());
    const auto ids = co_await session.runtime.attestations().attest(std::move(wanted), std::move(scopes), session.token);
    if (!ids)
        co_return std::unexpected(ids.error());
    if (const auto recorded = co_await session.runtime.recordCompliance(session.token); !recorded && recorded.error().code != core::Errc::Cancelled)
        Output::note(u"Today's reading of compliance was not kept; the next sync does it. "_s + recorded.error().what);
    co_return co_await listed(session, *ids);
}

core::Async<Exit> save(Session& session)
{
    const auto kept = co_await session.runtime.attestations().file(session.options.compliance.evidenceId, session.token);
    if (!kept)
        co_return std::unexpected(kept.error());
    const QString& path = session.options.output;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(kept->content) != kept->content.size() || !file.commit())
        co_return core::fail(core::Errc::BadInput, u"%1: %2"_s.arg(path, file.errorString()), {}, u"cli.evidence"_s);
    const auto& evidence = kept->evidence;
    const QString sum = QString::fromLatin1(evidence.sha256.toHex());
    if (session.out.json())
        session.out.object({{u"kind"_s, u"evidence"_s},
                            {u"id"_s, evidence.id},
                            {u"name"_s, evidence.name},
                            {u"file"_s, path},
                            {u"bytes"_s, evidence.size},
                            {u"sha256"_s, sum}});
    else
        session.out.line(u"%1: %2 bytes, SHA-256 %3"_s.arg(path, QString::number(evidence.size), sum));
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> attestationCommand(Session& session)
{
    switch (session.options.compliance.action) {
    case Action::Attest: co_return co_await attest(session);
    case Action::Evidence: co_return co_await save(session);
    case Action::Attestations:
    case Action::Show: break;
    }
    co_return co_await listed(session, std::nullopt);
}

} // namespace cli
