import type { IncomingMessage } from 'node:http';
import { InvalidInput } from '@tandem/input';

const DEPTH = 20;
const NODES = 20_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const opens = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * For express.json's `verify`: looks at the text before it is parsed, since afterwards the memory is spent.
 *
 * @throws InvalidInput for lists and objects more than 20 deep, or more than 20 000 values
 */
export function refuseTooMuchJson(_request: IncomingMessage, _response: unknown, text: Buffer, encoding: string): void {
  // The bytes below mean what they say in UTF-8 only.
  if (encoding !== 'utf-8') throw Object.assign(new Error('not UTF-8'), { type: 'charset.unsupported' });
  let depth = 0;
  let nodes = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (opens(byte)) {
      nodes++;
      if (++depth > DEPTH) throw tooMuch('TOO_DEEP', `has lists and objects more than ${DEPTH} deep`);
    } else if (closes(byte)) depth--;
    else if (byte === COMMA) nodes++;
    if (nodes > NODES) throw tooMuch('TOO_MANY', `has more than ${NODES} values`);
  }
}

const tooMuch = (code: string, detail: string): InvalidInput => new InvalidInput([{ pointer: '', code, detail }]);
