import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@tandem/input';
import { NotFound } from './http.errors.js';

/** An id in a path. What cannot be an id answers like an unknown one. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new NotFound();
    return value.toLowerCase();
  }
}
