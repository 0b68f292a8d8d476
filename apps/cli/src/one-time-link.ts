import type { Config } from '@tandem/platform/config';
import { runningInstance } from './start/instance.js';

/** The address at which a person redeems a one-time secret: PUBLIC_URL if set, else where the instance is reached. */
export function oneTimeLink(secret: string, { publicUrl, port, home }: Config): string {
  const isDefault = publicUrl === `http://localhost:${port}`;
  const base = isDefault ? (runningInstance(home)?.url ?? publicUrl) : publicUrl;
  return `${base}/link/${secret}`;
}
