import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadConfig } from '@tandem/platform/config';
import { Clock } from './clock.js';
import { Transactions } from './transactions.js';

/** Server-side limits, so that no request waits for ever: milliseconds. */
const LIMITS = '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres' as const,
        url: loadConfig().databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 5,
        retryDelay: 1_000,
        poolSize: 10,
        extra: { options: LIMITS, connectionTimeoutMillis: 5_000 },
      }),
    }),
  ],
  providers: [Transactions, Clock],
  exports: [Transactions, Clock, TypeOrmModule],
})
export class DatabaseModule {}
