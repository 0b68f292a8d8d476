import { KERNEL } from './generated/kernel.js';

/** The loops of kernel/index.ts. Addresses are those of typed arrays, their `byteOffset`; `head` is that of candidates. */
export interface Kernel {
  keep(bits: number, others: number, length: number): void;
  join(bits: number, others: number, length: number): void;
  leave(bits: number, others: number, length: number): void;
  pass(bits: number, slots: number, flags: number, live: number, classes: number, passing: number): number;
  gatherOffers(
    head: number,
    bits: number,
    words: number,
    flags: number,
    apart: number,
    asksAmount: boolean,
    amounts: number,
    currencies: number,
    rates: number,
    most: number,
    least: number,
    asksTime: boolean,
    windows: number,
    needFrom: number,
    needTo: number,
    required: number,
  ): void;
  gatherNeeds(
    head: number,
    bits: number,
    words: number,
    flags: number,
    apart: number,
    asksAmount: boolean,
    currencies: number,
    lackings: number,
    withins: number,
    leasts: number,
    caps: number,
    minima: number,
    asksTime: boolean,
    windows: number,
    required: number,
    offerFrom: number,
    offerTo: number,
  ): void;
  lackNothing(head: number): void;
  lackByByte(head: number, bytes: number, missing: number): void;
  lackByCode(head: number, codes: number, missing: number): void;
  lackByValue(head: number, values: number, unknown: number): void;
  lackUnlessEqual(head: number, codes: number, code: number, missing: number): void;
  lackWhereFlagged(head: number, flags: number, flag: number, missing: number): void;
  lose(head: number, at: number): void;
  themeOfNeeds(
    head: number,
    first: number,
    second: number,
    third: number,
    ofFirst: number,
    ofSecond: number,
    ofThird: number,
    nearness: number,
  ): void;
  coverageOfOffers(
    head: number,
    amounts: number,
    currencies: number,
    rates: number,
    units: number,
    unit: number,
    lacking: number,
    most: number,
    unknown: number,
  ): void;
  coverageOfNeeds(
    head: number,
    caps: number,
    currencies: number,
    lackings: number,
    withins: number,
    units: number,
    unit: number,
    unknown: number,
  ): void;
  timingOfOffers(
    head: number,
    windows: number,
    needFrom: number,
    needTo: number,
    soonest: number,
    horizon: number,
    perDelay: number,
    perDay: number,
    unknown: number,
  ): void;
  timingOfNeeds(
    head: number,
    windows: number,
    perDay: number,
    flags: number,
    urgent: number,
    offerFrom: number,
    offerTo: number,
    today: number,
    horizon: number,
    unknown: number,
  ): void;
  themeOfLists(
    head: number,
    flags: number,
    silent: number,
    firsts: number,
    counts: number,
    codes: number,
    parts: number,
    wholes: number,
    nearness: number,
    unknown: number,
  ): void;
  geographyOfLists(
    head: number,
    flags: number,
    silent: number,
    firsts: number,
    counts: number,
    codes: number,
    less: number,
    unknown: number,
  ): void;
  addRow(sums: number, row: number, length: number, weight: number): void;
  lessPast(places: number, themes: number, length: number, countries: number, whole: number): void;
  bound(
    head: number,
    flags: number,
    overlapFlag: number,
    overlapsAll: boolean,
    leftByOverlap: number,
    synergyBits: number,
    synergyAt: number,
    bonus: number,
  ): void;
}

let translated: WebAssembly.Module | undefined;

/** The loops over a memory. */
export function kernelOver(memory: WebAssembly.Memory): Kernel {
  translated ??= new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
  return new WebAssembly.Instance(translated, { env: { memory } }).exports as Kernel;
}
