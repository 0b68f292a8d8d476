import 'reflect-metadata';
import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Actor } from '@tandem/platform/audit';
import { grantTo, migrate, schemaState } from '@tandem/platform/database';
import { CommandFailure } from '../failure.js';
import { ServicesModule } from './services.module.js';
import { withDatabase } from './with-database.js';

/** Finds a service of the features asked for. */
export type Services = <T>(service: Type<T>) => T;

/**
 * Gives a command the services of some feature modules, over the database that withDatabase finds. A database without any
 * table is set up first.
 *
 * @throws CommandFailure when the database's schema is not that of this version
 */
export async function withServices<T>(features: Type[], work: (services: Services) => Promise<T>): Promise<T> {
  return withDatabase(async (url, ownerUrl) => {
    await requireCurrentSchema(ownerUrl, url);
    return overDatabase(url, features, work);
  });
}

/** Gives the work the services of some feature modules, over a database whose schema is known to be current. */
export async function overDatabase<T>(
  url: string,
  features: Type[],
  work: (services: Services) => Promise<T>,
): Promise<T> {
  // A command's output is its own; Nest would also warn of the data source that DatabaseModule names.
  Logger.overrideLogger(['error']);
  const app = await NestFactory.createApplicationContext(ServicesModule.over(url, features), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await Actor.run({ via: 'command' }, () => work((service) => app.get(service, { strict: false })));
  } finally {
    await app.close();
  }
}

async function requireCurrentSchema(ownerUrl: string, url: string): Promise<void> {
  const { state } = await schemaState(ownerUrl);
  if (state === 'empty') {
    await migrate(ownerUrl);
    await grantTo(ownerUrl, url);
  }
  if (state === 'older')
    throw new CommandFailure('The database is older than this Tandem: run `npx tandem migrate` first.');
  if (state === 'newer')
    throw new CommandFailure('The database is newer than this Tandem: install the version that wrote it.');
}
