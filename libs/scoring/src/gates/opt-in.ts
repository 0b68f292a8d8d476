import type { Pair } from '../pair.js';
import { sortedByBytes } from '../bytes.js';
import { classOfList } from '../criteria/criterion.js';
import { type Gate, yesOrNo } from './gate.js';

/**
 * Topics that were put to a vote (ammunition, SDG 16.4: A/CONF.192/2018/RC/3 I ¶16, II.A ¶18): both organisations have
 * opted into each. The one gate where absent is no.
 */
export const optIn: Gate<'optIn'> = {
  code: 'optIn',
  carried: {
    by: 'classes',
    need: ({ facts }) => `${classOfList(facts.topics)}:${classOfList(facts.optIns)}`,
    offer: ({ facts }) => `${classOfList(facts.topics)}:${classOfList(facts.optIns)}`,
  },
  verdict: (pair) => yesOrNo(notOptedIn(pair).length === 0),
  facts: (pair) => ({ notOptedIn: notOptedIn(pair) }),
};

function notOptedIn({ need, offer }: Pair): string[] {
  const topics = sortedByBytes(new Set([...need.topics, ...offer.topics]));
  return topics.filter((topic) => !need.optIns.includes(topic) || !offer.optIns.includes(topic));
}
