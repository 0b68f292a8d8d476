import type { Coded } from '../codes.js';
import { sortedByBytes } from '../bytes.js';
import { classOfList } from '../criteria/criterion.js';
import { type Gate, yesOrNo } from './gate.js';

/** Money with `grant` funds any modality; otherwise what is asked and what is offered have to meet. */
export const modality: Gate<'modality', Coded<'ADD_MODALITY', { modality: string }>> = {
  code: 'modality',
  carried: {
    by: 'classes',
    need: ({ facts }) => classOfList(facts.modalities),
    offer: ({ facts }) => `${facts.kind}:${classOfList(facts.modalities)}`,
  },
  verdict: ({ need, offer, fundsAny }) => {
    if (fundsAny) return 'yes';
    const { modalities } = offer;
    if (need.modalities === null || modalities === null) return 'unknown';
    return yesOrNo(need.modalities.some((asked) => modalities.includes(asked)));
  },
  facts: ({ need, offer, fundsAny }) => ({ asked: need.modalities, offered: offer.modalities, fundsAny }),
  /** The offer would have to provide one of the modalities that the need asks for. */
  opening: ({ need }) => {
    const [first] = sortedByBytes(need.modalities ?? []);
    return first === undefined ? null : { code: 'ADD_MODALITY', params: { modality: first } };
  },
};
