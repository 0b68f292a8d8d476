/** Generated needs and offers in any number, one at a time, each from its number and the world's seed alone. */
export { THEME_CODES } from './codes.js';
export { CURRENCIES } from './money.js';
export { needAt, needId } from './needs.js';
export { offerAt, offerId } from './offers.js';
export { COUNTRIES } from './places.js';
export { contextOf } from './population.js';
export { Random } from './random.js';
export { weightsOfNeed, weightsOfOffer } from './weights.js';
export { SELECTIVITIES, type Selectivity, type World } from './world.js';
