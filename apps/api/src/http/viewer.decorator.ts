import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import type { Request } from 'express';
import { NotSignedIn } from './http.errors.js';

/** A request after the guard has seen it. */
export interface ViewerRequest extends Request {
  viewer?: Viewer | null;
  sessionSecret?: string;
  /** Under which the log, the answer and the audit trail know this request. */
  requestId?: string;
}

/** Who asks. The guard has made sure that there is somebody, unless the route is public. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<ViewerRequest>();
  if (!viewer) throw new NotSignedIn();
  return viewer;
});
