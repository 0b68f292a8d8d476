import type { PasskeyRow } from '@tandem/passkeys';

/** One of the person's own passkeys. */
export class PasskeyView {
  id!: string;
  name!: string;
  createdAt!: string;
  lastUsedAt!: string | null;
  /** Its provider copies it to the person's other devices. */
  backedUp!: boolean;
}

export class PasskeyList {
  items!: PasskeyView[];
}

export const passkeyView = ({ createdAt, lastUsedAt, ...passkey }: PasskeyRow): PasskeyView => ({
  ...passkey,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
