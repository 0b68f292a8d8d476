import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@tandem/platform/database';
import { RegisterHistoryService } from '@tandem/register';
import { canonicalJson, NO_SNAPSHOT, type Snapshot } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { pastWorkByOrganisation } from './past-work.js';
import { rarityOfThemes } from './rarity.js';
import { runningByCountry } from './running.js';
import { SnapshotRepository } from './snapshot.repository.js';

/** Changes whenever the same population would give another snapshot. */
const FORMULAS = 'snapshot-1';

/** Facts about the population, taken at each full re-match; scores rest on the newest. */
@Injectable()
export class MatchingSnapshots {
  constructor(
    private readonly repository: SnapshotRepository,
    private readonly register: RegisterHistoryService,
    private readonly clock: Clock,
  ) {}

  /** Makes a snapshot of this moment and stores it where it is not stored yet; from now on it is the newest. */
  async take(tx: EntityManager): Promise<Snapshot> {
    const asOf = await this.clock.today(tx);
    const { needs, asking } = await this.repository.demand(tx);
    const waiting = await this.repository.waiting(tx);
    const { past, running } = await this.register.of(await this.repository.organisations(tx), asOf, tx);
    const content = {
      rarity: rarityOfThemes(asking, needs),
      unansweredSince: Object.fromEntries(waiting.map(({ need, since }) => [need, since])),
      running: runningByCountry(running),
      pastWork: pastWorkByOrganisation(past, Number(asOf.slice(0, 4))),
    };
    const snapshot = { id: idOf(content), ...content };
    await this.repository.store(tx, snapshot);
    return snapshot;
  }

  /** The newest; NO_SNAPSHOT before the first. */
  async latest(tx: EntityManager): Promise<Snapshot> {
    return this.byId(await this.latestId(tx), tx);
  }

  /** Id of the newest. */
  async latestId(tx: EntityManager): Promise<string> {
    return (await this.repository.newestId(tx)) ?? NO_SNAPSHOT.id;
  }

  /** @throws where none of that id is stored: a snapshot that a result names is never pruned */
  async byId(id: string, tx: EntityManager): Promise<Snapshot> {
    if (id === NO_SNAPSHOT.id) return NO_SNAPSHOT;
    const snapshot = await this.repository.read(tx, id);
    if (!snapshot) throw new Error(`The snapshot ${id} is not stored`);
    return snapshot;
  }
}

/** The same content by the same formulas has the same id on any machine. */
function idOf(content: Omit<Snapshot, 'id'>): string {
  const hash = createHash('sha256').update(canonicalJson({ formulas: FORMULAS, ...content }));
  return hash.digest('hex').slice(0, 16);
}
