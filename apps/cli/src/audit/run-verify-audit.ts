import { join } from 'node:path';
import { AuditModule, AuditSeals, NOTED_HEADS, type ChainBreak } from '@tandem/platform/audit';
import { loadConfig } from '@tandem/platform/config';
import { KeyRing, KeyRingModule } from '@tandem/platform/sealing';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { readHeads } from './read-heads.js';

/**
 * Follows the chain of the audit trail from its first row, and says how far it is whole; it has to lead through the heads
 * that this installation has noted, and those of a file that was kept elsewhere.
 *
 * @throws CommandFailure when it breaks, with the first broken row
 */
export async function runVerifyAudit({ heads, json }: { heads: string | undefined; json: boolean }): Promise<void> {
  await withServices([AuditModule, KeyRingModule], async (services) => {
    const seals = services(AuditSeals);
    const keys = services(KeyRing);
    const codeOf = (text: string): string => keys.authenticate(NOTED_HEADS, text);
    const own = await readHeads(join(loadConfig().home, 'audit-heads.log'), codeOf, false);
    const given = heads === undefined ? null : await readHeads(heads, codeOf, true);
    const noted = [...(own ?? []), ...(given ?? [])];
    const { rows, broken } = await seals.verify(noted);
    const { unsealed, oldestUnsealedSeconds } = await seals.state();
    if (json)
      console.log(
        JSON.stringify({ ok: broken === null, rows, broken, noted: noted.length, unsealed, oldestUnsealedSeconds }),
      );
    if (broken) throw new CommandFailure(inWords(broken));
    if (json) return;
    console.log(`The audit trail is whole: ${rows} rows are as they were sealed.`);
    if (noted.length > 0) console.log(`It leads through the heads that were noted: ${noted.length}.`);
    if (unsealed > 0)
      console.log(`${unsealed} rows have no seal yet; the oldest has waited for ${oldestUnsealedSeconds} s.`);
  });
}

function inWords({ fault, auditId, place }: ChainBreak): string {
  const row = auditId === null ? `The row at place ${place}` : `Row ${auditId} (place ${place})`;
  const what = {
    changed: 'was changed after it was sealed',
    reordered: 'does not stand where it was sealed',
    inserted: 'was put in behind the seals',
    missing: 'is missing',
    cut: 'does not lead to a head that was noted',
  }[fault];
  return `The audit trail is broken. ${row} ${what}; the rows before it are as they were sealed.`;
}
