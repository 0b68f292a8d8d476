// What candidates lack of coverage and timing.
import { COUNT, LACKS, NO_DAY, NOT_KNOWN, SLOTS, WHOLE } from './head';
import { float, int, num, setNum, short } from './memory';

export function coverageOfOffers(
  head: usize,
  amounts: usize,
  currencies: usize,
  rates: usize,
  units: usize,
  unit: i32,
  lacking: f64,
  most: f64,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  const perLacking = WHOLE / lacking;
  for (let i = 0; i < count; i++) {
    const slot = int(slots, i);
    const cap = float(amounts, slot << 1);
    const rate = num(rates, int(currencies, slot) + 1);
    const inUnits = unit >= 0 && int(units, slot) == unit ? 0 : unknown;
    const inMoney = lacking > 0 ? floor(max(0, WHOLE - min(floor(cap * rate), most) * perLacking)) : unknown;
    setNum(lacks, i, cap < 0 || rate < 0 ? inUnits : inMoney);
  }
}

export function coverageOfNeeds(
  head: usize,
  caps: usize,
  currencies: usize,
  lackings: usize,
  withins: usize,
  units: usize,
  unit: i32,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) {
    const slot = int(slots, i);
    const currency = int(currencies, slot);
    const lacking = num(lackings, slot);
    const cap = currency >= 0 && lacking != NOT_KNOWN ? num(caps, currency) : NOT_KNOWN;
    let missing = unknown;
    if (cap == NOT_KNOWN) {
      if (unit >= 0 && int(units, slot) == unit) missing = 0;
    } else if (lacking > 0) {
      missing = floor(max(0, WHOLE - (WHOLE * min(cap, max(lacking, num(withins, slot)))) / lacking));
    }
    setNum(lacks, i, missing);
  }
}

export function timingOfOffers(
  head: usize,
  windows: usize,
  needFrom: i32,
  needTo: i32,
  soonest: i32,
  horizon: i32,
  perDelay: f64,
  perDay: f64,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) {
    const slot = int(slots, i);
    const from = int(windows, slot << 1);
    const first = max(from, needFrom);
    const days = max(0, min(int(windows, (slot << 1) + 1), needTo) - first + 1);
    const early = select(max(0, horizon - max(0, first - soonest)), 0, days > 0);
    const missing = floor(max(0, WHOLE - (<f64>days * perDay + <f64>early * perDelay)));
    setNum(lacks, i, select(unknown, missing, from == NO_DAY));
  }
}

export function timingOfNeeds(
  head: usize,
  windows: usize,
  perDay: usize,
  flags: usize,
  urgent: i32,
  offerFrom: i32,
  offerTo: i32,
  today: i32,
  horizon: i32,
  unknown: f64,
): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  const perDelay = WHOLE / <f64>horizon;
  for (let i = 0; i < count; i++) {
    const slot = int(slots, i);
    const from = int(windows, slot << 1);
    const first = max(from, offerFrom);
    const days = max(0, min(int(windows, (slot << 1) + 1), offerTo) - first + 1);
    const early = select(max(0, horizon - max(0, first - max(from, today))), 0, days > 0);
    const soon = <f64>early * perDelay;
    const share = <f64>days * num(perDay, slot);
    const isUrgent = (short(flags, slot) & urgent) != 0;
    const value = select(0.75 * soon + 0.25 * share, 0.5 * (soon + share), isUrgent);
    const missing = floor(max(0, WHOLE - value));
    setNum(lacks, i, select(unknown, missing, from == NO_DAY));
  }
}
