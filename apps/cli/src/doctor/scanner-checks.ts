import { Clamd } from '@tandem/files';
import { type Check, failed } from './check.js';

/** Whether the scanner of attachments answers; that there is none is worth a word and no error. */
export async function scannerCheck(url: string | undefined): Promise<Check> {
  const name = 'scanner';
  if (url === undefined)
    return { name, ok: true, detail: 'none: attachments pass our own checks alone; CLAMD_URL would name a clamd' };
  try {
    await new Clamd(url).ping();
    return { name, ok: true, detail: 'answers' };
  } catch (error) {
    return failed(name, error);
  }
}
