import { type Gate, yesOrNo } from './gate.js';

/** The host State's consent is not needed or given; known to be missing, the pair waits. */
export const hostConsent: Gate<'hostConsent'> = {
  code: 'hostConsent',
  carried: {
    by: 'classes',
    need: ({ facts }) => String(facts.hostConsent),
    offer: () => '',
  },
  verdict: ({ need }) => (need.hostConsent === null ? 'unknown' : yesOrNo(need.hostConsent !== 'missing')),
  facts: ({ need }) => ({ consent: need.hostConsent }),
};
