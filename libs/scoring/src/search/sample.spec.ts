import { describe, expect, it } from '@jest/globals';
import { madeSnapshot } from '../../test/made-snapshot.js';
import { sampleFacts } from '../../test/sample-facts.js';
import { matchNeed, matchOffer, type Matches } from '../match.js';
import type { Hits } from './hits.js';
import { MatchIndex } from './match-index.js';

const sample = sampleFacts();
const { needs, offers } = sample;
/** With past and running work, needs that wait, and two countries under embargo. */
const run = { ...sample.context, snapshot: madeSnapshot(sample), embargoed: ['MLI', 'SSD'] };
const index = () => {
  const made = new MatchIndex(run);
  for (const need of needs) made.putNeed(need);
  for (const offer of offers) made.putOffer(offer);
  return made;
};

/** What both tell of a list: the pairs with their numbers, and the near misses with their gates. */
const found = ({ first, near }: Hits) => [
  first.map(({ need, offer, score, completeness, coverage, needEnds }) =>
    [need, offer, score, completeness, coverage, needEnds].join(),
  ),
  near.map(({ need, offer, gate, score }) => [need, offer, gate, score].join()),
];
const paired = ({ matches, near }: Matches) => found({ first: matches, near, also: [], later: [], alsoNear: [] });

describe('an index of the sample data', () => {
  const options = { top: 5, near: true };
  const how = { top: 5, near: 5 };
  const some = <R>(records: R[]) => records.filter((_, i) => i % 4 === 0);

  it('finds for a need what looking at each pair finds', () => {
    const made = index();
    for (const need of some(needs)) {
      expect(found(made.offersFor(need.id, how))).toEqual(paired(matchNeed(need, offers, run, options)));
    }
  });

  it('finds for an offer what looking at each pair finds', () => {
    const made = index();
    for (const offer of some(offers)) {
      expect(found(made.needsFor(offer.id, how))).toEqual(paired(matchOffer(offer, needs, run, options)));
    }
  });
});
