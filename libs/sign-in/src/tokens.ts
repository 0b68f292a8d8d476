import { Injectable } from '@nestjs/common';
import {
  AccountsRepository,
  AccountsService,
  PERMISSIONS,
  PersonNotFound,
  UnknownScope,
  digestOf,
  mayCall,
  newSecret,
  type Permission,
  type Viewer,
} from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import { ScopeNotYours, TokenNotFound } from './sign-in.errors.js';
import { TokensRepository, type NewToken, type TokenRow } from './tokens.repository.js';

const ENDING = 4;

/** What a person wants a token for. */
export interface WantedToken {
  name: string;
  scopes: readonly string[];
  days: number;
  /** Networks that it may be used from (CIDR); empty for all. */
  addresses: readonly string[];
}

/** Tokens for programs: they expire, can be revoked at once, and never allow more than their person may do. */
@Injectable()
export class Tokens {
  constructor(
    private readonly repository: TokensRepository,
    private readonly people: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Who holds this token; null when it is unknown, revoked, has expired or may not be used from there. */
  async viewer(secret: string, address: string | null): Promise<Viewer | null> {
    const holder = await this.repository.use(digestOf(secret), address);
    return holder && this.accounts.viewerOf(holder, holder.scopes);
  }

  /**
   * A token that a person makes for a program of theirs, and that is told this once.
   *
   * @throws UnknownScope; ScopeNotYours also for `all`, which would grow with the person's functions
   */
  async make(viewer: Viewer, wanted: WantedToken): Promise<{ token: string; row: TokenRow }> {
    refuseUnknown(wanted.scopes);
    const foreign = wanted.scopes.find((scope) => scope === 'all' || !mayCall(viewer, scope as Permission));
    if (foreign !== undefined) throw new ScopeNotYours(foreign);
    const { token, id } = await this.insert(viewer.personId, wanted, !viewer.demo);
    const row = (await this.repository.of(viewer.personId)).find((one) => one.id === id);
    if (!row) throw new TokenNotFound();
    return { token, row };
  }

  /** For the command line, whose user may do anything anyway. @throws PersonNotFound, UnknownScope */
  async makeFor(email: string, scopes: readonly string[], days = 90): Promise<string> {
    refuseUnknown(scopes);
    const person = await this.people.personByEmail(email);
    if (!person) throw new PersonNotFound(email);
    const wanted = { name: 'tandem token create', scopes, days, addresses: [] };
    return (await this.insert(person.id, wanted, false)).token;
  }

  /** The person's tokens that can be used, the newest first. */
  list(personId: string): Promise<TokenRow[]> {
    return this.repository.of(personId);
  }

  /** @throws TokenNotFound for one that is not the person's, or has ended */
  async revoke(personId: string, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.repository.revoke(tx, personId, id))) throw new TokenNotFound();
      await this.audit.record(tx, entry(personId, 'token.revoked', { token: id }));
    });
  }

  private async insert(personId: string, wanted: WantedToken, tell: boolean): Promise<{ token: string; id: string }> {
    const token = newSecret('tdm_');
    const ending = token.slice(-ENDING);
    const { name, scopes, days, addresses } = wanted;
    const row: NewToken = { tokenHash: digestOf(token), personId, name, ending, scopes, addresses, days };
    return this.transactions.run(async (tx) => {
      const id = await this.repository.insert(tx, row);
      await this.audit.record(tx, entry(personId, 'token.created', { token: id, scopes, days, addresses }));
      const mail: MailWanted = {
        kind: 'new_token',
        fact: `new_token:${id}`,
        to: { personId },
        params: { token: `…${ending}`, at: new Date().toISOString() },
      };
      if (tell) await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: personId, payload: mail });
      return { token, id };
    });
  }
}

/** @throws UnknownScope also where none is named */
function refuseUnknown(scopes: readonly string[]): void {
  const strange = scopes.find((scope) => scope !== 'all' && !(PERMISSIONS as readonly string[]).includes(scope));
  if (strange !== undefined || scopes.length === 0) throw new UnknownScope(strange ?? '');
}

const entry = (personId: string, action: string, after: object) => ({
  personId,
  organisationId: null,
  action,
  objectType: 'person',
  objectId: personId,
  after,
});
