import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { PreviewController } from './preview.controller.js';
import { WeightsController } from './weights.controller.js';

@Module({ imports: [MatchingModule, AccountsModule], controllers: [WeightsController, PreviewController] })
export class WeightsApiModule {}
