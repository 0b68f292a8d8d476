import { isCurrency } from '@tandem/vocabulary';
import { FLOW_KIND } from './codes.js';
import { attribute, childNamed, childrenNamed, textOf, type Element } from './element.js';
import { partyOf, type OrganisationRecord } from './organisations.js';
import type { NoteSkip } from './skips.js';
import { dayOf, decimalOf } from './values.js';

/** One transaction. Negative amounts are corrections and stay as they are. */
export interface FlowRecord {
  /** Its place among the activity's transactions in the file, from 1. */
  position: number;
  /** IATI TransactionType by name, e.g. `disbursement`. */
  kind: string;
  on: string;
  /** Decimal text with every digit of the file. */
  amount: string;
  currency: string;
  /** The day whose exchange rate applies. */
  valueDate: string;
  provider: OrganisationRecord | null;
  receiver: OrganisationRecord | null;
}

/** The transactions of an activity that have a known kind, a day, an amount and a currency. */
export function readFlows(activity: Element, note: NoteSkip): FlowRecord[] {
  const flows: FlowRecord[] = [];
  for (const [index, transaction] of childrenNamed(activity, 'transaction').entries()) {
    const flow = readFlow(transaction, attribute(activity, 'default-currency'), note);
    if (flow !== null) flows.push({ position: index + 1, ...flow });
  }
  return flows;
}

function readFlow(
  transaction: Element,
  defaultCurrency: string | null,
  note: NoteSkip,
): Omit<FlowRecord, 'position'> | null {
  const code = attribute(childNamed(transaction, 'transaction-type'), 'code');
  const kind = FLOW_KIND.get(code ?? '');
  if (kind === undefined) return lost(note, 'unknown_flow_type', transaction, code);

  const statedDay = attribute(childNamed(transaction, 'transaction-date'), 'iso-date');
  const on = dayOf(statedDay);
  if (on === null) return lost(note, 'bad_date', transaction, statedDay);

  const value = childNamed(transaction, 'value');
  const amount = decimalOf(textOf(value));
  if (amount === null) return lost(note, 'bad_amount', transaction, textOf(value));

  const currency = attribute(value, 'currency') ?? defaultCurrency;
  if (currency === null || !isCurrency(currency)) return lost(note, 'unknown_currency', transaction, currency);

  const statedValueDate = attribute(value, 'value-date');
  const valueDate = statedValueDate === null ? on : dayOf(statedValueDate);
  if (valueDate === null) return lost(note, 'bad_date', transaction, statedValueDate);

  const provider = partyOf(transaction, 'provider-org');
  const receiver = partyOf(transaction, 'receiver-org');
  return { kind, on, amount, currency, valueDate, provider, receiver };
}

function lost(note: NoteSkip, reason: Parameters<NoteSkip>[1], transaction: Element, detail: string | null): null {
  note('flow', reason, transaction, detail);
  return null;
}
