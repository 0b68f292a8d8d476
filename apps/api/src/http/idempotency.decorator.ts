import { SetMetadata } from '@nestjs/common';

export const KEY_REQUIRED = 'tandem:idempotency-key';

/** Money, consent or submission is involved: the caller must send an Idempotency-Key. */
export const OnceOnly = () => SetMetadata(KEY_REQUIRED, true);
