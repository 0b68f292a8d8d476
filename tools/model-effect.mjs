// `npm run model-effect [-- <model> <model>]`: how the lists of needs and of offers differ between two models on the
// sample data; the last two where none are named. Ranks are those kept in libs/scoring/test/models.
import './node-version.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const SHOWN = 20;
const LISTED = 15;
const folder = join(root, 'libs', 'scoring', 'test', 'models');
const kept = readdirSync(folder)
  .map((file) => file.replace(/\.json$/, ''))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const [before, after] = process.argv.length > 3 ? process.argv.slice(2, 4) : kept.slice(-2);
const [old, present] = [before, after].map((model) => JSON.parse(readFileSync(join(folder, `${model}.json`), 'utf8')));

console.log(`${before} → ${after}`);
if (old.facts !== present.facts) console.log('The sample data changed between the two: not all below is the model.');
for (const side of ['needs', 'offers']) {
  print(
    side,
    Object.keys(present[side]).map((id) => effectOn(id, ranking(old[side][id]), ranking(present[side][id]))),
  );
}

/** Records of a list in order, with their scores. */
function ranking(list = '') {
  const pairs = list.split(', ').filter(Boolean);
  return pairs.map((pair) => ({ id: pair.slice(0, pair.lastIndexOf(' ')), score: Number(pair.split(' ').at(-1)) }));
}

function effectOn(id, was, is) {
  const rankBefore = new Map(was.map((one, i) => [one.id, i + 1]));
  const both = is.flatMap((one, i) => {
    const from = rankBefore.get(one.id);
    return from === undefined ? [] : [{ id: one.id, from, to: i + 1, by: one.score - was[from - 1].score }];
  });
  return {
    id,
    size: is.length,
    both,
    moved: both.filter(({ from, to }) => from !== to).length,
    entered: is.slice(0, SHOWN).filter((one) => (rankBefore.get(one.id) ?? Infinity) > SHOWN).length,
    farthest: both.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0],
    newFirst: was[0]?.id !== is[0]?.id,
  };
}

function print(side, rows) {
  const pairs = rows.flatMap(({ both }) => both);
  const steps = pairs.map(({ by }) => by).sort((a, b) => a - b);
  const at = (share) => steps[Math.floor(share * (steps.length - 1))] ?? 0;
  const changed = rows.filter(({ moved }) => moved > 0).sort((a, b) => b.moved - a.moved || (a.id < b.id ? -1 : 1));
  const sum = (count) => rows.reduce((total, row) => total + count(row), 0);
  console.log(`\nLists of ${side}: ${rows.length}, with ${pairs.length} pairs that stand in both`);
  console.log(`- score: lowest change ${at(0)}, median ${at(0.5)}, highest ${at(1)} of 10,000`);
  console.log(`- rank: ${sum(({ moved }) => moved)} pairs stand elsewhere, in ${changed.length} lists`);
  console.log(`- another is first in ${sum(({ newFirst }) => Number(newFirst))} lists`);
  console.log(`- ${sum(({ entered }) => entered)} newly among the first ${SHOWN}`);
  if (changed.length === 0) return;
  console.log('\n| list | pairs | elsewhere | farthest | first |\n| --- | ---: | ---: | --- | --- |');
  for (const { id, size, moved, farthest, newFirst } of changed.slice(0, LISTED)) {
    const far = `${farthest.id} ${farthest.from} → ${farthest.to}`;
    console.log(`| ${id} | ${size} | ${moved} | ${far} | ${newFirst ? 'another' : 'same'} |`);
  }
  if (changed.length > LISTED) console.log(`\nand ${changed.length - LISTED} more lists`);
}
