import { readFile } from 'node:fs/promises';
import type { ChainHead } from '@tandem/platform/audit';
import { CommandFailure } from '../failure.js';

/**
 * Reads heads of the chain that were noted outside of the database.
 *
 * @throws CommandFailure when the file cannot be read or a line is no head
 */
export async function readHeads(file: string): Promise<Pick<ChainHead, 'place' | 'hash'>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailure(`${file} cannot be read.`);
  });
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const head = parse(line);
      if (!head) throw new CommandFailure(`${file}: line ${number} is no head of the chain.`);
      return head;
    });
}

function parse(line: string): Pick<ChainHead, 'place' | 'hash'> | null {
  try {
    const { place, hash } = JSON.parse(line) as { place?: unknown; hash?: unknown };
    const whole = typeof place === 'number' && Number.isInteger(place) && place > 0;
    return whole && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? { place, hash } : null;
  } catch {
    return null;
  }
}
