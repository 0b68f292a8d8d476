import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { ensureKeys, readKeys, replaceKeys, withNewKey, type Keys } from './key-file.js';
import { KEY_FILE, KeyRing, type KeyFileSetting } from './key-ring.js';
import { SealedColumnsRepository, type SealedColumn } from './sealed-columns.repository.js';

const BATCH = 200;

/** What the keys are used for. */
export interface KeyUse {
  current: string;
  /** By name of the key, the current one and those without use among them; how many boxes it wraps. */
  boxes: Record<string, number>;
  /** Keys that boxes name and the file does not hold: those boxes cannot be opened. */
  missing: string[];
}

/** Changes the keys while the system runs: every process reads the file anew when it changed. */
@Injectable()
export class KeyRotation {
  constructor(
    @Inject(KEY_FILE) private readonly file: KeyFileSetting,
    private readonly keys: KeyRing,
    private readonly repository: SealedColumnsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** A new key seals from now on. @returns its name */
  async begin(): Promise<string> {
    if (this.file.create) ensureKeys(this.file.path);
    return (await this.change('keys.rotated', withNewKey)).current;
  }

  /** Wraps what older keys wrap with the current one, batch by batch. @returns how many boxes there were */
  async rewrap(columns: readonly SealedColumn[]): Promise<number> {
    let all = 0;
    for (const at of columns) {
      let some: number;
      do {
        some = await this.rewrapSome(at);
        all += some;
      } while (some > 0);
    }
    return all;
  }

  async use(columns: readonly SealedColumn[]): Promise<KeyUse> {
    const boxes = await this.transactions.scoped('service', async (tx) => {
      const counts: Record<string, number> = {};
      for (const at of columns)
        for (const [key, count] of await this.repository.counts(tx, at)) counts[key] = (counts[key] ?? 0) + count;
      return counts;
    });
    const current = this.keys.currentId;
    const { keys } = readKeys(this.file.path);
    const missing = Object.keys(boxes).filter((key) => !Object.hasOwn(keys, key));
    return { current, boxes: { ...Object.fromEntries(Object.keys(keys).map((key) => [key, 0])), ...boxes }, missing };
  }

  /** Takes out of the file what wraps nothing any more. @returns names; null while events wait that may need them */
  async prune(columns: readonly SealedColumn[]): Promise<string[] | null> {
    if ((await this.repository.waitingEvents()) > 0) return null;
    const { boxes } = await this.use(columns);
    const { current, keys: named } = readKeys(this.file.path);
    const gone = Object.keys(named).filter((key) => key !== current && !boxes[key]);
    if (gone.length > 0)
      await this.change('keys.pruned', (keys) => ({
        ...keys,
        keys: Object.fromEntries(Object.entries(keys.keys).filter(([key]) => !gone.includes(key))),
      }));
    return gone;
  }

  private async rewrapSome(at: SealedColumn): Promise<number> {
    const current = this.keys.currentId;
    return this.transactions.scoped('service', async (tx) => {
      const found = await this.repository.notUnder(tx, at, current, BATCH);
      for (const { row, id, box } of found) {
        const rewrapped = await this.keys.rewrap(box, { table: at.table, id, field: at.field });
        await this.repository.replace(tx, at, row, rewrapped);
      }
      return found.length;
    });
  }

  /** One at a time, with an audit row of the names alone. */
  private change(action: string, to: (keys: Keys) => Keys): Promise<Keys> {
    return this.transactions.run(async (tx) => {
      await this.repository.lockKeys(tx);
      const before = readKeys(this.file.path);
      const after = to(before);
      const facts = (keys: Keys) => ({ current: keys.current, keys: Object.keys(keys.keys) });
      await this.audit.record(tx, {
        personId: null,
        organisationId: null,
        action,
        objectType: 'keys',
        objectId: after.current,
        before: facts(before),
        after: facts(after),
      });
      replaceKeys(this.file.path, after);
      return after;
    });
  }
}
