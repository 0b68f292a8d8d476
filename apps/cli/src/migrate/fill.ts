import { AccountsModule, FirstAdministratorService } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { ConfigError, loadConfig } from '@tandem/platform/config';
import { type SampleCounts, SampleModule, SampleService } from '@tandem/sample';
import { overDatabase } from '../database/with-services.js';

/** What an empty database is filled with: examples, or nothing but a first administrator. */
export type Seed = 'sample' | 'empty';

/** What was put into the database. */
export interface Filling {
  /** null when the sample data were not asked for, or when the database had something in it. */
  readonly sample: SampleCounts | null;
  /** With the secret of a one-time link; null when not asked for, or when an administrator has a password already. */
  readonly administrator: { readonly email: string; readonly link: string } | null;
}

/** Fills an empty database; leaves one alone that has something in it. @throws ConfigError for demo people in production mode */
export async function fill(url: string, seed: Seed): Promise<Filling> {
  if (seed === 'sample') {
    if (loadConfig().environment === 'production')
      throw new ConfigError(['production mode: the sample data and their demo people are not loaded; use --empty']);
    const sample = await overDatabase(url, [SampleModule], (services) => services(SampleService).load());
    return { sample, administrator: null };
  }
  const features = [AuditModule, AccountsModule];
  const administrator = await overDatabase(url, features, (services) => services(FirstAdministratorService).letIn());
  return { sample: null, administrator };
}
