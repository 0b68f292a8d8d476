import { toMinor } from '@tandem/input';
import type { NeedDto } from './need.dto.js';
import type { Need } from './need.entity.js';
import { withLineIds } from './need-lines.js';

/** What follows from the content and is filtered, summed or locked. */
export type ContentColumns = Pick<Need, 'content' | 'countries' | 'themes' | 'currency' | 'costMinor' | 'windowTo'>;

export const contentColumns = (content: NeedDto): ContentColumns => ({
  content: content.lines ? { ...content, lines: withLineIds(content.lines) } : content,
  countries: content.countries ?? [],
  themes: content.themes.map((theme) => theme.code),
  currency: content.cost?.currency ?? null,
  costMinor: content.cost ? toMinor(content.cost) : null,
  windowTo: content.window?.to ?? null,
});

/** What the row of a sealed need says of its content. */
export const BLANK = contentColumns({ title: '', themes: [] });
