import { i18n } from '@lingui/core';
import { Problem, Unreachable } from '../api/problem';
import type { Attachment, RecordPath } from './attachments';

/** What may be attached, as the service says; it looks at the content too. */
export const ACCEPTED = ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.csv', '.txt'];
export const LARGEST = 10 * 1024 * 1024;

/** Why a file need not be sent at all. */
export function refusedBefore({ name, size }: Pick<File, 'name' | 'size'>): 'type' | 'too_large' | 'empty' | null {
  if (!ACCEPTED.some((ending) => name.toLowerCase().endsWith(ending))) return 'type';
  if (size > LARGEST) return 'too_large';
  return size === 0 ? 'empty' : null;
}

/**
 * Sends a file, telling how much of it has gone: a fetch does not tell.
 * @throws Problem for an answer other than 2xx, Unreachable where there is none.
 */
export function upload(
  record: RecordPath,
  file: File,
  sealed: boolean,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  const query = new URLSearchParams({ name: file.name, sealed: String(sealed) }).toString();
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/v1/${record}/attachments?${query}`);
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader('Accept-Language', i18n.locale);
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new Unreachable('No answer'));
    sending.onload = () => {
      if (sending.status >= 200 && sending.status < 300) resolve(JSON.parse(sending.responseText) as Attachment);
      else reject(problemOf(sending));
    };
    sending.send(file);
  });
}

function problemOf({ status, responseText }: XMLHttpRequest): Error {
  if ([502, 503, 504].includes(status)) return new Unreachable(`HTTP ${String(status)}`);
  try {
    return new Problem(status, JSON.parse(responseText) as ConstructorParameters<typeof Problem>[1]);
  } catch {
    return new Problem(status, {});
  }
}
