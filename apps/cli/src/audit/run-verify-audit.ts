import { AuditModule, AuditSeals, type ChainBreak } from '@tandem/platform/audit';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { readHeads } from './read-heads.js';

/**
 * Follows the chain of the audit trail from its first row, and says how far it is whole.
 *
 * @throws CommandFailure when it breaks, with the first broken row
 */
export async function runVerifyAudit({ heads, json }: { heads: string | undefined; json: boolean }): Promise<void> {
  const noted = heads === undefined ? [] : await readHeads(heads);
  await withServices([AuditModule], async (services) => {
    const seals = services(AuditSeals);
    const { rows, broken } = await seals.verify(noted);
    const { unsealed, oldestUnsealedSeconds } = await seals.state();
    if (json) console.log(JSON.stringify({ ok: broken === null, rows, broken, unsealed, oldestUnsealedSeconds }));
    if (broken) throw new CommandFailure(inWords(broken));
    if (json) return;
    console.log(`The audit trail is whole: ${rows} rows are as they were sealed.`);
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
