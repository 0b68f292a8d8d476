import type { Config } from '@tandem/platform/config';

/** What an empty database is filled with: examples, or nothing but a first administrator. */
export type Seed = 'sample' | 'empty';

/** Fills an empty database; leaves one alone that has something in it. */
export async function fill(_url: string, _seed: Seed, _config: Config): Promise<void> {
  await Promise.resolve();
}
