import { readFile } from 'node:fs/promises';
import { isGenuine, readHead, type CodeOf, type NotedHead } from '@tandem/platform/audit';
import { CommandFailure } from '../failure.js';

/**
 * Reads heads of the chain that were noted outside of the database.
 *
 * @param isKeptElsewhere - heads without a code are taken at their word, since nobody could change them there
 * @returns null when there is no such file
 * @throws CommandFailure when the file cannot be read, a line is no head, or was not noted by who holds the key
 */
export async function readHeads(file: string, codeOf: CodeOf, isKeptElsewhere: boolean): Promise<NotedHead[] | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !isKeptElsewhere) return null;
    throw new CommandFailure(`${file} cannot be read.`);
  });
  if (text === null) return null;
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const head = readHead(line);
      if (!head) throw new CommandFailure(`${file}: line ${number} is no head of the chain.`);
      const isTaken = isKeptElsewhere && head.mac === null;
      if (!isTaken && !isGenuine(head, codeOf))
        throw new CommandFailure(
          `${file}: line ${number} was not noted by this installation: its code does not fit the key file.`,
        );
      return head;
    });
}
