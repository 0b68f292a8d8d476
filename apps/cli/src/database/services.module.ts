import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, Transactions } from '@tandem/platform/database';

@Module({})
class Ground {}

/** Feature modules over the database at an address, which a command knows only while it runs. */
@Module({})
export class ServicesModule {
  static over(url: string, features: Type[]): DynamicModule {
    const ground: DynamicModule = {
      module: Ground,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ type: 'postgres', url, autoLoadEntities: true, retryAttempts: 0, poolSize: 4 }),
      ],
      providers: [Transactions, Clock],
      exports: [Transactions, Clock],
    };
    return { module: ServicesModule, imports: [ground, ...features] };
  }
}
