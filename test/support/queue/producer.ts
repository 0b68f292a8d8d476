import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule, OutboxModule } from '@tandem/platform/outbox';
import { QueueModule, type QueueSettings } from '@tandem/platform/queue';
import { HANDLING } from './effect-handlers.js';

@Module({})
class ProducerModule {}

/** The relay, the queues and the deliveries in the test's own process; nothing runs by itself. */
export async function startProducer(settings: QueueSettings): Promise<INestApplicationContext> {
  const imports = [
    TypeOrmModule.forRoot({ type: 'postgres', url: settings.databaseUrl }),
    QueueModule.forRoot(settings),
    OutboxModule,
    DeliveryModule.forHandlers(HANDLING),
  ];
  return NestFactory.createApplicationContext({ module: ProducerModule, imports }, { logger: false });
}
