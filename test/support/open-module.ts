import { Logger, Module, type DynamicModule, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, Transactions } from '@tandem/platform/database';
import { freshDatabase } from '@tandem/testing';
import { DataSource } from 'typeorm';

/** A module of ours on a database of its own. */
export interface OpenModule {
  /** Address in the role that owns everything. */
  readonly ownerUrl: string;
  /** In the role of the application. */
  readonly dataSource: DataSource;
  /** A service that the module exports. */
  get<T>(service: Type<T>): T;
  /** In the role that owns everything, for what no service would do. */
  sql<Row = Record<string, unknown>>(query: string, parameters?: unknown[]): Promise<Row[]>;
  /** Closes the connections and removes the database. */
  close(): Promise<void>;
}

@Module({})
class DatabaseOfOneTest {}

/** Starts one feature module with the database that it needs and nothing else. */
export async function openModule(module: Type | DynamicModule): Promise<OpenModule> {
  // Nest warns of a second data source in one process, which is what such a test wants.
  Logger.overrideLogger(['error']);
  const database = await freshDatabase();
  const ground: DynamicModule = {
    module: DatabaseOfOneTest,
    global: true,
    imports: [TypeOrmModule.forRoot({ type: 'postgres', url: database.url, autoLoadEntities: true, retryAttempts: 0 })],
    providers: [Transactions, Clock],
    exports: [Transactions, Clock],
  };
  const app = await Test.createTestingModule({ imports: [ground, module] }).compile();
  const dataSource = app.get(DataSource);
  const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl, poolSize: 4 }).initialize();
  return {
    ownerUrl: database.ownerUrl,
    dataSource,
    get: (service) => app.get(service, { strict: false }),
    sql: (query, parameters) => owner.query(query, parameters),
    close: async () => {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
