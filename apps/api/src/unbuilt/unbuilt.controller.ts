import { All, Controller, HttpCode } from '@nestjs/common';
import { HttpProblem } from '../http/http.errors.js';
import { SignedIn } from '../http/permissions.decorator.js';

const UNBUILT = ['funds', 'calls', 'applications', 'reports', 'webhooks', 'notification-preferences'];

/** Surfaces that are announced and not built yet. */
@Controller(UNBUILT.flatMap((path) => [path, `${path}/*rest`]))
@SignedIn()
export class UnbuiltController {
  @All()
  @HttpCode(501)
  answer(): never {
    throw new HttpProblem(501, 'NOT_BUILT_YET', 'This part of Tandem is not built yet.');
  }
}
