import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { NeedsController } from './needs.controller.js';

@Module({ imports: [NeedsModule, AccountsModule], controllers: [NeedsController] })
export class NeedsApiModule {}
