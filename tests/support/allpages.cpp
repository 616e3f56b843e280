// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/allpages.h"

#include "views/activity/activitypage.h"
#include "views/alerts/alertspage.h"
#include "views/compliance/compliancepage.h"
#include "views/connections/connectionspage.h"
#include "views/exemptions/exemptionspage.h"
#include "views/governance/governancepage.h"
#include "views/inventory/inventorypage.h"
#include "views/overview/overviewpage.h"
#include "views/policies/policiespage.h"
#include "views/query/querypage.h"
#include "views/recommendations/recommendationspage.h"

namespace places {

QList<views::PageInfo> allPages()
{
    return {views::OverviewPage::info(),   views::RecommendationsPage::info(), views::ExemptionsPage::info(), views::GovernancePage::info(),
            views::CompliancePage::info(), views::AlertsPage::info(),          views::InventoryPage::info(),  views::QueryPage::info(),
            views::ActivityPage::info(),   views::ConnectionsPage::info(),     views::PoliciesPage::info()};
}

} // namespace places
