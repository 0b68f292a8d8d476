import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Money } from '../api/types';
import { daysBetween } from './days';
import { intlLocale } from './language';

/** Keeps a value in one piece, whatever direction the text around it runs (U+2068 … U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Formats of one language. Every result that goes into a sentence is isolated. */
export function formats(language: string) {
  const locale = intlLocale(language);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'always' });
  const tenths = new Intl.NumberFormat(locale, {
    signDisplay: 'always',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    /** "USD 840,000"; minor digits only where there are some. */
    money: ({ amount, currency }: Money) =>
      isolate(
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay: 'code',
          trailingZeroDisplay: 'stripIfInteger',
        }).format(amount as Intl.StringNumericLiteral),
      ),
    number: (value: number) => isolate(number.format(value)),
    percent: (share: number) => isolate(percent.format(share)),
    signed: (value: number) => isolate(signed.format(value)),
    /** "+4.2": parts of a point, with their sign. */
    signedTenths: (value: number) => isolate(tenths.format(value)),
    /** "16.7 %" */
    share: (part: number) => isolate(share.format(part)),
    day: (date: string) => isolate(day.format(new Date(date))),
    month: (date: string) => isolate(month.format(new Date(date))),
    moment: (at: string) => isolate(clock.format(new Date(at))),
    span: (from: string, to: string) => isolate(month.formatRange(new Date(from), new Date(to))),
    /** "in 27 days", "yesterday", "3 months ago" */
    fromDay: (today: string, date: string) => {
      const days = daysBetween(today, date);
      if (Math.abs(days) < 60) return isolate(relative.format(days, 'day'));
      return isolate(relative.format(Math.round(days / 30.44), 'month'));
    },
    list: (items: string[]) => list.format(items.map(isolate)),
  };
}

export type Formats = ReturnType<typeof formats>;

/** The formats of the language that the page is in. */
export function useFormats(): Formats {
  const { i18n } = useLingui();
  return useMemo(() => formats(i18n.locale), [i18n.locale]);
}
