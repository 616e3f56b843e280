// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "posture/controltable.h"
#include "posture/place.h"

namespace cli {

/// Lines of places and their controls, as `score` and `whatif` give them.
class PlaceLines {
public:
    PlaceLines(Output& out, const posture::ControlTable& table, bool isSample = false) : m_out(out), m_table(table), m_isSample(isSample) {}

    /// `controls`: more to say of its controls, by id.
    void score(const posture::PlaceStanding& place, const QHash<QString, QJsonObject>& controls = {});
    /// The same lines with what they were and what they would be.
    void whatIf(const posture::PlaceStanding& before, const posture::PlaceStanding& after);

private:
    QJsonObject placeLine(const posture::PlaceStanding& place) const;
    QJsonObject controlLine(const posture::PlaceStanding& place, const posture::PlacedControl& control) const;
    QString codeOf(const posture::PlacedControl& control) const;
    void scoreText(const posture::PlaceStanding& place);
    void whatIfText(const posture::PlaceStanding& before, const posture::PlaceStanding& after);

    Output& m_out;
    const posture::ControlTable& m_table;
    const bool m_isSample;
};

} // namespace cli
