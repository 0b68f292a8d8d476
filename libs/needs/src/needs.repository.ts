import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audienceOf, organisationIds, type Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { SealedContents } from '@tandem/sealing';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { BLANK, contentColumns } from './need.columns.js';
import type { NeedDto } from './need.dto.js';
import { Need } from './need.entity.js';
import { NeedLinesRepository } from './need-lines.repository.js';
import type { NewNeed } from './need.steps.js';
import { needFactsFor } from './need.tiers.js';
import { needVisibility } from './need.visibility.js';

/** Filters of a list; `after` is the number of the last need of the page before. */
export interface NeedFilter {
  status?: string;
  theme?: string;
  country?: string;
  mine?: boolean;
  /** Only those in which no provider has shown interest since they were opened, 60 days ago or more. */
  orphan?: boolean;
  organisation?: string;
  after?: number;
  limit: number;
}

/** How much is matched follows from the sums; the stored state only says whether the need is open. */
const STATUS = `CASE WHEN n.status = 'open' AND n.agreed_minor > 0
  THEN CASE WHEN n.agreed_minor >= n.cost_minor THEN 'matched' ELSE 'partly_matched' END ELSE n.status END`;

/** Open to others for 60 days, nothing agreed, and no provider has shown an interest that it has not taken back. */
const ORPHAN = `n.status = 'open' AND n.visibility <> 'sealed' AND n.agreed_minor = 0
  AND n.opened_at <= clock() - interval '60 days'
  AND NOT EXISTS (SELECT FROM matches m WHERE m.need_id = n.id AND m.stances -> 'offer' ? 'interestAt'
    AND NOT m.stances -> 'offer' ?| ARRAY['declinedAt', 'withdrawnAt'])`;

