import type { Catalogue } from '../catalogue.js';

const example = (not: string) => `Ejemplo{basisGiven, select, yes { basado en «{basis}»} other {}}; ${not}`;
const stated = (what: string) =>
  `Basado en ${what}{basisGiven, select, yes {: «{basis}»} other {}}; las cifras son ilustrativas`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('no es una solicitud de este Estado'),
    offer: example('no es una oferta de este donante'),
    project: example('no es un proyecto real'),
  },
  statedRequest: {
    need: stated('una solicitud que este Estado hizo públicamente'),
    offer: stated('una oferta que este donante hizo públicamente'),
    project: stated('una solicitud que este Estado hizo públicamente'),
  },
  illustrative: 'ilustrativo',
};
