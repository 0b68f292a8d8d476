import type { Catalogue } from '../catalogue.js';

const example = (not: string) => `Example{basisGiven, select, yes {, modelled on “{basis}”} other {}}; ${not}`;
const stated = (what: string) =>
  `Modelled on ${what}{basisGiven, select, yes {: “{basis}”} other {}}; figures are illustrative`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('not a request by this State'),
    offer: example('not an offer by this donor'),
    project: example('not a real project'),
  },
  statedRequest: {
    need: stated('a request that this State made publicly'),
    offer: stated('an offer that this donor made publicly'),
    project: stated('a request that this State made publicly'),
  },
  illustrative: 'illustrative',
};
