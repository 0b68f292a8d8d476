import type { Organisation } from '@tandem/accounts';
import { formatAmount } from '@tandem/vocabulary';
import { originNotice, type Language } from '@tandem/wording';

/** Money on the wire: digits with exactly the currency's decimals. */
export class MoneyView {
  amount!: string;
  currency!: string;
}

export class WindowView {
  from!: string;
  to!: string;
}

export class UnitsView {
  unit!: string;
  quantity!: number;
}

export class OrganisationView {
  id!: string;
  name!: string;
  kind!: string;
  country!: string | null;
}

export class TimelineView {
  status!: string;
  at!: string;
}

/** Where a record comes from; `notice` must stand wherever the record is shown. */
export class OriginView {
  kind!: 'own' | 'stated_request' | 'example';
  source!: string | null;
  notice!: string | null;
  figuresIllustrative!: boolean;
}

interface Origin {
  kind: 'own' | 'stated_request' | 'example';
  source: string | null;
  modelledOn: string | null;
  figuresIllustrative: boolean;
}

export const money = (minor: number | null, currency: string | null): MoneyView | null =>
  minor === null || currency === null ? null : { amount: formatAmount(minor, currency), currency };

export const organisationView = (organisation: Organisation | undefined): OrganisationView => ({
  id: organisation?.id ?? '',
  name: organisation?.name ?? '',
  kind: organisation?.kind ?? '',
  country: organisation?.country ?? null,
});

export const originView = (origin: Origin, record: 'need' | 'offer' | 'project', language: Language): OriginView => ({
  kind: origin.kind,
  source: origin.source,
  notice: originNotice(origin, record, language),
  figuresIllustrative: origin.figuresIllustrative,
});

/** `N-0042`: short enough to say on the telephone. */
export const reference = (letter: 'N' | 'O' | 'P', number: number): string =>
  `${letter}-${String(number).padStart(4, '0')}`;
