import { Injectable, type PipeTransform } from '@nestjs/common';

/** A number in a path. What is none is looked for like any other, and not found. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : 0;
  }
}
