import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { BrokenFileError, type ImportReport, RegisterImportService, RegisterModule } from '@tandem/register';
import { isCountry } from '@tandem/vocabulary';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { ProgressBar } from '../progress-bar.js';
import { describeFile, describeSkips } from './report-text.js';

interface Wish {
  readonly defaultCountry: string | null;
  readonly json: boolean;
}

/** What became of one file. */
type Outcome =
  ImportReport | { readonly file: string; readonly error: { line: number; column: number; reason: string } };

/**
 * Imports files one after the other, prints one report, and says which were broken.
 *
 * @throws CommandFailure 2 before anything is imported when a file or the country does not exist; 1 when a file was broken
 */
export async function runImportIati(files: readonly string[], { defaultCountry, json }: Wish): Promise<void> {
  if (defaultCountry !== null && !isCountry(defaultCountry))
    throw new CommandFailure(`--default-country ${defaultCountry}: not an ISO 3166-1 alpha-3 code, such as HND`, 2);
  const sizes = files.map(sizeOf);
  const outcomes = await withServices([RegisterModule], async (services) => {
    const imports = services(RegisterImportService);
    const list: Outcome[] = [];
    for (const [index, file] of files.entries()) {
      const outcome = await importOne(imports, file, sizes[index] ?? 0, defaultCountry);
      if (!json) console.log(describeFile(outcome));
      list.push(outcome);
    }
    return list;
  });
  const reports = outcomes.filter((outcome): outcome is ImportReport => !('error' in outcome));
  if (json) console.log(JSON.stringify({ files: outcomes }));
  else console.log(describeSkips(reports));
  const broken = outcomes.length - reports.length;
  if (broken > 0) throw new CommandFailure(`${broken} of ${outcomes.length} files not imported.`);
}

async function importOne(
  imports: RegisterImportService,
  file: string,
  size: number,
  defaultCountry: string | null,
): Promise<Outcome> {
  const bar = new ProgressBar(size, `${megabytes(size)} MB  ${basename(file)}`, process.stderr);
  try {
    return await imports.importIati(file, {
      defaultCountry,
      onBytes: (bytes) => {
        bar.show(bytes);
      },
    });
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error;
    const { line, column, reason } = error;
    return { file, error: { line, column, reason } };
  } finally {
    bar.clear();
  }
}

function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new CommandFailure(`${file}: there is no such file`, 2);
  if (!stats.isFile()) throw new CommandFailure(`${file}: not a file`, 2);
  return stats.size;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
