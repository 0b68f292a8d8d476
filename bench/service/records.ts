import type { Context, NeedFacts, OfferFacts, PastWork, Weights } from '@tandem/scoring';

/** A date's number of days since 1970. */
export function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}

const setOf = (values: readonly string[] | null) => (values === null ? null : new Set(values));
const dayOrNull = (date: string | undefined) => (date === undefined ? null : dayNumber(date));

/** A need as the service holds it: dates as day numbers. */
export class NeedRecord {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether other work runs beside it, and whose. */
  readonly overlaps: boolean;
  readonly overlappingProviders = new Set<string>();
  readonly unansweredSince: string | null | undefined;

  constructor(
    readonly facts: NeedFacts,
    readonly weights: Weights,
    { snapshot }: Context,
  ) {
    this.from = dayOrNull(facts.window?.from);
    this.to = dayOrNull(facts.window?.to);
    this.unansweredSince = snapshot.unansweredSince[facts.id];
    const { window, themes } = facts;
    const beside = (facts.countries ?? [])
      .flatMap((country) => snapshot.running[country] ?? [])
      .filter((work) => themes?.some(({ code }) => work.themes.includes(code)))
      .filter((work) => window && (work.from ?? window.to) <= window.to && (work.to ?? window.from) >= window.from);
    this.overlaps = beside.length > 0;
    for (const { provider } of beside) if (provider !== null) this.overlappingProviders.add(provider);
  }
}

/** An offer as the service holds it: sets to look things up in, dates as day numbers. */
export class OfferRecord {
  readonly from: number | null;
  readonly to: number | null;
  readonly modalities: ReadonlySet<string> | null;
  readonly languages: ReadonlySet<string> | null;
  readonly excludedPlaces: ReadonlySet<string>;
  /** Theme of a need → how near the offer comes to it. */
  readonly nearness = new Map<string, number>();
  readonly past: PastWork | null;

  constructor(
    readonly facts: OfferFacts,
    readonly weights: Weights,
    context: Context,
  ) {
    const from = dayOrNull(facts.window?.from);
    this.from = from === null ? null : Math.max(from, dayNumber(context.asOf) + facts.leadDays);
    this.to = dayOrNull(facts.window?.to);
    this.modalities = setOf(facts.modalities);
    this.languages = setOf(facts.languages);
    this.excludedPlaces = new Set(facts.excludedPlaces);
    this.past = (facts.organisation !== null && context.snapshot.pastWork[facts.organisation]) || null;
    for (const theme of facts.themes ?? []) this.addThemesNear(theme, context.vocabulary);
  }

  get left(): number | null {
    const { available, reserved, committed } = this.facts;
    return available === null ? null : Math.max(0, available - reserved - committed);
  }

  get fundsAny(): boolean {
    return this.facts.kind === 'money' && this.modalities?.has('grant') === true;
  }

  private addThemesNear(theme: string, { parents, related }: Context['vocabulary']): void {
    const raise = (code: string, value: number) =>
      this.nearness.set(code, Math.max(value, this.nearness.get(code) ?? 0));
    raise(theme, 10_000);
    for (const [child, parent] of Object.entries(parents)) if (parent === theme) raise(child, 8_000);
    const parent = parents[theme];
    if (parent !== undefined) raise(parent, 6_000);
    for (const code of related[theme] ?? []) raise(code, 5_000);
  }
}
