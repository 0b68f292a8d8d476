import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Transactions } from '@tandem/platform/database';
import { DeliveryModule, OutboxModule } from '@tandem/platform/outbox';
import { QueueModule, type QueueSettings } from '@tandem/platform/queue';
import { HANDLING } from './effect-handlers.js';

@Global()
@Module({ providers: [Transactions], exports: [Transactions] })
class TransactionsModule {}

@Module({})
class ProducerModule {}

/** The relay, the queues and the deliveries in the test's own process; nothing runs by itself. */
export async function startProducer(settings: QueueSettings): Promise<INestApplicationContext> {
  const imports = [
    TypeOrmModule.forRoot({ type: 'postgres', url: settings.databaseUrl }),
    TransactionsModule,
    QueueModule.forRoot(settings),
    OutboxModule,
    DeliveryModule.forHandlers(HANDLING),
  ];
  return NestFactory.createApplicationContext({ module: ProducerModule, imports }, { logger: false });
}
