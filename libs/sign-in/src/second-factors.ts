import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import { FactorWays, type FactorWay } from './factor-ways.js';
import { FactorsRepository, type TotpFactor } from './factors.repository.js';
import { refuseStale } from './fresh.js';
import { mustHaveSecondFactor } from './second-factor-roles.js';
import { Sessions } from './sessions.js';
import { SecondFactorRequired, SecondFactorWrong } from './sign-in.errors.js';
import { base32, otpauthUri, stepOfCode } from './totp.js';
import { Tries } from './tries.js';

/** Bytes of a secret that apps for codes share (RFC 4226 §4 asks for 16 at least). */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;

/** A person in a session, with its secret. */
export interface InSession {
  viewer: Viewer;
  secret: string;
}

/** What an app for codes is given. */
export interface TotpSetUp {
  /** Base32. */
  secret: string;
  /** For a QR code. */
  uri: string;
}

/** What the person has. */
export interface FactorState {
  ways: FactorWay[];
  recoveryCodesLeft: number;
  /** Whether one of the person's functions demands a second factor. */
  required: boolean;
}

/** The second step of signing in: codes of an app, codes for the day it is lost, and what other kinds have shown. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly factors: FactorsRepository,
    private readonly factorWays: FactorWays,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly keys: KeyRing,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** By what the person can take the second step; empty where there is none. */
  ways(personId: string): Promise<FactorWay[]> {
    return this.factorWays.of(personId);
  }

  async state(viewer: Viewer): Promise<FactorState> {
    const ways = await this.ways(viewer.personId);
    const recoveryCodesLeft = await this.factors.recoveryCodesLeft(viewer.personId);
    return { ways, recoveryCodesLeft, required: mustHaveSecondFactor(viewer) };
  }

  /** Somebody has shown a second factor of another kind: the session goes on under a new secret. */
  passed(secret: string): Promise<{ secret: string }> {
    return this.transactions.run((tx) => this.sessions.elevate(tx, secret));
  }

  /**
   * Takes the second step with a code of the app, or with a recovery code, each of which works once. In a session that has
   * passed it, it proves anew who sits there.
   *
   * @returns the session's new secret
   * @throws SecondFactorWrong, TooManyTries
   */
  async pass({ viewer, secret }: InSession, code: string): Promise<{ secret: string }> {
    const taken = await this.tries.ofCode(viewer.personId);
    const passed = await this.transactions.run(async (tx) => {
      await this.useCode(tx, viewer.personId, code);
      return this.sessions.elevate(tx, secret);
    });
    await taken.right();
    return passed;
  }

  /**
   * A new secret for an app, which counts once a code of it was shown. Who has a factor already shows it first.
   *
   * @throws SecondFactorRequired, FactorTooOld
   */
  async begin({ viewer }: InSession): Promise<TotpSetUp> {
    refuseSkipping(viewer);
    const secret = randomBytes(SECRET_BYTES);
    const id = randomUUID();
    const sealed = await this.keys.seal(secret, placeOf(id));
    await this.transactions.run(() => this.factors.begin(viewer.personId, { id, secret: sealed }));
    const text = base32(secret);
    return { secret: text, uri: otpauthUri(viewer.email, text) };
  }

  /**
   * Makes the app that was begun the person's only one; the session has then passed its second step, and all others end.
   *
   * @returns the session's new secret, and new recovery codes, which are told this once
   * @throws SecondFactorWrong, SecondFactorRequired, FactorTooOld, TooManyTries
   */
  async confirm({ viewer, secret }: InSession, code: string): Promise<{ secret: string; recoveryCodes: string[] }> {
    refuseSkipping(viewer);
    const { personId } = viewer;
    const taken = await this.tries.ofCode(personId);
    const factor = await this.factors.pending(personId);
    if (!factor) throw new SecondFactorWrong();
    const confirmed = await this.transactions.run(async (tx) => {
      await this.useStep(factor, code);
      if (!(await this.factors.confirm(factor))) throw new SecondFactorWrong();
      await this.audit.record(tx, entry(personId, 'person.second_factor_set'));
      const recoveryCodes = await this.replaceRecoveryCodes(tx, personId);
      await this.sessions.endAll(personId, viewer.session?.id ?? null);
      return { ...(await this.sessions.elevate(tx, secret)), recoveryCodes };
    });
    await taken.right();
    return confirmed;
  }

  /** New recovery codes in the place of the old ones. @throws SecondFactorRequired where there is no second factor */
  async newRecoveryCodes(viewer: Viewer): Promise<string[]> {
    if ((await this.ways(viewer.personId)).length === 0) throw new SecondFactorRequired();
    return this.transactions.run((tx) => this.replaceRecoveryCodes(tx, viewer.personId));
  }

  /** Takes the app away again. @throws SecondFactorRequired where a function demands a factor and there is no other */
  async remove(viewer: Viewer): Promise<void> {
    const ways = await this.ways(viewer.personId);
    if (mustHaveSecondFactor(viewer) && !ways.includes('passkey')) throw new SecondFactorRequired();
    await this.transactions.run(async (tx) => {
      await this.factors.removeTotp(viewer.personId);
      if (!ways.includes('passkey')) await this.factors.replaceRecoveryCodes(viewer.personId, []);
      await this.audit.record(tx, entry(viewer.personId, 'person.second_factor_removed'));
    });
  }

  /** Takes every factor from somebody who has lost them, and ends all sessions; who may do so is for the caller. */
  async forget(tx: EntityManager, personId: string): Promise<void> {
    await this.factorWays.forgetOthers(tx, personId);
    await this.factors.removeTotp(personId);
    await this.factors.replaceRecoveryCodes(personId, []);
    await this.sessions.endAll(personId);
  }

  private async useCode(tx: EntityManager, personId: string, code: string): Promise<void> {
    const typed = code.replace(/[\s-]/g, '').toLowerCase();
    if (/^\d{6}$/.test(typed)) {
      const factor = await this.factors.confirmed(personId);
      if (!factor) throw new SecondFactorWrong();
      await this.useStep(factor, typed);
      return;
    }
    if (!(await this.factors.useRecoveryCode(personId, digestOf(typed)))) throw new SecondFactorWrong();
    await this.audit.record(tx, entry(personId, 'person.recovery_code_used'));
  }

  private async useStep(factor: TotpFactor, code: string): Promise<void> {
    const secret = await this.keys.open(factor.secret, placeOf(factor.id));
    const step = stepOfCode(secret, code.replace(/\s/g, ''), factor.now);
    if (step === null || !(await this.factors.useStep(factor, step))) throw new SecondFactorWrong();
  }

  private async replaceRecoveryCodes(tx: EntityManager, personId: string): Promise<string[]> {
    // 80 bits each: too many to guess, so that a digest without salt will do.
    const codes = Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(10)).toLowerCase());
    await this.factors.replaceRecoveryCodes(personId, codes.map(digestOf));
    await this.audit.record(tx, entry(personId, 'person.recovery_codes_made'));
    return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
  }
}

/** Who has a second factor cannot get round it by setting up another one. */
function refuseSkipping(viewer: Viewer): void {
  if (viewer.session?.next === 'second_factor') throw new SecondFactorRequired();
  refuseStale(viewer);
}

const placeOf = (id: string) => ({ table: 'totp_factors', id, field: 'secret' });

const entry = (personId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'person',
  objectId: personId,
});
