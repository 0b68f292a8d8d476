import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validateInput } from '@tandem/input';

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);

/** Bodies and queries become instances of their DTO, or a 400 with pointers. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || type === 'param' || PRIMITIVES.has(metatype)) return value;
    return validateInput(metatype as new () => object, value ?? {});
  }
}
