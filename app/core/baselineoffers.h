// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>

namespace app {

/// What this computer is to be checked against. Empty members: what was made for this system, and a quick profile of it.
struct BaselineChoice {
    QString profile; ///< id
    QString content; ///< path of a content file
};

/// What this computer can be checked against, and what came of it the last time.
struct BaselineOffers {
    struct Content {
        QString path, name;
        bool fits = false;     ///< made for this system
    };
    struct Profile {
        QString id, title;
        bool deep = false;     ///< may walk the disk for minutes
        int rules = 0;
    };
    /// What the last check found, and how much of it could be judged at all.
    struct Result {
        QString content;
        int selected = 0, passed = 0, failed = 0, notApplicable = 0, unknown = 0;
        bool fits = false;
        double coverage = 0;   ///< 0..1: judged of selected

        /// Of the summary in a machine's document (properties.baseline); nothing where nothing was checked.
        static std::optional<Result> of(const QJsonObject& summary);
    };

    QString system;            ///< as it calls itself
    QString why;               ///< translated: why nothing can be checked so; empty when it can
    QString standard;          ///< path of the content that is used unless another is chosen; empty: none fits
    QList<Content> contents;   ///< to choose from, the fitting one first
    Content content;           ///< whose profiles these are; no path: there is none for this system
    QList<Profile> profiles;
    QString profile;           ///< id of the one that would run
    std::optional<Result> last;
};

} // namespace app
