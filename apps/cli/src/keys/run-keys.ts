import { AuditModule } from '@tandem/platform/audit';
import { KeyRotation, KeyRotationModule, type KeyUse } from '@tandem/platform/sealing';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { SEALED_COLUMNS } from './sealed-columns.js';

/** @throws CommandFailure 1 when something sealed cannot be opened any more, or events wait that may need an old key */
export async function runKeys(name: 'rotate' | 'status' | 'prune', json: boolean): Promise<void> {
  await withServices([AuditModule, KeyRotationModule], async (services) => {
    const rotation = services(KeyRotation);
    const said = await acts[name](rotation);
    const use = await rotation.use(SEALED_COLUMNS);
    if (json) console.log(JSON.stringify({ ...said.facts, ...use }));
    else console.log([said.text, ...inWords(use)].filter(Boolean).join('\n'));
    if (use.missing.length > 0)
      throw new CommandFailure(`No key file here holds ${use.missing.join(', ')}: what they wrap cannot be opened.`);
  });
}

interface Said {
  text: string;
  facts: object;
}

const acts: Record<'rotate' | 'status' | 'prune', (rotation: KeyRotation) => Promise<Said>> = {
  rotate: async (rotation) => {
    const key = await rotation.begin();
    const rewrapped = await rotation.rewrap(SEALED_COLUMNS);
    return { text: `${key} seals from now on. Sealed values wrapped anew: ${rewrapped}.`, facts: { rewrapped } };
  },
  status: () => Promise.resolve({ text: '', facts: {} }),
  prune: async (rotation) => {
    const pruned = await rotation.prune(SEALED_COLUMNS);
    if (pruned === null)
      throw new CommandFailure('Events wait that may carry sealed values: let the worker handle them, then try again.');
    return { text: pruned.length > 0 ? `Taken out: ${pruned.join(', ')}.` : 'Every key is in use.', facts: { pruned } };
  },
};

const inWords = ({ current, boxes }: KeyUse): string[] =>
  Object.entries(boxes).map(
    ([key, count]) => `${key}: ${count} sealed values${key === current ? ', seals what is new' : ''}`,
  );
