import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { negotiateLanguage, type Language } from '@tandem/wording';
import type { Request } from 'express';

/** The best of our six languages for the caller's Accept-Language. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  negotiateLanguage(context.switchToHttp().getRequest<Request>().headers['accept-language']),
);
