// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessedfiles.h"
#include "app/cli/commands.h"
#include "app/cli/placelines.h"
#include "app/cli/policyinputs.h"
#include "services/assess/content.h"
#include "services/assess/filescore.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cli {

core::Result<Exit> fileScoreCommand(const Options& options, Output& out, const core::CancelToken& token)
{
    const auto table = services::builtinControls();
    if (!table)
        return std::unexpected(table.error());
    const auto files = AssessedFiles::read(options, token);
    if (!files)
        return std::unexpected(files.error());
    for (const auto& bad : (*files)->assessment().badLines())
        Output::note(u"%1, line %2: %3"_s.arg(options.resources).arg(bad.line).arg(text(bad.why)));
    const services::FileScore score((*files)->assessment(), (*files)->rules().assigned, *table);
    QList<posture::PlaceStanding> places;
    for (const auto& id : options.scopes) {
        const auto place = score.one(id.toStdString());
        if (!place)
            return core::fail(core::Errc::BadInput, u"Nothing in %1 has the id %2 or is below it."_s.arg(options.resources, id), {}, u"cli.scope"_s);
        places.append(*place);
    }
    if (options.scopes.isEmpty())
        places = score.all();
    PlaceLines lines(out, *table);
    for (auto& place : places) {
        place.asOf = QDateTime::fromMSecsSinceEpoch((*files)->now() / 10'000, QTimeZone::UTC);
        lines.score(place);
    }
    if (token.stop_requested())
        return core::cancelled();
    return (*files)->allGood() ? Exit::Done : Exit::SomeFailed;
}

} // namespace cli
