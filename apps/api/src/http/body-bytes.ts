import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './http.errors.js';

/**
 * A body that is a file. What is too large is read to its end all the same, so that its sender gets to read why it is
 * refused.
 *
 * @param most - bytes
 */
export function bodyBytes(request: IncomingMessage, most: number, tooLarge: () => Error): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else parts.length = 0;
    });
    request.on('end', () => {
      if (size > most) reject(tooLarge());
      else resolve(Buffer.concat(parts));
    });
    request.on('error', () => {
      reject(new HttpProblem(400, 'NOT_JSON', 'The file broke off.'));
    });
  });
}
