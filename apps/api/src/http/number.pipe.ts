import { Injectable, type PipeTransform } from '@nestjs/common';

/** The number of a part in a path. What cannot be one is looked for like any other: nothing has the number 0. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 0;
  }
}
