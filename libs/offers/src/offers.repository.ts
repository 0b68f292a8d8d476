import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audienceOf, organisationIds, type Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { SealedContents } from '@tandem/sealing';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { BLANK, contentColumns } from './offer.columns.js';
import type { OfferDto } from './offer.dto.js';
import { Offer } from './offer.entity.js';
import type { NewOffer } from './offer.steps.js';
import { offerFactsFor } from './offer.tiers.js';
import { offerVisibility } from './offer.visibility.js';

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

/** Use and expiry follow from the sums and the window; the stored state only says whether the offer is open. */
const STATUS = `CASE WHEN o.status <> 'open' THEN o.status
  WHEN o.window_to < clock()::date THEN 'expired'
  WHEN o.reserved_minor + o.committed_minor = 0 THEN 'open'
  WHEN o.reserved_minor + o.committed_minor < o.available_minor THEN 'partly_reserved'
  WHEN o.reserved_minor > 0 THEN 'committed' ELSE 'exhausted' END`;

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
   * Holds an amount, if that much is left and the offer is open: one conditional update, so that two at once can never
   * take more than there is. False when there is less.
   */
  async reserve(tx: EntityManager, id: string, minor: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE offers SET reserved_minor = reserved_minor + $2, version = version + 1, updated_at = clock()
        WHERE id = $1 AND status = 'open' AND reserved_minor + committed_minor + $2 <= available_minor`,
      [id, minor],
    );
    return count === 1;
  }

  /** Turns what was reserved into a commitment. */
  async commit(tx: EntityManager, id: string, minor: number): Promise<void> {
    await tx.query(
      `UPDATE offers SET reserved_minor = reserved_minor - $2, committed_minor = committed_minor + $2,
              version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor],
    );
  }

  /** Gives back what was reserved. */
  async release(tx: EntityManager, id: string, minor: number): Promise<void> {
    await tx.query(
      `UPDATE offers SET reserved_minor = reserved_minor - $2, version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor],
    );
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
