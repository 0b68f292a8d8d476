import { Injectable } from '@nestjs/common';
import { DemoPersonStays, LinkNotValid, digestOf, newSecret, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions, sqlState } from '@tandem/platform/database';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import type { Device } from '../device.js';
import { refuseStale } from '../fresh.js';
import { LinksRepository } from '../links.repository.js';
import { Sessions } from '../sessions.js';
import { Tries } from '../tries.js';
import { AddressChangesRepository, type AddressChange, type OpenAddressChange } from './address-changes.repository.js';

/** Topic of the event that somebody named another address; its payload is `{id}` of the change. */
export const ADDRESS_CHANGE_ASKED = 'person.address_change_asked';

/**
 * Another address to sign in with. A link that is sent there confirms it, in a session of the same person; whoever reads
 * the old one can stop it, before and after. Nothing here tells whether anybody has an address.
 */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly changes: AddressChangesRepository,
    private readonly links: LinksRepository,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly keys: KeyRing,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** What waits for its confirmation. */
  open(viewer: Viewer): Promise<OpenAddressChange | null> {
    return this.changes.open(viewer.personId);
  }

  /**
   * Asks for another address, in the place of one asked for before. The address itself is looked up by the handler that
   * sends the mails: the answer and its time are the same whether or not anybody has it.
   *
   * @throws FactorTooOld, TooManyTries, DemoPersonStays
   */
  async ask(viewer: Viewer, email: string, device: Device): Promise<void> {
    if (viewer.demo) throw new DemoPersonStays();
    refuseStale(viewer);
    const { personId } = viewer;
    const address = email.trim().toLowerCase();
    await this.tries.ofAddressChange(personId, address, device);
    await this.transactions.run(async (tx) => {
      const id = await this.changes.begin(tx, personId, address);
      await this.audit.record(tx, entry(personId, id, 'person.address_change_asked'));
      await this.outbox.add(tx, { topic: ADDRESS_CHANGE_ASKED, aggregateId: id, payload: { id } });
    });
  }

  /** Takes back what was asked for, if anything is open. */
  async withdraw({ personId }: Viewer): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await this.changes.end(tx, personId))
        await this.audit.record(tx, entry(personId, personId, 'person.address_change_withdrawn'));
    });
  }

  /**
   * Makes the new address the person's. All other sessions end, and links that were sent to the old one.
   *
   * @throws LinkNotValid, also for another person's link, and where somebody else has the address by now
   */
  async confirm(viewer: Viewer, secret: string): Promise<void> {
    const { personId } = viewer;
    const undo = newSecret();
    await this.transactions
      .run(async (tx) => {
        const hashes = { confirmHash: digestOf(secret), undoHash: digestOf(undo) };
        const change = await this.changes.confirm(tx, { ...hashes, personId });
        if (!change || !(await this.changes.setAddress(tx, personId, change.oldEmail, change.newEmail)))
          throw new LinkNotValid();
        await this.links.useUp(tx, personId);
        await this.sessions.endAll(personId, viewer.session?.id ?? null);
        await this.audit.record(tx, entry(personId, change.id, 'person.address_changed'));
        await this.tellOldAddress(tx, change, undo);
      })
      .catch((error: unknown) => {
        // Two asked for it, and the other was first: the key of addresses decides.
        throw sqlState(error) === '23505' ? new LinkNotValid() : error;
      });
  }

  /**
   * "This was not me": the change does not happen or is undone, all sessions end, and so do links that were sent.
   *
   * @throws LinkNotValid
   */
  async stop(secret: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const change = await this.changes.stop(tx, digestOf(secret));
      if (!change) throw new LinkNotValid();
      const { id, personId, oldEmail, confirmedAt } = change;
      const restored = confirmedAt !== null && (await this.changes.restoreAddress(tx, personId, oldEmail));
      await this.links.useUp(tx, personId);
      await this.sessions.endAll(personId);
      await this.audit.record(tx, { ...entry(personId, id, 'person.address_change_stopped'), after: { restored } });
    });
  }

  private async tellOldAddress(tx: EntityManager, change: AddressChange, undo: string): Promise<void> {
    const fact = `address_changed:${change.id}`;
    const mail: MailWanted = {
      kind: 'address_changed',
      fact,
      to: { address: change.oldEmail, language: change.language },
      params: { until: change.stopUntil.toISOString() },
      sealedLink: await sealLink(this.keys, fact, `/address-stop/${undo}`),
    };
    await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: change.id, payload: mail });
  }
}

/** The trail keeps no address; the change is found by its id while it is kept. */
const entry = (personId: string, changeId: string, action: string) => ({
  personId,
  organisationId: null,
  action,
  objectType: changeId === personId ? 'person' : 'address_change',
  objectId: changeId,
});