@Injectable()
export class NeedsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealed: SealedContents,
    private readonly lines: NeedLinesRepository,
  ) {}

  async insert(tx: EntityManager, need: NewNeed): Promise<Need> {
    const id = randomUUID();
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(Need)
      .values({ id, ...need, ...(await this.storedContent(id, need)) })
      .returning(['number', 'createdAt'])
      .updateEntity(false)
      .execute();
    const [row] = result.raw as [{ number: string; created_at: Date }];
    if (need.content.lines) await this.lines.keep(tx, { id, ...need });
    return { ...need, id, number: Number(row.number), createdAt: row.created_at };
  }

  byId(id: string, tx: EntityManager = this.transactions.reader): Promise<Need | null> {
    return tx.findOneBy(Need, { id });
  }

  byIds(ids: readonly string[]): Promise<Need[]> {
    return this.transactions.reader.findBy(Need, { id: In([...ids]) });
  }

  /** Organisations that are the secretariat. */
  async secretariats(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM organisations WHERE kind = 'secretariat' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Holds the row until the end of the transaction, so that steps happen one after the other. A sealed content stays so. */
  locked(tx: EntityManager, id: string): Promise<Need | null> {
    return tx.findOne(Need, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The same with the content that its owner sealed, for the owner alone. */
  async opened(need: Need): Promise<Need> {
    if (!need.sealedContent) return need;
    return { ...need, ...contentColumns(await this.sealed.open<NeedDto>('needs', need.id, need.sealedContent)) };
  }

  /** Writes only if nobody else has since the given version was read; null when somebody has. */
  async update(tx: EntityManager, id: string, version: number, change: Partial<Need>): Promise<Need | null> {
    const result = await tx
      .createQueryBuilder()
      .update(Need)
      .set({ version: version + 1, ...change, ...(await this.storedContent(id, change)), updatedAt: () => 'clock()' })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if (result.affected !== 1) return null;
    const written = await this.opened(await tx.findOneByOrFail(Need, { id }));
    if (change.content) await this.lines.keep(tx, written);
    return written;
  }

  /**
   * Adds to what is agreed, if the need is open and still asks for that much: one conditional update, so that two
   * agreements at once can never come to more than the cost. False when it does not.
   */
  async addAgreed(tx: EntityManager, id: string, minor: number): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE needs SET agreed_minor = agreed_minor + $2, version = version + 1, updated_at = clock()
        WHERE id = $1 AND status = 'open' AND (cost_minor IS NULL OR agreed_minor + $2 <= cost_minor)`,
      [id, minor],
    );
    return count === 1;
  }

  /** Takes back what was agreed. */
  async takeAgreedBack(tx: EntityManager, id: string, minor: number): Promise<void> {
    await tx.query(
      `UPDATE needs SET agreed_minor = agreed_minor - $2, version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, minor],
    );
  }

  async disclose(tx: EntityManager, needId: string, organisationId: string): Promise<void> {
    await tx.query(`INSERT INTO need_disclosures (need_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      needId,
      organisationId,
    ]);
  }

  /** Organisations to which the need is open by consent of both sides. */
  async disclosedTo(needId: string): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ organisation_id: string }[]>(
      `SELECT organisation_id FROM need_disclosures WHERE need_id = $1`,
      [needId],
    );
    return rows.map((row) => row.organisation_id);
  }

  /** Takes back what `disclose` opened. */
  async conceal(tx: EntityManager, needId: string, organisationId: string): Promise<void> {
    await tx.query(`DELETE FROM need_disclosures WHERE need_id = $1 AND organisation_id = $2`, [
      needId,
      organisationId,
    ]);
  }

  async visibleById(viewer: Viewer | null, id: string): Promise<Need | null> {
    const need = await this.visible(viewer).andWhere('n.id = :id', { id }).getOne();
    return need && this.openedFor(viewer, need);
  }

  /** A page of what the viewer may see, newest first. */
  async list(viewer: Viewer | null, filter: NeedFilter): Promise<Need[]> {
    const query = this.visible(viewer).orderBy('n.number', 'DESC').limit(filter.limit);
    if (filter.status) query.andWhere(`(${STATUS}) = :status`, { status: filter.status });
    if (filter.theme) query.andWhere('n.themes @> ARRAY[:theme]::text[]', { theme: filter.theme });
    if (filter.country) query.andWhere('n.countries @> ARRAY[:country]::text[]', { country: filter.country });
    if (filter.orphan) query.andWhere(ORPHAN);
    if (filter.mine) query.andWhere('n.organisation_id = ANY(:mine)', { mine: organisationIds(viewer) });
    if (filter.organisation) query.andWhere('n.organisation_id = :organisation', { organisation: filter.organisation });
    if (filter.after) query.andWhere('n.number < :after', { after: filter.after });
    return Promise.all((await query.getMany()).map((need) => this.openedFor(viewer, need)));
  }

  /** Everything the engine may look at. Sealed needs stay with their owner. */
  openForMatching(tx: EntityManager, ids?: readonly string[]): Promise<Need[]> {
    const query = tx.createQueryBuilder(Need, 'n').where(`n.status = 'open' AND n.visibility <> 'sealed'`);
    if (ids) query.andWhere('n.id = ANY(:ids)', { ids });
    return query.getMany();
  }

  private async openedFor(viewer: Viewer | null, need: Need): Promise<Need> {
    return audienceOf(viewer, 'need', needFactsFor(need)) === 'owner' ? this.opened(need) : need;
  }

  /** Of a sealed need the row says nothing: its content goes encrypted into a column of its own. */
  private async storedContent(id: string, { content, visibility }: Partial<Need>): Promise<Partial<Need>> {
    if (!content) return {};
    if (visibility !== 'sealed') return { sealedContent: null };
    return { ...BLANK, sealedContent: await this.sealed.seal('needs', id, content) };
  }

  private visible(viewer: Viewer | null): SelectQueryBuilder<Need> {
    const { where, parameters } = needVisibility(viewer);
    return this.transactions.reader.createQueryBuilder(Need, 'n').where(where, parameters);
  }
}
