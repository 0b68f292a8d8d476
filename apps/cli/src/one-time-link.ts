import type { Config } from '@tandem/platform/config';
import { runningInstance } from './start/instance.js';

/** The address at which a person redeems a one-time secret: PUBLIC_URL if set, else where the instance is reached. */
export function oneTimeLink(secret: string, { publicUrl, port, home }: Config): string {
  const isDefault = publicUrl === `http://localhost:${port}`;
  const base = isDefault ? (runningInstance(home)?.url ?? publicUrl) : publicUrl;
  return `${base}/link/${secret}`;
}

/** Tells the operator how to get in. */
export function administratorLine({ email, link }: { email: string; link: string }): string {
  return `One-time link for the first administrator (${email}), valid for a day: ${link}`;
}
