import { themesOfDacCode } from '@tandem/vocabulary';
import { DAC_PURPOSE } from './codes.js';
import { attribute, childrenNamed, type Element } from './element.js';
import type { NoteSkip } from './skips.js';
import { percentageOf } from './values.js';

export interface SectorRecord {
  /** As the file gives them. */
  sectors: { vocabulary: string; code: string; percentage: string | null }[];
  /** Our themes, sorted: only from five-digit DAC purpose codes that say as much (a three-digit group never does). */
  themes: string[];
}

/** IATI 2.x states sectors on the activity or on its transactions; both are read. */
export function readSectors(activity: Element, note: NoteSkip): SectorRecord {
  const sources = [activity, ...childrenNamed(activity, 'transaction')];
  const sectors = new Map<string, SectorRecord['sectors'][number]>();
  for (const element of sources.flatMap((source) => childrenNamed(source, 'sector'))) {
    const code = attribute(element, 'code');
    if (code === null) continue;
    const vocabulary = attribute(element, 'vocabulary') ?? DAC_PURPOSE;
    const stated = attribute(element, 'percentage');
    const percentage = percentageOf(stated);
    if (stated !== null && percentage === null) note('detail', 'bad_percentage', element, stated);
    if (!sectors.has(`${vocabulary}:${code}`)) sectors.set(`${vocabulary}:${code}`, { vocabulary, code, percentage });
  }
  const list = [...sectors.values()];
  const themes = list.filter((it) => it.vocabulary === DAC_PURPOSE).flatMap((it) => themesOfDacCode(it.code));
  return { sectors: list, themes: [...new Set(themes)].sort() };
}
