// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before the sample tenant like a Resource Manager that trusts an OpenID provider: takes requests whose bearer token
// the provider signed for https://management.azure.com/, and hands them on with a token of the sample tenant. Reads one line
// of JSON from standard input: {"sample", "tenant", "client", "secret"}. Usage: armgate.mjs PORT PROVIDER
import http from 'node:http';
import readline from 'node:readline';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const [port, provider] = process.argv.slice(2);
const keys = createRemoteJWKSet(new URL(`${provider}/tenant1/discovery/v2.0/keys`));
const tokens = new Map();

async function tokenFor(sample, scope) {
  if (!tokens.has(scope)) {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: sample.client, client_secret: sample.secret, scope });
    const answer = await fetch(`${sample.sample}/${sample.tenant}/oauth2/v2.0/token`, { method: 'POST', body: form });
    if (!answer.ok) throw new Error(`the sample tenant gave no token: ${answer.status}`);
    tokens.set(scope, (await answer.json()).access_token);
  }
  return tokens.get(scope);
}

async function handOn(sample, request, body) {
  const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  try {
    await jwtVerify(bearer, keys, { issuer: provider, audience: 'https://management.azure.com/' });
  } catch (error) {
    return { status: 401, type: 'application/json', text: JSON.stringify({ error: { code: 'InvalidAuthenticationToken', message: String(error.code) } }) };
  }
  const token = await tokenFor(sample, 'https://management.azure.com/.default');
  const answer = await fetch(sample.sample + request.url, {
    method: request.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body.length ? body : undefined,
  });
  const text = (await answer.text()).replaceAll(sample.sample, `http://127.0.0.1:${port}`);
  return { status: answer.status, type: answer.headers.get('content-type') ?? 'application/json', text };
}

readline.createInterface({ input: process.stdin }).once('line', (line) => {
  const sample = JSON.parse(line);
  sample.sample = sample.sample.replace(/\/$/, '');
  http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const answer = await handOn(sample, request, Buffer.concat(parts));
      response.writeHead(answer.status, { 'content-type': answer.type });
      response.end(answer.text);
    });
  }).listen(Number(port), '127.0.0.1', () => console.log('gate on', port));
});
