import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audienceOf, organisationIds, type Viewer } from '@tandem/accounts';
import { Transactions, prepared } from '@tandem/platform/database';
import { SealedContents } from '@tandem/sealing';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { BLANK, contentColumns } from './offer.columns.js';
import type { OfferDto } from './offer.dto.js';
import { Offer } from './offer.entity.js';
import type { NewOffer } from './offer.steps.js';
import { offerFactsFor } from './offer.tiers.js';
import { offerVisibility } from './offer.visibility.js';
import type { Reservation } from './offers.errors.js';

/** Filters of a list; `after` is the number of the last offer of the page before. */
export interface OfferFilter {
  status?: string;
  theme?: string;
  kind?: string;
  mine?: boolean;
  organisation?: string;
  after?: number;
  limit: number;
}

/** How much of an offer: minor units of its currency, and seats, trainer days or items; 0 where it is not of that kind. */
export interface Taken {
  minor: number;
  units: number;
}

/** Use and expiry follow from the sums and the window; the stored state only says whether the offer is open. */
const USED = 'o.reserved_minor + o.committed_minor + o.units_reserved + o.units_committed';
const STATUS = `CASE WHEN o.status <> 'open' THEN o.status
  WHEN o.window_to < clock()::date THEN 'expired'
  WHEN (o.available_minor IS NULL OR o.reserved_minor + o.committed_minor = o.available_minor)
   AND (o.units_available IS NULL OR o.units_reserved + o.units_committed = o.units_available)
   AND (${USED} > 0 OR o.available_minor = 0 AND o.units_available IS NULL)
  THEN CASE WHEN o.reserved_minor + o.units_reserved > 0 THEN 'committed' ELSE 'exhausted' END
  WHEN ${USED} > 0 THEN 'partly_reserved' ELSE 'open' END`;

