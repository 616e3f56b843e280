// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reads.h"

using namespace Qt::StringLiterals;

namespace services {

QStringList recommendationFilterKeys()
{
    return {u"status"_s, u"severity"_s, u"environment"_s, u"type"_s, u"control"_s, u"tactic"_s, u"standard"_s, u"preview"_s, u"fix"_s, u"source"_s};
}

QStringList alertFilterKeys()
{
    return {u"status"_s, u"severity"_s, u"time"_s, u"entity"_s, u"tactic"_s, u"type"_s, u"environment"_s, u"owner"_s, u"incident"_s, u"resource"_s};
}

QStringList resourceFilterKeys()
{
    return {u"health"_s, u"environment"_s, u"type"_s,     u"plan"_s,      u"scope"_s, u"location"_s, u"group"_s,
            u"tag"_s,    u"alerts"_s,      u"findings"_s, u"firstseen"_s, u"name"_s,  u"id"_s,       u"query"_s};
}

} // namespace services
