import { LANGUAGES, minorUnits, type Language } from '@tandem/vocabulary';
import { INTL_LOCALE } from './language.js';

/** The formats of one language; made once, since making one costs more than a hundred uses. */
export class Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly list: Intl.ListFormat;
  readonly languageName: Intl.DisplayNames;
  private readonly amounts = new Map<string, Intl.NumberFormat>();

  constructor(private readonly locale: string) {
    this.number = new Intl.NumberFormat(locale);
    this.percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
    this.date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    this.moment = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
      timeZoneName: 'short',
    });
    this.list = new Intl.ListFormat(locale, { type: 'conjunction' });
    this.languageName = new Intl.DisplayNames(locale, { type: 'language' });
  }

  /** `USD 180,000`; decimals only where there are some. The currency has to be one that the vocabulary knows. */
  money(minor: number, currency: string): string {
    const digits = minorUnits(currency);
    let format = this.amounts.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        trailingZeroDisplay: 'stripIfInteger',
      });
      this.amounts.set(currency, format);
    }
    return format.format(minor / 10 ** digits);
  }
}

/** The formats of each language. */
export const FORMATS = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Formats(INTL_LOCALE[language])]),
) as Readonly<Record<Language, Formats>>;
