import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { ExchangeModule } from '@tandem/exchange';
import { ImportsController } from './imports.controller.js';

@Module({ imports: [ExchangeModule, AccountsModule], controllers: [ImportsController] })
export class ImportsApiModule {}
