// SPDX-License-Identifier: GPL-3.0-or-later
// Lets oav judge recorded request and response pairs against the OpenAPI descriptions of Azure.
//   node judge_arm.cjs SPECS WAIVERS RECORD
// SPECS: folder with specification/...; WAIVERS: JSON list of {path, code, reason}; RECORD: JSON lines of the sample
// tenant. Prints one JSON object per violation and a last one with the totals. Exit 0: none; 1: some; 2: cannot judge.
'use strict';
const fs = require('fs');
const path = require('path');
const modules = process.env.PARAPET_NODE_MODULES;
const { createRequire } = require('module');
const load = modules ? createRequire(path.join(modules, 'x.js')) : require;
const write = process.stdout.write.bind(process.stdout);
const log = line => write(line + '\n');
process.stdout.write = () => true; // oav's logger talks there
const { LiveValidator } = load('oav/dist/lib/liveValidation/liveValidator');

function descriptions(folder) {
    const found = [];
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== 'examples') {
            found.push(...descriptions(full));
        } else if (entry.name.endsWith('.json')) {
            const text = fs.readFileSync(full, 'utf8');
            if (Object.keys(JSON.parse(text).paths || {}).length > 0)
                found.push(full);
        }
    }
    return found;
}

function pairOf(line) {
    const record = JSON.parse(line);
    const body = text => (text ? JSON.parse(text) : undefined);
    const request = {
        method: record.method,
        url: 'https://management.azure.com' + record.url,
        headers: Object.assign({ 'content-type': 'application/json' }, record.requestHeaders),
        body: body(record.requestBody),
    };
    const response = {
        statusCode: String(record.status),
        headers: Object.assign({ 'content-type': 'application/json' }, record.responseHeaders),
        body: body(record.responseBody),
    };
    return { record, pair: { liveRequest: request, liveResponse: response } };
}

async function main() {
    const [specs, waiverFile, recordFile] = process.argv.slice(2);
    const waivers = JSON.parse(fs.readFileSync(waiverFile, 'utf8')).map(w => ({ ...w, pathPattern: new RegExp(w.path, 'i'), used: 0 }));
    const validator = new LiveValidator({
        git: { shouldClone: false }, directory: specs, swaggerPaths: descriptions(path.join(specs, 'specification')),
        isPathCaseSensitive: false, isArmCall: true,
    });
    await validator.initialize();
    const totals = { pairs: 0, judged: 0, undescribed: 0, waived: 0, violations: 0, operations: {} };
    for (const line of fs.readFileSync(recordFile, 'utf8').split('\n').filter(l => l)) {
        const { record, pair } = pairOf(line);
        totals.pairs += 1;
        const result = await validator.validateLiveRequestResponse(pair);
        const id = (result.requestValidationResult.operationInfo || {}).operationId;
        const runtime = [result.requestValidationResult, result.responseValidationResult].map(r => r.runtimeException).filter(e => e);
        const errors = [].concat((result.requestValidationResult.errors || []).map(e => ({ side: 'request', ...e })),
                                 (result.responseValidationResult.errors || []).map(e => ({ side: 'response', ...e })),
                                 runtime.map(e => ({ side: 'operation', code: e.code, message: e.message })));
        if (runtime.length === 0) {
            totals.judged += 1;
            totals.operations[id] = (totals.operations[id] || 0) + 1;
        }
        for (const error of errors) {
            const waiver = waivers.find(w => w.code === error.code && w.pathPattern.test(record.url) && (!w.status || w.status === record.status)
                                             && (!w.at || (error.jsonPathsInPayload || []).some(p => new RegExp(w.at).test(p))));
            if (waiver) {
                waiver.used += 1;
                totals.waived += 1;
                if (error.side === 'operation')
                    totals.undescribed += 1;
                continue;
            }
            totals.violations += 1;
            log(JSON.stringify({ method: record.method, url: record.url, status: record.status, side: error.side, code: error.code,
                                 message: error.message, at: error.jsonPathsInPayload, operation: id }));
        }
    }
    totals.unusedWaivers = waivers.filter(w => w.used === 0).map(w => w.path);
    log(JSON.stringify(totals));
    process.exitCode = totals.violations > 0 ? 1 : 0;
}

main().catch(error => {
    process.stderr.write(String(error && error.stack) + '\n');
    process.exitCode = 2;
});
