// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/attestationservice.h"

#include "core/text.h"
#include "services/assess/content.h"
#include "services/compliance/evidencefiles.h"
#include "store/queries/attestationqueries.h"
#include "store/queries/journalqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::Attestation;
using Standards = std::vector<posture::Standard>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Attestations)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.attestations"_s);
}

const posture::Standard* findStandard(const Standards& standards, const QString& id)
{
    const auto found = std::ranges::find_if(standards, [&](const auto& one) { return one.id().compare(id, Qt::CaseInsensitive) == 0; });
    return found == standards.end() ? nullptr : &*found;
}

/// Ids as the standard writes them.
core::Result<void> checkControl(Attestation& attestation, const Standards& standards)
{
    const auto* standard = findStandard(standards, attestation.standard);
    if (!standard)
        return bad(Texts::tr("There is no standard “%1”: choose one that compliance lists.").arg(attestation.standard));
    const int control = standard->indexOf(attestation.control);
    if (control < 0)
        return bad(Texts::tr("%1 has no control “%2”: choose one that it lists.").arg(standard->name(), attestation.control));
    const auto& known = standard->controls()[std::size_t(control)];
    if (!known.manual)
        return bad(Texts::tr("%1 is decided by rules, not by a person: exempt what it should not be held against.").arg(known.id));
    attestation.standard = standard->id();
    attestation.control = known.id;
    return {};
}

core::Result<void> checkForm(const domain::NewAttestation& wanted, const QDateTime& now)
{
    const auto& attestation = wanted.attestation;
    if (attestation.verdict == domain::Attested::Unknown)
        return bad(Texts::tr("An attestation says how the control stands: choose compliant, not compliant or not applicable."));
    if (attestation.expires.isValid() && attestation.expires <= now)
        return bad(Texts::tr("An attestation cannot expire in the past: choose a later date."));
    if (attestation.evidence.size() + wanted.files.size() > domain::Evidence::most)
        return bad(Texts::tr("An attestation takes up to %n pieces of evidence: leave some out.", nullptr, int(domain::Evidence::most)));
    for (const auto& evidence : attestation.evidence) {
        if (auto checked = checkEvidenceLink(evidence.link); !checked)
            return checked;
    }
    return {};
}

/// The scopes as the workspace writes them.
core::Result<QStringList> knownScopes(store::Db& db, const QStringList& wanted)
{
    STORE_LET(scopes, store::readScopes(db));
    QStringList known;
    for (const auto& id : wanted) {
        const auto isMeant = [&](const store::ScopeFact& scope) { return scope.scopeId.compare(id, Qt::CaseInsensitive) == 0; };
        const auto found = std::ranges::find_if(scopes, isMeant);
        if (!id.isEmpty() && found == scopes.end())
            return bad(Texts::tr("There is no scope “%1” in this workspace: choose one that was read.").arg(id));
        known.append(id.isEmpty() ? QString() : found->scopeId);
    }
    known.removeDuplicates();
    return known;
}

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

domain::JournalEntry entryOf(const Attestation& attestation)
{
    QJsonArray evidence;
    for (const auto& one : attestation.evidence)
        evidence.append(one.isFile() ? QJsonObject{{u"name"_s, one.name}, {u"size"_s, one.size}, {u"sha256"_s, QString::fromLatin1(one.sha256.toHex())}}
                                     : QJsonObject{{u"link"_s, core::redacted(one.link)}});
    const QJsonObject detail{{u"id"_s, attestation.id},
                             {u"scope"_s, attestation.scope.isEmpty() ? u"workspace"_s : attestation.scope},
                             {u"state"_s, QString(toWord(attestation.verdict))},
                             {u"note"_s, attestation.note},
                             {u"expires"_s, timeJson(attestation.expires)},
                             {u"evidence"_s, evidence}};
    return {attestation.by, u"control.attest"_s, attestation.standard + u' ' + attestation.control, QString(toWord(attestation.verdict)),
            QJsonDocument(detail).toJson(QJsonDocument::Compact)};
}

/// Links first, then files, as they were given.
core::Result<void> insert(store::Db& db, Attestation attestation, const QList<EvidenceFile>& files, QList<qint64>& ids)
{
    STORE_LET(id, store::insertAttestation(db, attestation));
    attestation.id = id;
    for (const auto& link : std::as_const(attestation.evidence))
        STORE_TRY(store::insertEvidence(db, id, link, std::nullopt));
    for (const auto& file : files) {
        STORE_TRY(store::insertEvidence(db, id, file.evidence, file.content));
        attestation.evidence.append(file.evidence);
    }
    ids.append(id);
    return store::appendJournal(db, entryOf(attestation), attestation.at);
}

