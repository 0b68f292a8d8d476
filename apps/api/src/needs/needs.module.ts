import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { AnnexesApiModule } from '../annexes/annexes.module.js';
import { NeedsController } from './needs.controller.js';

@Module({ imports: [NeedsModule, AccountsModule, AnnexesApiModule], controllers: [NeedsController] })
export class NeedsApiModule {}
