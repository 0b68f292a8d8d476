export class OwnSessionView {
  id!: string;
  /** How it was opened: `password`, `link`, `invitation`, `passkey`, `oidc`. */
  method!: string;
  /** Browser and system as far as they are known, in names of ours; may be empty. */
  device!: string;
  address!: string | null;
  createdAt!: string;
  /** To the minute. */
  lastSeenAt!: string;
  /** Whether it is the one that asks. */
  current!: boolean;
}

export class OwnSessionList {
  /** The last used first; at most 100. */
  items!: OwnSessionView[];
}
