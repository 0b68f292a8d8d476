import type { Catalogue } from '../catalogue.js';

const example = (not: string) => `示例{basisGiven, select, yes {，参照“{basis}”} other {}}；${not}`;
const stated = (what: string) => `参照${what}{basisGiven, select, yes {：“{basis}”} other {}}；数字仅为示例`;

export const origin: Catalogue['origin'] = {
  example: {
    need: example('并非该国提出的请求'),
    offer: example('并非该捐助方提出的提议'),
    project: example('并非真实项目'),
  },
  statedRequest: {
    need: stated('该国公开提出的请求'),
    offer: stated('该捐助方公开提出的提议'),
    project: stated('该国公开提出的请求'),
  },
  illustrative: '示例数字',
};
