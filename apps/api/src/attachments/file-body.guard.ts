import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AttachmentRefused, LARGEST_FILE } from '@tandem/files';
import { HttpProblem } from '../http/http.errors.js';
import type { ViewerRequest } from '../http/viewer.decorator.js';

export interface FileRequest extends ViewerRequest {
  file?: Buffer;
}

/**
 * Reads the file that is the body, for those whom the guards before have let in. In the place of a body stands its
 * digest, by which a repeated Idempotency-Key is compared.
 */
@Injectable()
export class FileBody implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FileRequest>();
    if (!request.is('application/octet-stream'))
      throw new HttpProblem(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the file itself, with Content-Type: application/octet-stream.',
      );
    request.file = await readAll(request);
    request.body = { sha256: createHash('sha256').update(request.file).digest('hex') };
    return true;
  }
}

/** What is too large is read to its end all the same, so that its sender gets to read why it is refused. */
function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= LARGEST_FILE) parts.push(part);
      else parts.length = 0;
    });
    request.on('end', () => {
      if (size > LARGEST_FILE) reject(new AttachmentRefused('TOO_LARGE'));
      else resolve(Buffer.concat(parts));
    });
    request.on('error', () => {
      reject(new HttpProblem(400, 'NOT_JSON', 'The file broke off.'));
    });
  });
}
