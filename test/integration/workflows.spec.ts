import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { MATCH_WORKFLOW } from '@tandem/matching';
import { NEED_WORKFLOW } from '@tandem/needs';
import { OFFER_WORKFLOW } from '@tandem/offers';
import { drawn } from '@tandem/platform/workflow';
import { PROJECT_WORKFLOW, REPORT_WORKFLOW } from '@tandem/projects';
import prettier from 'prettier';

const PAGE = fileURLToPath(new URL('../../docs/workflows.md', import.meta.url));

const TEXT = [
  '# Workflows',
  `How records live, as API, worker and pages know it; \`npm run workflows\` draws this page from the tables. Sums are not
  states: how much of a need is matched, or of an offer reserved, follows from amounts. \`system\` is Tandem itself: what
  follows by itself, and what its clocks do.`,
  drawn('Needs', 'A request of a State, from its draft until it is met.', NEED_WORKFLOW),
  drawn('Offers', 'What a donor has to give.', OFFER_WORKFLOW),
  drawn(
    'Matches',
    'What the two sides of a pair say to each other; `need` is the side that asks, `offer` the one that gives.',
    MATCH_WORKFLOW,
  ),
  drawn('Projects', 'What an agreed pair becomes, or a fund begins.', PROJECT_WORKFLOW),
  drawn('Reports of a project', 'That one is due or overdue is told by its date.', REPORT_WORKFLOW),
].join('\n\n');

it('draws the workflows as they are into docs/workflows.md', async () => {
  const text = await prettier.format(TEXT, { ...(await prettier.resolveConfig(PAGE)), filepath: PAGE });
  if (process.env.WORKFLOWS === 'write') writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});
