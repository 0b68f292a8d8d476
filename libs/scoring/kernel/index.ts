// AssemblyScript: the loops of the search, over memory that the columns of an index lie in. Addresses are in bytes.
// What a loop is for is said in src/search/candidates.ts, need-bounds.ts and offer-bounds.ts, which call it.
export { join, keep, leave, pass } from './bitmaps';
export { gatherNeeds, gatherOffers } from './gather';
export { lackByByte, lackByCode, lackByValue, lackNothing, lackUnlessEqual, lackWhereFlagged } from './lack';
export { coverageOfNeeds, coverageOfOffers, timingOfNeeds, timingOfOffers } from './lack-of-numbers';
export { geographyOfLists, themeOfLists, themeOfNeeds } from './lack-of-lists';
export { addRow, lessPast } from './past';
export { bound, lose } from './bound';
