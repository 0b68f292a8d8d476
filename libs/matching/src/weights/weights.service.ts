import { Injectable } from '@nestjs/common';
import { may, type Viewer } from '@tandem/accounts';
import { InvalidInput, type InputProblem } from '@tandem/input';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import {
  CRITERIA,
  normaliseWeights,
  UnknownCriterionError,
  WeightOutOfRangeError,
  type OwnWeights,
  type Side,
  type WeightSets,
} from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { WeightsChangedSince, WeightsNotFound, WeightsNotYours } from './weights.errors.js';
import { WEIGHTS_CHANGED, type WeightsChanged } from './weights.events.js';
import { WeightsRepository, type WeightsRow } from './weights.repository.js';

const SIDES = ['donor', 'state'] as const;

/** What an organisation weighs on the sides that the viewer works on. Version 0: nothing of its own was ever set. */
export interface OrganisationWeights {
  organisationId: string;
  version: number;
  updatedAt: Date | null;
  sides: { side: Side; own: OwnWeights | null; mayChange: boolean }[];
}

/** A change: a side left out stays as it is, null goes back to the defaults. */
export type WeightsChange = Partial<Record<Side, Record<string, unknown> | null>>;

/** What organisations weigh when their records are ranked. */
@Injectable()
export class MatchingWeights {
  constructor(
    private readonly repository: WeightsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** For each organisation named, both sides' weights: normalised to 100, defaults where it has none of its own. */
  async of(tx: EntityManager, organisationIds: readonly string[]): Promise<Map<string, WeightSets>> {
    const ids = [...new Set(organisationIds)];
    const rows = ids.length > 0 ? await this.repository.of(ids, tx) : [];
    const own = new Map(rows.map((row) => [row.organisation_id, row]));
    const sets = (row?: WeightsRow): WeightSets => ({
      donor: normaliseWeights('donor', known(row?.donor)),
      state: normaliseWeights('state', known(row?.state)),
    });
    const defaults = sets();
    return new Map(
      ids.map((id) => {
        const row = own.get(id);
        return [id, row ? sets(row) : defaults];
      }),
    );
  }

  /** Of each organisation that the viewer works in as State or donor, in the order of its memberships. */
  async list(viewer: Viewer): Promise<OrganisationWeights[]> {
    const ids = [...new Set(viewer.memberships.map(({ organisationId }) => organisationId))];
    const working = ids.filter((id) => sidesOf(viewer, id).length > 0);
    const rows = new Map((await this.repository.of(working)).map((row) => [row.organisation_id, row]));
    return working.map((id) => seenBy(viewer, id, rows.get(id) ?? null));
  }

  /** @throws WeightsNotFound */
  async read(viewer: Viewer, organisationId: string): Promise<OrganisationWeights> {
    if (sidesOf(viewer, organisationId).length === 0) throw new WeightsNotFound();
    const [row] = await this.repository.of([organisationId]);
    return seenBy(viewer, organisationId, row ?? null);
  }

  /**
   * Sets what an organisation weighs; its open records of the sides that change are scored again.
   * @throws WeightsNotFound, WeightsNotYours, InvalidInput; WeightsChangedSince when `version` is not the newest
   */
  async set(
    viewer: Viewer,
    organisationId: string,
    version: number,
    change: WeightsChange,
  ): Promise<OrganisationWeights> {
    if (sidesOf(viewer, organisationId).length === 0) throw new WeightsNotFound();
    const sides = SIDES.filter((side) => change[side] !== undefined);
    if (!sides.every((side) => maySet(viewer, side, organisationId))) throw new WeightsNotYours();
    const checked = checkedChange(change);
    return this.transactions.run(async (tx) => {
      const [before = null] = await this.repository.of([organisationId], tx);
      if ((before?.version ?? 0) !== version) throw new WeightsChangedSince();
      const old = { donor: before?.donor ?? null, state: before?.state ?? null };
      const changed = sides.filter((side) => !same(old[side], checked[side] ?? null));
      if (changed.length === 0) return seenBy(viewer, organisationId, before);
      const after = await this.repository.save(tx, organisationId, version, { ...old, ...checked });
      if (!after) throw new WeightsChangedSince();
      await this.audit.record(tx, {
        personId: viewer.personId,
        organisationId,
        action: 'matching_weights.changed',
        objectType: 'organisation',
        objectId: organisationId,
        before: old,
        after: { donor: after.donor, state: after.state },
      });
      const payload: WeightsChanged = { organisationId, sides: changed };
      await this.outbox.add(tx, { topic: WEIGHTS_CHANGED, aggregateId: organisationId, payload });
      return seenBy(viewer, organisationId, after);
    });
  }
}

/** A side's own weights as a caller wrote them. @throws InvalidInput with a pointer below `base` for each wrong one */
export function checkedWeights(side: Side, stated: Record<string, unknown>, base: string): OwnWeights {
  const problems = Object.keys(stated).flatMap((code) => problemOf(side, code, stated[code], base) ?? []);
  if (problems.length > 0) throw new InvalidInput(problems);
  return inOrder(stated);
}

function checkedChange(change: WeightsChange): Partial<Record<Side, OwnWeights | null>> {
  const checked: Partial<Record<Side, OwnWeights | null>> = {};
  for (const side of SIDES) {
    const stated = change[side];
    if (stated !== undefined) checked[side] = stated && checkedWeights(side, stated, `/${side}`);
  }
  return checked;
}

function problemOf(side: Side, code: string, weight: unknown, base: string): InputProblem | null {
  try {
    normaliseWeights(side, { [code]: weight });
    return null;
  } catch (error) {
    if (!(error instanceof UnknownCriterionError || error instanceof WeightOutOfRangeError)) throw error;
    const name = code.length > 100 ? `${code.slice(0, 100)}…` : code;
    const pointer = `${base}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (error instanceof UnknownCriterionError)
      return { pointer, code: error.code, detail: `is no criterion; there are ${codes.join(', ')}` };
    return { pointer, code: error.code, detail: `must be a whole number from ${error.lowest} to ${error.highest}` };
  }
}

const codes = CRITERIA.map(({ code }) => code);

/** In the order of the criteria, so that the same weights are always the same JSON. */
const inOrder = (own: OwnWeights): OwnWeights =>
  Object.fromEntries(codes.flatMap((code) => (own[code] == null ? [] : [[code, own[code]]])));

/** What was set under another model may name criteria that this one does not have. */
const known = (own: OwnWeights | null | undefined): OwnWeights => inOrder(own ?? {});

const same = (a: OwnWeights | null, b: OwnWeights | null): boolean =>
  JSON.stringify(a && inOrder(a)) === JSON.stringify(b && inOrder(b));

/** What an organisation weighs as a State, or as a donor. */
const asSide = (side: Side, organisationId: string) =>
  side === 'state' ? { stateOrganisationId: organisationId } : { donorOrganisationId: organisationId };

/** May the viewer try other weights on that side of the organisation? */
export const mayPreview = (viewer: Viewer, side: Side, organisationId: string): boolean =>
  may(viewer, 'preview', 'weights', asSide(side, organisationId));

const maySet = (viewer: Viewer, side: Side, organisationId: string): boolean =>
  may(viewer, 'change', 'weights', asSide(side, organisationId));

const sidesOf = (viewer: Viewer, organisationId: string): Side[] =>
  SIDES.filter((side) => may(viewer, 'read', 'weights', asSide(side, organisationId)));

function seenBy(viewer: Viewer, organisationId: string, row: WeightsRow | null): OrganisationWeights {
  return {
    organisationId,
    version: row?.version ?? 0,
    updatedAt: row?.updated_at ?? null,
    sides: sidesOf(viewer, organisationId).map((side) => ({
      side,
      own: row?.[side] ? known(row[side]) : null,
      mayChange: maySet(viewer, side, organisationId),
    })),
  };
}
