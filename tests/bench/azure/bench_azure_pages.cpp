// SPDX-License-Identifier: GPL-3.0-or-later
// Time of turning a page of Resource Graph into resources, as a ratio to simdjson's own pass over the same bytes.
// Prints one JSON object; exits with 1 when the ratio is over the budget given as the first argument.
#include "connectors/azure/parse.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <simdjson.h>

namespace {

constexpr int rowsInPage = 1000;

QByteArray page()
{
    QByteArray body = R"({"totalRecords":1000,"count":1000,"resultTruncated":"false","data":[)";
    for (int i = 0; i < rowsInPage; ++i) {
        const QByteArray n = QByteArray::number(i);
        if (i > 0)
            body += ',';
        body +=
            R"({"id":"/subscriptions/5a3b1e01-0000-4000-8000-000000000001/resourceGroups/rg-)" + QByteArray::number(i % 40)
            + R"(/providers/Microsoft.Storage/storageAccounts/account)" + n + R"(","name":"account)" + n
            + R"(","type":"microsoft.storage/storageaccounts","tenantId":"31c75423-32d6-4322-88b7-c478bdde4858","kind":"StorageV2","location":"westeurope",)"
              R"("resourceGroup":"rg","subscriptionId":"5a3b1e01-0000-4000-8000-000000000001","managedBy":"","sku":{"name":"Standard_LRS","tier":"Standard"},)"
              R"("tags":{"application":"shop","environment":"production","owner":"team-a"},"properties":{"minimumTlsVersion":"TLS1_2","allowBlobPublicAccess":false,)"
              R"("supportsHttpsTrafficOnly":true,"networkAcls":{"bypass":"AzureServices","virtualNetworkRules":[],"ipRules":[{"value":"192.0.2.0/24","action":"Allow"}],)"
              R"("defaultAction":"Deny"},"encryption":{"services":{"file":{"keyType":"Account","enabled":true},"blob":{"keyType":"Account","enabled":true}},"keySource":"Microsoft.Storage"},)"
              R"("creationTime":"2025-01-02T03:04:05.678Z","primaryEndpoints":{"blob":"https://x.blob.example/","queue":"https://x.queue.example/","table":"https://x.table.example/"},)"
              R"("primaryLocation":"westeurope","statusOfPrimary":"available","provisioningState":"Succeeded"},"apiVersion":null,"zones":null,"extendedLocation":null})";
    }
    return body + "]}";
}

template<class F>
double medianMicroseconds(F work)
{
    std::vector<double> times;
    for (int i = 0; i < 41; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(times, times.begin() + 20);
    return times[20];
}

} // namespace

int main(int argc, char** argv)
{
    const QByteArray body = page();
    bool right = true;
    simdjson::dom::parser parser;
    const double baseline = medianMicroseconds([&] {
        simdjson::dom::element root;
        right = right && parser.parse(body.constData(), static_cast<size_t>(body.size())).get(root) == simdjson::SUCCESS;
    });
    const double ours = medianMicroseconds([&] {
        const auto parsed = azure::parseResources(body, azure::Envelope::Graph);
        right = right && parsed && parsed->items.size() == rowsInPage;
    });
    const double ratio = ours / baseline;
    std::printf("{\"bench\":\"azure.pages\",\"bytes\":%lld,\"rows\":%d,\"baselineMicroseconds\":%.0f,\"microseconds\":%.0f,\"perRow\":%.2f,\"ratio\":%.2f}\n",
                static_cast<long long>(body.size()), rowsInPage, baseline, ours, ours / rowsInPage, ratio);
    const double budget = argc > 1 ? std::atof(argv[1]) : 0;
    return right && (budget <= 0 || ratio <= budget) ? 0 : 1;
}
