import type { Context, CriterionCode } from '@tandem/scoring';
import type { Candidate } from './candidate.js';
import { dayNumber } from './records.js';

/** One criterion, injected into the service as a list. */
export interface Measure {
  readonly code: CriterionCode;
  /** 0…10,000; null is not known. */
  measure(pair: Candidate, context: Context): number | null;
}

const floor = Math.floor;

function mean(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : floor(known.reduce((sum, part) => sum + part, 0) / known.length);
}

class Theme implements Measure {
  readonly code = 'theme';
  measure({ need, offer }: Candidate, { snapshot }: Context): number | null {
    if (need.facts.themes === null || offer.facts.themes === null) return null;
    let sum = 0;
    let whole = 0;
    for (const { code, weight } of need.facts.themes) {
      const part = weight * (snapshot.rarity[code] ?? 10_000);
      sum += part * (offer.nearness.get(code) ?? 0);
      whole += part;
    }
    return floor(sum / whole);
  }
}

class Geography implements Measure {
  readonly code = 'geography';
  measure({ need, offer, reach }: Candidate): number | null {
    if (reach === null || need.facts.countries === null) return null;
    const sum = reach.reduce((total, country) => total + (offer.facts.geography?.[country] ?? 0), 0);
    return floor(sum / need.facts.countries.length);
  }
}

class Coverage implements Measure {
  readonly code = 'coverage';
  measure({ money, units }: Candidate): number | null {
    const terms = money ?? units;
    return terms === null || terms.lacking === 0 ? null : floor((terms.give * 10_000) / terms.lacking);
  }
}

class Timing implements Measure {
  readonly code = 'timing';
  measure({ need, shared, today }: Candidate): number | null {
    if (shared === null || need.from === null || need.to === null) return null;
    if (shared.days === 0) return 0;
    const delay = Math.max(0, shared.from - Math.max(need.from, today));
    const soon = floor((10_000 * Math.max(0, 365 - delay)) / 365);
    const share = floor((10_000 * shared.days) / (need.to - need.from + 1));
    return need.facts.urgent ? floor((3 * soon + share) / 4) : floor((soon + share) / 2);
  }
}

class Modality implements Measure {
  readonly code = 'modality';
  measure({ need, offer }: Candidate): number | null {
    const asked = need.facts.modalities;
    const given = offer.modalities;
    if (asked === null || given === null) return null;
    const served = offer.fundsAny ? asked.length : asked.filter((one) => given.has(one)).length;
    return floor((10_000 * served) / asked.length);
  }
}

class Language implements Measure {
  readonly code = 'language';
  measure({ need, offer }: Candidate): number | null {
    const { languages } = need.facts;
    if (languages === null || offer.languages === null) return null;
    return languages.some((one) => offer.languages?.has(one)) ? 10_000 : 0;
  }
}

class Gender implements Measure {
  readonly code = 'gender';
  measure({ need, offer }: Candidate): number | null {
    const sought = offer.facts.genderSought ?? offer.facts.minGenderMarker;
    const marker = need.facts.genderMarker;
    return marker === null || sought === null ? null : 10_000 - 5_000 * Math.max(0, sought - marker);
  }
}

class Priority implements Measure {
  readonly code = 'priority';
  measure({ need: { facts } }: Candidate): number | null {
    const { nationalRank: rank, inActionPlan: plan } = facts;
    return mean([rank && Math.max(0, 11_000 - 1_000 * rank), plan === null ? null : plan ? 10_000 : 0]);
  }
}

class Maturity implements Measure {
  readonly code = 'maturity';
  measure({ need }: Candidate): number | null {
    return need.facts.says && floor((10_000 * need.facts.says.length) / 3);
  }
}

class Balance implements Measure {
  readonly code = 'balance';
  measure({ need, today }: Candidate): number | null {
    const { countries, disadvantaged } = need.facts;
    const place = countries && disadvantaged && floor((10_000 * disadvantaged.length) / countries.length);
    const since = need.unansweredSince;
    if (since === undefined) return place;
    const days = since === null ? 0 : Math.max(0, today - dayNumber(since));
    return mean([1_000 * Math.min(10, floor(days / 30)), place]);
  }
}

class TrackRecord implements Measure {
  readonly code = 'trackRecord';
  measure({ need, offer: { past } }: Candidate): number | null {
    const { countries, themes } = need.facts;
    if (past === null || countries === null || themes === null) return null;
    const places = countries.reduce((sum, country) => sum + (past.places[country] ?? 0), 0);
    const weight = themes.reduce((sum, theme) => sum + theme.weight, 0);
    const worked = themes.reduce((sum, theme) => sum + theme.weight * (past.themes[theme.code] ?? 0), 0);
    return floor((2 * floor(places / countries.length) + floor(worked / weight)) / 3);
  }
}

export const MEASURES: readonly Measure[] = [
  new Theme(),
  new Geography(),
  new Coverage(),
  new Timing(),
  new Modality(),
  new Language(),
  new Gender(),
  new Priority(),
  new Maturity(),
  new Balance(),
  new TrackRecord(),
];
