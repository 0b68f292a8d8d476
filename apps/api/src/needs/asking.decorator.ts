import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { negotiateLanguage, type Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { statedVersion } from '../http/etag.js';
import { NotSignedIn } from '../http/http.errors.js';
import type { ViewerRequest } from '../http/viewer.decorator.js';

/** Who asks for a step, in which language, having read which version (null: not said), and where the answer goes. */
export interface Asking {
  viewer: Viewer;
  language: Language;
  version: number | null;
  response: Response;
}

export const InAsking = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<Request & ViewerRequest>();
  if (!request.viewer) throw new NotSignedIn();
  return {
    viewer: request.viewer,
    language: negotiateLanguage(request.headers['accept-language']),
    version: statedVersion(request),
    response: context.switchToHttp().getResponse<Response>(),
  };
});
