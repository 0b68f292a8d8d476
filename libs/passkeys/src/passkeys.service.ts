import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import {
  type Device,
  FactorWays,
  type InSession,
  type OpenedSession,
  SecondFactorRequired,
  SecondFactors,
  Sessions,
  mustHaveSecondFactor,
  refuseStale,
} from '@tandem/sign-in';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
} from '@simplewebauthn/server';
import { type Assertion, type Attestation, challengeIn, checkAssertion, checkAttestation } from './answers.js';
import { ChallengesRepository } from './challenges.repository.js';
import { PasskeyNotAdded, PasskeyNotFound, PasskeyNotValid } from './passkeys.errors.js';
import { type PasskeyRow, PasskeysRepository } from './passkeys.repository.js';
import { RELYING_PARTY, type RelyingParty } from './relying-party.js';

const MOST = 20;
const PATIENCE_MS = 5 * 60_000;

/** Passkeys: the device verifies the person (fingerprint, face, PIN), so that one of them is both factors at once. */
@Injectable()
export class Passkeys implements OnModuleInit {
  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: ChallengesRepository,
    private readonly ways: FactorWays,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(RELYING_PARTY) private readonly here: RelyingParty,
  ) {}

  onModuleInit(): void {
    this.ways.add('passkey', {
      has: async (personId) => (await this.passkeys.credentialsOf(personId)).length > 0,
      forget: (tx, personId) => this.passkeys.deleteAll(tx, personId),
    });
  }

  /** The person's own, oldest first. */
  list(personId: string): Promise<PasskeyRow[]> {
    return this.passkeys.list(personId);
  }

  /**
   * What an authenticator needs to make a new passkey; the answer is awaited for five minutes. Who has a second factor
   * shows it first.
   *
   * @throws SecondFactorRequired, FactorTooOld
   */
  async creationOptions(viewer: Viewer): Promise<PublicKeyCredentialCreationOptionsJSON> {
    refuseSkipping(viewer);
    const known = await this.passkeys.credentialsOf(viewer.personId);
    const options = await generateRegistrationOptions({
      rpName: this.here.name,
      rpID: this.here.id,
      userName: viewer.email,
      userDisplayName: viewer.name,
      userID: new TextEncoder().encode(viewer.personId),
      timeout: PATIENCE_MS,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.challenges.issue(options.challenge, { kind: 'passkey_new', personId: viewer.personId });
    return options;
  }

  /**
   * Adds a passkey. The session has then passed its second step, and all others of the person end.
   *
   * @returns the session's new secret
   * @throws PasskeyNotAdded, SecondFactorRequired, FactorTooOld
   */
  async add({ viewer, secret }: InSession, name: string, answer: Attestation): Promise<{ secret: string }> {
    refuseSkipping(viewer);
    const { personId } = viewer;
    const challenge = challengeIn(answer.clientDataJSON);
    if (challenge === null || !(await this.challenges.redeem(challenge, { kind: 'passkey_new', personId })))
      throw new PasskeyNotAdded();
    const made = await checkAttestation(answer, challenge, this.here);
    return this.transactions.run(async (tx) => {
      const id = await this.passkeys.insert(tx, { ...made, personId, name }, MOST);
      if (id === null)
        throw new PasskeyNotAdded(`This passkey is there already, or you have ${MOST}. Remove one first.`);
      await this.audit.record(tx, entry(personId, id, 'passkey.added'));
      await this.sessions.endAll(personId, viewer.session?.id ?? null);
      return this.factors.passed(secret);
    });
  }

  /** @throws PasskeyNotFound, and SecondFactorRequired where a function demands a factor and there is no other */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.passkeys.delete(tx, viewer.personId, id))) throw new PasskeyNotFound();
      if (mustHaveSecondFactor(viewer) && (await this.factors.ways(viewer.personId)).length === 0)
        throw new SecondFactorRequired();
      await this.audit.record(tx, entry(viewer.personId, id, 'passkey.removed'));
    });
  }

  /** What an authenticator needs to sign in whoever has a passkey; the same for everybody. */
  async signInOptions(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.here.id,
      timeout: PATIENCE_MS,
      userVerification: 'required',
    });
    await this.challenges.issue(options.challenge, { kind: 'passkey_sign_in', personId: null });
    return options;
  }

  /** Opens a session in which both factors were shown. @throws PasskeyNotValid, whatever is wrong */
  async signIn(answer: Assertion, device: Device): Promise<OpenedSession> {
    const challenge = challengeIn(answer.clientDataJSON);
    if (challenge === null || !(await this.challenges.redeem(challenge, { kind: 'passkey_sign_in', personId: null })))
      throw new PasskeyNotValid();
    const passkey = await this.passkeys.byCredential(answer.id);
    if (!passkey) throw new PasskeyNotValid();
    const { counter, backedUp } = await checkAssertion(answer, challenge, passkey, this.here);
    return this.transactions.run(async (tx) => {
      if (!(await this.passkeys.noteUse(tx, passkey.id, counter, backedUp))) throw new PasskeyNotValid();
      return this.sessions.open(passkey.personId, device, 'passkey');
    });
  }
}

/** Who has a second factor cannot get round it by adding a passkey. */
function refuseSkipping(viewer: Viewer): void {
  if (viewer.session?.next === 'second_factor') throw new SecondFactorRequired();
  refuseStale(viewer);
}

const entry = (personId: string, passkeyId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'passkey',
  objectId: passkeyId,
});
