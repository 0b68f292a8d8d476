import { theme } from '../src/criteria/theme.js';
import { GATES, type GateCode } from '../src/gates/registry.js';
import { plainVerdicts } from '../src/naive/plain-gates.js';
import { pair } from './example.js';
import type { Changes } from './measure.js';

/** What a gate says of the example's pair with some facts changed; the naive reference has to say the same. */
export function verdict(code: GateCode, changes: Changes = {}): string {
  const one = pair(changes);
  const said = GATES.find((gate) => gate.code === code)?.verdict(one);
  const plain = plainVerdicts(one.need, one.offer, one.run.context, theme.measure(one))[code];
  return said === plain ? plain : `${said}, but the reference says ${plain}`;
}
