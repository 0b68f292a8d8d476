import type { NeedDto } from './need.dto.js';

/** The same day a year later; 28 February after a 29th. */
export function yearLater(day: string): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** What a need says, with its dates a year on: the draft of the same need for the next year. */
export function copiedContent(content: NeedDto): NeedDto {
  const { window, targetDate } = content;
  return {
    ...content,
    ...(window ? { window: { from: yearLater(window.from), to: yearLater(window.to) } } : {}),
    ...(targetDate ? { targetDate: yearLater(targetDate) } : {}),
  };
}
