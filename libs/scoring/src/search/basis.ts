import type { Context } from '../facts.js';
import { CRITERIA, type CriterionCode } from '../criteria/registry.js';
import type { Carried as CarriedCriterion } from '../criteria/criterion.js';
import { bringsEquipment, equipmentClass } from '../gates/end-use.js';
import type { Carried as CarriedGate } from '../gates/gate.js';
import { UNKNOWN_VALUE, WHOLE } from '../integers.js';
import { GATES } from '../gates/registry.js';
import { type Pair, Run } from '../pair.js';
import { ClassPairs, type SharedMembers } from './class-pairs.js';
import { Levels } from './levels.js';
import { Memory } from './memory.js';
import { Names } from './names.js';
import { PastTables } from './past-tables.js';
import type { Weights } from '../weights.js';
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

/** A basis as another thread takes it over. */
export interface SharedBasis {
  memory: WebAssembly.Memory;
  /** Without the parts of the snapshot that are kept with the needs. */
  context: Context;
  countries: string[];
  themes: string[];
  organisations: string[];
  currencies: string[];
  units: string[];
  nearness: number[];
  donorWeights: Weights[];
  stateWeights: Weights[];
  classes: SharedMembers[];
}

/** What both sides of an index share: names, classes, weights, and tables made of the context. */
export class Basis {
  /** In which the columns of both sides lie. */
  readonly memory: Memory;
  readonly run: Run;
  readonly countries: Names;
  readonly themes: Names;
  readonly organisations: Names;
  readonly currencies: Names;
  readonly units: Names;
  /** How near themes come to each other. */
  readonly nearness: Levels;
  readonly donorWeights: WeightRows;
  readonly stateWeights: WeightRows;
  readonly past: PastTables;
  readonly criteria: readonly Question[];
  /** Places of these criteria in the registry. */
  readonly criterionPlaces: Int32Array;
  readonly needPlaces = Int32Array.from(NEED_CRITERIA);
  readonly gates: readonly Question[];
  readonly equipment: ClassPairs;

  constructor(
    readonly context: Context,
    shared?: SharedBasis,
  ) {
    const run = new Run(context);
    this.memory = new Memory(shared?.memory);
    this.run = run;
    this.countries = new Names(shared?.countries);
    this.themes = new Names(shared?.themes);
    this.organisations = new Names(shared?.organisations);
    this.currencies = new Names(shared?.currencies);
    this.units = new Names(shared?.units);
    this.nearness = new Levels(shared?.nearness);
    this.donorWeights = new WeightRows(shared?.donorWeights);
    this.stateWeights = new WeightRows(shared?.stateWeights);
    this.past = new PastTables(context.snapshot, this.countries, this.themes, this.memory);
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
    this.questions.forEach((pairs, i) => {
      const members = shared?.classes[i];
      if (members) pairs.restore(members);
    });
  }

  /** As plain data; what it shares must not grow while another thread reads it. */
  share(): SharedBasis {
    const { countries, themes, organisations, currencies, units } = this;
    return {
      memory: this.memory.lend(),
      context: { ...this.context, snapshot: { ...this.context.snapshot, unansweredSince: {}, running: {} } },
      countries: countries.all,
      themes: themes.all,
      organisations: organisations.all,
      currencies: currencies.all,
      units: units.all,
      nearness: this.nearness.all,
      donorWeights: this.donorWeights.all,
      stateWeights: this.stateWeights.all,
      classes: this.questions.map((pairs) => pairs.share()),
    };
  }

  private get questions(): ClassPairs[] {
    return [...this.criteria, ...this.gates].map(({ pairs }) => pairs).concat(this.equipment);
  }

  get bytes(): number {
    return this.questions.reduce((sum, { bytes }) => sum + bytes, this.past.bytes);
  }
}
