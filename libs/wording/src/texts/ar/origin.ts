import type { Catalogue } from '../catalogue.js';

const example = (not: string) => `مثال{basisGiven, select, yes { مستند إلى «{basis}»} other {}}؛ ${not}`;
const stated = (what: string) => `مستند إلى ${what}{basisGiven, select, yes {: «{basis}»} other {}}؛ والأرقام توضيحية`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('وليس طلبًا من هذه الدولة'),
    offer: example('وليس عرضًا من هذا المانح'),
    project: example('وليس مشروعًا حقيقيًا'),
  },
  statedRequest: {
    need: stated('طلب قدمته هذه الدولة علنًا'),
    offer: stated('عرض قدمه هذا المانح علنًا'),
    project: stated('طلب قدمته هذه الدولة علنًا'),
  },
  illustrative: 'توضيحي',
};
