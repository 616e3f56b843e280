// SPDX-License-Identifier: GPL-3.0-or-later
// oidc-provider whose one client signs in with a certificate: node oidc_certificate.mjs PORT CERTIFICATE.pem [PS256|RS256]
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const [port, certificate, algorithm = 'PS256'] = process.argv.slice(2);
const jwk = createPublicKey(readFileSync(certificate)).export({ format: 'jwk' });
const audience = 'https://management.azure.com/';
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'certified',
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: algorithm,
    jwks: { keys: [{ ...jwk, use: 'sig', alg: algorithm }] },
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  }],
  scopes: [`${audience}.default`],
  enabledJWA: { clientAuthSigningAlgValues: ['PS256', 'RS256'] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: `${audience}.default`, audience, accessTokenFormat: 'jwt', accessTokenTTL: 3600 }),
    },
  },
  routes: { token: '/tenant1/oauth2/v2.0/token' },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('oidc on', port));