QList<domain::AttestationRow> registerRows(const QList<Attestation>& all, const QList<store::ScopeFact>& scopes, const Standards& standards,
                                           const QDateTime& now)
{
    QHash<QString, QString> names;
    for (const auto& scope : scopes)
        names.insert(scope.scopeId.toLower(), scope.name);
    QSet<qint64> current;
    for (const auto& one : domain::currentOf(all))
        current.insert(one.id);
    QList<domain::AttestationRow> rows;
    for (auto one = all.crbegin(); one != all.crend(); ++one) {
        domain::AttestationRow row{*one, current.contains(one->id) ? one->stateAt(now) : domain::AttestationState::Replaced, {}, {}, {}};
        if (const auto* standard = findStandard(standards, one->standard)) {
            row.standardName = standard->name();
            if (const int control = standard->indexOf(one->control); control >= 0)
                row.controlTitle = standard->controls()[std::size_t(control)].title;
        }
        const QString name = names.value(one->scope.toLower());
        row.scopeName = name.isEmpty() ? one->scope.section(u'/', -1) : name;
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace

core::Async<QList<qint64>> AttestationService::attest(domain::NewAttestation wanted, QStringList scopes, core::CancelToken token)
{
    const QDateTime now = m_tools.clock->now();
    if (const auto checked = checkForm(wanted, now); !checked)
        co_return std::unexpected(checked.error());
    wanted.attestation.by = m_tools.who;
    wanted.attestation.at = now;
    wanted.attestation.note = wanted.attestation.note.trimmed();
    struct Ready {
        Attestation attestation;
        QList<EvidenceFile> files;
    };
    auto ready = co_await core::runOnPool(
        m_tools.pool,
        [wanted, token]() -> core::Result<Ready> {
            Ready made{wanted.attestation, {}};
            auto standards = builtinStandards();
            if (!standards)
                return std::unexpected(standards.error());
            STORE_TRY(checkControl(made.attestation, *standards));
            STORE_LET(files, readEvidenceFiles(wanted.files, token));
            made.files = std::move(files);
            return made;
        },
        token);
    if (!ready)
        co_return std::unexpected(ready.error());
    auto known = co_await m_tools.workspace.read([scopes](store::Db& db) { return knownScopes(db, scopes); }, token);
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await m_tools.workspace.write(
        [ready = std::move(*ready), known = std::move(*known)](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<qint64>> {
            QList<qint64> made;
            for (const auto& scope : known) {
                Attestation attestation = ready.attestation;
                attestation.scope = scope;
                STORE_TRY(insert(db, std::move(attestation), ready.files, made));
            }
            changes.activity = changes.scores = true; // not assessments: verdicts are what they were
            return made;
        });
}

core::Async<AttestationService::KeptFile> AttestationService::file(qint64 evidence, core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [evidence](store::Db& db) -> core::Result<KeptFile> {
            STORE_LET(stored, store::readEvidence(db, evidence));
            if (!stored || !stored->evidence.isFile())
                return core::fail(core::Errc::NotFound, Texts::tr("There is no such file in this workspace: choose one that an attestation lists."), {},
                                  u"services.attestations"_s);
            const auto& [kept, content] = *stored;
            if (!content || QCryptographicHash::hash(*content, QCryptographicHash::Sha256) != kept.sha256)
                return core::fail(core::Errc::Storage, Texts::tr("The workspace no longer holds this file as it was: restore a backup."), kept.name,
                                  u"services.attestations"_s);
            return KeptFile{kept, *content};
        },
        token);
}

core::Async<QList<domain::AttestationRow>> AttestationService::attestations(core::CancelToken token)
{
    struct Stored {
        QList<Attestation> attestations;
        QList<store::ScopeFact> scopes;
    };
    auto stored = co_await m_tools.workspace.read(
        [](store::Db& db) -> core::Result<Stored> {
            STORE_LET(attestations, store::readAttestations(db));
            STORE_LET(scopes, store::readScopes(db));
            return Stored{std::move(attestations), std::move(scopes)};
        },
        token);
    if (!stored)
        co_return std::unexpected(stored.error());
    co_return co_await core::runOnPool(
        m_tools.pool,
        [stored = std::move(*stored), now = m_tools.clock->now()]() -> core::Result<QList<domain::AttestationRow>> {
            if (stored.attestations.isEmpty())
                return QList<domain::AttestationRow>();
            auto standards = builtinStandards();
            if (!standards)
                return std::unexpected(standards.error());
            return registerRows(stored.attestations, stored.scopes, *standards, now);
        },
        token);
}

} // namespace services
