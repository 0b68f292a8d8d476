import type { DeclineCounts, NeedAdvice, NeedTemplate } from '@tandem/needs';
import { adviceText, exampleOf, type Language } from '@tandem/wording';
import { themeByCode } from '@tandem/vocabulary';
import type { DeclinesView } from '../matches/message-view.dto.js';

export class AdviceItemView {
  code!: string;
  severity!: 'needed' | 'better';
  /** JSON pointer of the field. */
  pointer!: string;
  text!: string;
  /** Share (0 to 1, two decimals) of the declines whose reason this answers; null where none is known. */
  declinesShare!: number | null;
}

/** What would make a need easier to answer. */
export class NeedAdviceView {
  /** 0 to 100. */
  score!: number;
  items!: AdviceItemView[];
  /** Null for what is not stored yet. */
  declines!: DeclinesView | null;
}

export function needAdviceView(
  { score, items }: NeedAdvice,
  declines: DeclineCounts | null,
  language: Language,
): NeedAdviceView {
  const total = declines?.total ?? 0;
  return {
    score,
    items: items.map(({ code, severity, pointer, declined }) => ({
      code,
      severity,
      pointer,
      text: adviceText(code, language, { count: declined ?? 0, total }),
      declinesShare: declined === null ? null : Math.round((declined / total) * 100) / 100,
    })),
    declines: declines && { total, reasons: declines.reasons?.map(({ reason, count }) => ({ reason, count })) ?? null },
  };
}

/** A need as somebody might write it well; State, figures and places are made up. */
export class NeedExampleView {
  title!: string;
  summary!: string;
  target!: string;
  baseline!: string;
  priorAssistance!: string;
  nationalContribution!: string;
  genderAnalysis!: string;
  /** Activities, one a line of the cost. */
  lines!: string[];
}

/** Where a need of a theme may begin. */
export class NeedTemplateView {
  theme!: string;
  /** The theme's name in the reader's language. */
  title!: string;
  /** Of the example: the reader's where it is written in it, else English. */
  language!: string;
  modalities!: string[];
  example!: NeedExampleView;
}

export class NeedTemplateListView {
  items!: NeedTemplateView[];
}

export function needTemplateView({ theme, modalities, example }: NeedTemplate, reader: Language): NeedTemplateView {
  const { language, ...texts } = exampleOf(example, reader);
  return {
    theme,
    title: themeByCode(theme)?.names[reader] ?? theme,
    language,
    modalities: [...modalities],
    example: { ...texts, lines: [...texts.lines] },
  };
}
