import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AttachmentRefused, LARGEST_FILE } from '@tandem/files';
import { bodyBytes } from '../http/body-bytes.js';
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
    request.file = await bodyBytes(request, LARGEST_FILE, () => new AttachmentRefused('TOO_LARGE'));
    request.body = { sha256: createHash('sha256').update(request.file).digest('hex') };
    return true;
  }
}
