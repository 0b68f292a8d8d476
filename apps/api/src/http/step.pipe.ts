import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from './http.errors.js';

/** The last part of `/:id/<step>`; a step that does not exist is an address that does not exist. */
@Injectable()
export class StepPipe<Step extends string> implements PipeTransform<string, Step> {
  constructor(private readonly steps: readonly Step[]) {}

  transform(value: string): Step {
    const step = this.steps.find((known) => known === value);
    if (!step) throw new NotFound('There is no such step.');
    return step;
  }
}
