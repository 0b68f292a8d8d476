// What candidates lack of a criterion's whole, as tables by byte, code or value tell it.
import { COUNT, LACKS, SLOTS, SPECIAL_FROM, WHOLE } from './head';
import { addNum, byte, int, num, setNum, short } from './memory';

export function lackNothing(head: usize): void {
  memory.fill(int(head, LACKS), 0, int(head, COUNT) << 3);
}

/** Beside what they lack already. */
export function lackByByte(head: usize, bytes: usize, missing: usize): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) addNum(lacks, i, num(missing, byte(bytes, int(slots, i))));
}

export function lackByCode(head: usize, codes: usize, missing: usize): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) setNum(lacks, i, num(missing, int(codes, int(slots, i))));
}

export function lackByValue(head: usize, values: usize, unknown: f64): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) {
    const value = int(values, int(slots, i));
    setNum(lacks, i, value < 0 ? unknown : WHOLE - <f64>value);
  }
}

export function lackUnlessEqual(head: usize, codes: usize, code: i32, missing: f64): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = 0; i < count; i++) setNum(lacks, i, int(codes, int(slots, i)) == code ? 0 : missing);
}

/** Special ones with a flag lack this instead. */
export function lackWhereFlagged(head: usize, flags: usize, flag: i32, missing: f64): void {
  const slots: usize = int(head, SLOTS);
  const lacks: usize = int(head, LACKS);
  const count = int(head, COUNT);
  for (let i = int(head, SPECIAL_FROM); i < count; i++) {
    if ((short(flags, int(slots, i)) & flag) != 0) setNum(lacks, i, missing);
  }
}
