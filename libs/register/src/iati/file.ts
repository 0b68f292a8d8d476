import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Element } from './element.js';
import { IatiParser } from './parser.js';

/** What is known about a file once it was read to its end. */
export interface FileFacts {
  sha256: string;
  bytes: number;
}

/** Told after every piece how many bytes have been read. */
export type OnBytes = (bytes: number) => void;

/**
 * Streams a file's activities in lists, one per piece of 64 KiB; the next piece is read when the list has been dealt with.
 * Gives the file's facts at its end. @throws BrokenFileError with line and column
 */
export async function* readIatiFile(path: string, onBytes: OnBytes): AsyncGenerator<Element[], FileFacts> {
  const parser = new IatiParser(basename(path));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return parser.refuse('not valid UTF-8 at or after this line');
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    yield parser.write(decode(chunk));
    onBytes(bytes);
  }
  yield parser.write(decode());
  yield parser.close();
  return { sha256: hash.digest('hex'), bytes };
}
