import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { derivedKey, loadConfig } from '@tandem/platform/config';
import { SignInModule } from '@tandem/sign-in';
import { AuthGuard } from './auth.guard.js';
import { CursorSeal } from './cursor-seal.js';
import { CursorInterceptor } from './cursor.interceptor.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { InputPipe } from './input.pipe.js';
import { LimitGuard } from './limit.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestCountsRepository } from './request-counts.repository.js';
import { PRODUCTION_LIMITS, RequestLimits, TRIAL_LIMITS } from './request-limits.js';

/** What holds for every route: who may call it, what comes in, what leaves when something is wrong. */
@Module({
  imports: [SignInModule],
  providers: [
    IdempotencyRepository,
    RequestCountsRepository,
    {
      provide: RequestLimits,
      useFactory: (counts: RequestCountsRepository) =>
        new RequestLimits(counts, loadConfig().environment === 'production' ? PRODUCTION_LIMITS : TRIAL_LIMITS),
      inject: [RequestCountsRepository],
    },
    { provide: CursorSeal, useFactory: () => new CursorSeal(derivedKey(loadConfig(), 'cursors')) },
    { provide: APP_GUARD, useClass: AuthGuard },
    // After the other: it has to know who asks.
    { provide: APP_GUARD, useClass: LimitGuard },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_INTERCEPTOR, useClass: CursorInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
