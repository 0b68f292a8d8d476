import { readFileSync } from 'node:fs';
import { BadTableError, RatesModule, RatesService, embargoesFromCsv, ratesFromCsv } from '@tandem/rates';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';

/**
 * `tandem rates import FILE`.
 *
 * @throws CommandFailure 2 naming the line when the table is wrong; nothing is taken in then
 */
export async function runRatesImport(file: string, json: boolean): Promise<void> {
  const text = readTable(file, ratesFromCsv);
  const result = await withServices([RatesModule], (services) => services(RatesService).importCsv(text));
  const { read, added } = result;
  console.log(json ? JSON.stringify({ file, ...result }) : `${file}: ${read} rates, ${added} new or different.`);
}

/**
 * `tandem rates embargoes FILE`.
 *
 * @throws CommandFailure 2 naming the line when the table is wrong; the list stays as it was then
 */
export async function runEmbargoes(file: string, json: boolean): Promise<void> {
  const text = readTable(file, embargoesFromCsv);
  const result = await withServices([RatesModule], (services) => services(RatesService).replaceEmbargoes(text));
  console.log(json ? JSON.stringify({ file, ...result }) : `${file}: ${result.read} embargoes are the list now.`);
}

/** The file's text, once it reads as the table it should be: a wrong one is refused before a database is looked for. */
function readTable(file: string, read: (text: string) => unknown): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    read(text);
    return text;
  } catch (error) {
    if (error instanceof BadTableError) throw new CommandFailure(`${file}, ${error.message}`, 2);
    const code = (error as { code?: string }).code;
    if (code === 'ENOENT') throw new CommandFailure(`${file}: there is no such file`, 2);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new CommandFailure(`${file}: not valid UTF-8`, 2);
    throw error;
  }
}
