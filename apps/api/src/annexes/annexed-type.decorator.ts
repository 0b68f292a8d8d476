import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AnnexedRecord } from '@tandem/sealing';
import type { Request } from 'express';

/** Below which of the two roots the route lies. */
export const AnnexedType = createParamDecorator((_: unknown, context: ExecutionContext): AnnexedRecord['type'] => {
  const { path } = context.switchToHttp().getRequest<Request>().route as { path: string };
  return path.includes('/needs/') ? 'need' : 'offer';
});
