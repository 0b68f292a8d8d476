import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { LARGEST_IMPORT } from '@tandem/exchange';
import type { FileRequest } from '../attachments/file-body.guard.js';
import { bodyBytes } from '../http/body-bytes.js';
import { HttpProblem } from '../http/http.errors.js';

/** Reads a file of records that is the body; in its place stands the digest, by which a repeated key is compared. */
@Injectable()
export class ImportBody implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FileRequest>();
    if (!request.is('application/octet-stream'))
      throw new HttpProblem(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the file itself, with Content-Type: application/octet-stream.',
      );
    const tooLarge = () => new HttpProblem(413, 'BODY_TOO_LARGE', 'A file may be at most 2 MiB.');
    request.file = await bodyBytes(request, LARGEST_IMPORT, tooLarge);
    request.body = { sha256: createHash('sha256').update(request.file).digest('hex') };
    return true;
  }
}
