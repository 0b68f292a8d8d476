// An OpenID provider that signs in whom it is told, and then lies as it is told: see identity-provider.ts.
import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { port, clientId, clientSecret, redirectUri, key } = JSON.parse(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;

const own = createPrivateKey(key);
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const jwk = { ...own.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' };

/** Who signs in next, and what the ID token is changed into. */
let account = { sub: 'nobody' };
let twist = null;

const provider = new Provider(issuer, {
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
  cookies: { keys: ['a key of this process'] },
  jwks: { keys: [jwk] },
  features: { devInteractions: { enabled: false } },
  acrValues: ['phishing-resistant'],
  claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, sub) => ({
    accountId: sub,
    claims: () => ({ sub, email: account.email, email_verified: account.emailVerified }),
  }),
  // Nobody is asked whether the client may know who they are.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

async function signIn(request, response) {
  if (account.refuses) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const { sub: accountId, acr, amr, signedInAt: ts } = account;
  await provider.interactionFinished(request, response, { login: { accountId, acr, amr, ts, remember: false } });
}

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (text) => JSON.parse(Buffer.from(text, 'base64url').toString());

/** The same token as a liar would make it, signed with the provider's own key unless told otherwise. */
function twisted(idToken) {
  const { claims = {}, unsigned = false, byForeignKey = false } = twist;
  const [header, payload] = idToken.split('.').slice(0, 2).map(decoded);
  const said = Object.fromEntries(Object.entries({ ...payload, ...claims }).filter(([, value]) => value !== null));
  const text = `${encoded(unsigned ? { ...header, alg: 'none' } : header)}.${encoded(said)}`;
  if (unsigned) return `${text}.`;
  const key = byForeignKey ? foreign : own;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

function withTwist(response) {
  const end = response.end.bind(response);
  response.end = (body) => {
    const answer = JSON.parse(String(body));
    const changed = JSON.stringify({ ...answer, id_token: twisted(answer.id_token) });
    response.setHeader('Content-Length', Buffer.byteLength(changed));
    return end(changed);
  };
}

const answer = provider.callback();
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  process.send({ asked: path });
  if (path.startsWith('/interaction/')) {
    void signIn(request, response);
    return;
  }
  if (path === '/token' && twist) withTwist(response);
  answer(request, response);
});

process.on('message', (next) => {
  ({ account, twist } = next);
  process.send({ told: true });
});
process.on('disconnect', () => process.exit());
server.listen(port, '127.0.0.1', () => process.send({ told: true }));
