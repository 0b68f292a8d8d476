import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { HistoryModule } from '@tandem/history';
import { HistoryController } from './history.controller.js';

@Module({ imports: [HistoryModule, AccountsModule], controllers: [HistoryController] })
export class HistoryApiModule {}
