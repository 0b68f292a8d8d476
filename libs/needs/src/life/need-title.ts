import type { Need } from '../need.entity.js';

/** `N-0042` */
export const needReference = ({ number }: Pick<Need, 'number'>): string => `N-${String(number).padStart(4, '0')}`;

/** What a need is called where the words are kept in clear: a sealed one by its reference. */
export const spokenTitle = (need: Pick<Need, 'number' | 'visibility' | 'content'>): string =>
  need.visibility === 'sealed' || need.content.title === '' ? needReference(need) : need.content.title;