@Injectable()
export class OffersRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealed: SealedContents,
  ) {}

  async insert(tx: EntityManager, offer: NewOffer): Promise<Offer> {
    const id = randomUUID();
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(Offer)
      .values({ id, ...offer, ...(await this.storedContent(id, offer)) })
      .returning(['number', 'createdAt'])
      .updateEntity(false)
      .execute();
    const [row] = result.raw as [{ number: string; created_at: Date }];
    return { ...offer, id, number: Number(row.number), createdAt: row.created_at };
  }

  byId(id: string, tx: EntityManager = this.transactions.reader): Promise<Offer | null> {
    return tx.findOneBy(Offer, { id });
  }

  byIds(ids: readonly string[]): Promise<Offer[]> {
    return this.transactions.reader.findBy(Offer, { id: In([...ids]) });
  }

  /** Holds the row until the end of the transaction, so that steps happen one after the other. A sealed content stays so. */
  locked(tx: EntityManager, id: string): Promise<Offer | null> {
    return tx.findOne(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The same with the content that its owner sealed, for the owner alone. */
  async opened(offer: Offer): Promise<Offer> {
    if (!offer.sealedContent) return offer;
    return { ...offer, ...contentColumns(await this.sealed.open<OfferDto>('offers', offer.id, offer.sealedContent)) };
  }

  /** Writes only if nobody else has since the given version was read; null when somebody has. */
  async update(tx: EntityManager, id: string, version: number, change: Partial<Offer>): Promise<Offer | null> {
    const result = await tx
      .createQueryBuilder()
      .update(Offer)
      .set({ version: version + 1, ...change, ...(await this.storedContent(id, change)), updatedAt: () => 'clock()' })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return result.affected === 1 ? this.opened(await tx.findOneByOrFail(Offer, { id })) : null;
  }

  /**
   * Holds an amount and units, if that much is left and the offer is open: one conditional update, so that two at once can
   * never take more than there is. False when there is less.
   */
  async reserve(tx: EntityManager, id: string, { minor, units }: Taken): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE offers SET reserved_minor = reserved_minor + $2, units_reserved = units_reserved + $3,
              version = version + 1, updated_at = clock()
        WHERE id = $1 AND status = 'open'
          AND ($2::bigint = 0 OR reserved_minor + committed_minor + $2 <= available_minor)
          AND ($3::integer = 0 OR units_reserved + units_committed + $3 <= units_available)`,
      [id, minor, units],
    );
    return count === 1;
  }

  /** Turns what was reserved into a commitment. */
  async commit(tx: EntityManager, id: string, { minor, units }: Taken): Promise<void> {
    await tx.query(
      `UPDATE offers SET reserved_minor = reserved_minor - $2, committed_minor = committed_minor + $2,
              units_reserved = units_reserved - $3, units_committed = units_committed + $3,
              version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor, units],
    );
  }

  /** Gives back what was reserved. */
  async release(tx: EntityManager, id: string, { minor, units }: Taken): Promise<void> {
    await tx.query(
      `UPDATE offers SET reserved_minor = reserved_minor - $2, units_reserved = units_reserved - $3,
              version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor, units],
    );
  }

  /** Gives back what was committed. */
  async giveBack(tx: EntityManager, id: string, { minor, units }: Taken): Promise<void> {
    await tx.query(
      `UPDATE offers SET committed_minor = committed_minor - $2, units_committed = units_committed - $3,
              version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor, units],
    );
  }

  /** What of it is held for projects that await the State's signature. */
  reservationsOf(tx: EntityManager, id: string): Promise<Reservation[]> {
    return prepared(
      tx,
      `SELECT match_id AS match, id AS project, title, currency, amount_minor::float8 AS "amountMinor", units
         FROM projects WHERE offer_id = $1 AND status = 'pipeline' AND match_id IS NOT NULL ORDER BY number`,
      [id],
    );
  }

  /** Holds the matches and needs of these projects until the end of the transaction, in the order in which a signature does. */
  async holdReserved(tx: EntityManager, id: string): Promise<void> {
    const rows = await tx.query<{ need_id: string }[]>(
      `SELECT m.need_id FROM matches m
        WHERE m.id IN (SELECT match_id FROM projects WHERE offer_id = $1 AND status = 'pipeline') ORDER BY m.id FOR UPDATE`,
      [id],
    );
    await tx.query('SELECT id FROM needs WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
      rows.map((row) => row.need_id),
    ]);
  }

  async disclose(tx: EntityManager, offerId: string, organisationId: string): Promise<void> {
    await tx.query(`INSERT INTO offer_disclosures (offer_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      offerId,
      organisationId,
    ]);
  }

  /** Organisations to which the offer is open by consent of both sides. */
  async disclosedTo(offerId: string): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ organisation_id: string }[]>(
      `SELECT organisation_id FROM offer_disclosures WHERE offer_id = $1`,
      [offerId],
    );
    return rows.map((row) => row.organisation_id);
  }

  /** Takes back what `disclose` opened. */
  async conceal(tx: EntityManager, offerId: string, organisationId: string): Promise<void> {
    await tx.query(`DELETE FROM offer_disclosures WHERE offer_id = $1 AND organisation_id = $2`, [
      offerId,
      organisationId,
    ]);
  }

  async visibleById(viewer: Viewer | null, id: string): Promise<Offer | null> {
    const offer = await this.visible(viewer).andWhere('o.id = :id', { id }).getOne();
    return offer && this.openedFor(viewer, offer);
  }

  /** A page of what the viewer may see, newest first. */
  async list(viewer: Viewer | null, filter: OfferFilter): Promise<Offer[]> {
    const query = this.visible(viewer).orderBy('o.number', 'DESC').limit(filter.limit);
    if (filter.status) query.andWhere(`(${STATUS}) = :status`, { status: filter.status });
    if (filter.theme) query.andWhere('o.themes @> ARRAY[:theme]::text[]', { theme: filter.theme });
    if (filter.kind) query.andWhere(`o.content->>'kind' = :kind`, { kind: filter.kind });
    if (filter.mine) query.andWhere('o.organisation_id = ANY(:mine)', { mine: organisationIds(viewer) });
    if (filter.organisation) query.andWhere('o.organisation_id = :organisation', { organisation: filter.organisation });
    if (filter.after) query.andWhere('o.number < :after', { after: filter.after });
    return Promise.all((await query.getMany()).map((offer) => this.openedFor(viewer, offer)));
  }

  /** Everything the engine may look at. Sealed offers stay with their owner. */
  openForMatching(tx: EntityManager, ids?: readonly string[]): Promise<Offer[]> {
    const query = tx.createQueryBuilder(Offer, 'o').where(`o.status = 'open' AND o.visibility <> 'sealed'`);
    if (ids) query.andWhere('o.id = ANY(:ids)', { ids });
    return query.getMany();
  }

  private async openedFor(viewer: Viewer | null, offer: Offer): Promise<Offer> {
    return audienceOf(viewer, 'offer', offerFactsFor(offer)) === 'owner' ? this.opened(offer) : offer;
  }

  /** Of a sealed offer the row says nothing: its content goes encrypted into a column of its own. */
  private async storedContent(id: string, { content, visibility }: Partial<Offer>): Promise<Partial<Offer>> {
    if (!content) return {};
    if (visibility !== 'sealed') return { sealedContent: null };
    return { ...BLANK, sealedContent: await this.sealed.seal('offers', id, content) };
  }

  private visible(viewer: Viewer | null): SelectQueryBuilder<Offer> {
    const { where, parameters } = offerVisibility(viewer);
    return this.transactions.reader.createQueryBuilder(Offer, 'o').where(where, parameters);
  }
}
