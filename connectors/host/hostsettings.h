// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/scapcontent.h"

#include <chrono>

namespace host {

/// What a host connection stores of itself (ports::ConnectionSpec::settings), JSON:
/// {"profile": ID or short name, "content": PATH, "minutes": N, "lynis": false}; every member may be absent.
struct HostSettings {
    QString profile;                   ///< empty: a quick one, "standard" where the content has it
    QString content;                   ///< empty: what was made for this system
    std::chrono::minutes limit{0};     ///< 0: 10 minutes for a quick profile, 2 hours for a deep one
    bool baseline = true;
    bool lynis = true;                 ///< natively, when installed

    /// Errors: BadInput naming the member.
    static core::Result<HostSettings> fromJson(const QByteArray& json);
};

/// The system that is scanned and the programs that do it; a seam for tests.
struct HostTools {
    HostRoot root;
    QString oscap, lynis;              ///< empty: not installed
    static HostTools find();
};

/// What will be evaluated, or why nothing is.
struct BaselinePlan {
    bool runnable = false;
    QString why;                       ///< translated, when not runnable
    core::Errc code = core::Errc::NotFound; ///< when not runnable: Refused where the user switched it off
    QString system;                    ///< the scanned one, as it calls itself
    ContentFile content;
    ContentProfile profile;
    std::chrono::milliseconds limit{0};
    QString standard;                  ///< path of the content that is used where the settings name none; empty: there is none
    QList<ContentFile> installed;      ///< the fitting one first; those made for other systems are offered, never chosen by themselves
    QList<ContentProfile> profiles;    ///< of the chosen content
    bool foreign() const { return !content.fits; }
};

/// Chooses content and profile for a system. Whether content fits is what its own platform names say of the system, whatever
/// the file is called. What the settings name and is not there is an error (BadInput), not a reason
/// to check something else. Reads the content file: blocks the calling (pool) thread.
core::Result<BaselinePlan> planBaseline(const ContentTable& table, const HostTools& tools, const OsRelease& os, const HostSettings& settings,
                                        const core::CancelToken& token);
/// The same with the compiled-in table for the system that the tools scan.
core::Result<BaselinePlan> planHere(const HostTools& tools, const HostSettings& settings, const core::CancelToken& token);

} // namespace host
