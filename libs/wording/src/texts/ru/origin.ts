import type { Catalogue } from '../catalogue.js';

const example = (not: string) => `Пример{basisGiven, select, yes {, основа: «{basis}»} other {}}; ${not}`;
const stated = (what: string) => `Основано на ${what}{basisGiven, select, yes {: «{basis}»} other {}}; цифры условные`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('это не просьба данного государства'),
    offer: example('это не предложение данного донора'),
    project: example('это не реальный проект'),
  },
  statedRequest: {
    need: stated('просьбе, с которой данное государство выступило публично'),
    offer: stated('предложении, с которым данный донор выступил публично'),
    project: stated('просьбе, с которой данное государство выступило публично'),
  },
  illustrative: 'условно',
};
