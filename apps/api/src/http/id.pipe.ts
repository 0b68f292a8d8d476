import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@tandem/input';

/** Nobody has this id. */
const UNKNOWN = '00000000-0000-0000-0000-000000000000';

/** An id in a path. What cannot be an id is looked for like any other, so that its answer is that of an unknown one. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return isUuid(value) ? value.toLowerCase() : UNKNOWN;
  }
}
