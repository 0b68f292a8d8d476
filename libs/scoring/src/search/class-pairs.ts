import type { NeedFacts, OfferFacts } from '../facts.js';
import { Pair, type Run, RunNeed, RunOffer } from '../pair.js';

/** Beyond this many classes on a side answers are worked out each time they are asked for. */
const REMEMBERED = 2_048;

/** What names the classes of a criterion or a gate. */
export interface ClassNames {
  need: (need: RunNeed, run: Run) => string;
  offer: (offer: RunOffer, run: Run) => string;
}

/** Classes by their names, with one record of each to ask for all. */
export interface Members {
  needs: { name: string; of: RunNeed }[];
  offers: { name: string; of: RunOffer }[];
}

/** The same as plain data. */
export interface SharedMembers {
  needs: { name: string; facts: NeedFacts }[];
  offers: { name: string; facts: OfferFacts }[];
  /** What has been asked so far, by rows of so many. */
  answers: Uint16Array;
  width: number;
}

/** A question whose answer depends on the classes of need and offer alone: each pair of classes is asked once. */
export class ClassPairs {
  private readonly members: Members = { needs: [], offers: [] };
  private readonly ofNeed = new Map<string, number>();
  private readonly ofOffer = new Map<string, number>();
  /** By need class, then offer class; 0 where it has not been asked yet. */
  private answers: Uint16Array = new Uint16Array(64);
  private width = 8;
  private readonly rows: (Float64Array | undefined)[] = [];
  private readonly columns: (Float64Array | undefined)[] = [];

  /** @param answer 1…65,535 */
  constructor(
    private readonly run: Run,
    private readonly names: ClassNames,
    private readonly answer: (pair: Pair) => number,
    /** What a list of answers holds for one. */
    private readonly listedAs: (answer: number) => number = (answer) => answer,
  ) {}

  /** How many there are so far. */
  get needClasses(): number {
    return this.members.needs.length;
  }

  get offerClasses(): number {
    return this.members.offers.length;
  }

  needClass(need: RunNeed): number {
    return this.needClassNamed(this.names.need(need, this.run), need);
  }

  offerClass(offer: RunOffer): number {
    return this.offerClassNamed(this.names.offer(offer, this.run), offer);
  }

  private needClassNamed(name: string, member: RunNeed): number {
    let known = this.ofNeed.get(name);
    if (known === undefined) {
      known = this.members.needs.push({ name, of: member }) - 1;
      this.ofNeed.set(name, known);
    }
    return known;
  }

  private offerClassNamed(name: string, member: RunOffer): number {
    let known = this.ofOffer.get(name);
    if (known === undefined) {
      known = this.members.offers.push({ name, of: member }) - 1;
      this.ofOffer.set(name, known);
    }
    return known;
  }

  /** The classes, for another thread. */
  share(): SharedMembers {
    return {
      needs: this.members.needs.map(({ name, of }) => ({ name, facts: of.facts })),
      offers: this.members.offers.map(({ name, of }) => ({ name, facts: of.facts })),
      answers: this.answers,
      width: this.width,
    };
  }

  /** Takes over the classes of another thread, none known here yet. */
  restore({ needs, offers, answers, width }: SharedMembers): void {
    this.answers = answers;
    this.width = width;
    for (const { name, facts } of needs) this.needClassNamed(name, new RunNeed(facts, this.run));
    for (const { name, facts } of offers) this.offerClassNamed(name, new RunOffer(facts, this.run));
  }

  /** The answer for two classes. */
  at(needClass: number, offerClass: number): number {
    const cell = needClass * this.width + offerClass;
    const known = offerClass < this.width && cell < this.answers.length ? (this.answers[cell] as number) : 0;
    return known === 0 ? this.ask(needClass, offerClass) : known;
  }

  /** The answers for a need class and each offer class. */
  rowOf(needClass: number): Float64Array {
    return this.listed(this.rows, needClass, this.members.offers.length, (offerClass) =>
      this.at(needClass, offerClass),
    );
  }

  /** The answers for an offer class and each need class. */
  columnOf(offerClass: number): Float64Array {
    return this.listed(this.columns, offerClass, this.members.needs.length, (needClass) =>
      this.at(needClass, offerClass),
    );
  }

  get bytes(): number {
    const lists = [...this.rows, ...this.columns].reduce((sum, list) => sum + (list?.byteLength ?? 0), 0);
    return this.answers.byteLength + lists;
  }

  /** A list that is made when it is first asked for, and longer when there are more classes. */
  private listed(
    lists: (Float64Array | undefined)[],
    own: number,
    classes: number,
    answer: (other: number) => number,
  ): Float64Array {
    const known = lists[own];
    if (known && known.length >= classes) return known;
    const list = Float64Array.from({ length: classes }, (_, other) => this.listedAs(answer(other)));
    lists[own] = list;
    return list;
  }

  private ask(needClass: number, offerClass: number): number {
    const need = this.members.needs[needClass];
    const offer = this.members.offers[offerClass];
    if (!need || !offer) throw new RangeError(`No class ${needClass} of needs or ${offerClass} of offers`);
    const answer = this.answer(new Pair(need.of, offer.of, this.run));
    if (needClass < REMEMBERED && offerClass < REMEMBERED) {
      this.makeRoom(needClass, offerClass);
      this.answers[needClass * this.width + offerClass] = answer;
    }
    return answer;
  }

  private makeRoom(needClass: number, offerClass: number): void {
    const rows = this.answers.length / this.width;
    if (needClass < rows && offerClass < this.width) return;
    const width = offerClass < this.width ? this.width : atLeast(this.width, offerClass + 1);
    const next = new Uint16Array(width * (needClass < rows ? rows : atLeast(rows, needClass + 1)));
    for (let row = 0; row < rows; row++) {
      next.set(this.answers.subarray(row * this.width, (row + 1) * this.width), row * width);
    }
    this.answers = next;
    this.width = width;
  }
}

function atLeast(room: number, wanted: number): number {
  let size = room;
  while (size < wanted) size *= 2;
  return size;
}
