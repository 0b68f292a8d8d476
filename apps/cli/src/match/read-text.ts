import { readFileSync } from 'node:fs';
import { CommandFailure } from '../failure.js';

/**
 * A file's text without a byte order mark.
 *
 * @throws CommandFailure 2 where there is no such file or it is not UTF-8
 */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new CommandFailure(`${file}: there is no such file`, 2);
    if (code === 'EISDIR') throw new CommandFailure(`${file}: is a folder`, 2);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new CommandFailure(`${file}: not valid UTF-8`, 2);
    throw error;
  }
}
