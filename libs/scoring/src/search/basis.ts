import type { Context } from '../facts.js';
import { CRITERIA, type CriterionCode } from '../criteria/registry.js';
import type { Carried as CarriedCriterion } from '../criteria/criterion.js';
import { bringsEquipment, equipmentClass } from '../gates/end-use.js';
import type { Carried as CarriedGate } from '../gates/gate.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { GATES } from '../gates/registry.js';
import { type Pair, Run } from '../pair.js';
import { ClassPairs } from './class-pairs.js';
import { Levels } from './levels.js';
import { Names } from './names.js';
import { PastTables } from './past-tables.js';
import { WeightRows } from './weight-rows.js';

/** A gate's answer for two classes. */
export const PASSES = 1;
export const CLOSED = 2;

/** A criterion's answer for two classes: its value and 2, or 1 where it is not known. */
export const VALUE_NOT_KNOWN = 1;
export const VALUE_FROM = 2;

/** Whether both sides together bring equipment. */
export const EQUIPMENT_CERTAIN = 2;

/** A question of classes and where its criterion or gate stands in the registry. */
export interface Question {
  at: number;
  pairs: ClassPairs;
}

/** Criteria that depend on the need alone, by their places in the registry. */
export const NEED_CRITERIA: readonly number[] = CRITERIA.flatMap((criterion, at) =>
  criterion.carried.by === 'need' ? [at] : [],
);

/** What an answer's value lacks to the whole, not known counted as everywhere. */
function missingOf(answer: number): number {
  return WHOLE - (answer === VALUE_NOT_KNOWN ? UNKNOWN_VALUE : answer - VALUE_FROM);
}

/** Places of the criteria in the registry. */
export const AT = Object.fromEntries(CRITERIA.map(({ code }, at) => [code, at])) as Record<CriterionCode, number>;

/** What both sides of an index share: names, classes, weights, and tables made of the context. */
export class Basis {
  readonly run: Run;
  readonly countries = new Names();
  readonly themes = new Names();
  readonly organisations = new Names();
  readonly currencies = new Names();
  readonly units = new Names();
  /** How near themes come to each other. */
  readonly nearness = new Levels();
  readonly donorWeights = new WeightRows();
  readonly stateWeights = new WeightRows();
  readonly past: PastTables;
  readonly criteria: readonly Question[];
  /** Places of these criteria in the registry. */
  readonly criterionPlaces: Int32Array;
  readonly needPlaces = Int32Array.from(NEED_CRITERIA);
  readonly gates: readonly Question[];
  readonly equipment: ClassPairs;

  constructor(readonly context: Context) {
    const run = new Run(context);
    this.run = run;
    this.past = new PastTables(context.snapshot, this.countries, this.themes);
    this.criteria = CRITERIA.flatMap((criterion, at) => {
      const carried: CarriedCriterion = criterion.carried;
      if (carried.by !== 'classes') return [];
      const names = {
        need: ({ facts }: Parameters<ClassPairs['needClass']>[0]) => carried.need(facts),
        offer: ({ facts }: Parameters<ClassPairs['offerClass']>[0]) => carried.offer(facts),
      };
      const answer = (pair: Pair) => {
        const value = criterion.measure(pair);
        return value === null ? VALUE_NOT_KNOWN : value + VALUE_FROM;
      };
      const pairs = new ClassPairs(run, names, answer, missingOf);
      return [{ at, pairs }];
    });
    this.criterionPlaces = Int32Array.from(this.criteria, ({ at }) => at);
    this.gates = GATES.flatMap((gate, at) => {
      const carried: CarriedGate = gate.carried;
      if (carried.by !== 'classes') return [];
      return [{ at, pairs: new ClassPairs(run, carried, (pair) => (gate.verdict(pair) === 'no' ? CLOSED : PASSES)) }];
    });
    this.equipment = new ClassPairs(
      run,
      { need: ({ facts }) => equipmentClass.need(facts), offer: ({ facts }) => equipmentClass.offer(facts) },
      (pair) => (bringsEquipment(pair) === 'yes' ? EQUIPMENT_CERTAIN : 1),
    );
  }

  get bytes(): number {
    const tables = [...this.criteria, ...this.gates].reduce((sum, { pairs }) => sum + pairs.bytes, 0);
    return tables + this.equipment.bytes + this.past.bytes;
  }
}
