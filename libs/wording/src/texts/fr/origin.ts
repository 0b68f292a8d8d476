import type { Catalogue } from '../catalogue.js';

const example = (not: string) =>
  `Exemple{basisGiven, select, yes { inspiré de «\u00a0{basis}\u00a0»} other {}}\u00a0; ${not}`;
const stated = (what: string) =>
  `Inspiré d’${what}{basisGiven, select, yes {\u00a0: «\u00a0{basis}\u00a0»} other {}}\u00a0; les chiffres sont donnés à titre d’exemple`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('il ne s’agit pas d’une demande de cet État'),
    offer: example('il ne s’agit pas d’une offre de ce donateur'),
    project: example('il ne s’agit pas d’un projet réel'),
  },
  statedRequest: {
    need: stated('une demande que cet État a faite publiquement'),
    offer: stated('une offre que ce donateur a faite publiquement'),
    project: stated('une demande que cet État a faite publiquement'),
  },
  illustrative: 'à titre d’exemple',
};
